using Microsoft.Playwright;

namespace MinutesSearch.Service.Tests.Browser;

/// <summary>Tests in a real browser, over a service with the documents of <c>corpus/</c>.</summary>
[NonParallelizable]
public abstract class BrowserTest
{
    private readonly List<IBrowserContext> _contexts = [];

    private protected RunningService Service { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartService()
    {
        await Chromium.Browser;
        Service = await RunningService.StartOverCorpus();
    }

    [OneTimeTearDown]
    public async Task StopService()
    {
        if (Service is not null) await Service.DisposeAsync();
    }

    [TearDown]
    public async Task CloseContexts()
    {
        foreach (var context in _contexts) await context.DisposeAsync();
        _contexts.Clear();
    }

    /// <summary>Opens a page of the service.</summary>
    /// <param name="path">Its path and query.</param>
    /// <param name="width">The window's width in CSS pixels; 320 is the narrowest that pages must fit (WCAG 1.4.10).</param>
    /// <param name="scripts">Whether the page's scripts may run.</param>
    private protected async Task<IPage> Open(string path, int width = 1280, bool scripts = true)
    {
        var browser = await Chromium.Browser;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Service.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(10_000);
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        var answer = await page.GotoAsync(path);
        Assert.That(answer!.Status, Is.EqualTo(200), path);
        return page;
    }
}
