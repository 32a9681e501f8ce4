using HtmlAgilityPack;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>What every part of the HTML reader asks of a node.</summary>
internal static class Nodes
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
        "nav", "ol", "p", "pre", "search", "section", "summary", "table", "caption", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    public static bool IsElement(this HtmlNode node) => node.NodeType == HtmlNodeType.Element;

    public static bool IsBlock(this HtmlNode node) => Blocks.Contains(node.Name);

    /// <summary>1 to 6 for h1 to h6, 0 for anything else.</summary>
    public static int HeadingLevel(this HtmlNode node)
        => node.Name is ['h', >= '1' and <= '6' and var digit] ? digit - '0' : 0;

    public static string Attribute(this HtmlNode node, string name) => node.GetAttributeValue(name, "") ?? "";

    /// <summary>The class names and the id, in lower case.</summary>
    public static IEnumerable<string> Marks(this HtmlNode node)
    {
        foreach (string name in node.Attribute("class").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            yield return name;
        if (node.Attribute("id") is { Length: > 0 } id) yield return id.ToLowerInvariant();
    }

    public static string Style(this HtmlNode node) => node.Attribute("style").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    public static IEnumerable<HtmlNode> AncestorsAndSelf(this HtmlNode node)
    {
        for (var at = node; at is not null; at = at.ParentNode) yield return at;
    }

    /// <summary>All nodes below in document order, without recursion.</summary>
    public static IEnumerable<HtmlNode> Below(this HtmlNode node)
    {
        for (var at = node.FirstChild; at is not null;)
        {
            yield return at;
            if (at.FirstChild is { } child) { at = child; continue; }
            while (at is not null && at != node && at.NextSibling is null) at = at.ParentNode;
            at = at is null || at == node ? null : at.NextSibling;
        }
    }

    /// <summary>The text below with white space folded, decoded; for short nodes such as links and labels.</summary>
    public static string ShortText(this HtmlNode node)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in node.Below())
        {
            if (part.NodeType == HtmlNodeType.Text && part.ParentNode?.Name is not ("script" or "style"))
                text.Append(Entities.Decode(((HtmlTextNode)part).Text));
            else if (part.IsElement() && (part.IsBlock() || part.Name == "br"))
                text.Append(' ');
            if (text.Length > 2000) break;
        }
        return Layout.Fold.Text(text.ToString());
    }
}
