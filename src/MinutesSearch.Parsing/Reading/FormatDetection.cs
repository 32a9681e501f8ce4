using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading;

/// <summary>Tells HTML, Markdown and plain text from each other: by the name's ending where it is clear, else by the content.</summary>
internal static class FormatDetection
{
    private static readonly string[] HtmlEndings = [".html", ".htm", ".xhtml", ".shtml", ".aspx", ".asp", ".php", ".jsp"];
    private static readonly string[] MarkdownEndings = [".md", ".markdown", ".mdown", ".mkd"];

    /// <summary>Elements a page, or a body cut out of one, begins with.</summary>
    private static readonly string[] FirstTags =
        ["html", "head", "body", "div", "p", "h1", "h2", "h3", "table", "ul", "ol", "main", "article", "section", "span", "title", "meta", "b", "strong", "font", "center"];

    public static DocumentFormat Detect(string text, string? name)
    {
        string ending = Ending(name);
        if (HtmlEndings.Contains(ending) && HasTag(text)) return DocumentFormat.Html;
        if (MarkdownEndings.Contains(ending)) return DocumentFormat.Markdown;
        if (StartsLikeHtml(text)) return DocumentFormat.Html;
        return LooksLikeMarkdown(text) ? DocumentFormat.Markdown : DocumentFormat.PlainText;
    }

    /// <summary>The ending of a file's name, or of the path of an address without its query.</summary>
    private static string Ending(string? name)
    {
        if (name is null) return "";
        int query = name.Contains("://", StringComparison.Ordinal) ? name.IndexOfAny(['?', '#']) : -1;
        var path = query < 0 ? name.AsSpan() : name.AsSpan(0, query);
        int dot = path.LastIndexOf('.');
        return dot < 0 ? "" : path[dot..].ToString().ToLowerInvariant();
    }

    private static bool HasTag(string text)
    {
        for (int at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '!' or '/' or '?') return true;
        return false;
    }

    private static bool StartsLikeHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        while (start.StartsWith("<!--") && start.IndexOf("-->") is var end and > 0) start = start[(end + 3)..].TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)) return true;
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return start[..Math.Min(start.Length, 2048)].Contains("<html", StringComparison.OrdinalIgnoreCase);
        if (start is not ['<', ..]) return false;
        int length = 1;
        while (length < start.Length && char.IsAsciiLetterOrDigit(start[length])) length++;
        string tag = start[1..length].ToString().ToLowerInvariant();
        return FirstTags.Contains(tag) && length < start.Length && (start[length] is '>' or '/' || char.IsWhiteSpace(start[length]));
    }

    /// <summary>
    /// Whether the marks are Markdown's. Minutes in plain text have a few asterisks and bullets as well, so it takes several marks
    /// that plain text has no use for, or a deck of little else but bullets without hard wraps.
    /// </summary>
    private static bool LooksLikeMarkdown(string text)
    {
        var seen = Marks.Count(text);
        if (seen.Separators > 0 || seen.Images > 0) return true;
        if (seen.Headings >= 2 || seen.Headings == 1 && (seen.Bold > 0 || seen.Links > 0)) return true;
        if (seen.Bold >= 3 && seen.Bold * 30 >= seen.Lines) return true;
        if (seen.Bold + seen.Links >= 1 && seen.Bullets >= 3 && seen.Wraps == 0) return true;
        return seen.Bullets >= 8 && seen.Bullets * 2 >= seen.Lines && seen.Wraps * 20 <= seen.Lines;
    }

    /// <summary>Counts of lines (not blank ones) with the marks of Markdown, and of lines that run on as hard-wrapped ones do.</summary>
    private record struct Marks(int Lines, int Headings, int Bold, int Links, int Images, int Bullets, int Separators, int Wraps)
    {
        /// <summary>So much of a document tells what it is.</summary>
        private const int Enough = 256 * 1024;

        public static Marks Count(string text)
        {
            var marks = default(Marks);
            int before = 0;
            foreach (var whole in text.AsSpan(0, Math.Min(text.Length, Enough)).EnumerateLines())
            {
                var line = whole.Trim();
                if (line.IsEmpty) { before = 0; continue; }
                marks.Add(line, before);
                before = line.Length;
            }
            return marks;
        }

        private void Add(ReadOnlySpan<char> line, int before)
        {
            Lines++;
            if (IsHeading(line)) Headings++;
            if (IsBullet(line)) Bullets++;
            else if (before >= 50 && char.IsAsciiLetterLower(line[0])) Wraps++;
            if (line.StartsWith("![") && line.Contains("](", StringComparison.Ordinal)) Images++;
            else if (line.Contains("](http", StringComparison.Ordinal)) Links++;
            if (HasBold(line)) Bold++;
            if (line[0] == '|' && line.Contains('-') && line.IndexOfAnyExcept("|-: ") < 0) Separators++;
        }

        private static bool IsHeading(ReadOnlySpan<char> line)
        {
            int hashes = line.IndexOfAnyExcept('#');
            return hashes is >= 1 and <= 6 && line[hashes] == ' ';
        }

        private static bool IsBullet(ReadOnlySpan<char> line) => line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ';

        /// <summary>"**" before a word and "**" behind one: not a row of asterisks, not a footnote's mark.</summary>
        private static bool HasBold(ReadOnlySpan<char> line)
        {
            int open = line.IndexOf("**");
            if (open < 0 || open + 4 >= line.Length) return false;
            var inside = line[(open + 2)..];
            int close = inside.IndexOf("**");
            return close > 0 && inside[0] is not ('*' or ' ') && inside[close - 1] != ' ';
        }
    }
}
