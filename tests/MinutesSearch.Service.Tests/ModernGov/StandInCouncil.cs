using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MinutesSearch.Service.Tests.ModernGov;

/// <summary>A request that the stand-in got.</summary>
internal sealed record SeenRequest(string Path, string UserAgent, string? IfNoneMatch);

/// <summary>An invented council's ModernGov site on a free loopback port: pages and web service, with all the quirks that real ones have.</summary>
internal sealed class StandInCouncil : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> _mishaps = new(StringComparer.OrdinalIgnoreCase);
    private int _now;
    private int _most;

    private StandInCouncil(WebApplication server) => (_server, Address) = (server, null!);

    /// <summary>The site's address; it ends with "/".</summary>
    public Uri Address { get; private set; }

    /// <summary>What it publishes; tests change it between two harvests.</summary>
    public CouncilRecords Records { get; } = new();

    public string? RobotsTxt { get; set; }

    /// <summary>What the web service answers for everything; null: it works.</summary>
    public HttpStatusCode? ServiceStatus { get; set; }

    public ConcurrentQueue<SeenRequest> Requests { get; } = new();

    /// <summary>How many requests were under way at one time at most.</summary>
    public int MostAtOnce => _most;

    public IEnumerable<string> Paths => Requests.Select(request => request.Path);

    public static async Task<StandInCouncil> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var council = new StandInCouncil(builder.Build());
        council._server.Run(council.Answer);
        await council._server.StartAsync();
        council.Address = new Uri(council._server.Urls.First() + "/");
        return council;
    }

    /// <summary>The next request whose address contains the words is answered so, once for each call.</summary>
    public void Next(string words, Func<HttpContext, Task> answer) => _mishaps.GetOrAdd(words, _ => new()).Enqueue(answer);

    public void Next(string words, HttpStatusCode status, params (string Name, string Value)[] headers) => Next(words, context =>
    {
        context.Response.StatusCode = (int)status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        return Task.CompletedTask;
    });

    /// <summary>Ends the connection when half of the answer is sent.</summary>
    public void Truncate(string words) => Next(words, async context =>
    {
        context.Response.ContentLength = 5000;
        await context.Response.Body.WriteAsync(new byte[2500]);
        await context.Response.Body.FlushAsync();
        context.Abort();
    });

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var underWay = new UnderWay(this);
        // From the first byte of its answer a client may rightly ask for the next thing, whatever is still to be done here.
        context.Response.OnStarting(underWay.End);
        var request = context.Request;
        string path = request.Path + request.QueryString;
        Requests.Enqueue(new SeenRequest(path, request.Headers.UserAgent.ToString(), request.Headers.IfNoneMatch.FirstOrDefault()));
        try
        {
            var mishap = _mishaps.FirstOrDefault(each => path.Contains(each.Key, StringComparison.OrdinalIgnoreCase) && !each.Value.IsEmpty).Value;
            if (mishap is not null && mishap.TryDequeue(out var answer)) await answer(context);
            else await Usual(context);
        }
        finally
        {
            await underWay.End();
        }
    }

    private async Task Usual(HttpContext context)
    {
        string path = context.Request.Path.Value!.ToLowerInvariant();
        if (path == "/robots.txt") await Send(context, RobotsTxt, "text/plain");
        else if (path.StartsWith("/mgwebservice.asmx/", StringComparison.Ordinal))
        {
            if (ServiceStatus is { } status) context.Response.StatusCode = (int)status;
            else await Send(context, ServiceAnswers.Of(Records, Address, path[19..], context.Request.Query), "text/xml");
        }
        else if (Records.File(path) is { } file) await SendFile(context, file);
        else await Send(context, SitePageAnswers.Of(Records, path, context.Request.Query), "text/html");
    }

    private static async Task Send(HttpContext context, string? text, string type)
    {
        if (text is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = type + "; charset=utf-8";
        await context.Response.WriteAsync(text);
    }

    private static async Task SendFile(HttpContext context, CouncilFile file)
    {
        context.Response.Headers.ETag = file.ETag;
        if (context.Request.Headers.IfNoneMatch == file.ETag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = file.Type;
        await context.Response.Body.WriteAsync(file.Content);
    }

    private static void InterlockedMax(ref int most, int now)
    {
        int seen;
        while (now > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, now, seen) != seen) { }
    }

    /// <summary>One request that is under way; it ends once.</summary>
    private sealed class UnderWay
    {
        private readonly StandInCouncil _council;
        private int _ended;

        public UnderWay(StandInCouncil council)
        {
            _council = council;
            InterlockedMax(ref council._most, Interlocked.Increment(ref council._now));
        }

        public Task End()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0) Interlocked.Decrement(ref _council._now);
            return Task.CompletedTask;
        }
    }
}
