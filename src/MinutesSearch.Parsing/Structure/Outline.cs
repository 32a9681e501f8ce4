using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>What a document consists of: its items with their blocks, or its slides.</summary>
internal sealed record Outline
{
    public DocumentKind Kind { get; init; }

    public ImmutableArray<Block> Blocks { get; init; } = [];

    public static Outline Find(DocumentText text, ImmutableArray<Block> blocks, ParseOptions options)
        => new() { Kind = DocumentKind.Minutes, Blocks = blocks };
}
