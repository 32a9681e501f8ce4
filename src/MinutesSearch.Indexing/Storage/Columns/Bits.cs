using System.Numerics;

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

    /// <summary>The first row of a set from this one on; -1 where there is none.</summary>
    public static int Next(ReadOnlySpan<ulong> words, int from)
    {
        int word = from >> 6;
        if (word >= words.Length) return -1;
        ulong bits = words[word] & (ulong.MaxValue << from);
        while (bits == 0)
        {
            if (++word == words.Length) return -1;
            bits = words[word];
        }
        return (word << 6) + BitOperations.TrailingZeroCount(bits);
    }

    /// <summary>How many rows of a set there are from one to before another; there is at least one row between them.</summary>
    public static int Count(ReadOnlySpan<ulong> words, int first, int end)
    {
        int from = first >> 6, to = (end - 1) >> 6;
        ulong head = ulong.MaxValue << first, tail = ulong.MaxValue >> (63 - ((end - 1) & 63));
        if (from == to) return BitOperations.PopCount(words[from] & head & tail);
        int count = BitOperations.PopCount(words[from] & head) + BitOperations.PopCount(words[to] & tail);
        for (int word = from + 1; word < to; word++) count += BitOperations.PopCount(words[word]);
        return count;
    }

    /// <summary>How many rows two sets have in common.</summary>
    public static int CountOfBoth(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        int count = 0;
        for (int word = 0; word < one.Length; word++) count += BitOperations.PopCount(one[word] & other[word]);
        return count;
    }
}
