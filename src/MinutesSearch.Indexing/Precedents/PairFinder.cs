using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Precedents;

/// <summary>Finds the pairs among the best matches of a question, and beside them.</summary>
/// <remarks>
/// Under an item about potholes "Who pays for that?" is a question about potholes, although no word of it says so. So the pairs of
/// the best items are looked at too, behind those that match.
/// </remarks>
/// <param name="columns">What is known of all passages.</param>
/// <param name="filter">Which passages are looked at.</param>
internal sealed class PairFinder(PassageColumns columns, RowFilter filter)
{
    // Of what the best passage of the item scores.
    private const float ShareOfItem = 0.15f;
    private const int ItemsLookedThrough = 40;

    private readonly ItemRows _items = new(columns);

    /// <summary>The pairs, each once.</summary>
    /// <param name="best">The best matches of all kinds, best first.</param>
    public List<Pair> Of(List<Match> best)
    {
        Dictionary<int, Pair> pairs = [];
        foreach (var match in best)
            if (PairOf(match) is { } pair) pairs.Add(match.Passage, pair);
        HashSet<int> seen = [];
        foreach (var match in best)
        {
            if (seen.Count == ItemsLookedThrough) break;
            var item = _items.Of(match.Passage);
            if (seen.Add(item.First)) AddBeside(pairs, item, match);
        }
        return [.. pairs.Values];
    }

    private void AddBeside(Dictionary<int, Pair> pairs, (int First, int End) item, Match best)
    {
        for (int row = item.First; row < item.End;)
        {
            int segment = row >> Segment.Shift;
            var passing = filter.Rows(segment);
            for (; row < item.End && row >> Segment.Shift == segment; row++)
                if (!passing.IsEmpty && Bits.Has(passing, row & (Segment.RowCount - 1)) && PairOf(best with { Passage = row, Score = ShareOfItem * best.Score }) is { } pair)
                    pairs.TryAdd(row, pair with { Beside = best.Passage });
        }
    }

    /// <summary>Null where a passage is neither an answer nor a question without one.</summary>
    private Pair? PairOf(Match match)
    {
        byte kind = columns.KindAt(match.Passage);
        bool answers = Segment.KindOf(kind) == (int)PassageKind.Response && columns.AnswersAt(match.Passage) != 0;
        bool isOpen = Segment.KindOf(kind) == (int)PassageKind.Question && !Segment.IsAnswered(kind);
        return answers || isOpen ? new Pair(match, answers) : null;
    }
}
