using Microsoft.AspNetCore.Http;
using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats;
using MinutesSearch.Service.Formats.Comparing;
using MinutesSearch.Service.Formats.Exporting;
using MinutesSearch.Service.Hosting;

namespace MinutesSearch.Service.Web.Api;

/// <summary><c>/api/search</c>, <c>/api/ask</c> and <c>/api/compare</c>.</summary>
internal static class SearchApi
{
    public static readonly string[] SearchFormats = ["json", "csv", "jsonl", "ris", "bibtex"], AskFormats = ["json", "csv", "jsonl"], CompareFormats = ["json", "csv", "jsonl", "svg"];

    public static async Task<IResult> Search(HttpContext context, IndexReaders readers, TopicVocabulary topics, ExportStream exports, CancellationToken cancellation)
    {
        var request = ApiRequest.Of(context, SearchFormats);
        var query = request.Search.Query(topics) with { FoldAnswered = request.IsOn("fold") };
        if (request.Format == "json") return await readers.UseAsync(index => Page(index, request, query, cancellation), cancellation);
        await exports.Send(context, request.Format, "minutes", output => Export.For(request.Format, output), (index, take, stop) => All(index, query, request.Limit, take, stop));
        return Results.Empty;
    }

    public static async Task<IResult> Ask(HttpContext context, IndexReaders readers, TopicVocabulary topics, CancellationToken cancellation)
    {
        var request = ApiRequest.Of(context, AskFormats);
        RequireWords(request, "a question", "/api/ask?q=How are we reducing reliance on locums?");
        var within = request.Search.Query(topics) with { Order = HitOrder.Best };
        return await readers.UseAsync(index =>
        {
            PrecedentResult Read(int offset, int limit)
                => index.Ask(new PrecedentQuery { Question = request.Search.Text, Within = within with { Offset = offset, Limit = limit } }, cancellation);
            var page = ApiPage.Read(request, index, request.PageSize, Read, result => result.Precedents.Select(each => each.Hit.Id));
            return Answers.In(
                request.Format,
                () => Answers.Json(PrecedentsJson.Of(page.Shown) with { Next = page.Next }, OutputJson.Compact.PrecedentsJson, page.Next),
                ("csv", output => PrecedentsCsv.Write(output, page.Shown)),
                ("jsonl", output => PrecedentsJson.WriteLines(output, page.Shown)));
        }, cancellation);
    }

    public static async Task<IResult> Compare(HttpContext context, IndexReaders readers, TopicVocabulary topics, CancellationToken cancellation)
    {
        var request = ApiRequest.Of(context, CompareFormats);
        RequireWords(request, "a topic", "/api/compare?q=agency rates");
        var within = request.Search.Query(topics) with { Limit = request.Limit ?? 200 };
        var query = new CompareQuery { Topic = request.Search.Text, Units = [.. Units(request)], Within = within };
        var comparison = await readers.UseAsync(index => index.Compare(query, cancellation), cancellation);
        return Answers.In(
            request.Format,
            () => Answers.Json(ComparisonJson.Of(comparison), OutputJson.Compact.ComparisonJson),
            ("csv", output => ComparisonCsv.Write(output, comparison)),
            ("jsonl", output => ComparisonJson.WriteLines(output, comparison)),
            ("svg", output => ComparisonSvg.Write(output, comparison)));
    }

    private static IResult Page(SqliteIndex index, ApiRequest request, SearchQuery query, CancellationToken cancellation)
    {
        SearchResult Read(int offset, int limit) => index.Search(query with { Offset = offset, Limit = limit }, cancellation);
        var page = ApiPage.Read(request, index, request.PageSize, Read, result => result.Hits.Select(hit => hit.Id));
        return Answers.Json(HitsJson.Of(page.Shown) with { Next = page.Next }, OutputJson.Compact.HitsJson, page.Next);
    }

    private static void All(SqliteIndex index, SearchQuery query, int? limit, Action<Hit> take, CancellationToken stop)
    {
        if (limit is null) index.ForEach(query, take, stop);
        else foreach (var hit in index.Search(query with { Limit = limit.Value, KeepDuplicates = true }, stop).Hits) take(hit);
    }

    private static IEnumerable<FigureUnit> Units(ApiRequest request) => request.Texts("unit").Select(written
        => UnitNames.Read(written) ?? throw ApiProblem.BadRequest($"“{written}” is no unit: use {string.Join(", ", UnitNames.All.SkipLast(1))} or {UnitNames.All[^1]}."));

    private static void RequireWords(ApiRequest request, string what, string example)
    {
        if (request.Search.Text.Length == 0) throw ApiProblem.BadRequest($"“q” is missing: write {what}, for example {example}");
    }
}
