using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using MinutesSearch.Service.Hosting.Security;
using MinutesSearch.Service.Web;
using MinutesSearch.Service.Web.Api;

namespace MinutesSearch.Service.Hosting;

/// <summary>What every request passes before it comes to an address.</summary>
internal static class Gate
{
    // A query of 4,000 characters, each of them spelt out.
    private const int LongestRequestLine = 40 << 10;

    public static void AddServices(WebApplicationBuilder builder, ServiceSettings settings)
    {
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.MaxUploadBytes;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        });
        // A proxy on this machine says for whom it asks; nobody else is believed.
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        // The trace's id would say nothing to a reader.
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = problem => problem.ProblemDetails.Extensions.Remove("traceId"));
        Cors.Add(builder.Services, settings);
        RateLimits.Add(builder.Services, settings);
        ForgottenKeys.Use(builder.Services);
    }

    public static void Use(WebApplication app, ServiceSettings settings)
    {
        app.Use(next => context => SecurityHeaders.Add(context, next));
        Failures.Use(app);
        app.UseForwardedHeaders();
        var names = new HostNames(settings);
        app.Use(next => context => names.Check(context, next));
        app.UseRateLimiter();
        app.UseRouting();
        app.UseCors();
    }
}
