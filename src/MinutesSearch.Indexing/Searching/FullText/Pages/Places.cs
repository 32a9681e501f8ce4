using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Where a word or a phrase stands: rows in order, and for each its places in order.</summary>
/// <remarks>A place is the column times 2^32 plus the number of the word in it.</remarks>
internal sealed class Places
{
    public const int ColumnShift = 32;

    private const int FirstCapacity = 256;

    private int[] _rows = new int[FirstCapacity], _ends = new int[FirstCapacity];
    private long[] _places = new long[FirstCapacity];
    private int _count, _placeCount;

    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, _count);

    /// <summary>The places in the row at an index.</summary>
    public ReadOnlySpan<long> At(int index)
    {
        int start = index == 0 ? 0 : _ends[index - 1];
        return _places.AsSpan(start, _ends[index] - start);
    }

    public void Add(long place)
    {
        if (_placeCount == _places.Length) Array.Resize(ref _places, _placeCount * 2);
        _places[_placeCount++] = place;
    }

    /// <summary>Takes what was added last for the places in a row; a row without any is left out.</summary>
    public void End(int row)
    {
        int start = _count == 0 ? 0 : _ends[_count - 1];
        if (start == _placeCount) return;
        if (_count > 0 && _rows[_count - 1] >= row) throw new InvalidDataException("The rows of a doclist are not in order.");
        if (_count == _rows.Length)
        {
            Array.Resize(ref _rows, _count * 2);
            Array.Resize(ref _ends, _count * 2);
        }
        _rows[_count] = row;
        _ends[_count++] = _placeCount;
    }
}

/// <summary>Keeps the places of a word.</summary>
/// <param name="places">Where they go.</param>
/// <param name="columns">Tells which rows are still there.</param>
/// <param name="asked">A bit for each column that counts.</param>
/// <param name="only">Where the words beside it stand: other rows are left out; null for all rows.</param>
internal struct PlaceKeeper(Places places, PassageColumns columns, int asked, Places? only) : IPlaceTaker
{
    private int _at, _row;
    private bool _counts;

    public void Begin(int row)
    {
        _row = row;
        _counts = columns.IsLive(row) && IsAmong(row);
    }

    public readonly void Place(int column, int place)
    {
        if (_counts && (asked >> column & 1) != 0) places.Add(((long)column << Places.ColumnShift) + place);
    }

    public readonly void End()
    {
        if (_counts) places.End(_row);
    }

    private bool IsAmong(int row)
    {
        if (only is null) return true;
        var rows = only.Rows;
        while (_at < rows.Length && rows[_at] < row) _at++;
        return _at < rows.Length && rows[_at] == row;
    }
}
