using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Service.Hosting;
using MinutesSearch.Service.Web.Components;

namespace MinutesSearch.Service.Web;

/// <summary>The pages that people read.</summary>
internal static class Pages
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/", Search).ExcludeFromDescription();
        app.MapGet("/search", Search).ExcludeFromDescription();
    }

    private static async Task<RazorComponentResult> Search(HttpContext context, IndexReaders readers, TopicVocabulary topics, CancellationToken cancellation)
    {
        var parameters = SearchParameters.Of(context.Request.Query);
        var result = await readers.Use(index => index.Search(parameters.Query(topics) with { FoldAnswered = true }, cancellation), cancellation);
        return new RazorComponentResult<SearchPage>(new { Parameters = parameters, Result = result });
    }
}
