using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>Titles with the text of the item behind them on the line: "230  APOLOGIES – Cllr K Heard (holiday). Accepted."</summary>
internal static class RunIn
{
    /// <summary>Where the title in capitals ends, before a dash or colon with other text behind it; null for a title alone.</summary>
    public static int? TitleEnd(DocumentText text, Block block)
    {
        int letters = 0;
        for (int at = block.Start; at < Math.Min(block.End, block.Start + 100); at++)
        {
            char c = text.Text[at];
            if (c is '–' or '—' or ':' or '-' && letters > 2 && at > block.Start && (c == ':' || text.Text[at - 1] == ' ') && HasLower(text.Text, at, block.End)) return at;
            if (char.IsLower(c)) return null;
            if (char.IsUpper(c)) letters++;
        }
        return null;
    }

    /// <summary>The text behind the title as a block of its own; null if there is none.</summary>
    public static Block? Rest(DocumentText text, Block block)
    {
        if (TitleEnd(text, block) is not { } end) return null;
        while (end < block.End && (char.IsWhiteSpace(text.Text[end]) || text.Text[end] is '–' or '—' or ':' or '-')) end++;
        return end >= block.End ? null : block with { Kind = BlockKind.Paragraph, Start = end, MarkStart = end, Marker = null, Bold = false, Role = LineRole.Text };
    }

    private static bool HasLower(string text, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            if (char.IsLower(text[at])) return true;
        }
        return false;
    }
}
