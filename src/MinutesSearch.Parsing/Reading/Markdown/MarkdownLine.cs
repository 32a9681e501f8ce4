namespace MinutesSearch.Parsing.Reading.Markdown;

/// <summary>What a physical line of Markdown is by its first characters.</summary>
internal enum MarkdownKind { Blank, Text, Heading, Item, Row, Separator, Break, PageBreak, Fence, Underline, Reference }

/// <summary>A physical line, its mark read.</summary>
internal readonly record struct MarkdownLine(MarkdownKind Kind, string Content)
{
    /// <summary>Columns of blank before the mark or text; a tab counts to the next fourth.</summary>
    public int Indent { get; init; }

    /// <summary>"•", "3.", or null.</summary>
    public string? Marker { get; init; }

    /// <summary>Of a heading, from 1.</summary>
    public int Level { get; init; }

    /// <summary>Two blanks or a backslash at the end: the next line is a line of its own.</summary>
    public bool EndsHard { get; init; }

    public static MarkdownLine Read(ReadOnlySpan<char> line)
    {
        bool hard = line.EndsWith("  ") || line.EndsWith("\\");
        int indent = 0, at = 0;
        for (; at < line.Length && (line[at] is ' ' or '\t' or '>'); at++)
        {
            if (line[at] == '>' && !IsQuote(line, at)) break;
            indent = line[at] == '\t' ? indent / 4 * 4 + 4 : line[at] == '>' ? 0 : indent + 1;
        }
        var text = line[at..].TrimEnd();
        if (text.EndsWith("\\") && !text.EndsWith("\\\\")) text = text[..^1].TrimEnd();
        return Classify(text) with { Indent = indent, EndsHard = hard };
    }

    /// <summary>A ">" that quotes stands at the start and is followed by a blank, another ">" or a word; ">5%" is a number.</summary>
    private static bool IsQuote(ReadOnlySpan<char> line, int at)
        => at + 1 >= line.Length || line[at + 1] is ' ' or '>' || char.IsLetter(line[at + 1]);

    private static MarkdownLine Classify(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return new(MarkdownKind.Blank, "");
        if (text.StartsWith("```") || text.StartsWith("~~~")) return new(MarkdownKind.Fence, text[..3].ToString());
        if (IsPageBreak(text)) return new(MarkdownKind.PageBreak, "");
        if (IsBreak(text)) return new(MarkdownKind.Break, text[0].ToString());
        if (text.IndexOfAnyExcept('=') < 0 && text.Length >= 2) return new(MarkdownKind.Underline, "=");
        int hashes = text.IndexOfAnyExcept('#');
        if (hashes is >= 1 and <= 6 && text[hashes] is ' ' or '\t') return Heading(text, hashes);
        if (IsSeparator(text)) return new(MarkdownKind.Separator, "");
        if (Item(text) is { } item) return item;
        if (IsReference(text)) return new(MarkdownKind.Reference, "");
        return new(text.Contains('\t') || text[0] == '|' ? MarkdownKind.Row : MarkdownKind.Text, text.ToString());
    }

    private static MarkdownLine Heading(ReadOnlySpan<char> text, int hashes)
    {
        var content = text[hashes..].Trim();
        var open = content.TrimEnd('#');
        if (open.IsEmpty || open[^1] is ' ' or '\t') content = open.TrimEnd();
        return new(MarkdownKind.Heading, content.ToString()) { Level = hashes };
    }

    /// <summary>"- x", "* x", "+ x", "• x", "3. x", "3) x". Other numbers stay in the text: Markdown does not know them.</summary>
    private static MarkdownLine? Item(ReadOnlySpan<char> text)
    {
        if (text[0] is '-' or '*' or '+' or '•' or '–' && (text.Length == 1 || text[1] is ' ' or '\t'))
            return text.Length == 1 && text[0] is not '-' ? null : new(MarkdownKind.Item, text[1..].Trim().ToString()) { Marker = "•" };
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 3 || text[digits] is not ('.' or ')') || digits + 1 >= text.Length || text[digits + 1] is not (' ' or '\t')) return null;
        return new(MarkdownKind.Item, text[(digits + 1)..].Trim().ToString()) { Marker = text[..(digits + 1)].ToString() };
    }

    private static bool IsBreak(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('-' or '*' or '_') || text.IndexOfAnyExcept(text[0], ' ') >= 0) return false;
        return text.Count(text[0]) >= 3;
    }

    /// <summary>"--- page ---", "--- Slide 4 ---".</summary>
    private static bool IsPageBreak(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("---") || !text.EndsWith("---")) return false;
        var inside = text.Trim('-').Trim();
        int word = inside.IndexOfAnyExceptInRange('A', 'z');
        var name = word < 0 ? inside : inside[..word];
        var number = word < 0 ? [] : inside[word..].Trim();
        return (name.Equals("page", StringComparison.OrdinalIgnoreCase) || name.Equals("slide", StringComparison.OrdinalIgnoreCase)
            || name.Equals("page break", StringComparison.OrdinalIgnoreCase)) && number.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsSeparator(ReadOnlySpan<char> text)
        => text.IndexOfAnyExcept("|-: ") < 0 && text.Contains('|') && text.Contains('-');

    /// <summary>"[name]: address": where a link leads, not text.</summary>
    private static bool IsReference(ReadOnlySpan<char> text)
    {
        int close = text[0] == '[' ? text.IndexOf("]: ") : -1;
        if (close < 0) return false;
        var target = text[(close + 3)..].TrimStart();
        return target.StartsWith("http") || target.StartsWith("<") || target.StartsWith("/") || target.StartsWith("#");
    }
}
