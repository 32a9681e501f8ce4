using Microsoft.AspNetCore.Http;
using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Service.Formats;
using MinutesSearch.Service.Formats.Documents;
using MinutesSearch.Service.Formats.Topics;
using MinutesSearch.Service.Hosting;

namespace MinutesSearch.Service.Web.Api;

/// <summary><c>/api/topics</c>, <c>/api/topics/{id}</c>, <c>/api/stats</c> and <c>/api/coverage</c>.</summary>
internal static class IndexApi
{
    public static readonly string[] Json = ["json"], JsonAndCsv = ["json", "csv"];

    public static IResult Topics(HttpContext context, TopicVocabulary topics)
        => Answers.Json(TopicsJson.Of(topics, ApiRequest.Of(context, Json).Search.Text), OutputJson.Compact.TopicsJson);

    public static async Task<IResult> Topic(string id, HttpContext context, IndexReaders readers, TopicVocabulary topics, CancellationToken cancellation)
    {
        ApiRequest.Of(context, Json);
        if (topics.Find(id) is not { IsPlainWords: false } topic) throw ApiProblem.NotFound($"There is no topic “{id}”: /api/topics lists them.");
        var found = await readers.UseAsync(index => index.Search(new SearchQuery { Text = topic.PrefLabel, Topics = topics, Limit = 1 }, cancellation), cancellation);
        string words = "q=" + Uri.EscapeDataString(topic.PrefLabel);
        var json = new TopicPassagesJson("minutes-search/topic/1", TopicJson.Of(topic), found.Total, found.Facets, "/api/search?" + words, "/api/compare?" + words);
        return Answers.Json(json, OutputJson.Compact.TopicPassagesJson);
    }

    public static async Task<IResult> Statistics(HttpContext context, Overview overview, CancellationToken cancellation)
    {
        ApiRequest.Of(context, Json);
        return Answers.Json(new StatisticsJson((await overview.ReadNow(cancellation)).Statistics), OutputJson.Compact.StatisticsJson);
    }

    public static async Task<IResult> Coverage(HttpContext context, IndexReaders readers, CancellationToken cancellation)
    {
        var request = ApiRequest.Of(context, JsonAndCsv);
        var counts = await readers.UseAsync(index => index.Coverage(), cancellation);
        return request.Format == "csv" ? Answers.Text("csv", output => CoverageJson.WriteCsv(output, counts)) : Answers.Json(CoverageJson.Of(counts), OutputJson.Compact.CoverageJson);
    }
}
