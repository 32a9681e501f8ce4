using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MinutesSearch.Service.Web.Api.Description;

/// <summary>Says of an endpoint what the OpenAPI description shows.</summary>
internal static class Describing
{
    public static RouteHandlerBuilder Described(this RouteHandlerBuilder endpoint, string name, string tag, string summary, IReadOnlyList<string> formats, params IEnumerable<ApiParameter> parameters)
    {
        ApiParameter[] all = [.. parameters];
        if (formats.Count > 1) all = [.. all, ApiParameter.OneOf("format", "How the answer is written; else as the Accept header says.", formats)];
        return endpoint.WithName(name).WithTags(tag).WithSummary(summary).WithMetadata(new ApiOperation(formats, all)).ProducesProblem(400).ProducesProblem(429);
    }

    /// <summary>Says what the JSON is that it answers.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder endpoint) => endpoint.Produces<T>(200, "application/json");
}

/// <summary>Refuses what an endpoint does not know: a misspelt filter that is passed over would find too much.</summary>
/// <remarks>What searches in general know is passed over where it does not count, so that a page's address can be changed into one of the API.</remarks>
internal sealed class KnownParameters : IEndpointFilter
{
    private static readonly string[] OfSearches = ["q", "authority", "committee", "speaker", "kind", "from", "to", "exact", "spread", "sort", "format"];

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ApiOperation>() is { } operation)
        {
            string[] known = [.. operation.Parameters.Select(parameter => parameter.Name)];
            string[] passed = known.Contains("q") ? OfSearches : ["format"];
            string[] unknown = [.. context.HttpContext.Request.Query.Keys.Where(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase) && !passed.Contains(key))];
            if (unknown.Length > 0) throw ApiProblem.BadRequest($"“{unknown[0]}” means nothing here: use {(known.Length == 0 ? "no parameters" : string.Join(", ", known))}.");
        }
        return next(context);
    }
}
