using System.Numerics;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.Matching;

/// <summary>All passages that a condition on their kind and side holds for, with no score.</summary>
internal sealed class RowMatcher(PassageColumns columns, Func<byte, bool> condition) : Matcher
{
    public override int Cost => columns.Count / 8;

    public override int FirstFrom(int row) => row < columns.End ? row : None;

    public override void Add(int segment, ReadOnlySpan<ulong> only, float weight, Window into)
    {
        if (columns.Segments[segment] is not Segment held) return;
        into.Touched = ulong.MaxValue;
        for (int word = 0; word < only.Length; word++)
            for (ulong bits = only[word]; bits != 0; bits &= bits - 1)
            {
                int row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (row < held.Kinds.Length && condition(held.Kinds[row])) into.Bits[word] |= 1UL << row;
            }
    }
}
