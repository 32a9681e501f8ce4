using System.Text;

namespace MinutesSearch.Indexing.Searching.Excerpts;

/// <summary>A part of a passage, safe for HTML, with marks around what matched.</summary>
internal static class Snippet
{
    /// <summary>How many words an excerpt has at most.</summary>
    public const int Words = 32;

    private const char More = '…';

    /// <summary>Some words of a text with marks around the sights among them.</summary>
    /// <param name="words">The text.</param>
    /// <param name="first">The first word.</param>
    /// <param name="sights">What to mark, in the text's order; what lies outside is left out.</param>
    public static string Html(TextWords words, int first, IEnumerable<Sight> sights)
    {
        int end = Math.Min(words.Count, first + Words);
        int at = first == 0 ? 0 : words[first].Start;
        int last = end == words.Count ? words.Text.Length : words[end - 1].End;
        var html = new StringBuilder(last - at + 64);
        if (first > 0) html.Append(More);
        foreach (var (from, to) in Marks(words, first, end, sights))
        {
            AppendEscaped(html, words.Text.AsSpan(at, from - at));
            html.Append("<mark>");
            AppendEscaped(html, words.Text.AsSpan(from, to - from));
            html.Append("</mark>");
            at = to;
        }
        AppendEscaped(html, words.Text.AsSpan(at, last - at));
        if (end < words.Count) html.Append(More);
        return html.ToString();
    }

    /// <summary>The beginning of a text that has no match to show, cut between words.</summary>
    public static string Beginning(string text)
    {
        int end = 0;
        for (int words = 0; words < Words && end >= 0 && end < text.Length; words++)
            end = text.IndexOf(' ', end + 1);
        bool isWhole = end < 0 || end >= text.Length;
        var html = new StringBuilder();
        AppendEscaped(html, isWhole ? text : text.AsSpan(0, end));
        return (isWhole ? html : html.Append(More)).ToString();
    }

    /// <summary>Spans of the text; those that overlap are one.</summary>
    private static List<(int From, int To)> Marks(TextWords words, int first, int end, IEnumerable<Sight> sights)
    {
        List<(int From, int To)> marks = [];
        foreach (var sight in sights)
        {
            if (sight.First < first || sight.End > end) continue;
            var (from, to) = (words[sight.First].Start, words[sight.End - 1].End);
            if (marks.Count > 0 && from < marks[^1].To) marks[^1] = (marks[^1].From, Math.Max(to, marks[^1].To));
            else marks.Add((from, to));
        }
        return marks;
    }

    // Only what has a meaning in HTML: the framework's encoder would spell out pound signs and accents too.
    private static void AppendEscaped(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny("&<>\"'")) >= 0; text = text[(at + 1)..])
        {
            html.Append(text[..at]);
            html.Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
        }
        html.Append(text);
    }
}
