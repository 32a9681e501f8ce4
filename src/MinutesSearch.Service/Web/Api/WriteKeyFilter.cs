using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace MinutesSearch.Service.Web.Api;

/// <summary>Lets a request through that carries the write key (<c>Authorization: Bearer …</c>).</summary>
internal sealed class WriteKeyFilter(ServiceSettings settings) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (settings.WriteKey is not { Length: > 0 } key)
            return Results.Problem("Nobody may change anything: the setting 'writeKey' is empty.", statusCode: StatusCodes.Status403Forbidden, title: "Writing is switched off");
        if (IsSame(context.HttpContext.Request.Headers.Authorization.ToString(), Scheme + key)) return await next(context);
        context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem("This needs the write key: send it as 'Authorization: Bearer KEY'.", statusCode: StatusCodes.Status401Unauthorized, title: "The write key is missing or wrong");
    }

    /// <summary>Takes as long for a wrong key as for the right one, whatever it has in common with it.</summary>
    private static bool IsSame(string given, string wanted)
        => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(wanted)));
}
