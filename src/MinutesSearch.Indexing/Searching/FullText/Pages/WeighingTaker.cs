using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Memory that postings are gathered in, kept for the next time.</summary>
internal sealed class PostingBuffer
{
    // Memory that a huge list of postings needed is not kept for the small ones that follow.
    private const int FirstCapacity = 1 << 14, KeptCapacity = 1 << 19;

    public int[] Rows { get; private set; } = new int[FirstCapacity];

    public ushort[] Frequencies { get; private set; } = new ushort[FirstCapacity];

    /// <summary>Makes room.</summary>
    public void Grow()
    {
        int[] rows = new int[Rows.Length * 2];
        ushort[] frequencies = new ushort[rows.Length];
        Rows.CopyTo(rows, 0);
        Frequencies.CopyTo(frequencies, 0);
        (Rows, Frequencies) = (rows, frequencies);
    }

    /// <summary>The first so many postings.</summary>
    public Postings Taken(int count)
    {
        var postings = new Postings(Rows.AsSpan(0, count).ToArray(), Frequencies.AsSpan(0, count).ToArray());
        if (Rows.Length > KeptCapacity) (Rows, Frequencies) = (new int[FirstCapacity], new ushort[FirstCapacity]);
        return postings;
    }
}

/// <summary>Counts the places of a word in each passage, weighed by their columns.</summary>
/// <param name="buffer">Where the postings go.</param>
/// <param name="columns">Tells which rows are still there.</param>
/// <param name="asked">A bit for each column that counts.</param>
internal struct WeighingTaker(PostingBuffer buffer, PassageColumns columns, int asked) : IPlaceTaker
{
    private int[] _rows = buffer.Rows;
    private ushort[] _frequencies = buffer.Frequencies;
    private int _count, _row, _sum;
    private bool _stands;

    public void Begin(int row) => (_row, _sum, _stands) = (row, 0, false);

    public void Place(int column, int place)
    {
        if ((asked >> column & 1) == 0) return;
        _stands = true;
        _sum += ColumnWeights.Hundredths[column];
    }

    public void End()
    {
        if (!_stands || !columns.IsLive(_row)) return;
        if (_count == _rows.Length) Grow();
        if (_count > 0 && _rows[_count - 1] >= _row) throw new InvalidDataException("The rows of a doclist are not in order.");
        _rows[_count] = _row;
        _frequencies[_count++] = (ushort)Math.Min(_sum, ushort.MaxValue);
    }

    /// <summary>The postings; to be called once.</summary>
    public readonly Postings Taken() => buffer.Taken(_count);

    private void Grow()
    {
        buffer.Grow();
        (_rows, _frequencies) = (buffer.Rows, buffer.Frequencies);
    }
}
