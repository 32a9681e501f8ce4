using System.Runtime.InteropServices;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.Ranking;

/// <summary>Ranks the best matches anew by what stands around them: a passage says less than the item in which it stands.</summary>
/// <remarks>
/// In "He added that the second of these came before the grant was taken off" no word is left of what was asked. That its item is
/// about the query all the same shows in the passages around it. Only so many of the best matches are looked at, and only numbers in
/// memory, so that it costs next to nothing. Each figure was measured on judged queries.
/// </remarks>
internal sealed class ContextRanking(PassageColumns columns, IComparer<Match> order, int depth = ContextRanking.Window)
{
    /// <summary>How many of the best matches are ranked anew; those behind stay as they are.</summary>
    public const int Window = 200;

    /// <summary>What the average of its item adds to a passage's score.</summary>
    private const float ItemShare = 1;

    /// <summary>What an answer's score adds to its question's. The answer has the question's words already.</summary>
    private const float AnswerShare = 0.2f;

    /// <summary>
    /// What is left of a question's score where its answer ranks higher: the answer carries it, and nobody wants to read a text twice. A
    /// question that ranks higher itself stays: its answer comes next.
    /// </summary>
    private const float SpokenForShare = 0.3f;

    /// <summary>Items are short; only so many passages to each side are looked at.</summary>
    private const int LongestItem = 256;

    /// <summary>By kind: people look for what was said more often than for what was noted.</summary>
    private static readonly float[] KindShares = [1, 1.1f, 0.9f, 1, 0.9f, 0.9f, 1];

    /// <summary>The same matches, the best first.</summary>
    /// <param name="matches">Best first by their own words.</param>
    public List<Match> Ranked(List<Match> matches)
    {
        int count = Math.Min(depth, matches.Count);
        var rows = new Dictionary<int, int>(count);
        for (int i = 0; i < count; i++) rows.Add(matches[i].Passage, i);
        float[] scores = WithItems(matches, count);
        for (int i = 0; i < count; i++)
            if (AnsweredBy(matches[i].Passage) is > 0 and int question && rows.TryGetValue(question, out int at)) scores[at] += AnswerShare * matches[i].Score;
        for (int i = 0; i < count; i++) scores[i] *= KindShares[KindOf(matches[i].Passage)];
        PutBehindAnswers(matches, scores, rows);
        for (int i = 0; i < count; i++) matches[i] = matches[i] with { Score = scores[i] };
        matches.Sort(0, count, order);
        return matches;
    }

    /// <summary>The scores with what the items add: the sum over their matches, shared among all of their passages.</summary>
    private float[] WithItems(List<Match> matches, int count)
    {
        var items = new (int First, int Length)[count];
        Dictionary<int, float> sums = [];
        for (int i = 0; i < count; i++)
        {
            items[i] = ItemOf(matches[i].Passage);
            CollectionsMarshal.GetValueRefOrAddDefault(sums, items[i].First, out _) += matches[i].Score;
        }
        var scores = new float[count];
        for (int i = 0; i < count; i++) scores[i] = matches[i].Score + ItemShare * sums[items[i].First] / items[i].Length;
        return scores;
    }

    private void PutBehindAnswers(List<Match> matches, float[] scores, Dictionary<int, int> rows)
    {
        var spokenFor = new bool[scores.Length];
        for (int i = 0; i < scores.Length; i++)
            if (AnsweredBy(matches[i].Passage) is > 0 and int question && rows.TryGetValue(question, out int at) && scores[at] < scores[i]) spokenFor[at] = true;
        for (int i = 0; i < scores.Length; i++)
            if (spokenFor[i]) scores[i] *= SpokenForShare;
    }

    /// <summary>The rows of the item in which a passage stands.</summary>
    private (int First, int Length) ItemOf(int passage)
    {
        var segment = columns.Segments[passage >> Segment.Shift]!;
        int row = passage & (Segment.RowCount - 1);
        var document = segment.DocumentAt(row);
        int first = row, end = row + 1;
        while (first > document.First && row - first < LongestItem && !Segment.BeginsItem(segment.Kinds[first])) first--;
        while (end < document.End && end - row < LongestItem && !Segment.BeginsItem(segment.Kinds[end])) end++;
        return (passage - row + first, end - first);
    }

    private int AnsweredBy(int passage) => columns.Segments[passage >> Segment.Shift]!.Answers[passage & (Segment.RowCount - 1)];

    private int KindOf(int passage) => Segment.KindOf(columns.Segments[passage >> Segment.Shift]!.Kinds[passage & (Segment.RowCount - 1)]);
}
