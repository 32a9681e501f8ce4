using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching.FullText;

/// <summary>Memory outside the collector's reach that the full-text engine's matches are written to, one after the other.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PostingSink
{
    public const int MostColumns = 32;

    /// <summary>What counts for single passages, and for whole documents.</summary>
    public SunkPostings Passages, Documents;

    /// <summary>What went wrong, as SQLite numbers it; 0 for nothing.</summary>
    public int Failure;

    public fixed int Weights[MostColumns];

    /// <summary>
    /// Called by SQLite once for each match. An exception that left it would end the process, so none does: a failure is
    /// noted, and all later calls do nothing.
    /// </summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Take(Fts5Extension* engine, void* match, void* context, int count, void** values)
    {
        var sink = (PostingSink*)engine->UserData(match);
        if (sink->Failure != 0) return;
        try
        {
            int frequency = 0, ofDocument = 0, phrases = engine->PhraseCount(match), row = (int)engine->RowId(match);
            for (int phrase = 0; phrase < phrases && sink->Failure == 0; phrase++)
            {
                var (own, other) = sink->WeighedPlaces(engine, match, phrase);
                (frequency, ofDocument) = (Math.Max(frequency, own), Math.Max(ofDocument, other));
            }
            if (frequency > 0) sink->Passages.Add(row, frequency);
            if (ofDocument > 0) sink->Documents.Add(row, ofDocument);
        }
        catch
        {
            sink->Failure = SQLitePCL.raw.SQLITE_NOMEM; // there is nothing here that throws but the memory running out
        }
    }

    /// <summary>The places of a phrase in a match, each counted with its column's weight.</summary>
    private (int OfPassage, int OfDocument) WeighedPlaces(Fts5Extension* engine, void* match, int phrase)
    {
        PhrasePlace place;
        int column, offset, sum = 0, documentSum = 0;
        int result = engine->PhraseFirst(match, phrase, &place, &column, &offset);
        if (result != 0) Failure = result;
        else
            for (; column >= 0; engine->PhraseNext(match, &place, &column, &offset))
            {
                int weight = Weights[column & (MostColumns - 1)];
                if ((Schema.DocumentColumns >> column & 1) == 0) sum += weight;
                else documentSum += weight;
            }
        return (sum, documentSum);
    }

    /// <summary>Gives the memory back; the sink can be used again.</summary>
    public void Free()
    {
        Passages.Free();
        Documents.Free();
    }
}

/// <summary>Postings in memory outside the collector's reach.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SunkPostings
{
    private const int FirstCapacity = 1 << 14;

    private int* _rows;
    private ushort* _frequencies;

    public int Count;

    public int Capacity { get; private set; }

    public void Add(int row, int frequency)
    {
        if (Count == Capacity) Grow();
        _rows[Count] = row;
        _frequencies[Count++] = (ushort)Math.Min(frequency, ushort.MaxValue);
    }

    public readonly Postings Taken() => new(new ReadOnlySpan<int>(_rows, Count).ToArray(), new ReadOnlySpan<ushort>(_frequencies, Count).ToArray());

    public void Free()
    {
        NativeMemory.Free(_rows);
        NativeMemory.Free(_frequencies);
        this = default;
    }

    private void Grow()
    {
        int capacity = Math.Max(FirstCapacity, Capacity * 2);
        _rows = (int*)NativeMemory.Realloc(_rows, (nuint)capacity * sizeof(int));
        _frequencies = (ushort*)NativeMemory.Realloc(_frequencies, (nuint)capacity * sizeof(ushort));
        Capacity = capacity;
    }
}
