using Microsoft.AspNetCore.Http;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Web.Api;

/// <summary>Says what went wrong in the API as problem details (RFC 9457): what is wrong with the request in full, of the service's own trouble no more than helps.</summary>
internal sealed class ProblemAnswers : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ApiProblem problem) when (!context.HttpContext.Response.HasStarted)
        {
            context.HttpContext.Response.Headers.Remove("ETag");
            return Of(problem.Status, problem.Message);
        }
    }

    public static IResult Of(int status, string detail) => Results.Problem(detail, statusCode: status, title: Title(status), type: "about:blank");

    /// <summary>What an exception that nobody caught is to the client; its message may hold paths of this machine and is logged only.</summary>
    public static (int Status, string Detail) Of(Exception? failure, ServiceSettings settings) => failure switch
    {
        ApiProblem problem => (problem.Status, problem.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, ParseApi.TooLarge(settings).Message),
        BadHttpRequestException bad => (bad.StatusCode, "The request cannot be read."),
        IndexUnusableException => (StatusCodes.Status503ServiceUnavailable, "The index cannot be read at the moment: try again in a minute. The service's log says more."),
        _ => (StatusCodes.Status500InternalServerError, "Something went wrong in the service. Its log says more."),
    };

    private static string Title(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);
}
