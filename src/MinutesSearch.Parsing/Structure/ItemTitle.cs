using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>What a page prints behind an item's title is no part of it: "pdf icon PDF 312 KB", "(Pages 5 - 12)", "(Agenda Item 6)".</summary>
internal static class ItemTitle
{
    private static readonly string[] BracketStarts = ["pages ", "page ", "agenda item", "agenda no", "item ", "minute ", "report attached", "attached", "copy attached", "to follow", "report to follow", "verbal", "oral"];

    public static string Clean(string text, int start, int end) => Clean(Fold.Text(text, start, end));

    public static string Clean(string title)
    {
        while (true)
        {
            string shorter = WithoutBracket(WithoutFileSize(title)).TrimEnd(' ', '-', '–', '*');
            if (shorter == title) return title;
            title = shorter;
        }
    }

    /// <summary>The number in "(Item 35.)", "(Agenda Item 6)" or ", item 8." of a text, or null.</summary>
    public static string? NumberIn(string text)
    {
        for (int at = text.IndexOf("item ", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("item ", at + 5, StringComparison.OrdinalIgnoreCase))
        {
            bool opened = at == 0 || text[at - 1] is '(' or ' ';
            int stop = at + 5;
            while (stop < text.Length && (char.IsAsciiLetterOrDigit(text[stop]) || (text[stop] is '/' or '.' && stop + 1 < text.Length && char.IsAsciiLetterOrDigit(text[stop + 1])))) stop++;
            if (opened && stop > at + 5 && char.IsAsciiDigit(text[stop - 1])) return text[(at + 5)..stop];
        }
        return null;
    }

    private static string WithoutFileSize(string title)
    {
        int pdf = title.LastIndexOf("PDF ", StringComparison.OrdinalIgnoreCase);
        if (pdf > 0 && (title.EndsWith("KB", StringComparison.OrdinalIgnoreCase) || title.EndsWith("MB", StringComparison.OrdinalIgnoreCase)) && title.Length - pdf < 16)
            title = title[..pdf].TrimEnd();
        return title.EndsWith("pdf icon", StringComparison.OrdinalIgnoreCase) ? title[..^8].TrimEnd() : title;
    }

    private static string WithoutBracket(string title)
    {
        int open = title.EndsWith(')') ? title.LastIndexOf('(') : title.EndsWith(']') ? title.LastIndexOf('[') : -1;
        if (open <= 0) return title;
        var inside = title.AsSpan(open + 1);
        foreach (string start in BracketStarts)
        {
            if (inside.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return title[..open].TrimEnd();
        }
        return title;
    }
}
