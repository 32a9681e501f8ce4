using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinutesSearch.Service.Tests.Browser;

/// <summary>The pages without a mouse, on paper, and as people have set their system.</summary>
public sealed class KeyboardAndMediaTests : BrowserTest
{
    private const string Rates = "/search?q=agency+rates";

    [Test]
    public async Task The_first_stop_shows_itself_and_jumps_to_the_main_content()
    {
        var page = await Open(Rates);
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to the main content" });
        await Expect(skip).Not.ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
    }

    [Test]
    public async Task The_keyboard_alone_searches_narrows_opens_and_goes_back()
    {
        var page = await Open("/");
        await TabTo(page, page.GetByRole(AriaRole.Searchbox));
        await page.Keyboard.TypeAsync("agency rates");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/search"));
        await TabTo(page, page.Locator(".narrowing > summary"));
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, page.GetByRole(AriaRole.Textbox, new() { Name = "First day" }));
        await page.Keyboard.TypeAsync("2023");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Take back: From 1 January 2023" })).ToBeVisibleAsync();
        var hit = page.GetByRole(AriaRole.Article).First.GetByRole(AriaRole.Link).First;
        await TabTo(page, hit);
        string title = await hit.InnerTextAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(new Regex("from=2023"));
    }

    [TestCase(Rates)]
    [TestCase("/compare?q=agency+rate")]
    public async Task Paper_shows_what_was_found_and_nothing_to_press(string path)
    {
        var page = await Open(path);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var gone in new[] { page.Locator("header nav"), page.Locator("form"), page.Locator(".skip"), page.GetByRole(AriaRole.Heading, new() { Name = "Keep and share" }) })
            await Expect(gone).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.Locator("article, table").First).ToBeVisibleAsync();
    }

    [TestCase("/search?q=damp&kind=response")]
    [TestCase("/compare?q=agency+rate")]
    public async Task Colours_of_the_system_leave_the_focus_and_the_dots_to_be_seen(string path)
    {
        var page = await Open(path);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var (_, wrong) = await PageChecks.Focus(page, 20);
        Assert.That(wrong, Is.Empty);
        Assert.That(await PageChecks.FaintTexts(page), Is.Empty);
        string[] unseen = await page.Locator("svg rect, svg circle").EvaluateAllAsync<string[]>("""
            marks => marks.map(mark => getComputedStyle(mark).fill).filter(fill => fill === getComputedStyle(document.body).backgroundColor)
            """);
        Assert.That(unseen, Is.Empty);
    }

    [Test]
    public async Task Nothing_moves_for_those_who_want_stillness()
    {
        var page = await Open("/compare?q=agency+rate");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.That(await page.EvaluateAsync<int>("document.getAnimations().length"), Is.Zero);
        Assert.That(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('*')].map(e => getComputedStyle(e).transitionDuration).filter(d => d !== '0s')"), Is.Empty);
    }

    /// <summary>Presses Tab until something has the focus.</summary>
    private static async Task TabTo(IPage page, ILocator wanted)
    {
        for (int stop = 0; stop < 60; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement")) return;
        }
        Assert.Fail($"The Tab key does not reach {wanted}.");
    }
}
