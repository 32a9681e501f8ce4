using System.Globalization;
using HtmlAgilityPack;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>
/// Word exports list items as paragraphs that hang: a mark in the text ("·" in Symbol, "(1)"), a run of non-breaking spaces, the content.
/// </summary>
internal static class WordLists
{
    /// <summary>Whether Word's own marks say that the paragraph hangs on a list mark.</summary>
    public static bool IsListParagraph(HtmlNode paragraph)
    {
        if (!paragraph.HasAttributes) return false;
        if (paragraph.Marks().Any(name => name.StartsWith("msolist", StringComparison.Ordinal))) return true;
        string style = paragraph.Style();
        return style.Contains("text-indent:-", StringComparison.Ordinal) || style.Contains("mso-list:l", StringComparison.Ordinal);
    }

    /// <summary>Nesting from 0: by Word's own level, else by half inches of margin.</summary>
    public static int Level(HtmlNode paragraph)
    {
        string style = paragraph.Style();
        int at = style.IndexOf("level", StringComparison.Ordinal);
        if (at >= 0 && at + 5 < style.Length && style[at + 5] is >= '1' and <= '9') return style[at + 5] - '1';
        double points = Points(style, "margin-left:");
        return Math.Clamp((int)Math.Round(points / 36 - 1, MidpointRounding.AwayFromZero), 0, 8);
    }

    /// <summary>The mark at the start of an unfolded paragraph and where the content behind it begins; null where it is not clear.</summary>
    public static (string Mark, int Content, bool IsBullet)? Split(ReadOnlySpan<char> text)
    {
        int start = text.IndexOfAnyExcept(" \t\n\f");
        if (start < 0) return null;
        int length = text[start..].IndexOfAny(" \t\n\f");
        if (length is < 1 or > 8) return null;
        int content = start + length;
        while (content < text.Length && char.IsWhiteSpace(text[content])) content++;
        if (content == text.Length) return null;
        var mark = text.Slice(start, length);
        int gap = content - start - length;
        if (mark is ['·' or '•' or '§' or '▪' or '●' or 'Ø' or 'ü' or 'à' or '○' or '■']) return ("•", content, true);
        if (gap < 2) return null; // one space is what stands behind any first word
        if (mark is ['o' or '-' or '–' or '—' or '*']) return ("•", content, true);
        return IsNumber(mark) ? (mark.ToString(), content, false) : null;
    }

    /// <summary>"(1)", "1.", "a)", "(iv)", "25.1", "25.1.2": at most three digits or letters between signs, one sign at least.</summary>
    private static bool IsNumber(ReadOnlySpan<char> mark)
    {
        int signs = 0, run = 0;
        bool letters = false, digits = false;
        foreach (char c in mark)
        {
            if (c is '(' or ')' or '.' or '[' or ']') { signs++; run = 0; continue; }
            if (++run > 4) return false;
            if (char.IsAsciiDigit(c)) digits = true;
            else if (char.IsAsciiLetter(c)) letters = true;
            else return false;
        }
        return signs > 0 && (digits != letters) && (!letters || mark[^1] is ')' or '.' or ']');
    }

    private static double Points(string style, string property)
    {
        int at = style.IndexOf(property, StringComparison.Ordinal);
        if (at < 0) return 0;
        var value = style.AsSpan(at + property.Length);
        int end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] == '.')) end++;
        if (!double.TryParse(value[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)) return 0;
        var unit = value[end..];
        return unit.StartsWith("cm") ? number * 28.35 : unit.StartsWith("in") ? number * 72 : unit.StartsWith("px") ? number * 0.75 : number;
    }
}
