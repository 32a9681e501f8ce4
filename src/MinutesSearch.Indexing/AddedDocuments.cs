using System.Collections.Immutable;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing;

/// <summary>What became of the documents that were added to an index, in all or so far.</summary>
public sealed record AddedDocuments
{
    /// <summary>How many were new.</summary>
    public int Added { get; init; }

    /// <summary>How many took the place of an earlier version.</summary>
    public int Replaced { get; init; }

    /// <summary>How many the index held already as they are.</summary>
    public int Unchanged { get; init; }

    /// <summary>The files that could not be read, each with the reason; the index still holds what it held of them.</summary>
    public ImmutableList<ParsedFile> Failed { get; init; } = [];
}
