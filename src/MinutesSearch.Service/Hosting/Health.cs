using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Hosting;

/// <summary>What a program asks that watches over the service: does it live (else start it again), and can it search (else send nobody).</summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => Results.Text("ok\n")).ExcludeFromDescription();
        app.MapGet("/ready", Ready).ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(IndexReaders readers, WorkStatus status, CancellationToken cancellation)
    {
        string? failure = null;
        try
        {
            await readers.UseAsync(index => index.HashOf(""), cancellation);
        }
        catch (IndexUnusableException unusable)
        {
            failure = unusable.Message;
        }
        // Where the worker cannot write, searches still find what is there.
        return Results.Json(
            new ReadyJson(failure is null, failure ?? "ok", status.Trouble ?? "ok"), WorkJson.Default.ReadyJson,
            statusCode: failure is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>The answer of /ready.</summary>
internal sealed record ReadyJson(bool Ready, string Index, string Worker);
