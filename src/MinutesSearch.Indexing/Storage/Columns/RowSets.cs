using System.Runtime.InteropServices;

namespace MinutesSearch.Indexing.Storage.Columns;

/// <summary>The rows of a segment as sets of bits: by kind, and whether they answer or are answered. Matches of many rows are then counted 64 at a time.</summary>
internal sealed class RowSets
{
    private static readonly int Sets = KindName.All.Length + 2;

    private readonly ulong[] _bits = new ulong[Sets * Segment.WordCount];

    public RowSets(byte[] kinds, int[] answers)
    {
        for (int row = 0; row < kinds.Length; row++)
        {
            Set(Segment.KindOf(kinds[row]), row);
            if (Segment.IsAnswered(kinds[row])) Set(Sets - 2, row);
            if (answers[row] != 0) Set(Sets - 1, row);
        }
    }

    /// <summary>Bytes that they take.</summary>
    public static int Size => Sets * Segment.WordCount * sizeof(ulong);

    /// <summary>Those that some passage answers.</summary>
    public ReadOnlySpan<ulong> Answered => Of(Sets - 2);

    /// <summary>Those that answer some passage.</summary>
    public ReadOnlySpan<ulong> Answering => Of(Sets - 1);

    /// <summary>Those of a kind (<see cref="Segment.KindOf"/>).</summary>
    public ReadOnlySpan<ulong> OfKind(int kind) => Of(kind);

    private ReadOnlySpan<ulong> Of(int set) => MemoryMarshal.CreateReadOnlySpan(ref _bits[set * Segment.WordCount], Segment.WordCount);

    private void Set(int set, int row) => _bits[set * Segment.WordCount + (row >> 6)] |= 1UL << row;
}
