using MinutesSearch.Indexing.Searching.Matching;

namespace MinutesSearch.Indexing.Searching.FullText;

/// <summary>The postings that were used last, as many as there is memory for.</summary>
/// <remarks>What was written since they were read is added when they are asked for again. Any thread may ask.</remarks>
internal sealed class LeafCache(long budget)
{
    private readonly Lock _gate = new();

    // What an entry costs beside its postings, about.
    private const int Overhead = 300;

    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();

    /// <summary>Bytes of memory in use.</summary>
    public long Size { get; private set; }

    public int Count => _entries.Count;

    /// <summary>What is known of a leaf, if anything; it may be of an older state of the index.</summary>
    public Leaf? Find(string key)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var entry)) return null;
            _byUse.Remove(entry);
            _byUse.AddFirst(entry);
            return entry.Value.Leaf;
        }
    }

    /// <summary>Keeps a leaf, unless what is kept is of a later state already.</summary>
    public void Put(string key, Leaf leaf)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var old))
            {
                if (old.Value.Leaf.Generation > leaf.Generation) return;
                Drop(old);
            }
            var entry = _byUse.AddFirst(new Entry(key, leaf));
            _entries[key] = entry;
            Size += SizeOf(entry.Value);
            MakeRoom(entry);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _byUse.Clear();
            Size = 0;
        }
    }

    private void MakeRoom(LinkedListNode<Entry> kept)
    {
        while (Size > budget && _byUse.Last is { } last && last != kept)
        {
            _entries.Remove(last.Value.Key);
            Drop(last);
        }
    }

    private void Drop(LinkedListNode<Entry> entry)
    {
        _byUse.Remove(entry);
        Size -= SizeOf(entry.Value);
    }

    private static long SizeOf(Entry entry) => (long)entry.Leaf.Postings.Count * Postings.Size + LeafSummary.BytesFor(entry.Leaf.Postings.Count) + entry.Key.Length * sizeof(char) + Overhead;

    private sealed record Entry(string Key, Leaf Leaf);
}

/// <summary>Postings and the state of the index that they were read from.</summary>
/// <param name="Postings">The postings.</param>
/// <param name="Generation">The state's number.</param>
/// <param name="End">The row behind the last that there was.</param>
internal sealed record Leaf(Postings Postings, long Generation, int End);
