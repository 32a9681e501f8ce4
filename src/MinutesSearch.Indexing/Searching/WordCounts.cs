using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching;

/// <summary>In about how many places words stand: that says well enough how rare one is. Counts are kept until the index has grown or shrunk by much. Any thread may ask.</summary>
internal sealed class WordCounts
{
    // In a large index counting all places of a common word would take long.
    private const int MostCounted = 20_000;

    // A rare word is counted at once, and one place more makes a difference.
    private const int LeastKept = 50;

    private const int MostKept = 100_000;

    private const double MuchChange = 0.125;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private int _passages;

    /// <summary>The places of some stems, as far as they are counted.</summary>
    /// <param name="connection">Where they are counted.</param>
    /// <param name="passages">How many passages there are.</param>
    /// <param name="stems">The stems.</param>
    public int[] Of(SqliteConnection connection, int passages, IEnumerable<string> stems)
    {
        lock (_gate)
        {
            if (_known.Count > MostKept || Math.Abs(passages - _passages) > MuchChange * _passages) _known.Clear();
            if (_known.Count == 0) _passages = passages;
        }
        return [.. stems.Select(stem => Known(stem) ?? Counted(connection, stem))];
    }

    private int? Known(string stem)
    {
        lock (_gate) return _known.TryGetValue(stem, out int places) ? places : null;
    }

    private int Counted(SqliteConnection connection, string stem)
    {
        connection.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.places USING fts5vocab(main, fts, instance)");
        int places = (int)connection.Number($"SELECT count(*) FROM (SELECT 1 FROM temp.places WHERE term = $stem LIMIT {MostCounted})", ("$stem", stem));
        if (places < LeastKept) return places;
        lock (_gate) return _known[stem] = places;
    }
}
