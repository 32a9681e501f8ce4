namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Where an object stands: at an offset, or as the n-th object of an object stream.</summary>
internal readonly record struct XrefEntry(int Offset, int Generation, int ObjectStream, int Index)
{
    public bool IsCompressed => ObjectStream > 0;

    public static readonly XrefEntry Free = new(-1, 0, 0, 0);
}

/// <summary>The cross-reference of a file: the newest entry for each object, and the trailers' entries, the newest first.</summary>
internal sealed class XrefTable
{
    private const int MaxObjects = 8_388_607;

    private readonly Dictionary<int, XrefEntry> _entries = [];

    public PdfDictionary Trailer { get; } = new();

    public int Count => _entries.Count;

    public IEnumerable<int> Numbers => _entries.Keys;

    public XrefEntry? Find(int number) => _entries.TryGetValue(number, out var entry) && entry.Offset >= 0 ? entry : null;

    /// <summary>Adds an entry of an older section: what a newer one said stays.</summary>
    public void AddOlder(int number, XrefEntry entry)
    {
        if (number is >= 0 and <= MaxObjects) _entries.TryAdd(number, entry);
    }

    public void AddNewer(int number, XrefEntry entry)
    {
        if (number is >= 0 and <= MaxObjects) _entries[number] = entry;
    }

    public void AddOlder(PdfDictionary trailer)
    {
        foreach (var (name, value) in trailer.Entries)
            if (!Trailer.Has(name)) Trailer[name] = value;
    }

    public void AddNewer(PdfDictionary trailer)
    {
        foreach (var (name, value) in trailer.Entries) Trailer[name] = value;
    }
}
