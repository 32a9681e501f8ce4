using Microsoft.AspNetCore.Http;
using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats;
using MinutesSearch.Service.Formats.Exporting;
using MinutesSearch.Service.Formats.Lists;
using MinutesSearch.Service.Hosting;

namespace MinutesSearch.Service.Web.Api;

/// <summary><c>/api/actions</c> and <c>/api/decisions</c>.</summary>
internal static class ListApi
{
    public static readonly string[] Formats = ["json", "csv", "jsonl"];

    public static Task<IResult> Actions(HttpContext context, IndexReaders readers, TopicVocabulary topics, ExportStream exports, TimeProvider clock, CancellationToken cancellation)
    {
        var request = ApiRequest.Of(context, Formats);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return List(context, request, PassageKind.Action, ActionsThatPass(request, today), "actions", output => new ActionsCsv(output), readers, topics, exports, cancellation);
    }

    public static Task<IResult> Decisions(HttpContext context, IndexReaders readers, TopicVocabulary topics, ExportStream exports, CancellationToken cancellation)
    {
        var request = ApiRequest.Of(context, Formats);
        return List(context, request, PassageKind.Resolution, DecisionsThatPass(request), "decisions", output => new DecisionsCsv(output), readers, topics, exports, cancellation);
    }

    private static async Task<IResult> List(
        HttpContext context, ApiRequest request, PassageKind kind, Func<Hit, bool>? passes, string name, Func<TextWriter, Export> csv,
        IndexReaders readers, TopicVocabulary topics, ExportStream exports, CancellationToken cancellation)
    {
        var query = request.Search.Query(topics) with { Kinds = [kind] };
        if (request.Format == "json") return await readers.UseAsync(index => Page(index, request, query, passes, name, cancellation), cancellation);
        await exports.Send(context, request.Format, name, request.Format == "csv" ? csv : output => Export.For("jsonl", output),
            (index, take, stop) => PassageList.ForEach(index, query, passes, request.Limit ?? int.MaxValue, take, stop));
        return Results.Empty;
    }

    private static IResult Page(SqliteIndex index, ApiRequest request, SearchQuery query, Func<Hit, bool>? passes, string name, CancellationToken cancellation)
    {
        PassageList Read(int offset, int limit)
        {
            if (passes is not null) return PassageList.Read(index, query, passes, offset, limit, cancellation);
            // What the index itself can count needs no reading of all of them.
            var result = index.Search(query with { Offset = offset, Limit = limit }, cancellation);
            return new PassageList(result.Query, result.Explanation, result.Total, result.Hits);
        }
        var page = ApiPage.Read(request, index, request.PageSize, Read, list => list.Hits.Select(hit => hit.Id));
        return Answers.Json(PassageListJson.Of(name, page.Shown) with { Next = page.Next }, OutputJson.Compact.PassageListJson, page.Next);
    }

    private static Func<Hit, bool>? ActionsThatPass(ApiRequest request, DateOnly today)
    {
        string[] owners = request.Texts("owner");
        bool withoutOwner = request.IsOn("without-owner"), overdue = request.IsOn("overdue");
        ActionBasis[] bases = Named<ActionBasis>(request, "basis");
        if (owners.Length > 0 && withoutOwner) throw ApiProblem.BadRequest("“owner” and “without-owner” exclude each other: use one of them.");
        if (owners.Length == 0 && !withoutOwner && !overdue && bases.Length == 0) return null;
        return hit =>
        {
            var action = hit.Passage.Action ?? new ActionFacts();
            return (!withoutOwner || action.Owner is null) && (!overdue || action.DueDay < today) && (bases.Length == 0 || bases.Contains(action.Basis))
                && (owners.Length == 0 || owners.Any(owner => Has(action.Owner, owner)));
        };
    }

    private static Func<Hit, bool>? DecisionsThatPass(ApiRequest request)
    {
        string[] movers = request.Texts("mover");
        Outcome[] outcomes = Named<Outcome>(request, "outcome");
        bool voted = request.IsOn("voted");
        if (movers.Length == 0 && outcomes.Length == 0 && !voted) return null;
        return hit =>
        {
            var decision = hit.Passage.Decision ?? new DecisionFacts();
            return (!voted || decision.Vote is not null) && (outcomes.Length == 0 || outcomes.Contains(decision.Outcome))
                && (movers.Length == 0 || movers.Any(mover => Has(decision.Mover, mover) || Has(decision.Seconder, mover)));
        };
    }

    private static T[] Named<T>(ApiRequest request, string name) where T : struct, Enum => [.. request.Texts(name).Select(written
        => written.All(char.IsAsciiLetter) && Enum.TryParse<T>(written, ignoreCase: true, out var value) ? value
            : throw ApiProblem.BadRequest($"“{written}” is no value for “{name}”: use {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}."))];

    private static bool Has(string? name, string part) => name?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
