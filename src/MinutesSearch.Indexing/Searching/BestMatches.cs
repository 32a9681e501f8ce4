namespace MinutesSearch.Indexing.Searching;

/// <summary>Keeps the first so many of all matches that it is shown.</summary>
internal sealed class BestMatches(int count, MatchOrder order)
{
    // The worst of those kept is on top, so most matches cost one comparison.
    private readonly PriorityQueue<Match, Match> _kept = new(Comparer<Match>.Create((x, y) => order.Compare(y, x)));

    /// <summary>The score below which nothing is kept any more; where matches do not go by score, none is too low.</summary>
    public float Threshold { get; private set; } = float.NegativeInfinity;

    /// <summary>Of matches with that very score, the day before which nothing is kept.</summary>
    public int ThresholdDay { get; private set; }

    private int _worstDay = MatchOrder.LastDay;

    /// <summary>Whether a match may be kept still: a quick look at what takes no look-up, for most are not.</summary>
    public bool MayKeep(float score, int day) => order.ByScore
        ? score > Threshold || (score == Threshold && day >= ThresholdDay)
        : _kept.Count < count || order.Place(day) <= _worstDay;

    public void Add(Match match)
    {
        if (_kept.Count < count) _kept.Enqueue(match, match);
        else if (order.Compare(match, _kept.Peek()) < 0) _kept.DequeueEnqueue(match, match);
        if (_kept.Count < count) return;
        var worst = _kept.Peek();
        if (order.ByScore) (Threshold, ThresholdDay) = (worst.Score, worst.Day);
        else _worstDay = order.Place(worst.Day);
    }

    public List<Match> InOrder()
    {
        List<Match> matches = [.. _kept.UnorderedItems.Select(item => item.Element)];
        matches.Sort(order);
        return matches;
    }
}
