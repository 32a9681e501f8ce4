using Microsoft.Playwright;

namespace MinutesSearch.Service.Tests.Browser;

/// <summary>Tests in a real browser, over a service with the documents of <c>corpus/</c>. Whatever the browser complains of on the way fails the test.</summary>
[NonParallelizable]
public abstract class BrowserTest
{
    private readonly List<IBrowserContext> _contexts = [];
    private readonly List<string> _complaints = [];

    private RunningService _service = null!;

    [OneTimeSetUp]
    public async Task StartService()
    {
        await Chromium.Browser;
        _service = await CorpusService.Running;
    }

    [TearDown]
    public async Task CloseContexts()
    {
        foreach (var context in _contexts) await context.DisposeAsync();
        _contexts.Clear();
        string[] complaints = [.. _complaints];
        _complaints.Clear();
        Assert.That(complaints, Is.Empty, "what the browser complained of");
    }

    /// <summary>Opens a page of the service.</summary>
    /// <param name="path">Its path and query.</param>
    /// <param name="width">The window's width in CSS pixels; 320 is the narrowest that pages must fit (WCAG 1.4.10).</param>
    /// <param name="scripts">Whether the page's scripts may run.</param>
    /// <param name="status">What the service is to answer.</param>
    private protected async Task<IPage> Open(string path, int width = 1280, bool scripts = true, int status = 200)
    {
        var browser = await Chromium.Browser;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = _service.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(60_000);
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        Listen(page);
        var answer = await page.GotoAsync(path);
        Assert.That(answer!.Status, Is.EqualTo(status), path);
        return page;
    }

    /// <summary>Notes errors of scripts, what the policy of contents refused, and what could not be loaded.</summary>
    private void Listen(IPage page)
    {
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
        page.RequestFailed += (_, request) => _complaints.Add($"{request.Url}: {request.Failure}");
        page.Console += (_, message) =>
        {
            // A page that is not there is said to be so on the console too.
            bool isThePageItself = message.Text.Contains("404", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal);
            if (message.Type is "error" or "warning" && !isThePageItself) _complaints.Add($"{page.Url}: {message.Text}");
        };
    }
}
