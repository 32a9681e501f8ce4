using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MinutesSearch.Service.Web;
using MinutesSearch.Service.Web.Api;
using MinutesSearch.Service.Web.Components;
using MinutesSearch.Service.Web.Models;

namespace MinutesSearch.Service.Web;

/// <summary>
/// Says what went wrong in the form that the address answers in: problem details to programs, a page to people. Neither says how the service works;
/// the log does.
/// </summary>
internal static class Failures
{
    private static readonly string[] ForPrograms = ["/api", "/openapi", "/feed", "/health", "/ready", "/metrics"];

    /// <summary>Catches what nobody else does, and gives people a page where an answer is a bare number.</summary>
    public static void Use(WebApplication app)
    {
        app.UseExceptionHandler(failed => failed.Run(Catch));
        app.Use(next => context => AnswerBareNumber(context, next));
    }

    /// <summary>Refuses a request.</summary>
    /// <param name="context">Whose.</param>
    /// <param name="status">The number of the answer.</param>
    /// <param name="detail">What is wrong and what to do.</param>
    public static Task Answer(HttpContext context, int status, string detail)
        => IsForPrograms(context) ? ProblemAnswers.Of(status, detail).ExecuteAsync(context) : Show(context, status, MessageModel.Of(status) with { Text = detail });

    private static Task Catch(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var (status, detail) = ProblemAnswers.Of(failure, context.RequestServices.GetRequiredService<ServiceSettings>());
        return IsForPrograms(context) ? ProblemAnswers.Of(status, detail).ExecuteAsync(context) : Show(context, status, MessageModel.Of(status));
    }

    private static async Task AnswerBareNumber(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: >= 400 and var status, ContentType: null } && !IsForPrograms(context)) await Show(context, status, MessageModel.Of(status));
    }

    private static bool IsForPrograms(HttpContext context) => ForPrograms.Any(path => context.Request.Path.StartsWithSegments(path));

    private static Task Show(HttpContext context, int status, MessageModel message) => Pages.Of<MessagePage>(message, status).ExecuteAsync(context);
}
