using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>An agenda item's stretch of the document, its parts told apart.</summary>
internal sealed record Section
{
    public string? Number { get; init; }

    public required string Title { get; init; }

    public string? Purpose { get; init; }

    /// <summary>Where the title (or its number) starts.</summary>
    public int Start { get; init; }

    /// <summary>Behind the last block.</summary>
    public int End { get; init; }

    /// <summary>The page where it starts; 0 without pages.</summary>
    public int Page { get; init; }

    /// <summary>The blocks under "Decision:", which repeat or state the formal decision.</summary>
    public ImmutableArray<Block> Decision { get; init; } = [];

    /// <summary>The minutes proper.</summary>
    public ImmutableArray<Block> Body { get; init; } = [];

    /// <summary>Titles of linked reports.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];
}
