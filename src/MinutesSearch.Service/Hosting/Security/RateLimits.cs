using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using MinutesSearch.Service.Web;

namespace MinutesSearch.Service.Hosting.Security;

/// <summary>How many requests one address may make in a minute, so that one reader cannot keep the others waiting.</summary>
internal static class RateLimits
{
    // What programs that watch over the service ask for, and what a page needs beside itself.
    private static readonly string[] Exempt = ["/health", "/ready", "/metrics", "/assets"];

    public static void Add(IServiceCollection services, ServiceSettings settings) => services.AddRateLimiter(options =>
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, settings.RequestsPerMinute));
        options.OnRejected = (rejected, _) => Reject(rejected);
    });

    private static RateLimitPartition<string> Partition(HttpContext context, int perMinute)
    {
        if (perMinute <= 0 || Exempt.Any(path => context.Request.Path.StartsWithSegments(path))) return RateLimitPartition.GetNoLimiter("");
        int atOnce = Math.Max(1, perMinute / 60);
        return RateLimitPartition.GetTokenBucketLimiter(Caller(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            // A minute's worth may come at once; then as much as time gives back.
            TokenLimit = perMinute,
            TokensPerPeriod = atOnce,
            ReplenishmentPeriod = TimeSpan.FromSeconds(60.0 * atOnce / perMinute),
            AutoReplenishment = true,
        });
    }

    /// <summary>Whom to count for: of IPv6 the network, for each reader has a whole one.</summary>
    private static string Caller(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private static ValueTask Reject(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        int seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return new ValueTask(Failures.Answer(rejected.HttpContext, StatusCodes.Status429TooManyRequests, $"Too many requests from this address: try again in {seconds} seconds."));
    }
}
