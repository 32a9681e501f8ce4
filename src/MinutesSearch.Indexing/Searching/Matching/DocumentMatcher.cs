using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.Matching;

/// <summary>All passages of the documents that a condition holds for, with no score.</summary>
internal sealed class DocumentMatcher(PassageColumns columns, Func<SegmentDocument, bool> condition) : Matcher
{
    // How many is not known before it runs; a condition is cheap, so it may well go first.
    public override int Cost => columns.Count / 16;

    public override int FirstFrom(int row) => row < columns.End ? row : None;

    public override void Add(int segment, ReadOnlySpan<ulong> only, float weight, Window into)
    {
        if (columns.Segments[segment] is not Segment held) return;
        into.Touched = ulong.MaxValue;
        Span<ulong> rows = stackalloc ulong[Segment.WordCount];
        rows.Clear();
        foreach (var document in held.Documents)
            if (condition(document)) Bits.SetRange(rows, document.First, document.End);
        for (int word = 0; word < rows.Length; word++) into.Bits[word] |= rows[word] & only[word];
    }
}
