using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>
/// "Recommendations:" below a discussion, with clauses that begin with "That": what the committee recommends. Above the discussion,
/// or where the item has a decision besides, they are the report's.
/// </summary>
internal static class OwnRecommendations
{
    private const int Longest = 20;

    /// <summary>How many blocks of the item are looked at before and behind.</summary>
    private const int Reach = 80;

    public static ResolutionCue? Find(string text, ImmutableArray<Block> blocks, int index)
    {
        var block = blocks[index];
        if (index == 0 || index + 1 >= blocks.Length || !IsLabel(text.AsSpan(block.Start, block.Length))) return null;
        if (!text.AsSpan(blocks[index + 1].Start, blocks[index + 1].Length).StartsWith("That ", StringComparison.Ordinal)) return null;
        for (int i = Math.Max(0, index - Reach); i < Math.Min(blocks.Length, index + Reach); i++)
        {
            if (i != index && ResolutionCue.Find(text, blocks[i]) is not null) return null;
        }
        return new ResolutionCue(block.Start, block.Start, block.End, text[block.Start..block.End].TrimEnd(':', ' '));
    }

    private static bool IsLabel(ReadOnlySpan<char> line)
        => line.Length < Longest && line.TrimEnd(": ") is var label && (label.Equals("Recommendations", StringComparison.OrdinalIgnoreCase) || label.Equals("Recommendation", StringComparison.OrdinalIgnoreCase));
}
