using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Searching.Matching;

/// <summary>Rows that any of the parts has, each part with a weight of its own; scores add up.</summary>
internal sealed class AnyMatcher(ImmutableArray<(Matcher Part, float Weight)> parts) : Matcher
{
    public override int Cost { get; } = (int)Math.Min(int.MaxValue, parts.Sum(part => (long)part.Part.Cost));

    public override int FirstFrom(int row)
    {
        int first = None;
        foreach (var (part, _) in parts) first = Math.Min(first, part.FirstFrom(row));
        return first;
    }

    public override void Add(int segment, ReadOnlySpan<ulong> only, float weight, Window into)
    {
        foreach (var (part, share) in parts) part.Add(segment, only, weight * share, into);
    }
}
