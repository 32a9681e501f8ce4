using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>The last resort for pages that cannot be parsed: every tag is a line's end.</summary>
internal static class TagsAway
{
    public static void Write(LineWriter lines, string html)
    {
        for (int at = 0; at < html.Length;)
        {
            int open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            string text = Fold.Text(Entities.Decode(html[at..open]));
            if (text.Length > 0) lines.Add(text, default);
            int close = open < html.Length ? html.IndexOf('>', open) : -1;
            at = close < 0 ? html.Length : close + 1;
        }
    }
}
