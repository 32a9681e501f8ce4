namespace MinutesSearch.Indexing.Searching;

/// <summary>Keeps the first so many of all matches that it is shown.</summary>
internal sealed class BestMatches(int count, IComparer<Match> order)
{
    // The worst of those kept is on top, so most matches cost one comparison.
    private readonly PriorityQueue<Match, Match> _kept = new(Comparer<Match>.Create((x, y) => order.Compare(y, x)));

    /// <summary>The score below which nothing is kept any more.</summary>
    public float Threshold { get; private set; } = float.NegativeInfinity;

    /// <summary>Of matches with that very score, the day before which nothing is kept.</summary>
    public int ThresholdDay { get; private set; }

    public void Add(Match match)
    {
        if (_kept.Count < count) _kept.Enqueue(match, match);
        else if (order.Compare(match, _kept.Peek()) < 0) _kept.DequeueEnqueue(match, match);
        if (_kept.Count < count) return;
        var worst = _kept.Peek();
        (Threshold, ThresholdDay) = (worst.Score, worst.Day);
    }

    public List<Match> InOrder()
    {
        List<Match> matches = [.. _kept.UnorderedItems.Select(item => item.Element)];
        matches.Sort(order);
        return matches;
    }
}
