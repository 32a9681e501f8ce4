namespace MinutesSearch.Indexing.Storage.Columns;

/// <summary>Sets of rows as bits in words of 64.</summary>
internal static class Bits
{
    public static void SetRange(Span<ulong> words, int first, int end)
    {
        if (first >= end) return;
        int from = first >> 6, to = (end - 1) >> 6;
        ulong head = ulong.MaxValue << first, tail = ulong.MaxValue >> (63 - ((end - 1) & 63));
        if (from == to)
        {
            words[from] |= head & tail;
            return;
        }
        words[from] |= head;
        words[(from + 1)..to].Fill(ulong.MaxValue);
        words[to] |= tail;
    }

    public static bool Has(ReadOnlySpan<ulong> words, int row) => (words[row >> 6] >> row & 1) != 0;
}
