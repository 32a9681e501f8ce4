using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace MinutesSearch.Service.Web.Api;

/// <summary>Answers for addresses of the API that are none, and for methods that one does not take.</summary>
internal static class UnknownAddresses
{
    public static void Map(IEndpointRouteBuilder app)
        => app.Map("/api/{**rest}", (HttpContext context, IEnumerable<EndpointDataSource> endpoints) => Answer(context, endpoints)).WithOrder(int.MaxValue - 1).ExcludeFromDescription();

    private static IResult Answer(HttpContext context, IEnumerable<EndpointDataSource> endpoints)
    {
        string[] methods = [.. endpoints.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(endpoint => IsAt(endpoint, context.Request.Path))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Distinct().Order()];
        if (methods.Length == 0)
            return ProblemAnswers.Of(StatusCodes.Status404NotFound, "The API has no such address: /openapi/v1.json describes those that it has.");
        context.Response.Headers.Allow = string.Join(", ", methods);
        return ProblemAnswers.Of(StatusCodes.Status405MethodNotAllowed, $"This address takes {string.Join(" and ", methods)}, not {context.Request.Method}.");
    }

    private static bool IsAt(RouteEndpoint endpoint, PathString path)
        => endpoint.RoutePattern.RawText is { } pattern && pattern.StartsWith("/api/", StringComparison.Ordinal)
            && new TemplateMatcher(TemplateParser.Parse(pattern), []).TryMatch(path, []);
}
