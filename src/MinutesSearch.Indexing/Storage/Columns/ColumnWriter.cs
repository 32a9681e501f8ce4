using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Storage.Columns;

/// <summary>Keeps the columns of passages in step with the passages, within the same transaction.</summary>
internal sealed class ColumnWriter(SqliteConnection connection)
{
    private readonly SortedDictionary<int, SegmentDraft> _drafts = [];
    private bool _changed;

    /// <summary>The row that the next passage gets. No row is ever used twice, so that what a reader keeps of a row stays true.</summary>
    public int NextRow { get; private set; } = (int)connection.Number("SELECT next_row FROM state");

    /// <summary>Notes a document whose passages take the next rows.</summary>
    /// <param name="document">The document.</param>
    /// <param name="facts">What is true of it; its rows are worked out here.</param>
    public void Add(IndexDocument document, SegmentDocument facts)
    {
        _changed = true;
        int end = NextRow + document.Passages.Length;
        foreach (var (segment, from, to) in Parts(NextRow, end)) Draft(segment).Add(facts with { First = from, End = to });
        SetRows(NextRow, document.Passages, WordBreaker.Count(document.Authority) + WordBreaker.Count(document.Committee));
        NextRow = end;
    }

    /// <summary>Notes that a document is to go.</summary>
    /// <param name="document">Its row.</param>
    /// <param name="first">The row of its first passage.</param>
    /// <param name="last">The row of its last.</param>
    public void Remove(int document, int first, int last)
    {
        _changed = true;
        foreach (var (segment, _, _) in Parts(first, last + 1)) Draft(segment).Remove(document);
    }

    /// <summary>Notes that something changes of which no column tells: it is another state of the index nevertheless.</summary>
    public void NoteChange() => _changed = true;

    /// <summary>Writes what was noted. To be called once.</summary>
    public void Save()
    {
        if (!_changed) return;
        long generation = connection.Number("SELECT generation FROM state") + 1;
        foreach (var (segment, draft) in _drafts)
            connection.Execute("INSERT OR REPLACE INTO columns(segment, generation, data) VALUES ($segment, $generation, $data)",
                ("$segment", segment), ("$generation", generation), ("$data", SegmentFormat.Write(draft.Finished())));
        connection.Execute("UPDATE state SET generation = $generation, next_row = $row", ("$generation", generation), ("$row", NextRow));
    }

    private void SetRows(int first, ImmutableArray<Passage> passages, int wordsOfDocument)
    {
        var rows = passages.Select((passage, place) => (passage.Id, Row: first + place)).ToDictionary(pair => pair.Id, pair => pair.Row, StringComparer.Ordinal);
        var answered = passages.Select(passage => passage.QuestionId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (int i = 0; i < passages.Length; i++)
        {
            var passage = passages[i];
            byte kind = Segment.KindByte((int)passage.Kind, (int?)passage.Side, answered.Contains(passage.Id), i == 0 || !AreOfOneItem(passages[i - 1], passage));
            int answers = passage.QuestionId is string question ? rows[question] : 0;
            Draft((first + i) >> Segment.Shift).Set((first + i) & (Segment.RowCount - 1), kind, LengthOf(passage) + wordsOfDocument, answers);
        }
    }

    private static bool AreOfOneItem(Passage first, Passage second) => first.Item == second.Item && first.ItemNumber == second.ItemNumber;

    private static IEnumerable<(int Segment, int From, int To)> Parts(int first, int end)
    {
        for (int segment = first >> Segment.Shift; segment << Segment.Shift < end; segment++)
        {
            int start = segment << Segment.Shift;
            yield return (segment, Math.Max(first - start, 0), Math.Min(end - start, Segment.RowCount));
        }
    }

    private SegmentDraft Draft(int segment)
    {
        if (_drafts.TryGetValue(segment, out var draft)) return draft;
        using var command = connection.Statement("SELECT data FROM columns WHERE segment = $segment", ("$segment", segment));
        return _drafts[segment] = new SegmentDraft(command.ExecuteScalar() is byte[] data ? SegmentFormat.Read(data) : null);
    }

    /// <summary>How many words stand in the columns that are searched by default; the others say again what stands there.</summary>
    private static int LengthOf(Passage passage)
        => WordBreaker.Count(passage.Text) + WordBreaker.Count(passage.Question) + WordBreaker.Count(passage.Item) + WordBreaker.Count(passage.Speaker);
}
