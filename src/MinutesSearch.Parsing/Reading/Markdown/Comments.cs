using System.Text;

namespace MinutesSearch.Parsing.Reading.Markdown;

/// <summary>Takes out what stands before and between the text: front matter and HTML comments.</summary>
internal static class Comments
{
    /// <summary>Whether a converter marked where each slide of a deck begins.</summary>
    public static bool NumberSlides(string text) => text.Contains("<!-- Slide number:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text without its comments; a comment that numbers a slide becomes the line "Slide 3", which parts decks that were saved as text.</summary>
    public static string Remove(string text)
    {
        int open = text.IndexOf("<!--", StringComparison.Ordinal);
        if (open < 0) return text;
        var kept = new StringBuilder(text.Length);
        int from = 0;
        while (open >= 0)
        {
            int close = text.IndexOf("-->", open + 4, StringComparison.Ordinal);
            if (close < 0) break; // never closed: most likely an arrow or a typing error, so it stays
            kept.Append(text, from, open - from);
            if (SlideNumber(text.AsSpan(open + 4, close - open - 4)) is { Length: > 0 } number) kept.Append("\n\nSlide ").Append(number).Append("\n\n");
            from = close + 3;
            open = text.IndexOf("<!--", from, StringComparison.Ordinal);
        }
        return kept.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The number in "Slide number: 3"; empty for any other comment.</summary>
    private static ReadOnlySpan<char> SlideNumber(ReadOnlySpan<char> comment)
    {
        comment = comment.Trim();
        if (!comment.StartsWith("Slide number:", StringComparison.OrdinalIgnoreCase)) return default;
        var number = comment[13..].Trim();
        return number.Length is > 0 and < 4 && !number.ContainsAnyExceptInRange('0', '9') ? number : default;
    }

    /// <summary>Where the text begins behind "---", "title: …", "---", and the title that stands in there.</summary>
    public static (int Start, string? Title) FrontMatter(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return (0, null);
        string? title = null;
        for (int at = 4; at < text.Length && at < 20_000;)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            string line = text[at..end].TrimEnd();
            if (line is "---" or "...") return (Math.Min(end + 1, text.Length), title);
            // Front matter is keys, values and lists; anything else means that the "---" was a break.
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.Length == 0 || colon <= 0 && line[0] is not (' ' or '-' or '#')) return (0, null);
            if (line.StartsWith("title:", StringComparison.OrdinalIgnoreCase)) title = line[6..].Trim(' ', '"', '\'');
            at = end + 1;
        }
        return (0, null);
    }
}
