using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Gathers postings in memory that is kept for the next time.</summary>
internal sealed class PostingBuffer
{
    // Memory that a huge list of postings needed is not kept for the small ones that follow.
    private const int FirstCapacity = 1 << 14, KeptCapacity = 1 << 19;

    private int[] _rows = new int[FirstCapacity];
    private ushort[] _frequencies = new ushort[FirstCapacity];
    private readonly List<int> _documents = [];
    private readonly List<ushort> _documentFrequencies = [];
    private int _count;

    /// <summary>Adds a posting.</summary>
    /// <param name="row">A later row than the one before.</param>
    /// <param name="frequency">As <see cref="Postings"/> has it; what is more than fits counts as the most that does.</param>
    /// <exception cref="InvalidDataException">The row is no later.</exception>
    public void Add(int row, int frequency)
    {
        if (_count == _rows.Length)
        {
            Array.Resize(ref _rows, _count * 2);
            Array.Resize(ref _frequencies, _count * 2);
        }
        if (_count > 0 && _rows[_count - 1] >= row) throw new InvalidDataException("The rows of a doclist are not in order.");
        _rows[_count] = row;
        _frequencies[_count++] = (ushort)Math.Min(frequency, ushort.MaxValue);
    }

    /// <summary>Adds what counts for all passages of the document that begins with a row; later rows come later.</summary>
    public void AddDocument(int row, int frequency)
    {
        if (_documents.Count > 0 && _documents[^1] >= row) throw new InvalidDataException("The rows of a doclist are not in order.");
        _documents.Add(row);
        _documentFrequencies.Add((ushort)Math.Min(frequency, ushort.MaxValue));
    }

    /// <summary>Forgets what was added.</summary>
    public void Clear()
    {
        _count = 0;
        _documents.Clear();
        _documentFrequencies.Clear();
    }

    /// <summary>What was added.</summary>
    /// <param name="columns">Tells which rows a document has.</param>
    public Postings Taken(PassageColumns columns)
    {
        var postings = new Postings(_rows.AsSpan(0, _count).ToArray(), _frequencies.AsSpan(0, _count).ToArray());
        if (_documents.Count > 0) postings = new DocumentPostings(postings, new Postings([.. _documents], [.. _documentFrequencies])).Spread(columns);
        if (_rows.Length > KeptCapacity) (_rows, _frequencies) = (new int[FirstCapacity], new ushort[FirstCapacity]);
        Clear();
        return postings;
    }
}
