using System.Collections.Immutable;

namespace MinutesSearch.Parsing.Layout;

/// <summary>Joins lines to blocks.</summary>
internal static class Blocks
{
    public static ImmutableArray<Block> Build(DocumentText text, CancellationToken cancellation)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var line in text.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            if (line.Length > 0)
                blocks.Add(new Block { Kind = BlockKind.Paragraph, Start = line.Start, End = line.End, MarkStart = line.Start, Page = line.Page });
        }
        return blocks.ToImmutable();
    }
}
