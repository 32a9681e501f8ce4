using HtmlAgilityPack;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>
/// Tells what of a page is not its content: menus, banners, footers, tools, hidden parts. Names lie now and then (a wrapper called
/// "has-sidebar", minutes folded away until clicked), so nothing that holds most of the page's text is furniture.
/// </summary>
internal sealed class PageFurniture
{
    /// <summary>Furniture with more letters than this is looked at twice.</summary>
    private const int Much = 400;

    private readonly Dictionary<HtmlNode, int> _letters = [];
    private readonly Dictionary<HtmlNode, bool> _left = [];
    private readonly HashSet<HtmlNode> _holders = [];
    private readonly int _all;

    public PageFurniture(HtmlNode root, CancellationToken cancellation)
    {
        foreach (var node in root.Below())
        {
            cancellation.ThrowIfCancellationRequested();
            if (node.NodeType == HtmlNodeType.Text) Weigh((HtmlTextNode)node);
            else if (IsKept(node)) Hold(node);
        }
        _all = Letters(root);
    }

    /// <summary>How many letters and digits of running text, not links, stand below the node.</summary>
    public int Letters(HtmlNode node) => _letters.GetValueOrDefault(node);

    /// <summary>Whether the node is left out of the text.</summary>
    public bool Leaves(HtmlNode node)
    {
        if (!node.IsElement()) return false;
        if (!_left.TryGetValue(node, out bool leaves)) _left[node] = leaves = Decide(node);
        return leaves;
    }

    private bool Decide(HtmlNode node)
    {
        if (PageWords.NeverText.Contains(node.Name)) return true;
        if (node.Name == "label" && node.Attribute("for").Length > 0) return true; // of a form's field
        if (!IsUnseen(node) && !IsAround(node)) return false;
        return !_holders.Contains(node) && !HoldsMost(node);
    }

    private bool HoldsMost(HtmlNode node) => Letters(node) is var letters && letters > Much && letters * 10L > _all * 6L;

    private void Weigh(HtmlTextNode text)
    {
        int letters = text.Text.Count(char.IsLetterOrDigit);
        if (letters == 0) return;
        for (HtmlNode? at = text.ParentNode; at is not null; at = at.ParentNode)
        {
            if (at.Name == "a" || PageWords.NeverText.Contains(at.Name)) return;
            _letters[at] = Letters(at) + letters;
        }
    }

    private void Hold(HtmlNode node)
    {
        for (HtmlNode? at = node; at is not null && _holders.Add(at); at = at.ParentNode) { }
    }

    /// <summary>What a site's header or menu never has inside: the main element, the page's first heading, ModernGov's items.</summary>
    private static bool IsKept(HtmlNode node)
        => node.IsElement() && (node.Name is "main" or "article" || node.Attribute("role") == "main" || ModernGovMarks.IsStrong(node));

    private static bool IsUnseen(HtmlNode node)
    {
        if (node.Attributes["hidden"] is not null || node.Attribute("aria-hidden").Equals("true", StringComparison.OrdinalIgnoreCase)) return true;
        if (node.Attribute("style").Length > 0 && node.Style() is var style
            && (style.Contains("display:none", StringComparison.Ordinal) || style.Contains("visibility:hidden", StringComparison.Ordinal)
                || style.Contains("mso-hide:all", StringComparison.Ordinal))) return true;
        return node.Attribute("class").Length > 0 && node.Marks().Any(PageWords.UnseenNames.Contains);
    }

    private static bool IsAround(HtmlNode node)
    {
        if (PageWords.AroundElements.Contains(node.Name)) return true;
        if (node.Name == "header") return IsSiteHeader(node);
        if (node.Name is "body" or "html" or "main" or "article" or "td" or "th" or "tr" or "table" or "tbody" or "b" or "strong" || node.HeadingLevel() > 0) return false;
        if (PageWords.AroundRoles.Contains(node.Attribute("role").ToLowerInvariant())) return true;
        return node.Marks().Any(mark => PageWords.AroundNames.Contains(mark) || Words(mark).Any(PageWords.AroundWords.Contains));
    }

    /// <summary>A header inside the content holds its title; one before it, the site's logo and menu.</summary>
    private static bool IsSiteHeader(HtmlNode header)
    {
        if (header.Attribute("role") == "banner") return true;
        if (header.AncestorsAndSelf().Any(node => node.Name is "main" or "article" || node.Attribute("role") == "main")) return false;
        return header.Below().Any(node => node.Name is "nav" or "form" or "img" or "button") || !header.Below().Any(node => node.Name == "h1");
    }

    /// <summary>"site-breadcrumb", "cookie_banner" and "cookiebanner--top" by their words.</summary>
    private static string[] Words(string mark) => mark.Split(['-', '_', ':'], StringSplitOptions.RemoveEmptyEntries);
}
