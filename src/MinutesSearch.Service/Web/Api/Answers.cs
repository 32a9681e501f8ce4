using System.Text;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace MinutesSearch.Service.Web.Api;

/// <summary>Answers in their formats.</summary>
internal static class Answers
{
    /// <param name="value">What to write.</param>
    /// <param name="type">How.</param>
    /// <param name="next">The address of the page behind this one, also said in a Link header; null behind the last.</param>
    public static IResult Json<T>(T value, JsonTypeInfo<T> type, string? next = null)
    {
        var json = Results.Json(value, type);
        return next is null ? json : new WithNext(json, next);
    }

    public static IResult Text(string format, Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        return Results.Text(text.ToString(), Negotiation.TypeOf(format), Encoding.UTF8);
    }

    /// <summary>An answer as JSON, or in the one of other formats that is asked for.</summary>
    /// <param name="format">What is asked for.</param>
    /// <param name="json">The answer as JSON, if that is.</param>
    /// <param name="others">What writes the other formats.</param>
    public static IResult In(string format, Func<IResult> json, params IReadOnlyList<(string Format, Action<TextWriter> Write)> others)
    {
        foreach (var other in others)
            if (other.Format == format) return Text(format, other.Write);
        return json();
    }

    private sealed class WithNext(IResult answer, string next) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.Append("Link", $"<{next}>; rel=\"next\"");
            return answer.ExecuteAsync(httpContext);
        }
    }
}
