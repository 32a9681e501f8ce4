namespace MinutesSearch.Service.Tests.Browser;

/// <summary>Every kind of page, as it is drawn.</summary>
public sealed class AccessibilityTests : BrowserTest
{
    // Some pages have hundreds of links of one form.
    private const int MostStops = 60;

    private static readonly string[] Paths =
    [
        "/", "/search", "/search?q=agency+rates", "/search?q=damp&authority=Quenbridge&kind=response", "/search?q=housing&from=2024&to=2025&sort=newest", "/search?q=zzzz", "/search?q=agncy&from=soon&kind=song",
        "/passages/quenbridge-interim-social-workers-item.txt%23r1", "/documents", "/documents?q=zzzz", "/documents/quenbridge-council-questions.txt", "/ask", "/ask?q=How+high+is+the+agency+rate%3F",
        "/compare", "/compare?q=agency+rate", "/topics", "/topics/agency-staff", "/actions", "/actions?q=plan&owner=director&overdue=1", "/decisions", "/coverage", "/help", Missing,
    ];

    private const string Missing = "/no-such-page";

    [TestCaseSource(nameof(Paths))]
    public async Task Texts_stand_out_from_what_is_behind_them(string path)
        => Assert.That(await PageChecks.FaintTexts(await Draw(path)), Is.Empty);

    [TestCaseSource(nameof(Paths))]
    public async Task A_narrow_phone_shows_the_page_without_sideways_scrolling(string path)
        => Assert.That(await PageChecks.Overflowing(await Draw(path, width: 320)), Is.Empty);

    [TestCaseSource(nameof(Paths))]
    public async Task What_is_pressed_is_large_enough_for_a_finger(string path)
        => Assert.That(await PageChecks.SmallTargets(await Draw(path, width: 390)), Is.Empty);

    [TestCaseSource(nameof(Paths))]
    public async Task What_is_pressed_or_filled_in_has_a_name(string path)
        => Assert.That(await PageChecks.Nameless(await Draw(path)), Is.Empty);

    [TestCaseSource(nameof(Paths))]
    public async Task The_Tab_key_reaches_everything_and_shows_where_it_is(string path)
    {
        var page = await Draw(path);
        int there = Math.Min(MostStops, await page.Locator("a[href]:visible, button:visible, input:visible, select:visible, summary:visible").CountAsync());
        var (reached, wrong) = await PageChecks.Focus(page, there);
        Assert.That(wrong, Is.Empty);
        // A group of radio buttons is one stop.
        Assert.That(reached, Is.GreaterThanOrEqualTo(there * 3 / 4));
    }

    private Task<Microsoft.Playwright.IPage> Draw(string path, int width = 1280) => Open(path, width, status: path == Missing ? 404 : 200);
}
