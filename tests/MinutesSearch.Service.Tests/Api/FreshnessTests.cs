using System.Net;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Tests.Api;

public sealed class FreshnessTests : ApiTest
{
    private protected override (string Path, string Text)[] Documents => [.. Enumerable.Range(1, 6).Select(i => Of(i))];

    private static (string Path, string Text) Of(int number)
        => ($"town{number}/minutes.txt", SampleMinutes.Of($"Town{number} District Council", $"{number} March 2024", "Councillor Hunt", $"{number}.5%"));

    [Test]
    public async Task An_answer_that_is_known_is_not_sent_again_until_the_index_changes()
    {
        using var first = await Service.Client.GetAsync("/api/search?q=recruitment");
        using var again = await Get("/api/search?q=recruitment", first.Headers.ETag!.ToString());
        using var other = await Get("/api/search?q=agency", first.Headers.ETag!.ToString());
        Assert.That((again.StatusCode, other.StatusCode), Is.EqualTo((HttpStatusCode.NotModified, HttpStatusCode.OK)));
        Assert.That(await again.Content.ReadAsStringAsync(), Is.Empty);

        Service.Add(("later.txt", "Potholes were filled."));
        using var changed = await Get("/api/search?q=recruitment", first.Headers.ETag!.ToString());
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("/feed?q=agency")]
    [TestCase("/api/stats")]
    [TestCase("/api/documents?format=csv")]
    public async Task Every_answer_from_the_index_has_a_tag(string path)
    {
        using var first = await Service.Client.GetAsync(path);
        using var again = await Get(path, first.Headers.ETag!.ToString());
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [TestCase("newest")]
    [TestCase("added")]
    public async Task Pages_stay_right_while_documents_come_in(string sort)
    {
        var whole = Ids(await Json($"/api/search?q=agency&kind=answer&sort={sort}"));
        var first = await Json($"/api/search?q=agency&kind=answer&sort={sort}&limit=2");
        Service.Add(($"{sort}/minutes.txt", SampleMinutes.Of("Late District Council", "9 September 2026", "Councillor Hunt", "50%")));
        var second = await Json(first["next"]!.GetValue<string>());
        Assert.That(Ids(first).Concat(Ids(second)), Is.EqualTo(whole.Take(4)));
    }

    [Test]
    public async Task A_page_whose_place_is_gone_says_so()
    {
        Service.Add(("gone/minutes.txt", SampleMinutes.Of("Gone District Council", "9 October 2027", "Councillor Hunt", "51%")));
        var first = await Json("/api/search?q=agency&kind=answer&sort=newest&limit=1");
        Assert.That(first["hits"]![0]!["document"]!.GetValue<string>(), Is.EqualTo("gone/minutes.txt"));
        Service.Remove("gone/minutes.txt");
        await Json(first["next"]!.GetValue<string>(), HttpStatusCode.Gone);
    }

    private async Task<HttpResponseMessage> Get(string path, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await Service.Client.SendAsync(request);
    }
}
