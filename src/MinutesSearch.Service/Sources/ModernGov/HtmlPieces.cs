using System.Net;

namespace MinutesSearch.Service.Sources.ModernGov;

/// <summary>A tag with the text that follows it, up to the next tag.</summary>
internal readonly record struct HtmlPiece(string Tag, string Attributes, string Text)
{
    public bool IsEnd => Tag.StartsWith('/');

    /// <summary>An attribute's value with its entities resolved; empty where it has none.</summary>
    public string Attribute(string name)
    {
        var rest = Attributes.AsSpan().TrimStart();
        while (rest.Length > 0)
        {
            int end = rest.IndexOfAny("= \t\r\n");
            var key = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[end..].TrimStart();
            var value = rest.StartsWith("=") ? Value(rest[1..].TrimStart(), out rest) : [];
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return WebUtility.HtmlDecode(value.ToString());
            rest = rest.TrimStart();
        }
        return "";
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> from, out ReadOnlySpan<char> rest)
    {
        bool quoted = from.Length > 0 && from[0] is '"' or '\'';
        var value = quoted ? from[1..] : from;
        int end = quoted ? value.IndexOf(from[0]) : value.IndexOfAny(" \t\r\n");
        rest = end < 0 ? [] : value[(quoted ? end + 1 : end)..];
        return end < 0 ? value : value[..end];
    }
}

/// <summary>Cuts a page into its tags and texts, from start to end, without building a tree: a list of links needs none, and no page can make it slow.</summary>
internal static class HtmlPieces
{
    public static IEnumerable<HtmlPiece> Of(string html)
    {
        int at = 0;
        while ((at = html.IndexOf('<', at)) >= 0)
        {
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                at = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
                if (at < 0) yield break;
                continue;
            }
            int end = EndOfTag(html, at + 1);
            if (end < 0) yield break;
            var (tag, attributes) = Split(html[(at + 1)..end]);
            bool isCode = tag is "script" or "style";
            int next = isCode ? html.IndexOf("</" + tag, end, StringComparison.OrdinalIgnoreCase) : html.IndexOf('<', end + 1);
            if (next < 0) next = html.Length;
            yield return new HtmlPiece(tag, attributes, isCode ? "" : html[(end + 1)..next]);
            at = next;
        }
    }

    /// <summary>The words of the texts, entities resolved, white space folded.</summary>
    public static string Words(IEnumerable<string> texts)
        => string.Join(' ', WebUtility.HtmlDecode(string.Concat(texts)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The end of a tag: a ">" within quotation marks is none.</summary>
    private static int EndOfTag(string html, int at)
    {
        char quote = '\0';
        for (; at < html.Length; at++)
        {
            char letter = html[at];
            if (quote != '\0') quote = letter == quote ? '\0' : quote;
            else if (letter == '>') return at;
            else if (letter is '"' or '\'' && html[at - 1] is '=' or ' ') quote = letter;
        }
        return -1;
    }

    private static (string Tag, string Attributes) Split(string tag)
    {
        int space = tag.AsSpan().IndexOfAny(" \t\r\n");
        return space < 0 ? (tag.TrimEnd('/').ToLowerInvariant(), "") : (tag[..space].ToLowerInvariant(), tag[space..]);
    }
}
