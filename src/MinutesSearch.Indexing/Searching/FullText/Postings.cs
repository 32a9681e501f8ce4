namespace MinutesSearch.Indexing.Searching.FullText;

/// <summary>The matches of a leaf of a query.</summary>
/// <param name="Rows">The rows of passages, ascending.</param>
/// <param name="Frequencies">How often it comes in each, places weighed by column, in hundredths.</param>
internal sealed record Postings(int[] Rows, ushort[] Frequencies)
{
    /// <summary>Bytes that a posting takes.</summary>
    public const int Size = sizeof(int) + sizeof(ushort);

    public static readonly Postings None = new([], []);

    public int Count => Rows.Length;

    /// <summary>These and then others of later rows.</summary>
    public Postings Followed(Postings later) => later.Count == 0 ? this : Count == 0 ? later : new Postings([.. Rows, .. later.Rows], [.. Frequencies, .. later.Frequencies]);
}
