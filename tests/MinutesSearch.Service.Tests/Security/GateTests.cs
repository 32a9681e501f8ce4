using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace MinutesSearch.Service.Tests.Security;

/// <summary>What every request passes.</summary>
public sealed class GateTests
{
    private RunningService _service = null!;

    [OneTimeSetUp]
    public async Task StartService() => _service = await RunningService.Start(settings => settings with { MaxUploadBytes = 2000, CorsOrigins = ["https://example.org"], RequestsPerMinute = 0 });

    [OneTimeTearDown]
    public async Task StopService() => await _service.DisposeAsync();

    [TestCase("/search?q=agency")]
    [TestCase("/api/search?q=agency")]
    [TestCase("/feed?q=agency")]
    [TestCase("/api/nothing")]
    public async Task Every_answer_guards_itself(string path)
    {
        using var answer = await _service.Client.GetAsync(path);
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("default-src 'none'").And.Not.Contain("unsafe"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(answer.Headers.Contains("Referrer-Policy") && answer.Headers.Contains("X-Frame-Options"), Is.True);
        Assert.That(answer.Headers.Contains("Server") || answer.Headers.Contains("blazor-enhanced-nav"), Is.False);
    }

    [TestCase("/search?q=agency")]
    [TestCase("/api/search?q=agency")]
    [TestCase("/api/search?q=agency&format=csv")]
    [TestCase("/api/search?limit=many")]
    [TestCase("/api/sources")]
    [TestCase("/api/sources/none")]
    [TestCase("/openapi/v1.json")]
    [TestCase("/feed?q=agency")]
    [TestCase("/health")]
    [TestCase("/ready")]
    [TestCase("/metrics")]
    public async Task Head_is_answered_as_get_is_without_the_body(string path)
    {
        using var get = await _service.Client.GetAsync(path);
        using var head = await _service.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.That((head.StatusCode, head.Content.Headers.ContentType, head.Headers.ETag), Is.EqualTo((get.StatusCode, get.Content.Headers.ContentType, get.Headers.ETag)));
        Assert.That(await head.Content.ReadAsStringAsync(), Is.Empty);
    }

    [TestCase("POST", "/search?q=agency")]
    [TestCase("GET", "/assets/none.css")]
    public async Task People_get_a_page_where_an_answer_is_a_bare_number(string method, string path)
    {
        using var answer = await _service.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.NotFound, "text/html")));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("<h1>There is no such page</h1>"));
    }

    [TestCase("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [TestCase("POST", "/api/search", HttpStatusCode.MethodNotAllowed)]
    [TestCase("DELETE", "/api/documents/a/b.txt", HttpStatusCode.MethodNotAllowed)]
    [TestCase("GET", "/api/parse", HttpStatusCode.MethodNotAllowed)]
    public async Task A_wrong_address_or_method_is_a_problem(string method, string path, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await _service.Client.SendAsync(request);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType!.MediaType), Is.EqualTo((expected, "application/problem+json")));
        Assert.That(problem["detail"]!.GetValue<string>(), Is.Not.Empty);
        Assert.That(answer.Content.Headers.Allow, expected == HttpStatusCode.MethodNotAllowed ? Is.Not.Empty : Is.Empty);
    }

    [TestCase("https://example.org", true)]
    [TestCase("https://evil.example", false)]
    public async Task Pages_of_the_origins_in_the_settings_may_read_the_api(string origin, bool allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/stats");
        request.Headers.Add("Origin", origin);
        using var answer = await _service.Client.SendAsync(request);
        Assert.That(answer.Headers.Contains("Access-Control-Allow-Origin"), Is.EqualTo(allowed));
    }

    [Test]
    public async Task A_browser_may_ask_first()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/search");
        request.Headers.Add("Origin", "https://example.org");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var answer = await _service.Client.SendAsync(request);
        Assert.That((answer.StatusCode, answer.Headers.GetValues("Access-Control-Allow-Origin").Single()), Is.EqualTo((HttpStatusCode.NoContent, "https://example.org")));
    }

    [TestCase("evil.example", HttpStatusCode.BadRequest)]
    [TestCase("localhost", HttpStatusCode.OK)]
    public async Task A_name_that_is_not_the_services_is_refused(string name, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/stats") { Headers = { Host = name } };
        using var answer = await _service.Client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public void No_key_is_written_into_the_users_home()
    {
        string folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aspnet", "DataProtection-Keys");
        var newest = Directory.Exists(folder) ? Directory.GetFiles(folder).Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max() : default;
        Assert.That(newest, Is.LessThan(System.Diagnostics.Process.GetCurrentProcess().StartTime.ToUniversalTime()));
    }

    [Test]
    public async Task Trouble_with_the_index_leaks_nothing()
    {
        await using var service = await RunningService.Start();
        File.WriteAllText(Path.Combine(service.Folder, "minutes.db"), "This is no database, and it is long enough to be looked at as one.");
        using var answer = await service.Client.GetAsync("/api/search?q=agency");
        string text = await answer.Content.ReadAsStringAsync();
        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "application/problem+json")), text);
        Assert.That(text, Does.Not.Contain(service.Folder).And.Not.Contain("Exception"));
    }

    [Test]
    public async Task Too_many_requests_are_put_off()
    {
        await using var service = await RunningService.Start(settings => settings with { RequestsPerMinute = 3 });
        HttpResponseMessage last = null!;
        for (int i = 0; i < 4; i++) last = await service.Client.GetAsync("/api/stats");
        Assert.That((last.StatusCode, last.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.TooManyRequests, "application/problem+json")));
        Assert.That(last.Headers.RetryAfter, Is.Not.Null);
    }

    [Test]
    public async Task A_client_that_goes_ends_its_export()
    {
        using var stop = new CancellationTokenSource();
        using var answer = await _service.Client.GetAsync("/api/search?format=jsonl", HttpCompletionOption.ResponseHeadersRead, stop.Token);
        await stop.CancelAsync();
        Assert.That((await _service.Get("/api/stats")).Length, Is.GreaterThan(0));
    }
}
