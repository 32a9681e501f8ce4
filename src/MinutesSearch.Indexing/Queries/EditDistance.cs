namespace MinutesSearch.Indexing.Queries;

/// <summary>How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of another.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or one more than the limit where it is larger.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit) return limit + 1;
        Span<int> rows = other.Length < 64 ? stackalloc int[3 * (other.Length + 1)] : new int[3 * (other.Length + 1)];
        int width = other.Length + 1;
        Span<int> before = rows[..width], last = rows[width..(2 * width)], row = rows[(2 * width)..];
        for (int j = 0; j < width; j++) last[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            if (Fill(row, last, before, one, other, i) > limit) return limit + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.Min(last[other.Length], limit + 1);
    }

    /// <summary>Fills the row of the i-th letter.</summary>
    /// <returns>Its smallest number.</returns>
    public static int Fill(Span<int> row, ReadOnlySpan<int> last, ReadOnlySpan<int> before, ReadOnlySpan<char> one, ReadOnlySpan<char> other, int i)
    {
        int smallest = row[0] = i;
        for (int j = 1; j <= other.Length; j++)
        {
            int change = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            smallest = Math.Min(smallest, row[j]);
        }
        return smallest;
    }
}
