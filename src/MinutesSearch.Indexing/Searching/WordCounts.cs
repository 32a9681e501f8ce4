namespace MinutesSearch.Indexing.Searching;

/// <summary>In how many passages words stand. Counts of common words are kept until the index has grown or shrunk by much, for then they still say well enough how rare a word is. Any thread may ask.</summary>
internal sealed class WordCounts
{
    // A rare word is counted at once, and one passage more makes a difference.
    private const int LeastKept = 50;

    private const int MostKept = 100_000;

    private const double MuchChange = 0.125;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private int _passages;

    /// <summary>The passages of some stems.</summary>
    /// <param name="passages">How many passages there are.</param>
    /// <param name="stems">The stems.</param>
    /// <param name="count">Counts those of one.</param>
    public int[] Of(int passages, IEnumerable<string> stems, Func<string, int> count)
    {
        lock (_gate)
        {
            if (_known.Count > MostKept || Math.Abs(passages - _passages) > MuchChange * _passages) _known.Clear();
            if (_known.Count == 0) _passages = passages;
        }
        return [.. stems.Select(stem => Known(stem) ?? Keep(stem, count(stem)))];
    }

    private int? Known(string stem)
    {
        lock (_gate) return _known.TryGetValue(stem, out int places) ? places : null;
    }

    private int Keep(string stem, int places)
    {
        if (places < LeastKept) return places;
        lock (_gate) return _known[stem] = places;
    }
}
