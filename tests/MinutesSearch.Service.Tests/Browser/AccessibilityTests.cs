using Microsoft.Playwright;

namespace MinutesSearch.Service.Tests.Browser;

/// <summary>Every kind of page, as it is drawn.</summary>
public sealed class AccessibilityTests : BrowserTest
{
    private const string Missing = "/no-such-page";

    // Some pages have hundreds of links of one form.
    private const int MostStops = 30;

    private static readonly string[] Paths =
    [
        "/", "/search", "/search?q=agency+rates", "/search?q=damp&authority=Quenbridge&kind=response", "/search?q=housing&from=2024&to=2025&sort=newest", "/search?q=zzzz", "/search?q=agncy&from=soon&kind=song",
        "/passages/quenbridge-interim-social-workers-item.txt%23r1", "/documents", "/documents?q=zzzz", "/documents/quenbridge-council-questions.txt", "/ask", "/ask?q=How+high+is+the+agency+rate%3F",
        "/compare", "/compare?q=agency+rate", "/topics", "/topics/agency-staff", "/actions", "/actions?q=plan&owner=director&overdue=1", "/decisions", "/coverage", "/help", Missing,
    ];

    [TestCaseSource(nameof(Paths))]
    public async Task A_page_can_be_read_pressed_and_gone_through_by_everyone(string path)
    {
        var page = await Open(path, status: path == Missing ? 404 : 200);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await PageChecks.FaintTexts(page), Is.Empty, "texts stand out from what is behind them");
            Assert.That(await PageChecks.Nameless(page), Is.Empty, "what is pressed or filled in has a name");
            await GoThrough(page);
            await page.SetViewportSizeAsync(390, 900);
            Assert.That(await PageChecks.SmallTargets(page), Is.Empty, "what is pressed is large enough for a finger");
            await page.SetViewportSizeAsync(320, 900);
            Assert.That(await PageChecks.Overflowing(page), Is.Empty, "a narrow phone shows the page without sideways scrolling");
        }
    }

    private static async Task GoThrough(IPage page)
    {
        int there = Math.Min(MostStops, await page.Locator("a[href]:visible, button:visible, input:visible, select:visible, summary:visible").CountAsync());
        var (reached, wrong) = await PageChecks.Focus(page, there);
        Assert.That(wrong, Is.Empty, "the Tab key shows where it is");
        // A group of radio buttons is one stop.
        Assert.That(reached, Is.GreaterThanOrEqualTo(there * 3 / 4), "the Tab key reaches everything");
    }
}
