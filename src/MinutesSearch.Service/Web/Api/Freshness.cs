using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Hosting;

namespace MinutesSearch.Service.Web.Api;

/// <summary>Tells a client that has an answer already that nothing has changed: by the index's state, the address and the day.</summary>
/// <param name="readers">The index.</param>
/// <param name="clock">What day it is: some lists ask for what is overdue.</param>
internal sealed class Freshness(IndexReaders readers, TimeProvider clock) : IEndpointFilter
{
    // Another start may be another version of the program, with other topics or another index file.
    private readonly string _start = Guid.NewGuid().ToString("N");

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        // Read before the answer is made, so that one that is newer than its tag is asked for again, and none is kept that is older.
        long generation = await readers.UseAsync(index => index.Generation, context.HttpContext.RequestAborted);
        var tag = new EntityTagHeaderValue($"\"{Tag(request, generation)}\"", isWeak: true);
        var headers = response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        bool isKnown = request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
        return isKnown ? Results.StatusCode(StatusCodes.Status304NotModified) : await next(context);
    }

    private string Tag(HttpRequest request, long generation)
    {
        string asked = string.Join('\n', _start, generation, clock.GetLocalNow().Date.ToString("yyyyMMdd"), request.Host, request.GetEncodedPathAndQuery(), request.Headers.Accept);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)))[..24];
    }
}
