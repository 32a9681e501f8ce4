using HtmlAgilityPack;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>Finds the element that holds a page's content.</summary>
internal static class MainContent
{
    /// <summary>Text beside the biggest part that may be left behind, as a share of all text: a slogan, a date of publication.</summary>
    private const int Crumbs = 50;

    public static HtmlNode Find(HtmlNode root, PageFurniture furniture, bool modernGov)
    {
        if (modernGov) return OfModernGov(root);
        var body = root.Below().FirstOrDefault(node => node.Name == "body") ?? root;
        // What stands behind a body that a stray end tag closed is content too.
        if (furniture.Letters(body) * 2 < furniture.Letters(root)) body = root;
        return Named(body, furniture) is { } named ? named : Densest(body, furniture);
    }

    /// <summary>The smallest element around all that ModernGov marked.</summary>
    private static HtmlNode OfModernGov(HtmlNode root)
    {
        HtmlNode[]? common = null;
        int shared = 0;
        foreach (var node in root.Below())
        {
            if (!node.IsElement() || !node.HasAttributes || !(ModernGovMarks.IsStrong(node) || IsFrame(node))) continue;
            var path = node.AncestorsAndSelf().Skip(1).Reverse().ToArray();
            if (common is null) { common = path; shared = path.Length; continue; }
            int same = 0;
            while (same < Math.Min(shared, path.Length) && common[same] == path[same]) same++;
            shared = same;
        }
        return common is null || shared == 0 ? root : common[shared - 1];
    }

    private static bool IsFrame(HtmlNode node)
        => ModernGovMarks.Of(node) is Mark.MainTitle or Mark.FactLabel || ModernGovMarks.Has(node, "mgclosing");

    private static HtmlNode? Named(HtmlNode body, PageFurniture furniture)
    {
        int enough = furniture.Letters(body) / 3;
        bool Holds(HtmlNode node) => node.IsElement() && !furniture.Leaves(node) && furniture.Letters(node) is var letters && letters > 0 && letters >= enough;
        var elements = body.Below().Where(node => node.IsElement()).ToArray();
        return elements.FirstOrDefault(node => (node.Name == "main" || node.Attribute("role") == "main") && Holds(node))
            ?? elements.FirstOrDefault(node => node.Name == "article" && Holds(node) && furniture.Letters(node) * 10L > furniture.Letters(body) * 7L)
            ?? PageWords.MainNames
                .Select(name => elements.FirstOrDefault(node => node.Marks().Contains(name) && Holds(node) && furniture.Letters(node) * 2 > furniture.Letters(body)))
                .FirstOrDefault(node => node is not null);
    }

    /// <summary>Goes down while one child holds nearly all running text and no heading stands beside it.</summary>
    private static HtmlNode Densest(HtmlNode body, PageFurniture furniture)
    {
        var at = body;
        while (true)
        {
            var parts = at.ChildNodes.Where(node => node.IsElement() && node.IsBlock() && !furniture.Leaves(node)).ToArray();
            var heaviest = parts.MaxBy(furniture.Letters);
            if (heaviest is not { Name: "div" or "section" or "center" or "form" or "article" or "main" or "fieldset" }) return at;
            int beside = furniture.Letters(at) - furniture.Letters(heaviest);
            if (beside * Crumbs > furniture.Letters(at) || parts.Any(node => node != heaviest && HasHeading(node))) return at;
            at = heaviest;
        }
    }

    private static bool HasHeading(HtmlNode node) => node.HeadingLevel() > 0 || node.Below().Any(below => below.HeadingLevel() > 0);
}
