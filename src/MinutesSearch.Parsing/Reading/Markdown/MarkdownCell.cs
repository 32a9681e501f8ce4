using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Markdown;

/// <summary>Reads a cell of a table as lines: "&lt;br&gt;" parts them, and a bold title from the text behind it ("**Grit plan** The plan …").</summary>
internal static class MarkdownCell
{
    private const int LongestTitle = 120;

    public static MinutesCell Read(string cell)
    {
        var lines = new List<TableLine>();
        foreach (var part in Parts(cell))
        {
            int title = TitleEnd(part);
            if (title > 0) Add(lines, part[..title]);
            Add(lines, part[title..]);
        }
        return new MinutesCell(1, lines);
    }

    private static void Add(List<TableLine> lines, string source)
    {
        var (text, bold, _) = InlineMarks.Strip(source);
        if (text.Length > 0) lines.Add(new TableLine(text, new Line { Bold = bold }));
    }

    private static IEnumerable<string> Parts(string cell)
    {
        int start = 0;
        for (int at = cell.IndexOf("<br", StringComparison.OrdinalIgnoreCase); at >= 0; at = cell.IndexOf("<br", start, StringComparison.OrdinalIgnoreCase))
        {
            int close = cell.IndexOf('>', at);
            if (close < 0) break;
            yield return cell[start..at];
            start = close + 1;
        }
        yield return cell[start..];
    }

    /// <summary>Behind strong words that open the part and are not all of it; 0 if there are none.</summary>
    private static int TitleEnd(string part)
    {
        int open = part.Length - part.AsSpan().TrimStart().Length;
        if (!part.AsSpan(open).StartsWith("**", StringComparison.Ordinal)) return 0;
        int close = part.IndexOf("**", open + 2, StringComparison.Ordinal);
        return close > 0 && close - open <= LongestTitle && part.AsSpan(close + 2).TrimStart() is [var next, ..] && char.IsUpper(next) ? close + 2 : 0;
    }
}
