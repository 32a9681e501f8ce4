using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Service.Hosting;
using MinutesSearch.Service.Hosting.Security;
using MinutesSearch.Service.Web.Api;
using MinutesSearch.Service.Web.Api.Description;

namespace MinutesSearch.Service.Web.Feeds;

/// <summary><c>/feed</c>: any search as Atom, what came into the index last first, so that a reader tells of what is new.</summary>
internal static class Feed
{
    private const int UsualLength = 50;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/feed", Send)
        .AddEndpointFilter(new ProblemAnswers()).AddEndpointFilter(new KnownParameters()).AddEndpointFilter(app.ServiceProvider.GetRequiredService<Freshness>()).RequireCors(Cors.Policy)
        .Described("feed", "Searches", "What a search finds as an Atom feed, what came into the index last first.", ["atom"],
            [.. ApiParameter.Search, ApiParameter.Kind, ApiParameter.Exact, ApiParameter.Limit("How many entries at most; 50 where it does not say.")])
        .Produces<string>(200, "application/atom+xml");

    private static async Task<IResult> Send(HttpContext context, IndexReaders readers, TopicVocabulary topics, ServiceSettings settings, CancellationToken cancellation)
    {
        var request = ApiRequest.Of(context);
        var query = request.Search.Query(topics) with { Order = HitOrder.Added, FoldAnswered = true, Limit = request.Limit ?? UsualLength };
        var result = await readers.UseAsync(index => index.Search(query, cancellation), cancellation);
        var site = new Uri($"{context.Request.Scheme}://{context.Request.Host}");
        return Results.Bytes(AtomWriter.Write(site, context.Request.QueryString.Value ?? "", settings.Title, result), "application/atom+xml; charset=utf-8");
    }
}
