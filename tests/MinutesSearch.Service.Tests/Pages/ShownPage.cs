using System.Net;
using HtmlAgilityPack;

namespace MinutesSearch.Service.Tests.Pages;

/// <summary>A page as a browser gets it.</summary>
internal sealed class ShownPage
{
    private ShownPage(string address, HttpStatusCode status, string html)
    {
        (Address, Status, Html) = (address, status, html);
        Document.LoadHtml(html);
    }

    public string Address { get; }

    public HttpStatusCode Status { get; }

    public string Html { get; }

    public HtmlDocument Document { get; } = new();

    public string Title => Words(Document.DocumentNode.SelectSingleNode("//title"));

    /// <summary>All words within the main part.</summary>
    public string Main => Words(One("//main"));

    /// <summary>The addresses of all links, as written.</summary>
    public IEnumerable<string> Links => All("//a[@href]").Select(link => WebUtility.HtmlDecode(link.GetAttributeValue("href", "")));

    public static async Task<ShownPage> Get(RunningService service, string address)
    {
        using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative));
        return new ShownPage(address, response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public IReadOnlyList<HtmlNode> All(string path) => Document.DocumentNode.SelectNodes(path)?.ToList() ?? [];

    public HtmlNode One(string path) => Document.DocumentNode.SelectSingleNode(path) ?? throw new AssertionException($"{Address} has no {path}");

    public bool Has(string path) => All(path).Count > 0;

    /// <summary>Where the link with this in its words leads.</summary>
    public string LinkTo(string words, string within = "")
        => All($"{within}//a[@href]").Where(link => Words(link).Contains(words, StringComparison.Ordinal)).Select(link => WebUtility.HtmlDecode(link.GetAttributeValue("href", ""))).FirstOrDefault()
            ?? throw new AssertionException($"{Address} has no link “{words}”");

    /// <summary>An element's words with white space folded.</summary>
    public static string Words(HtmlNode? element)
        => element is null ? "" : string.Join(' ', element.DescendantsAndSelf().Where(node => node.NodeType == HtmlNodeType.Text)
            .SelectMany(node => WebUtility.HtmlDecode(node.InnerText).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
