using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.Matching;

/// <summary>All passages, with no score.</summary>
internal sealed class EveryMatcher(PassageColumns columns) : Matcher
{
    public override int Cost => columns.Count;

    public override int FirstFrom(int row) => row < columns.End ? row : None;

    public override void Add(int segment, ReadOnlySpan<ulong> only, float weight, Window into)
    {
        into.Touched = ulong.MaxValue;
        for (int word = 0; word < only.Length; word++) into.Bits[word] |= only[word];
    }
}
