namespace MinutesSearch.Service.Tests.Browser;

/// <summary>Every kind of page, as it is drawn.</summary>
public sealed class AccessibilityTests : BrowserTest
{
    private static readonly string[] Paths =
    [
        "/", "/search?q=agency+rates", "/search?q=zzzz", "/search?q=damp&authority=Quenbridge&kind=response",
    ];

    [TestCaseSource(nameof(Paths))]
    public async Task Texts_stand_out_from_what_is_behind_them(string path)
        => Assert.That(await PageChecks.FaintTexts(await Open(path)), Is.Empty);

    [TestCaseSource(nameof(Paths))]
    public async Task A_narrow_phone_shows_the_page_without_sideways_scrolling(string path)
        => Assert.That(await PageChecks.Overflowing(await Open(path, width: 320)), Is.Empty);

    [TestCaseSource(nameof(Paths))]
    public async Task What_is_pressed_is_large_enough_for_a_finger(string path)
        => Assert.That(await PageChecks.SmallTargets(await Open(path, width: 390)), Is.Empty);

    [TestCaseSource(nameof(Paths))]
    public async Task What_is_pressed_or_filled_in_has_a_name(string path)
        => Assert.That(await PageChecks.Nameless(await Open(path)), Is.Empty);

    [TestCaseSource(nameof(Paths))]
    public async Task The_Tab_key_reaches_everything_and_shows_where_it_is(string path)
    {
        var page = await Open(path);
        int there = await page.Locator("a[href]:visible, button:visible, input:visible, select:visible, summary:visible").CountAsync();
        var (reached, wrong) = await PageChecks.Focus(page, there);
        Assert.That(wrong, Is.Empty);
        // A group of radio buttons is one stop.
        Assert.That(reached, Is.GreaterThanOrEqualTo(there * 3 / 4));
    }
}
