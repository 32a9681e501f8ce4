using System.Net;
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
            html.Append(WebUtility.HtmlEncode(marked[from..i]));
            from = i + 1;
            bool opens = i < marked.Length && marked[i] == Open;
            if (opens == open) continue;
            html.Append(opens ? "<mark>" : "</mark>");
            open = opens;
        }
        return html.ToString();
    }

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
