using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats;
using MinutesSearch.Service.Formats.Comparing;
using MinutesSearch.Service.Formats.Documents;
using MinutesSearch.Service.Formats.Lists;
using MinutesSearch.Service.Formats.Topics;
using MinutesSearch.Service.Hosting.Security;
using MinutesSearch.Service.Web.Api.Description;
using static MinutesSearch.Service.Web.Api.Description.ApiParameter;

namespace MinutesSearch.Service.Web.Api;

/// <summary>The API: its addresses, what each takes, and what each answers.</summary>
internal static class Api
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Freshness>();
        services.AddSingleton<ExportStream>();
        services.AddSingleton<ParseApi>();
        OpenApiDocuments.Add(services);
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        var all = app.MapGroup("/api").AddEndpointFilter(new ProblemAnswers()).AddEndpointFilter(new KnownParameters()).RequireCors(Cors.Policy);
        var fresh = all.MapGroup("").AddEndpointFilter(app.ServiceProvider.GetRequiredService<Freshness>());
        MapSearches(fresh);
        MapLists(fresh);
        MapDocuments(fresh);
        MapIndex(fresh);
        MapParsing(all);
        app.MapOpenApi("/openapi/{documentName}.json").RequireCors(Cors.Policy);
        UnknownAddresses.Map(app);
    }

    private static void MapSearches(RouteGroupBuilder api)
    {
        api.MapGet("/search", SearchApi.Search)
            .Described("search", "Searches", "Passages that match a query, the best first. CSV, JSON Lines and citations hold all of them, as they are read, unless “limit” says how many.",
                SearchApi.SearchFormats, [.. Search, .. Paging, Kind, Sort, Fold, Spread, Exact])
            .Gives<HitsJson>().ProducesProblem(410);
        api.MapGet("/ask", SearchApi.Ask)
            .Described("ask", "Searches", "What other committees asked like this, and what they were told: answered questions first.",
                SearchApi.AskFormats, [.. Search, .. Paging, Exact])
            .Gives<PrecedentsJson>().ProducesProblem(410);
        api.MapGet("/compare", SearchApi.Compare)
            .Described("compare", "Searches", "Figures on a topic side by side, across councils and dates.",
                SearchApi.CompareFormats,
                [.. Search, Limit("How many figures at most; 200 where it does not say."), OneOf("unit", "Only figures in this unit.", UnitNames.All) with { IsList = true }, Exact])
            .Gives<ComparisonJson>();
    }

    private static void MapLists(RouteGroupBuilder api)
    {
        api.MapGet("/actions", ListApi.Actions)
            .Described("actions", "Lists", "Who is to do what, and by when. CSV and JSON Lines hold all of them.",
                ListApi.Formats,
                [.. Search, .. Paging, Sort, Exact, Text("owner", "Only actions of people or posts with this in their name.", "Director") with { IsList = true },
                Flag("without-owner", "Only actions that name nobody."), Flag("overdue", "Only actions whose day has passed; the minutes do not say whether they were done."),
                OneOf("basis", "Only actions that are committed to like this.", Names<ActionBasis>()) with { IsList = true }])
            .Gives<PassageListJson>().ProducesProblem(410);
        api.MapGet("/decisions", ListApi.Decisions)
            .Described("decisions", "Lists", "What was resolved, who moved it, and how the vote went. CSV and JSON Lines hold all of them.",
                ListApi.Formats,
                [.. Search, .. Paging, Sort, Exact, OneOf("outcome", "Only decisions with this outcome.", Names<Outcome>()) with { IsList = true },
                Text("mover", "Only decisions that were moved or seconded by people with this in their name.", "Hunt") with { IsList = true },
                Flag("voted", "Only decisions with a recorded vote.")])
            .Gives<PassageListJson>().ProducesProblem(410);
    }

    private static void MapDocuments(RouteGroupBuilder api)
    {
        api.MapGet("/passages/{**id}", DocumentApi.Passage)
            .Described("passage", "Documents", "A passage with those before and behind it. Its id is the document's path, “#” (in an address %23) and the passage's own id.",
                DocumentApi.PassageFormats,
                Number("context", "How many passages before and behind it; 2 where it does not say.", 0, 20), Number("similar", "How many passages that are like it.", 0, 50))
            .Gives<PassageJson>().ProducesProblem(404);
        api.MapGet("/documents", DocumentApi.Documents)
            .Described("documents", "Documents", "The documents of the index, the latest meeting first.",
                DocumentApi.ListFormats,
                [Text("q", "Words that all stand in the title, or in the path where there is none.", "cabinet"), Authority, Committee, From, To, .. Paging, Sort])
            .Gives<DocumentsJson>().ProducesProblem(410);
        api.MapGet("/documents/{**path}", DocumentApi.Document)
            .Described("document", "Documents", "A document with all of its passages; also as Akoma Ntoso.", DocumentApi.DocumentFormats)
            .Gives<DocumentPassagesJson>().ProducesProblem(404);
    }

    private static void MapIndex(RouteGroupBuilder api)
    {
        api.MapGet("/topics", IndexApi.Topics)
            .Described("topics", "Index", "The topics by which searches are widened, with their names.", IndexApi.Json, Text("q", "Words that all stand in the topic's names.", "agency"))
            .Gives<TopicsJson>();
        api.MapGet("/topics/{id}", IndexApi.Topic)
            .Described("topic", "Index", "A topic, and how many passages are on it.", IndexApi.Json)
            .Gives<TopicPassagesJson>().ProducesProblem(404);
        api.MapGet("/stats", IndexApi.Statistics).Described("statistics", "Index", "What the index holds.", IndexApi.Json).Gives<StatisticsJson>();
        api.MapGet("/coverage", IndexApi.Coverage)
            .Described("coverage", "Index", "Documents and passages by council, committee and year.", IndexApi.JsonAndCsv)
            .Gives<CoverageJson>();
    }

    private static void MapParsing(RouteGroupBuilder api) => api
        .MapPost("/parse", (ParseApi parsing, HttpContext context, CancellationToken cancellation) => parsing.Parse(context, cancellation)).DisableAntiforgery()
        .Described("parseDocument", "Documents", "Reads a document: questions, answers, actions, resolutions and figures, each with its place. Nothing is kept.",
            ParseApi.Formats,
            Text("name", "The file's name; its ending helps to tell the format.", "minutes.pdf"),
            Text("authority", "The council, where it is known better than the document says.", "Harrowmere Borough Council"))
        .WithMetadata(new ApiBody("The document: HTML, PDF, Word, PowerPoint, OpenDocument, rich text, Markdown or plain text."))
        .Gives<MinutesDocument>().ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
}
