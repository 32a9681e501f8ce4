using Microsoft.Playwright;

namespace MinutesSearch.Service.Tests.Browser;

/// <summary>One Chromium for all tests that look at pages as people do; started by the first of them.</summary>
[SetUpFixture]
public sealed class Chromium
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static IPlaywright? _playwright;
    private static Task<IBrowser>? _browser;

    /// <summary>The browser. Where none is installed the test is left out with words that say what to install; where <c>CI</c> is set it fails.</summary>
    public static Task<IBrowser> Browser => _browser ??= Start();

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_browser is not null) await (await _browser).DisposeAsync();
        _playwright?.Dispose();
    }

    private static async Task<IBrowser> Start()
    {
        string? chromium = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : UsualPlaces.FirstOrDefault(File.Exists);
        if (chromium is null) Missing();
        _playwright = await Playwright.CreateAsync();
        // A sandbox of its own cannot be had by root, as tests in containers are.
        return await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu", "--no-proxy-server"] });
    }

    private static void Missing()
    {
        const string Advice = "There is no Chromium here. Install it (on Debian: apt-get install chromium), or name one in the environment variable CHROMIUM.";
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 }) Assert.Fail(Advice);
        Assert.Ignore(Advice);
    }
}
