using System.Collections.Immutable;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing;

/// <summary>Makes the passages of a document.</summary>
public static class PassageMaker
{
    /// <summary>The document's passages in its order.</summary>
    public static ImmutableArray<Passage> From(MinutesDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [];
    }
}
