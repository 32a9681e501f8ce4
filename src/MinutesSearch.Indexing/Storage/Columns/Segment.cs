using System.Collections.Immutable;
using System.Numerics;

namespace MinutesSearch.Indexing.Storage.Columns;

/// <summary>What is known of 4,096 rows of passages, so that a search compares numbers in memory and reads no row.</summary>
/// <remarks>Eight bytes a passage and 32 a document. A row that no document holds was removed.</remarks>
internal sealed class Segment
{
    /// <summary>How many rows a segment holds, as a power of two: a row's segment is <c>row >> Shift</c>.</summary>
    public const int Shift = 12;

    public const int RowCount = 1 << Shift;

    /// <summary>How many words of 64 bits hold a bit for each row.</summary>
    public const int WordCount = RowCount / 64;

    // A byte holds the kind (three bits), whether an item begins, the side (three, 0 for none) and whether it is answered.
    private const int KindMask = 0x07, ItemBit = 0x08, SideShift = 4, SideMask = 0x07, AnsweredBit = 0x80;

    /// <summary>The documents whose passages stand here, in the order of their rows.</summary>
    public required ImmutableArray<SegmentDocument> Documents { get; init; }

    /// <summary>By row within the segment: the kind, the side, whether an item begins, and whether some passage answers it. Rows that were never used are left out.</summary>
    public required byte[] Kinds { get; init; }

    /// <summary>By row: how many words of full text it has.</summary>
    public required ushort[] Lengths { get; init; }

    /// <summary>By row: the row of the passage that it answers; 0 for none.</summary>
    public required int[] Answers { get; init; }

    /// <summary>A bit for each row that a document holds.</summary>
    public ulong[] Live { get; private init; } = [];

    /// <summary>The rows by what they are.</summary>
    public required RowSets Sets { get; init; }

    public int LiveCount { get; private init; }

    /// <summary>Words of full text in all rows.</summary>
    public long TokenCount { get; private init; }

    /// <summary>Bytes of memory, without what the runtime adds to an array.</summary>
    public int Size => Documents.Length * 8 * sizeof(int) + Extent * (sizeof(byte) + sizeof(ushort) + sizeof(int)) + WordCount * sizeof(ulong) + RowSets.Size;

    public int Extent => Kinds.Length;

    public static byte KindByte(int kind, int? side, bool isAnswered, bool beginsItem)
        => (byte)(kind | (beginsItem ? ItemBit : 0) | (side + 1 ?? 0) << SideShift | (isAnswered ? AnsweredBit : 0));

    public static int KindOf(byte kindByte) => kindByte & KindMask;

    /// <summary>The side; -1 for none.</summary>
    public static int SideOf(byte kindByte) => (kindByte >> SideShift & SideMask) - 1;

    /// <summary>Whether it stands in another item than the passage before it.</summary>
    public static bool BeginsItem(byte kindByte) => (kindByte & ItemBit) != 0;

    public static bool IsAnswered(byte kindByte) => (kindByte & AnsweredBit) != 0;

    public static Segment Of(ImmutableArray<SegmentDocument> documents, byte[] kinds, ushort[] lengths, int[] answers)
    {
        var live = new ulong[WordCount];
        long tokens = 0;
        foreach (var document in documents)
        {
            Bits.SetRange(live, document.First, document.End);
            for (int row = document.First; row < document.End; row++) tokens += lengths[row];
        }
        int count = 0;
        foreach (ulong word in live) count += BitOperations.PopCount(word);
        return new Segment { Documents = documents, Kinds = kinds, Lengths = lengths, Answers = answers, Sets = new RowSets(kinds, answers), Live = live, LiveCount = count, TokenCount = tokens };
    }

    /// <summary>The document of a row that is not removed.</summary>
    public SegmentDocument DocumentAt(int row)
    {
        int low = 0, high = Documents.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Documents[middle].End > row) high = middle;
            else low = middle + 1;
        }
        return Documents[low];
    }
}

/// <summary>A document's rows in a segment and what is true of all of them. A document that lies in two segments has one in each.</summary>
/// <param name="Id">The document's row.</param>
/// <param name="Authority">Its council's row; 0 for none.</param>
/// <param name="Committee">Its committee's row; 0 for none.</param>
/// <param name="Day">The meeting's day as <see cref="Storage.Day"/> writes it; 0 for none.</param>
/// <param name="Type">What kind of document it is.</param>
/// <param name="Nation">The council's nation; -1 for none.</param>
/// <param name="First">The first row within the segment.</param>
/// <param name="End">The row behind the last.</param>
internal readonly record struct SegmentDocument(int Id, int Authority, int Committee, int Day, int Type, int Nation, int First, int End);
