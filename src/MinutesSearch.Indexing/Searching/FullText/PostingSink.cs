using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MinutesSearch.Indexing.Searching.FullText;

/// <summary>Memory outside the collector's reach that the full-text engine's matches are written to, one after the other.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PostingSink
{
    public const int MostColumns = 32;

    private const int FirstCapacity = 1 << 14;

    public int* Rows;
    public ushort* Frequencies;
    public int Count;
    public int Capacity;

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
            if (sink->Count == sink->Capacity) sink->Grow();
            int frequency = 0, phrases = engine->PhraseCount(match);
            for (int phrase = 0; phrase < phrases && sink->Failure == 0; phrase++)
                frequency = Math.Max(frequency, sink->WeighedPlaces(engine, match, phrase));
            sink->Rows[sink->Count] = (int)engine->RowId(match);
            sink->Frequencies[sink->Count++] = (ushort)Math.Min(frequency, ushort.MaxValue);
        }
        catch
        {
            sink->Failure = SQLitePCL.raw.SQLITE_NOMEM; // there is nothing here that throws but the memory running out
        }
    }

    /// <summary>The places of a phrase in a match, each counted with its column's weight.</summary>
    private int WeighedPlaces(Fts5Extension* engine, void* match, int phrase)
    {
        PhrasePlace place;
        int column, offset, sum = 0;
        int result = engine->PhraseFirst(match, phrase, &place, &column, &offset);
        if (result != 0) Failure = result;
        else
            for (; column >= 0; engine->PhraseNext(match, &place, &column, &offset)) sum += Weights[column & (MostColumns - 1)];
        return sum;
    }

    private void Grow()
    {
        int capacity = Math.Max(FirstCapacity, Capacity * 2);
        Rows = (int*)NativeMemory.Realloc(Rows, (nuint)capacity * sizeof(int));
        Frequencies = (ushort*)NativeMemory.Realloc(Frequencies, (nuint)capacity * sizeof(ushort));
        Capacity = capacity;
    }

    /// <summary>Gives the memory back; the sink can be used again.</summary>
    public void Free()
    {
        NativeMemory.Free(Rows);
        NativeMemory.Free(Frequencies);
        Rows = null;
        Frequencies = null;
        Count = Capacity = 0;
    }
}
