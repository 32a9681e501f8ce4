using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Service.Formats.Exporting;
using MinutesSearch.Service.Hosting;
using MinutesSearch.Service.Web.Components;
using MinutesSearch.Service.Web.Models;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Web;

/// <summary>The pages that people read: each a model made here, and a component that shows it.</summary>
internal static class Pages
{
    // Passages and documents may be found by search engines; lists can be narrowed without end, and would keep their robots busy for nothing.
    private const string Robots = "User-agent: *\nDisallow: /search\nDisallow: /ask\nDisallow: /compare\nDisallow: /actions\nDisallow: /decisions\nDisallow: /documents?\nDisallow: /api/\nDisallow: /feed\n";

    public static void Map(IEndpointRouteBuilder app)
    {
        PageFiles.Map(app);
        Map(app, "/", Home);
        Map(app, "/search", Search);
        Map(app, "/ask", Ask);
        Map(app, "/compare", Compare);
        Map(app, "/topics", (TopicVocabulary topics) => Of<TopicsPage>(TopicsModel.Of(topics)));
        Map(app, "/topics/{id}", Topic);
        Map(app, "/actions", (HttpContext context, IndexReaders readers, TopicVocabulary topics, TimeProvider clock, CancellationToken cancellation)
            => List(PageRequest.Of(context, ListFilters.OfActionNames), PassageKind.Action, readers, topics, clock, cancellation));
        Map(app, "/decisions", (HttpContext context, IndexReaders readers, TopicVocabulary topics, TimeProvider clock, CancellationToken cancellation)
            => List(PageRequest.Of(context, ListFilters.OfDecisionNames), PassageKind.Resolution, readers, topics, clock, cancellation));
        Map(app, "/passages/{**id}", Passage);
        Map(app, "/documents", Documents);
        Map(app, "/documents/{**path}", Document);
        Map(app, "/coverage", Coverage);
        Map(app, "/help", () => new RazorComponentResult<HelpPage>());
        Map(app, "/robots.txt", () => Results.Text(Robots));
        app.MapFallback(() => Of<MessagePage>(MessageModel.NoPage, StatusCodes.Status404NotFound));
    }

    private static void Map(IEndpointRouteBuilder app, string pattern, Delegate page) => app.MapGet(pattern, page).ExcludeFromDescription();

    /// <summary>A page that shows a model.</summary>
    public static RazorComponentResult<TPage> Of<TPage>(object model, int status = StatusCodes.Status200OK) where TPage : IComponent
        => new(new Dictionary<string, object?> { ["Model"] = model }) { StatusCode = status };

    private static async Task<IResult> Home(Overview overview, CancellationToken cancellation)
        => Of<HomePage>(HomeModel.Of((await overview.Read(cancellation)).Statistics));

    private static async Task<IResult> Search(HttpContext context, IndexReaders readers, TopicVocabulary topics, CancellationToken cancellation)
    {
        var request = PageRequest.Of(context);
        return Of<SearchPage>(await readers.UseAsync(index => SearchModel.Read(index, request, topics, cancellation), cancellation));
    }

    private static async Task<IResult> Ask(HttpContext context, IndexReaders readers, TopicVocabulary topics, CancellationToken cancellation)
    {
        var request = PageRequest.Of(context);
        if (request.Search.Text.Length == 0) return Of<AskPage>(AskModel.Empty(request));
        return Of<AskPage>(await readers.UseAsync(index => AskModel.Read(index, request, topics, cancellation), cancellation));
    }

    private static async Task<IResult> Compare(HttpContext context, IndexReaders readers, TopicVocabulary topics, CancellationToken cancellation)
    {
        var request = PageRequest.Of(context, "unit");
        if (request.Search.Text.Length == 0) return Of<ComparePage>(CompareModel.Empty(request));
        return Of<ComparePage>(await readers.UseAsync(index => CompareModel.Read(index, request, topics, cancellation), cancellation));
    }

    private static async Task<IResult> Topic(string id, HttpContext context, IndexReaders readers, TopicVocabulary topics, CancellationToken cancellation)
    {
        if (topics.Find(id) is not { IsPlainWords: false } topic) return NotFound(MessageModel.NoTopic);
        var request = PageRequest.Of(context);
        return Of<TopicPage>(await readers.UseAsync(index => TopicModel.Read(index, topic, request, topics, cancellation), cancellation));
    }

    private static async Task<IResult> List(PageRequest request, PassageKind kind, IndexReaders readers, TopicVocabulary topics, TimeProvider clock, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return Of<ListPage>(await readers.UseAsync(index => ListModel.Read(index, request, kind, topics, today, cancellation), cancellation));
    }

    private static async Task<IResult> Passage(string id, HttpContext context, IndexReaders readers, CancellationToken cancellation)
    {
        if (context.Request.Query["format"].ToString() is { Length: > 0 } format) return await Citation(id, format, readers, cancellation);
        var (model, hasDocument) = await readers.UseAsync(index =>
            PassageModel.Read(index, id, cancellation) is { } found ? (found, true) : (null, index.HashOf(DocumentOf(id)) is not null), cancellation);
        return model is null ? NotFound(MessageModel.NoPassage(id, hasDocument, DocumentOf(id))) : Of<PassagePage>(model);
    }

    /// <summary>The passage as an entry for a program that keeps references.</summary>
    private static async Task<IResult> Citation(string id, string format, IndexReaders readers, CancellationToken cancellation)
    {
        if (format is not ("ris" or "bibtex")) return Of<MessagePage>(MessageModel.Refused, StatusCodes.Status400BadRequest);
        if (await readers.UseAsync(index => index.Get(id), cancellation) is not { } hit) return NotFound(MessageModel.NoPassage(id, hasDocument: false, ""));
        using var text = new StringWriter();
        Export.For(format, text).Write(hit);
        return Results.Text(text.ToString(), format == "ris" ? "application/x-research-info-systems" : "application/x-bibtex");
    }

    private static async Task<IResult> Documents(HttpContext context, IndexReaders readers, CancellationToken cancellation)
    {
        var request = PageRequest.Of(context);
        return Of<DocumentsPage>(await readers.UseAsync(index => DocumentsModel.Read(index, request), cancellation));
    }

    private static async Task<IResult> Coverage(HttpContext context, Overview overview, WorkStatus status, TimeProvider clock, CancellationToken cancellation)
        => Of<CoveragePage>(CoverageModel.Of(PageRequest.Of(context), (await overview.Read(cancellation)).Coverage, status, clock.GetUtcNow()));

    private static async Task<IResult> Document(string path, HttpContext context, IndexReaders readers, CancellationToken cancellation)
    {
        var request = PageRequest.Of(context) with { Path = PageAddress.Document(path) };
        var model = await readers.UseAsync(index => DocumentModel.Read(index, path, request), cancellation);
        return model is null ? NotFound(MessageModel.NoDocument(path)) : Of<DocumentContents>(model);
    }

    private static RazorComponentResult<MessagePage> NotFound(MessageModel message) => Of<MessagePage>(message, StatusCodes.Status404NotFound);

    private static string DocumentOf(string id) => id.LastIndexOf('#') is > 0 and int hash ? id[..hash] : id;
}
