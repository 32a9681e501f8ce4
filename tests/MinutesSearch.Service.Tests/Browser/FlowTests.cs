using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinutesSearch.Service.Tests.Browser;

/// <summary>What a scrutiny officer does, finding everything by its role and name as a screen reader would; the main way also without scripts and on a phone.</summary>
public sealed partial class FlowTests : BrowserTest
{
    private const string Rates = "/search?q=agency+rates";

    [TestCase(1280, true)]
    [TestCase(1280, false)]
    [TestCase(390, true)]
    public async Task A_search_is_typed_and_sent_with_Enter(int width, bool scripts)
    {
        var page = await Open("/", width, scripts);
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the minutes" }).FillAsync("agency rates");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(@"/search\?q=agency\+rates$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2, NameRegex = new Regex(@"^1 to \d+ of [\d,]+ passages$") })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("agency rates");
        Assert.That(await page.GetByRole(AriaRole.Article).Locator("mark").CountAsync(), Is.Positive);
    }

    [TestCase(1280, true)]
    [TestCase(1280, false)]
    [TestCase(390, true)]
    public async Task A_council_narrows_the_results_and_is_taken_back(int width, bool scripts)
    {
        var page = await Open(Rates, width, scripts);
        int before = await Total(page);
        var council = page.GetByRole(AriaRole.Region, new() { Name = "Council", Exact = true }).GetByRole(AriaRole.Link).First;
        var named = FacetName().Match(await council.InnerTextAsync());
        await council.ClickAsync();
        int narrowed = int.Parse(named.Groups["count"].Value, CultureInfo.InvariantCulture);
        Assert.That(await Total(page), Is.EqualTo(narrowed).And.LessThan(before));
        foreach (string origin in await page.GetByRole(AriaRole.Article).Locator(".council").AllInnerTextsAsync()) Assert.That(origin, Is.EqualTo(named.Groups["name"].Value));
        await page.GetByRole(AriaRole.Link, new() { Name = "Take back: Council: " + named.Groups["name"].Value }).ClickAsync();
        Assert.That(await Total(page), Is.EqualTo(before));
    }

    [TestCase(1280, true)]
    [TestCase(1280, false)]
    [TestCase(390, true)]
    public async Task A_passage_is_opened_and_cited_and_the_results_are_there_again_on_the_way_back(int width, bool scripts)
    {
        var page = await Open(Rates, width, scripts);
        var hit = Hits(page).First;
        string title = await hit.InnerTextAsync(), council = await page.GetByRole(AriaRole.Article).First.Locator(".council").InnerTextAsync();
        await hit.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Cite it" })).ToBeVisibleAsync();
        await Expect(page.Locator("#citation")).ToContainTextAsync(council);
        await page.GoBackAsync();
        await Expect(Hits(page).First).ToHaveTextAsync(title);
    }

    [Test]
    public async Task A_passage_leads_to_others_like_it()
    {
        var page = await Open(Rates);
        await Hits(page).First.ClickAsync();
        string from = page.Url;
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Passages like this" })).ToBeVisibleAsync();
        var similar = page.Locator(".similar").GetByRole(AriaRole.Article).First.GetByRole(AriaRole.Link).First;
        string title = await similar.InnerTextAsync();
        await similar.ClickAsync();
        Assert.That(page.Url, Is.Not.EqualTo(from).And.Contain("/passages/"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
    }

    [TestCase(1280, true)]
    [TestCase(1280, false)]
    [TestCase(390, true)]
    public async Task A_question_finds_who_asked_it_before_and_what_they_were_told(int width, bool scripts)
    {
        var page = await Open("/", width, scripts);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Ask" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your question, as you would put it in committee" }).FillAsync("How many agency social workers are there?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex(@"\d+ answered questions") })).ToBeVisibleAsync();
        var first = page.GetByRole(AriaRole.Article).First;
        await Expect(first).ToContainTextAsync("Question");
        await Expect(first).ToContainTextAsync("Answer");
    }

    [TestCase(1280, true)]
    [TestCase(1280, false)]
    [TestCase(390, true)]
    public async Task The_plot_has_a_dot_for_each_figure_of_its_table(int width, bool scripts)
    {
        var page = await Open("/compare", width, scripts);
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "What the figures are about" }).FillAsync("agency rate");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        var plot = page.GetByRole(AriaRole.Img).First;
        var table = page.GetByRole(AriaRole.Table).First;
        await Expect(plot).ToBeVisibleAsync();
        int figures = await table.Locator("tbody tr").CountAsync();
        Assert.That(figures, Is.GreaterThan(5));
        await Expect(plot.Locator("circle")).ToHaveCountAsync(figures);
        await Expect(table.Locator("caption")).ToContainTextAsync("council by council");
    }

    [Test]
    public async Task The_newest_stand_first_when_asked_for()
    {
        var page = await Open(Rates);
        await page.GetByRole(AriaRole.Link, new() { Name = "Newest first" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Newest first" })).ToHaveAttributeAsync("aria-current", "true");
        var days = await page.Locator(".hit .origin time").EvaluateAllAsync<string[]>("times => times.map(time => time.dateTime)");
        Assert.That(days, Has.Length.GreaterThan(5).And.Ordered.Descending);
    }

    [Test]
    public async Task The_next_page_goes_on_where_the_first_ended()
    {
        var page = await Open(Rates);
        var first = await Addresses(page);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Pages of results" }).GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Expect(page.Locator("ol.hits")).ToHaveAttributeAsync("start", (first.Length + 1).ToString(CultureInfo.InvariantCulture));
        Assert.That((await Addresses(page)).Intersect(first), Is.Empty);
        await page.GetByRole(AriaRole.Link, new() { Name = "Previous page" }).ClickAsync();
        Assert.That(await Addresses(page), Is.EqualTo(first));
    }

    [Test]
    public async Task A_search_is_shared_by_its_address()
    {
        var page = await Open(Rates);
        await page.GetByRole(AriaRole.Region, new() { Name = "Kind", Exact = true }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Oldest first" }).ClickAsync();
        var other = await Open(new Uri(page.Url).PathAndQuery);
        Assert.That(await Addresses(other), Is.EqualTo(await Addresses(page)).And.Not.Empty);
    }

    private static ILocator Hits(IPage page) => page.Locator("ol.hits").First.GetByRole(AriaRole.Article).GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link);

    private static async Task<string[]> Addresses(IPage page)
        => [.. await Task.WhenAll((await Hits(page).AllAsync()).Select(async link => (await link.GetAttributeAsync("href"))!))];

    private static async Task<int> Total(IPage page)
        => int.Parse(Last().Match(await page.Locator("#results").InnerTextAsync()).Groups["total"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<total>[\d,]+) passages?$")]
    private static partial Regex Last();

    [GeneratedRegex(@"^(?<name>.+?)\s+(?<count>\d+)\s+passages?$", RegexOptions.Singleline)]
    private static partial Regex FacetName();
}
