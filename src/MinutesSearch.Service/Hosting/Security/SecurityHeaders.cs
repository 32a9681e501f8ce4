using Microsoft.AspNetCore.Http;

namespace MinutesSearch.Service.Hosting.Security;

/// <summary>Headers by which a browser guards a page: no scripts at all, styles and pictures of this service only, in no other site's frame.</summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers.Remove("blazor-enhanced-nav"); // it speaks to a script that no page has
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
