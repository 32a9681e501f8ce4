namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Places in one passage, in order. A place is the column times 2^32 plus the number of the word in it.</summary>
internal sealed class PlaceList
{
    private long[] _places = new long[64];

    public int Count { get; private set; }

    public long this[int index] => _places[index];

    public ReadOnlySpan<long> All => _places.AsSpan(0, Count);

    /// <summary>Empties it, and gives room for so many; how many were used is to be told by <see cref="Keep"/>.</summary>
    public Span<long> Emptied(int most)
    {
        if (_places.Length < most) _places = new long[Math.Max(most, _places.Length * 2)];
        Count = 0;
        return _places;
    }

    /// <summary>Keeps the first so many.</summary>
    public void Keep(int count) => Count = count;

    /// <summary>Keeps the places that have a word so many words behind them.</summary>
    public void KeepFollowed(PlaceList words, int distance)
    {
        int at = 0, kept = 0;
        var starts = _places.AsSpan(0, Count);
        var followers = words.All;
        foreach (long start in starts)
        {
            while (at < followers.Length && followers[at] < start + distance) at++;
            if (at == followers.Length) break;
            if (followers[at] == start + distance) starts[kept++] = start;
        }
        Count = kept;
    }

    /// <summary>Puts those of some columns into another list, and keeps the others.</summary>
    /// <param name="columns">A bit for each column.</param>
    /// <param name="others">Where they go; what it had is forgotten.</param>
    public void Part(int columns, PlaceList others)
    {
        var theirs = others.Emptied(Count);
        int kept = 0, parted = 0;
        for (int i = 0; i < Count; i++)
        {
            long place = _places[i];
            if (IsOf(place, columns)) theirs[parted++] = place;
            else _places[kept++] = place;
        }
        Count = kept;
        others.Keep(parted);
    }

    public static bool IsOf(long place, int columns) => (columns >> (int)(place >> NearPlaces.ColumnShift) & 1) != 0;
}
