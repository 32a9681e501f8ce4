using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MinutesSearch.Service.Web;
using MinutesSearch.Service.Web.Api;
using MinutesSearch.Service.Web.Components;
using MinutesSearch.Service.Web.Models;

namespace MinutesSearch.Service.Hosting;

/// <summary>Says what went wrong in the form that the address answers in: problem details to programs, a page to people.</summary>
internal static class Failures
{
    private static readonly string[] ForPrograms = ["/api", "/openapi", "/feed", "/health", "/ready", "/metrics"];

    public static Task Catch(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var (status, detail) = ProblemAnswers.Of(failure, context.RequestServices.GetRequiredService<ServiceSettings>());
        return Answer(context, status, detail);
    }

    public static Task Answer(HttpContext context, int status, string detail)
    {
        if (ForPrograms.Any(path => context.Request.Path.StartsWithSegments(path))) return ProblemAnswers.Of(status, detail).ExecuteAsync(context);
        var message = new MessageModel(Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status), detail, [new LinkModel("To the first page", "/")]);
        return Pages.Of<MessagePage>(message, status).ExecuteAsync(context);
    }
}
