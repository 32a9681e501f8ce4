using MinutesSearch.Indexing.Searching.Matching;

namespace MinutesSearch.Indexing.Searching.FullText;

/// <summary>The matches of a leaf of a query; they never change.</summary>
/// <param name="Rows">The rows of passages, ascending.</param>
/// <param name="Frequencies">How often it comes in each, places weighed by column, in hundredths.</param>
internal sealed record Postings(int[] Rows, ushort[] Frequencies)
{
    /// <summary>Bytes that a posting takes.</summary>
    public const int Size = sizeof(int) + sizeof(ushort);

    public int Count => Rows.Length;

    private LeafSummary? _summary;

    /// <summary>What they come to in the state of the index that a formula is for; kept for the next time. Any thread may ask.</summary>
    public LeafSummary Summary(Bm25 formula)
    {
        var known = Volatile.Read(ref _summary);
        if (known?.Formula == formula) return known;
        var summary = new LeafSummary(this, formula);
        Volatile.Write(ref _summary, summary);
        return summary;
    }

    /// <summary>The place of the first row from one on, looked for in growing steps from a place before it.</summary>
    /// <param name="rows">Ascending.</param>
    /// <param name="row">The row.</param>
    /// <param name="from">The place to begin at.</param>
    public static int PlaceFrom(ReadOnlySpan<int> rows, int row, int from)
    {
        int step = 1, low = from;
        while (low + step < rows.Length && rows[low + step] < row)
        {
            low += step;
            step *= 2;
        }
        int high = Math.Min(low + step, rows.Length);
        while (low < high)
        {
            int middle = (int)((uint)(low + high) >> 1);
            if (rows[middle] < row) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>These and then others of later rows.</summary>
    public Postings Followed(Postings later) => later.Count == 0 ? this : Count == 0 ? later : new Postings([.. Rows, .. later.Rows], [.. Frequencies, .. later.Frequencies]);
}
