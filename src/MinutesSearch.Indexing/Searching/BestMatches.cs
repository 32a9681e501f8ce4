namespace MinutesSearch.Indexing.Searching;

/// <summary>Keeps the first so many of all matches that it is shown.</summary>
/// <remarks>They stand as a heap with the worst on top, so that most matches cost one comparison of scores.</remarks>
internal sealed class BestMatches(int count, MatchOrder order)
{
    private readonly List<Match> _kept = [];

    /// <summary>The score below which nothing is kept any more; where matches do not go by score, none is too low.</summary>
    public float Threshold { get; private set; } = float.NegativeInfinity;

    /// <summary>Of matches with that very score, the day before which nothing is kept.</summary>
    public int ThresholdDay { get; private set; }

    private int _worstDay = MatchOrder.LastDay;

    /// <summary>Whether a match may be kept still: a quick look at what takes no look-up, for most are not.</summary>
    public bool MayKeep(float score, int day) => order.ByScore
        ? score > Threshold || (score == Threshold && day >= ThresholdDay)
        : _kept.Count < count || order.Place(day) <= _worstDay;

    public void Add(in Match match)
    {
        if (_kept.Count < count)
        {
            _kept.Add(match);
            Rise(_kept.Count - 1, match);
        }
        else if (count > 0 && order.Compare(match, _kept[0]) < 0) Sink(match);
        if (_kept.Count < count || count == 0) return;
        if (order.ByScore) (Threshold, ThresholdDay) = (_kept[0].Score, _kept[0].Day);
        else _worstDay = order.Place(_kept[0].Day);
    }

    public List<Match> InOrder()
    {
        List<Match> matches = [.. _kept];
        matches.Sort(order);
        return matches;
    }

    /// <summary>Moves the last up to where none above is better.</summary>
    private void Rise(int at, in Match match)
    {
        while (at > 0 && (at - 1) / 2 is var above && order.Compare(_kept[above], match) < 0)
        {
            _kept[at] = _kept[above];
            at = above;
        }
        _kept[at] = match;
    }

    /// <summary>Puts one in the place of the worst and moves it down to where none below is worse.</summary>
    private void Sink(in Match match)
    {
        int at = 0;
        while (2 * at + 1 is var below && below < _kept.Count)
        {
            if (below + 1 < _kept.Count && order.Compare(_kept[below], _kept[below + 1]) < 0) below++;
            if (order.Compare(_kept[below], match) <= 0) break;
            _kept[at] = _kept[below];
            at = below;
        }
        _kept[at] = match;
    }
}
