using HtmlAgilityPack;

namespace MinutesSearch.Service.Tests.Pages;

/// <summary>What every page keeps to, so that people with any aid can use it and a strict content security policy lets it through.</summary>
internal static class PageRules
{
    /// <summary>What is wrong with a page; empty if nothing is.</summary>
    public static IReadOnlyList<string> Broken(ShownPage page)
        => [.. Outline(page).Concat(Names(page)).Concat(Fields(page)).Concat(Tables(page)).Concat(Graphics(page)).Concat(Policy(page)).Select(problem => $"{page.Address}: {problem}")];

    private static IEnumerable<string> Outline(ShownPage page)
    {
        if (page.Document.DocumentNode.SelectSingleNode("/html")?.GetAttributeValue("lang", "") != "en-GB") yield return "the page does not say its language";
        if (page.Title.Length == 0) yield return "no title";
        foreach (string single in new[] { "h1", "main", "body/header", "body/footer" })
            if (page.All("//" + single).Count != 1) yield return $"{page.All("//" + single).Count} {single}";
        int level = 0;
        foreach (var heading in page.All("//h1|//h2|//h3|//h4|//h5|//h6"))
        {
            int next = heading.Name[1] - '0';
            if (next > level + 1) yield return $"heading “{ShownPage.Words(heading)}” is of level {next} below level {level}";
            if (ShownPage.Words(heading).Length == 0) yield return "a heading without words";
            level = next;
        }
        foreach (var nav in page.All("//nav").Where(nav => nav.Attributes["aria-label"] is null && nav.Attributes["aria-labelledby"] is null)) yield return $"a nav without a name at line {nav.Line}";
        foreach (var child in page.All("//ul/*|//ol/*").Where(child => child.Name != "li")) yield return $"{child.Name} within a list";
        foreach (var list in page.All("//ul|//ol").Where(list => list.ChildNodes.All(child => child.Name != "li"))) yield return $"an empty list at line {list.Line}";
    }

    private static IEnumerable<string> Names(ShownPage page)
    {
        string[] ids = [.. page.All("//*[@id]").Select(element => element.GetAttributeValue("id", ""))];
        foreach (var twice in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1)) yield return $"id {twice.Key} stands twice";
        foreach (string attribute in new[] { "aria-labelledby", "aria-describedby", "for" })
            foreach (var element in page.All($"//*[@{attribute}]"))
                foreach (string id in element.GetAttributeValue(attribute, "").Split(' ').Where(id => !ids.Contains(id)))
                    yield return $"{attribute} names {id}, which is not there";
        foreach (string fragment in page.Links.Where(link => link.StartsWith('#')).Where(link => !ids.Contains(Uri.UnescapeDataString(link[1..])))) yield return $"a link to {fragment}, which is not there";
        foreach (var link in page.All("//a|//button").Where(link => ShownPage.Words(link).Length == 0)) yield return $"a link or button without words at line {link.Line}";
        if (page.One("//a").GetAttributeValue("href", "") != "#main") yield return "the first link does not lead to the main part";
    }

    private static IEnumerable<string> Fields(ShownPage page)
    {
        foreach (var field in page.All("//input|//select|//textarea").Where(field => field.GetAttributeValue("type", "") != "hidden"))
            if (!page.Has($"//label[@for='{field.GetAttributeValue("id", "?")}']")) yield return $"field {field.GetAttributeValue("name", "?")} has no label";
        foreach (var field in page.All("//*[@aria-invalid]").Where(field => field.Attributes["aria-describedby"] is null)) yield return $"the error of {field.GetAttributeValue("id", "?")} is not tied to it";
        foreach (var details in page.All("//details").Where(details => details.SelectSingleNode("summary") is null)) yield return $"details without a summary at line {details.Line}";
    }

    private static IEnumerable<string> Tables(ShownPage page)
    {
        foreach (var table in page.All("//table"))
        {
            if (ShownPage.Words(table.SelectSingleNode("caption")).Length == 0) yield return "a table without a caption";
            if (table.SelectNodes(".//th") is not { Count: > 0 } heads) yield return "a table without headings";
            else if (heads.Any(head => head.GetAttributeValue("scope", "") is not ("col" or "row"))) yield return "a heading of a table without a scope";
        }
    }

    private static IEnumerable<string> Graphics(ShownPage page)
    {
        foreach (var image in page.All("//img").Where(image => image.Attributes["alt"] is null)) yield return "an image without alt";
        foreach (var graphic in page.All("//svg").Where(graphic => graphic.GetAttributeValue("aria-hidden", "") != "true"))
        {
            if (graphic.GetAttributeValue("role", "") != "img" || graphic.Attributes["aria-labelledby"] is null) yield return "a plot without a name";
            if (Next(graphic.Ancestors("figure").FirstOrDefault())?.SelectSingleNode(".//table") is null) yield return "a plot without its table";
        }
    }

    private static IEnumerable<string> Policy(ShownPage page)
    {
        if (page.Has("//script|//style|//iframe|//object|//embed")) yield return "a script, a style or a frame in the page";
        foreach (var element in page.All("//*[@*]"))
            foreach (var attribute in element.Attributes.Where(each => each.Name == "style" || each.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)))
                yield return $"attribute {attribute.Name} of {element.Name}";
        foreach (string link in page.Links.Where(link => !link.StartsWith('/') && !link.StartsWith('#') && !link.StartsWith("http", StringComparison.Ordinal))) yield return $"a link to {link}";
    }

    private static HtmlNode? Next(HtmlNode? element)
    {
        do element = element?.NextSibling;
        while (element is { NodeType: not HtmlNodeType.Element });
        return element;
    }
}
