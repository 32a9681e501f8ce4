using System.Net;
using Microsoft.AspNetCore.Http;
using MinutesSearch.Service.Web;

namespace MinutesSearch.Service.Hosting.Security;

/// <summary>Refuses requests for a name that is not the service's: a page of the web could have its own name lead here.</summary>
internal sealed class HostNames
{
    private static readonly string[] OfThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    private readonly string[]? _allowed;

    public HostNames(ServiceSettings settings)
    {
        if (settings.AllowedHosts.Contains("*")) return;
        bool isLocal = settings.Urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(IsLoopback);
        if (settings.AllowedHosts.Count > 0) _allowed = [.. settings.AllowedHosts, .. OfThisMachine];
        else if (isLocal) _allowed = OfThisMachine;
    }

    public Task Check(HttpContext context, RequestDelegate next)
    {
        string name = context.Request.Host.Host;
        if (_allowed is null || _allowed.Contains(name, StringComparer.OrdinalIgnoreCase)) return next(context);
        return Failures.Answer(context, StatusCodes.Status400BadRequest, "The service does not go by the name in this address: whoever runs it can add the name to AllowedHosts in its settings.");
    }

    private static bool IsLoopback(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.IsLoopback || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
