using System.Text;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Makes the marked excerpts of hits safe for HTML.</summary>
internal static class Snippet
{
    // Code points that Unicode keeps free of any meaning stand for the marks until the rest is escaped.
    public const char Open = '\uFDD0';
    public const char Close = '\uFDD1';

    /// <summary>About how many words an excerpt has.</summary>
    public const int Words = 32;

    /// <summary>Escapes all but the marks, and pairs these, whatever the document's text held.</summary>
    public static string Html(string marked)
    {
        var html = new StringBuilder(marked.Length + 32);
        bool open = false;
        int from = 0;
        for (int i = 0; i <= marked.Length; i++)
        {
            if (i < marked.Length && marked[i] is not (Open or Close)) continue;
            foreach (char c in marked.AsSpan(from, i - from)) AppendEscaped(html, c);
            from = i + 1;
            bool opens = i < marked.Length && marked[i] == Open;
            if (opens == open) continue;
            html.Append(opens ? "<mark>" : "</mark>");
            open = opens;
        }
        return html.ToString();
    }

    // Only what has a meaning in HTML: the framework's encoder would spell out pound signs and accents too.
    private static void AppendEscaped(StringBuilder html, char c) => _ = c switch
    {
        '&' => html.Append("&amp;"),
        '<' => html.Append("&lt;"),
        '>' => html.Append("&gt;"),
        '"' => html.Append("&quot;"),
        '\'' => html.Append("&#39;"),
        _ => html.Append(c),
    };

    public static int MarkCount(string? marked) => marked?.Count(c => c == Open) ?? 0;

    /// <summary>The beginning of a text that has no match to show, cut between words.</summary>
    public static string Beginning(string text)
    {
        int end = 0;
        for (int words = 0; words < Words && end >= 0 && end < text.Length; words++)
            end = text.IndexOf(' ', end + 1);
        return Html(end < 0 || end >= text.Length ? text : text[..end] + "…");
    }
}
