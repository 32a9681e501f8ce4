using Microsoft.AspNetCore.Http;

namespace MinutesSearch.Service.Web.Api;

/// <summary>What is wrong with a request to the API, to be said as problem details (RFC 9457).</summary>
internal sealed class ApiProblem(int status, params IReadOnlyList<string> details) : Exception(string.Join(' ', details))
{
    public int Status => status;

    public static ApiProblem BadRequest(params IReadOnlyList<string> details) => new(StatusCodes.Status400BadRequest, details);

    public static ApiProblem NotFound(string detail) => new(StatusCodes.Status404NotFound, detail);

    public static ApiProblem Gone(string detail) => new(StatusCodes.Status410Gone, detail);
}
