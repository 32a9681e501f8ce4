using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Web.Components;
using MinutesSearch.Service.Web.Models;

namespace MinutesSearch.Service.Web;

/// <summary>What people see where a page cannot be shown. It says nothing of how the service works; the log does.</summary>
internal static partial class PageErrors
{
    // What programs read; it says in its own form what went wrong.
    private static readonly string[] ForPrograms = ["/api", "/feed", "/openapi", "/health", "/ready", "/metrics"];

    public static void Use(WebApplication app) => app.Use(async (context, next) =>
    {
        if (ForPrograms.Any(each => context.Request.Path.StartsWithSegments(each)))
        {
            await next(context);
            return;
        }
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null }) await Write(context, context.Response.StatusCode);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Failed(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PageErrors)), failure, context.Request.Path);
            await Write(context, failure is IndexUnusableException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);
        }
    });

    private static Task Write(HttpContext context, int status)
    {
        var message = status switch { 404 => MessageModel.NoPage, 429 => MessageModel.TooMany, >= 500 => MessageModel.Failed, _ => MessageModel.Refused };
        return Pages.Of<MessagePage>(message, status).ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The page {Path} could not be made.")]
    private static partial void Failed(ILogger logger, Exception failure, string path);
}
