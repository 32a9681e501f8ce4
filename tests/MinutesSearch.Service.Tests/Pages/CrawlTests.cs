using System.Net;

namespace MinutesSearch.Service.Tests.Pages;

public sealed class CrawlTests
{
    private const int MostPages = 160, MostOfAKind = 30;

    private static readonly string[] Starts =
    [
        "/", "/search?q=agency+rate", "/search?q=agncy&from=soon&kind=song", "/search?q=nothingatall", "/ask?q=How+high+is+the+agency+rate%3F", "/compare?q=agency+rate", "/actions", "/actions?overdue=1",
        "/decisions", "/decisions?outcome=noted", "/documents", "/coverage", "/help", "/topics", "/no-such-page", "/passages/nowhere%23r1", "/documents/nowhere.txt", "/topics/no-such-topic",
    ];

    // What programs read is no page; it must be there.
    private static readonly string[] ForPrograms = ["/api/", "/feed", "/openapi/"];

    [Test]
    public async Task Every_file_and_feed_that_pages_offer_is_there()
    {
        await using var service = await RunningService.Start();
        string[] pages =
        [
            "/search?q=agency&kind=response&authority=Fenbridge&committee=Scrutiny&speaker=Director&from=2020&to=2026&exact=1&spread=1&sort=newest", "/search", "/ask?q=agency+rate&from=2020&exact=1&sort=oldest",
            "/compare?q=agency+rate&unit=percent&authority=Fenbridge&exact=1", "/actions?q=plan&owner=head&overdue=1&authority=Fenbridge", "/actions?without-owner=1", "/decisions?outcome=noted&mover=x&voted=1&kind=action",
            "/documents?q=scrutiny&authority=Fenbridge&from=2020&sort=oldest", "/topics/agency-staff", "/coverage",
        ];
        HashSet<string> offered = [];
        foreach (string address in pages)
        {
            var page = await ShownPage.Get(service, address);
            offered.UnionWith(page.All("//a[@href]|//link[@rel='alternate']").Select(link => WebUtility.HtmlDecode(link.GetAttributeValue("href", ""))).Where(IsForPrograms));
            if (page.Links.FirstOrDefault(link => link.StartsWith("/passages/", StringComparison.Ordinal)) is { } passage)
                offered.UnionWith((await ShownPage.Get(service, passage)).Links.Where(link => IsForPrograms(link) || link.Contains("format=", StringComparison.Ordinal)));
        }
        List<string> wrong = [];
        foreach (string address in offered)
        {
            using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative));
            if (response.StatusCode != HttpStatusCode.OK) wrong.Add($"{address}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }
        Assert.That(offered, Has.Count.GreaterThan(20));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task Every_link_of_every_page_leads_somewhere_and_every_page_keeps_to_the_rules()
    {
        await using var service = await RunningService.Start();
        List<string> wrong = [];
        Dictionary<string, string> titles = [];
        foreach (var page in await Pages(service))
        {
            wrong.AddRange(PageRules.Broken(page));
            bool isMissing = page.Address.Contains("no-such", StringComparison.Ordinal) || page.Address.Contains("nowhere", StringComparison.Ordinal);
            if (page.Status != (isMissing ? HttpStatusCode.NotFound : HttpStatusCode.OK)) wrong.Add($"{page.Address}: {page.Status}");
            if (!isMissing && !page.Address.Contains('?', StringComparison.Ordinal) && !titles.TryAdd(page.Title, page.Address)) wrong.Add($"{page.Address} has the title of {titles[page.Title]}");
        }
        Assert.That(wrong, Is.Empty);
    }

    private static bool IsForPrograms(string link) => ForPrograms.Any(each => link.StartsWith(each, StringComparison.Ordinal));

    /// <summary>The pages that are reached from the first ones, of each kind not more than so many: lists can be narrowed without end.</summary>
    private static async Task<List<ShownPage>> Pages(RunningService service)
    {
        List<ShownPage> pages = [];
        Queue<string> waiting = new(Starts);
        HashSet<string> seen = [.. Starts];
        Dictionary<string, int> ofKind = [];
        while (waiting.TryDequeue(out string? address) && pages.Count < MostPages)
        {
            var page = await ShownPage.Get(service, address);
            pages.Add(page);
            foreach (string link in page.Links.Select(link => link.Split('#')[0]).Where(link => link.StartsWith('/') && !link.Contains("format=", StringComparison.Ordinal)))
            {
                string kind = link.Split('/', '?')[1];
                if (IsForPrograms(link) || ofKind.GetValueOrDefault(kind) >= MostOfAKind || !seen.Add(link)) continue;
                ofKind[kind] = ofKind.GetValueOrDefault(kind) + 1;
                waiting.Enqueue(link);
            }
        }
        return pages;
    }
}
