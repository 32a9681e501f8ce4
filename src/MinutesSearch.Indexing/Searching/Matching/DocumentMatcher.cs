using MinutesSearch.Indexing.Storage.Facts;

namespace MinutesSearch.Indexing.Searching.Matching;

/// <summary>All passages of the documents that a condition holds for, with no score.</summary>
internal sealed class DocumentMatcher(PassageFacts facts, Func<SegmentDocument, bool> condition) : Matcher
{
    // How many is not known before it runs; a condition is cheap, so it may well go first.
    public override int Cost => facts.Count / 16;

    public override int FirstFrom(int row) => row < facts.End ? row : None;

    public override void Add(int segment, ReadOnlySpan<ulong> only, float weight, Window into)
    {
        if (facts.Segments[segment] is not Segment held) return;
        Span<ulong> rows = stackalloc ulong[Segment.WordCount];
        rows.Clear();
        foreach (var document in held.Documents)
            if (condition(document)) Bits.SetRange(rows, document.First, document.End);
        for (int word = 0; word < rows.Length; word++) into.Bits[word] |= rows[word] & only[word];
    }
}
