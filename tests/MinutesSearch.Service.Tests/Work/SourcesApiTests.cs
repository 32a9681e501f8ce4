using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Tests.Work;

/// <summary>How it stands with the sources, as programs see it, and what they may ask for.</summary>
public sealed class SourcesApiTests
{
    private WatchedFolder _folder = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _folder = new WatchedFolder();
        _folder.Write("a.txt", "Wealdmoor County Council", "17.8%");
        _folder.Write("broken.docx", "PK\u0003\u0004 no package at all");
        await _folder.Start();
        await _folder.UntilAtRest(new DocumentCounts(Indexed: 1, 0, 0, Failed: 1, 0));
    }

    [OneTimeTearDown]
    public async Task Stop() => await _folder.DisposeAsync();

    [Test]
    public async Task Each_source_is_listed_with_its_counts_and_without_a_path_of_the_machine()
    {
        string text = await _folder.Service.Get("/api/sources");
        var source = JsonDocument.Parse(text).RootElement.GetProperty("sources")[0];
        Assert.Multiple(() =>
        {
            Assert.That((source.GetProperty("name").GetString(), source.GetProperty("kind").GetString(), source.GetProperty("activity").GetString()), Is.EqualTo(("papers", "folder", "resting")));
            Assert.That(source.GetProperty("documents").GetProperty("indexed").GetInt32(), Is.EqualTo(1));
            Assert.That(source.GetProperty("lookedAt").GetDateTimeOffset(), Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(1)));
            Assert.That(text, Does.Not.Contain(Path.GetDirectoryName(_folder.Index)));
        });
    }

    [Test]
    public async Task A_source_says_which_documents_failed_and_why()
    {
        var failure = JsonDocument.Parse(await _folder.Service.Get("/api/sources/papers")).RootElement.GetProperty("failures")[0];
        Assert.That(failure.GetProperty("document").GetString(), Is.EqualTo("papers/broken.docx"));
        Assert.That(failure.GetProperty("tries").GetInt32(), Is.Positive);
        Assert.That(failure.GetProperty("reason").GetString(), Is.Not.Empty);
    }

    [Test]
    public async Task A_look_can_be_asked_for_with_the_key()
    {
        var before = _folder.Status.Source("papers")!.LookedAt;
        using var answer = await Send(HttpMethod.Post, "/api/sources/papers/run", "a key of the tests");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        await WatchedFolder.Until(() => _folder.Status.Source("papers")!.LookedAt > before, "it is looked at again");
    }

    [TestCase("POST", "/api/sources/papers/run", null, HttpStatusCode.Unauthorized)]
    [TestCase("POST", "/api/sources/papers/run", "another key", HttpStatusCode.Unauthorized)]
    [TestCase("DELETE", "/api/sources/papers", null, HttpStatusCode.Unauthorized)]
    [TestCase("POST", "/api/sources/none/run", "a key of the tests", HttpStatusCode.NotFound)]
    [TestCase("DELETE", "/api/sources/none", "a key of the tests", HttpStatusCode.NotFound)]
    [TestCase("GET", "/api/sources/none", null, HttpStatusCode.NotFound)]
    public async Task What_may_not_be_or_is_not_there_is_said_as_a_problem(string method, string path, string? key, HttpStatusCode status)
    {
        using var answer = await Send(new HttpMethod(method), path, key);
        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((status, "application/problem+json")));
    }

    [Test]
    public async Task Health_readiness_and_metrics_are_there_for_programs()
    {
        Assert.That(await _folder.Service.Get("/health"), Is.EqualTo("ok\n"));
        Assert.That(await _folder.Service.Get("/ready"), Is.EqualTo("""{"ready":true,"index":"ok","worker":"ok"}"""));
        await _folder.Service.Get("/search?q=agency");
        string metrics = await _folder.Service.Get("/metrics");
        Assert.Multiple(() =>
        {
            Assert.That(metrics, Does.Match("# TYPE minutes_documents_total counter\nminutes_documents_total\\{result=\"failed\",source=\"papers\"\\} [1-9]"));
            Assert.That(metrics, Does.Contain("minutes_queue_documents{source=\"papers\",state=\"indexed\"} 1\n"));
            Assert.That(metrics, Does.Match("minutes_index_read_duration_seconds_bucket\\{le=\"\\+Inf\"\\} [1-9]"));
            Assert.That(metrics, Does.Match("http_server_request_duration_seconds_count\\{.*http_route=\"/search\".*\\} [1-9]"));
        });
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, string? key)
    {
        var request = new HttpRequestMessage(method, path);
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return _folder.Service.Client.SendAsync(request);
    }
}
