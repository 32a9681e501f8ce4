using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MinutesSearch.Service.Hosting;
using MinutesSearch.Service.Hosting.Security;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Web.Api;

/// <summary>The sources by API: how it stands with them, and what may be asked of the worker by those who have the key.</summary>
internal static class SourcesApi
{
    private const int MostFailures = 1000;

    public static void Map(IEndpointRouteBuilder app)
    {
        var sources = app.MapGroup("/api/sources").WithTags("Sources").RequireCors(Cors.Policy);
        sources.MapGet("", (WorkStatus status) => Results.Json(new SourcesJson(status.Trouble, [.. status.Sources().Select(SourceJson.Of)]), WorkJson.Default.SourcesJson))
            .Produces<SourcesJson>().WithName("Sources").WithSummary("The sources that the worker reads, and how it stands with each");
        sources.MapGet("{name}", One)
            .Produces<SourceJson>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("Source").WithSummary("One source, with the documents that could not be read and why");
        sources.MapPost("{name}/run", Run).AddEndpointFilter<WriteKeyFilter>()
            .Produces<AskedJson>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("RunSource").WithSummary("Looks at a source now, and tries again all that failed; needs the write key");
        sources.MapDelete("{name}", Forget).AddEndpointFilter<WriteKeyFilter>()
            .Produces<AskedJson>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("ForgetSource").WithSummary("Takes all documents of a source out of the index; one that the settings still name is read anew. Needs the write key");
    }

    private static IResult One(string name, WorkStatus status) => status.Source(name) is { } source
        ? Results.Json(SourceJson.Of(source) with { Failures = [.. status.Failures(name, MostFailures).Select(FailureJson.Of)] }, WorkJson.Default.SourceJson)
        : Unknown(name);

    private static IResult Run(string name, IServiceProvider services)
        => services.GetService<IndexingWorker>() is not { } worker ? Idle() : worker.RunNow(name) ? Asked(name, "looks at it now, and tries again what failed") : Unknown(name);

    private static IResult Forget(string name, IServiceProvider services)
        => services.GetService<IndexingWorker>() is not { } worker ? Idle() : worker.Forget(name) is { } count ? Asked(name, $"takes its {count} documents out of the index") : Unknown(name);

    private static IResult Asked(string name, string does) => Results.Json(new AskedJson(name, does), WorkJson.Default.AskedJson, statusCode: StatusCodes.Status202Accepted);

    private static IResult Idle()
        => Results.Problem("The settings name no sources, so the service only reads the index.", statusCode: StatusCodes.Status409Conflict, title: "Nothing is written");

    private static IResult Unknown(string name)
        => Results.Problem($"There is no source '{name}': /api/sources lists them.", statusCode: StatusCodes.Status404NotFound, title: "No such source");
}
