using System.Text;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>
/// Caps how deep a page nests before the HTML library sees it: the library needs quadratic time and a stack frame a level, so ten
/// thousand open elements would end the process. Deeper tags go, their text stays.
/// </summary>
internal static class Nesting
{
    /// <summary>Deeper than any page a person wrote; broken pages that never close their font elements reach it.</summary>
    public const int Cap = 200;

    /// <summary>Elements without content, and elements that end where the next of their kind begins, so that leaving them open nests nothing.</summary>
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "basefont", "frame",
        "p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot", "body", "html", "head",
    };

    /// <summary>Elements whose content is no markup.</summary>
    private static readonly HashSet<string> Raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "title", "textarea" };

    /// <summary>Inline elements vanish when dropped; others leave a line break, so that words of two blocks do not run together.</summary>
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small",
        "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "o:p", "st1:date", "st1:place", "st1:personname",
    };

    public static string Limit(string html)
    {
        var open = new OpenTags();
        StringBuilder? kept = null;
        int copied = 0;
        for (int at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length;)
        {
            int end = EndOfTag(html, at);
            var tag = Name(html, at, out bool closing);
            bool selfClosed = html[end - 1] == '/';
            if (tag.Length > 0 && !selfClosed && !Uncounted.Contains(tag) && open.Passes(tag, closing, Cap))
            {
                kept ??= new StringBuilder(html.Length);
                kept.Append(html, copied, at - copied).Append(Inline.Contains(tag) ? "" : "<br>");
                copied = Math.Min(end + 1, html.Length);
            }
            int next = closing || !Raw.Contains(tag) ? end : EndOfRaw(html, end, tag);
            at = next + 1 >= html.Length ? -1 : html.IndexOf('<', Math.Max(next, at + 1));
        }
        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>The ">" of the tag, outside quotes where they are closed; of a comment its last character.</summary>
    private static int EndOfTag(string html, int at)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            int comment = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
            return comment < 0 ? html.Length - 1 : comment + 2;
        }
        int end = html.IndexOf('>', at);
        return end < 0 ? html.Length - 1 : end;
    }

    private static int EndOfRaw(string html, int from, string tag)
    {
        int end = html.IndexOf("</" + tag, from, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? from : end;
    }

    private static string Name(string html, int at, out bool closing)
    {
        closing = html[at + 1] == '/';
        int start = at + (closing ? 2 : 1), end = start;
        while (end < html.Length && end - start < 20 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == ':')) end++;
        return end == start || !char.IsAsciiLetter(html[start]) ? "" : html[start..end];
    }

    /// <summary>The elements that stand open, in order, with how many of each name, so that a stray end tag costs nothing.</summary>
    private sealed class OpenTags
    {
        private readonly Stack<string> _names = new();
        private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>Takes a tag in; true if it lies past the cap and has to go.</summary>
        public bool Passes(string name, bool closing, int cap)
        {
            if (!closing)
            {
                _names.Push(name);
                _counts[name] = _counts.GetValueOrDefault(name) + 1;
                return _names.Count > cap;
            }
            if (_counts.GetValueOrDefault(name) == 0) return false;
            bool past = false;
            for (bool found = false; !found;)
            {
                past = _names.Count > cap;
                string top = _names.Pop();
                _counts[top]--;
                found = top.Equals(name, StringComparison.OrdinalIgnoreCase);
            }
            return past;
        }
    }
}
