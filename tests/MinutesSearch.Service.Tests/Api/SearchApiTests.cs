using System.Net;
using System.Text.Json.Nodes;

namespace MinutesSearch.Service.Tests.Api;

public sealed class SearchApiTests : ApiTest
{
    [Test]
    public async Task A_search_has_the_shape_of_the_command_line()
    {
        var page = await Json("/api/search?q=agency+rate&kind=answer");
        Assert.That(page["schema"]!.GetValue<string>(), Is.EqualTo("minutes-search/hits/1"));
        Assert.That(page["total"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That(page["hits"]![0]!["question"]!.GetValue<string>(), Does.Contain("asked what the agency rate"));
        Assert.That(page["hits"]![0]!["snippet"]!.GetValue<string>(), Does.Contain("<mark>"));
    }

    [TestCase("newest", "fenbridge/workforce.txt")]
    [TestCase("oldest", "wealdmoor/workforce.txt")]
    public async Task Hits_come_in_the_order_that_is_asked_for(string sort, string first)
    {
        var page = await Json($"/api/search?q=agency+rate&sort={sort}");
        Assert.That(page["hits"]![0]!["document"]!.GetValue<string>(), Is.EqualTo(first));
    }

    [Test]
    public async Task Pages_follow_each_other_to_the_end()
    {
        var whole = Ids(await Json("/api/search?q=agency+rate"));
        List<string> paged = [];
        string? next = "/api/search?q=agency+rate&limit=2";
        while (next is not null)
        {
            var page = await Json(next);
            paged.AddRange(Ids(page));
            next = page["next"]?.GetValue<string>();
        }
        Assert.That(whole, Has.Length.GreaterThan(3));
        Assert.That(paged, Is.EqualTo(whole));
    }

    [TestCase("csv", "text/csv", 7)]
    [TestCase("jsonl", "application/jsonl", 6)]
    public async Task Without_a_limit_all_hits_are_exported(string format, string type, int lines)
    {
        using var answer = await Service.Client.GetAsync($"/api/search?q=workforce&sort=oldest&format={format}");
        int all = (await Json("/api/search?q=workforce"))["total"]!.GetValue<int>();
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
        Assert.That(await Lines(answer.Content), Has.Length.EqualTo(all + lines - 6));
    }

    [Test]
    public async Task A_limit_holds_for_exports_too()
    {
        using var answer = await Service.Client.GetAsync("/api/search?q=workforce&format=jsonl&limit=2");
        Assert.That(await Lines(answer.Content), Has.Length.EqualTo(2));
    }

    [TestCase("ris", "TY  - GOVDOC")]
    [TestCase("bibtex", "@misc{")]
    public async Task Citations_are_exported(string format, string start)
        => Assert.That(await Service.Get($"/api/search?q=agency&format={format}"), Does.StartWith(start));

    [TestCase("text/csv", "text/csv")]
    [TestCase("application/x-ndjson", "application/jsonl")]
    [TestCase("text/html, */*;q=0.5", "application/json")]
    [TestCase("text/csv;q=0.2, application/json", "application/json")]
    public async Task The_accept_header_chooses_the_format(string accept, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/search?q=agency");
        request.Headers.Add("Accept", accept);
        using var answer = await Service.Client.SendAsync(request);
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
    }

    [Test]
    public async Task A_question_gets_precedents()
    {
        var page = await Json("/api/ask?q=What+is+the+agency+rate+for+social+workers%3F");
        Assert.That(page["answered"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That(page["hits"]![0]!["matched"]!.AsArray().Select(word => word!.GetValue<string>()), Does.Contain("agency"));
    }

    [Test]
    public async Task Figures_are_compared_and_plotted()
    {
        var comparison = await Json("/api/compare?q=agency+rate");
        Assert.That(comparison["groups"]![0]!["unit"]!.GetValue<string>(), Is.EqualTo("percent"));
        Assert.That(await Service.Get("/api/compare?q=agency+rate&format=svg"), Does.Contain("<svg"));
        Assert.That(await Service.Get("/api/compare?q=agency+rate&format=csv"), Does.StartWith("unit,value"));
    }

    [Test]
    public async Task Actions_and_decisions_are_listed()
    {
        var actions = await Json("/api/actions?owner=head");
        Assert.That(actions["actions"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((await Json("/api/actions?owner=nobody"))["total"]!.GetValue<int>(), Is.Zero);
        Assert.That((await Json("/api/actions"))["actions"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((await Json("/api/decisions?outcome=noted"))["decisions"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(await Service.Get("/api/decisions?format=csv"), Does.StartWith("authority,committee").And.Contain("Wealdmoor"));
    }

    [TestCase("/api/search?q=a&kind=poem", "poem")]
    [TestCase("/api/search?q=a&limit=0", "limit")]
    [TestCase("/api/search?q=a&limit=ten", "limit")]
    [TestCase("/api/search?q=a&from=2025&to=2024", "swap")]
    [TestCase("/api/search?q=a&from=yesterday", "yesterday")]
    [TestCase("/api/search?q=a&sort=loudest", "newest")]
    [TestCase("/api/search?q=a&format=xml", "jsonl")]
    [TestCase("/api/search?q=a&cursor=zzz", "cursor")]
    [TestCase("/api/search?q=a&aurthority=x", "aurthority")]
    [TestCase("/api/search?q=a&fold=perhaps", "perhaps")]
    [TestCase("/api/ask", "q")]
    [TestCase("/api/compare?q=rates&unit=furlongs", "furlongs")]
    [TestCase("/api/actions?overdue=1&basis=whim", "whim")]
    [TestCase("/api/actions?owner=a&without-owner=1", "exclude")]
    public async Task What_cannot_be_understood_is_said(string path, string what)
    {
        var problem = await Json(path, HttpStatusCode.BadRequest);
        Assert.That(problem["detail"]!.GetValue<string>(), Does.Contain(what));
        Assert.That(problem["status"]!.GetValue<int>(), Is.EqualTo(400));
    }

    [TestCase("/api/ask")]
    [TestCase("/api/compare")]
    [TestCase("/api/actions")]
    [TestCase("/api/documents")]
    public async Task A_pages_address_can_be_changed_into_one_of_the_api(string path)
        => Assert.That((await Json(path + "?q=agency+rate&kind=answer&from=2020&sort=newest&spread=1"))["schema"], Is.Not.Null);

    [Test]
    public async Task A_cursor_of_another_search_is_refused()
    {
        string next = (await Json("/api/search?q=agency+rate&limit=1"))["next"]!.GetValue<string>();
        await Json(next.Replace("agency", "recruitment", StringComparison.Ordinal), HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task A_format_that_cannot_be_written_is_not_acceptable()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/search?q=agency");
        request.Headers.Add("Accept", "image/png");
        using var answer = await Service.Client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotAcceptable));
        Assert.That(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>(), Does.Contain("csv"));
    }
}
