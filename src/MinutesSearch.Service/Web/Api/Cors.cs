using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace MinutesSearch.Service.Web.Api;

/// <summary>Which other sites' pages may read the API.</summary>
internal static class Cors
{
    public const string Policy = "api";

    public static void Add(IServiceCollection services, ServiceSettings settings) => services.AddCors(options => options.AddPolicy(Policy, policy => Allow(policy, settings.CorsOrigins)));

    private static void Allow(CorsPolicyBuilder policy, IReadOnlyList<string> origins)
    {
        if (origins.Contains("*")) policy.AllowAnyOrigin();
        else policy.WithOrigins([.. origins.Select(origin => origin.TrimEnd('/'))]);
        policy.WithMethods("GET", "POST").WithHeaders("Authorization", "Content-Type", "If-None-Match")
            .WithExposedHeaders("ETag", "Link", "Retry-After", "Content-Disposition").SetPreflightMaxAge(TimeSpan.FromHours(1));
    }
}
