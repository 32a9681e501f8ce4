namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Where a word stands: its rows, and their places as they were on the pages, to be read where they matter.</summary>
internal sealed class WordPlaces : IDoclistTaker
{
    private const int FirstCapacity = 1 << 10;

    private byte[] _bytes = new byte[FirstCapacity * 4];
    private int[] _rows = new int[FirstCapacity], _starts = new int[FirstCapacity];
    private int _byteCount, _count, _rest;

    // Memory that a huge list needed is not kept for the small ones that follow.
    private const int KeptBytes = 8 << 20;

    public bool IsCut => _rest > 0;

    /// <summary>Forgets all, so that the memory serves the next word; whether it is worth keeping for that.</summary>
    public bool Clear()
    {
        _byteCount = _count = _rest = 0;
        return _bytes.Length <= KeptBytes;
    }

    /// <summary>All rows that the word was ever in, in order.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, _count);

    /// <summary>Reads the places in the row at an index into a list, in order; a place is the column times 2^32 plus the number of the word in it.</summary>
    /// <param name="index">Which of the rows.</param>
    /// <param name="asked">A bit for each column that counts.</param>
    /// <param name="places">The list; it is emptied first.</param>
    /// <exception cref="InvalidDataException">It is no doclist.</exception>
    public void ReadPlaces(int index, int asked, PlaceList places)
    {
        int at = _starts[index];
        var bytes = _bytes.AsSpan(0, _byteCount);
        int size = Numbers.Small(bytes, ref at) >> 1, end = at + size;
        var found = places.Emptied(size);
        int count = 0;
        long place = 0;
        bool counts = (asked & 1) != 0;
        while (at < end)
        {
            int number = Numbers.Small(bytes, ref at);
            if (number != IDoclistTaker.ColumnMark)
            {
                place += number - IDoclistTaker.PlaceBase;
                if (counts) found[count++] = place;
                continue;
            }
            int column = Numbers.Small(bytes, ref at);
            if (column >= PostingSink.MostColumns) throw new InvalidDataException("A doclist has a column that there is not.");
            place = (long)column << NearPlaces.ColumnShift;
            counts = (asked >> column & 1) != 0;
        }
        places.Keep(count);
    }

    public void Take(ReadOnlySpan<byte> part)
    {
        int start = _byteCount;
        while (_byteCount + part.Length > _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
        part.CopyTo(_bytes.AsSpan(start));
        _byteCount += part.Length;
        int at = Math.Min(_rest, part.Length);
        _rest -= at;
        if (at > 0 && at == part.Length) return;
        long row = 0;
        while (at < part.Length)
        {
            row += Numbers.Read(part, ref at);
            int places = start + at, size = Numbers.Small(part, ref at) >> 1;
            if (size == 0) continue; // it was removed
            Add(Numbers.Row(row), places);
            at += size;
        }
        // The places of the last row may go on in the next part.
        _rest = at - part.Length;
    }

    private void Add(int row, int start)
    {
        if (_count == _rows.Length)
        {
            Array.Resize(ref _rows, _count * 2);
            Array.Resize(ref _starts, _count * 2);
        }
        if (_count > 0 && _rows[_count - 1] >= row) throw new InvalidDataException("The rows of a doclist are not in order.");
        _rows[_count] = row;
        _starts[_count++] = start;
    }
}
