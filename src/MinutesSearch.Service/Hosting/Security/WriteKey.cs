using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using MinutesSearch.Service.Web.Api;

namespace MinutesSearch.Service.Hosting.Security;

/// <summary>Lets through only requests that carry the key of the settings: for whatever changes something.</summary>
internal sealed class WriteKey(ServiceSettings settings) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    // Hashes are of one length, so that comparing them tells nothing of the key's.
    private readonly byte[]? _hash = string.IsNullOrEmpty(settings.WriteKey) ? null : Hash(settings.WriteKey);

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (_hash is null) throw new ApiProblem(StatusCodes.Status403Forbidden, "Nothing can be changed from outside: the service's settings have no WriteKey.");
        string given = context.HttpContext.Request.Headers.Authorization.ToString();
        if (given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && CryptographicOperations.FixedTimeEquals(Hash(given[Scheme.Length..].Trim()), _hash)) return next(context);
        context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        throw new ApiProblem(StatusCodes.Status401Unauthorized, "This needs the service's key: send it as “Authorization: Bearer KEY”.");
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
