using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Precedents;

/// <summary>Scores pairs word by word, so that it is known which words matched.</summary>
/// <remarks>
/// A pair earns what its question, its answer and the title above them earn, and a share of what the best passage of the item earns: under
/// an item about potholes "Who pays for that?" is a question about potholes, although no word of it says so.
/// </remarks>
internal sealed class PairScores(SqliteConnection connection, PassageFilter filter)
{
    // text, question, item, speaker, authority, committee, kind, role, owner, measure. The title of the item says what a short question does not repeat.
    private const string Weights = "1.0, 1.2, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0";
    private const double ShareOfCoverage = 0.7;

    // More of it found more of the judged pairs, but put them behind worse ones.
    private const double ShareOfItem = 0.15;
    private const int ItemsLookedThrough = 40;

    private static readonly string Matches = $"""
        SELECT p.id, p.document, -bm25(fts, {Weights}), d.authority, p.kind, d.day, p.section, p.answers, p.answered
        FROM fts CROSS JOIN passage p ON p.id = fts.rowid CROSS JOIN document d ON d.id = p.document
        WHERE fts MATCH $expression
        """;

    private readonly Dictionary<long, Pair> _passages = [];

    /// <summary>The pairs that share something, or whose item does, scored.</summary>
    public IReadOnlyCollection<Pair> Of(IReadOnlyList<Sought> sought, CancellationToken cancellation)
    {
        double[] worth = new double[sought.Count];
        for (int i = 0; i < sought.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            worth[i] = Add(i, sought[i]);
        }
        foreach (var passage in _passages.Values) passage.Score = passage.Sum * Coverage(passage.Matched, sought, worth);
        AddShareOfItems();
        return [.. _passages.Values.Where(passage => passage.IsPair)];
    }

    private void AddShareOfItems()
    {
        var bests = _passages.Values.GroupBy(ItemOf).ToDictionary(item => item.Key, item => item.MaxBy(passage => passage.Score)!);
        foreach (var best in bests.Values.OrderByDescending(best => best.Score).Take(ItemsLookedThrough)) AddPairsBeside(best);
        var shares = bests.ToDictionary(item => item.Key, item => ShareOfItem * item.Value.Score);
        foreach (var passage in _passages.Values)
        {
            passage.Score += shares[ItemOf(passage)];
            if (passage.Matched.Count == 0) passage.MatchedByItem = bests[ItemOf(passage)].Matched;
        }
    }

    private static (long Document, int Section) ItemOf(Pair passage) => (passage.Document, passage.Section);

    /// <summary>From a part to the whole, by how much of the question is shared: a pair with much of it is worth more than one that repeats a word.</summary>
    private static double Coverage(IEnumerable<int> matched, IReadOnlyList<Sought> sought, double[] worth)
    {
        double all = Enumerable.Range(0, sought.Count).Where(i => sought[i].Words.Length == 1).Sum(i => worth[i]);
        double shared = matched.Where(i => sought[i].Words.Length == 1).Sum(i => worth[i]);
        return 1 - ShareOfCoverage + ShareOfCoverage * (all > 0 ? shared / all : 0);
    }

    /// <summary>Adds what a word earns.</summary>
    /// <returns>How much the word says: the rarer the more; nothing if no passage has it.</returns>
    private double Add(int place, Sought sought)
    {
        string expression = FtsExpression.Of(new AnyNode([
            new TermNode(sought.Words, SearchField.Question), new TermNode(sought.Words, SearchField.Text), new TermNode(sought.Words, SearchField.Item)]));
        using var command = connection.Statement(Matches + filter.Sql, filter.Values);
        command.Parameters.AddWithValue("$expression", expression);
        using var row = command.ExecuteReader();
        int found = 0;
        for (; row.Read(); found++)
        {
            var passage = PassageOf(row);
            passage.Matched.Add(place);
            passage.Sum += sought.Weight * row.GetDouble(2);
        }
        return found == 0 ? 0 : 1 / Math.Log(2 + found);
    }

    private void AddPairsBeside(Pair best)
    {
        using var command = connection.Statement($"""
            SELECT p.id, p.document, 0.0, d.authority, p.kind, d.day, p.section, p.answers, p.answered FROM passage p JOIN document d ON d.id = p.document
            WHERE p.document = $document AND p.section = $section AND p.kind IN ({(int)PassageKind.Question}, {(int)PassageKind.Response})
            """ + filter.Sql, [("$document", best.Document), ("$section", best.Section), .. filter.Values]);
        using var row = command.ExecuteReader();
        while (row.Read()) PassageOf(row);
    }

    private Pair PassageOf(SqliteDataReader row)
    {
        long id = row.GetInt64(0);
        if (_passages.TryGetValue(id, out var passage)) return passage;
        bool answers = row.GetInt32(4) == (int)PassageKind.Response && !row.IsDBNull(7);
        bool isOpen = row.GetInt32(4) == (int)PassageKind.Question && row.GetInt32(8) == 0;
        return _passages[id] = new Pair(id, row.GetInt64(1), row.GetInt32(6), row.NumberOrNull(5) ?? 0, row.NumberOrNull(3) ?? 0, answers) { IsPair = answers || isOpen };
    }
}
