using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MinutesSearch.Service.Web.Api;

/// <summary>The body of a request, up to the bytes that the service takes.</summary>
internal static class UploadedBody
{
    /// <summary>How much of a body that is too long is read and thrown away, in bytes.</summary>
    /// <remarks>Clients that are cut off while they send see a broken connection where the answer says why; beyond this the server ends the connection itself.</remarks>
    public const long MostThrownAway = 64L << 20;

    private const int Piece = 64 << 10;

    /// <returns>The body, or null where it is longer than <paramref name="most"/> bytes.</returns>
    /// <exception cref="BadHttpRequestException">It is longer by more than <see cref="MostThrownAway"/>, or the client stopped in its midst.</exception>
    public static async Task<MemoryStream?> Read(HttpRequest request, long most, CancellationToken cancellation)
    {
        bool known = request.ContentLength > most;
        // "Expect: 100-continue": the client has not begun to send, and will not.
        if (known && request.Headers.Expect.Count > 0) return null;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most + MostThrownAway;
        if (known) return await ThrowAway(request.Body, cancellation);
        var bytes = new MemoryStream((int)(request.ContentLength ?? 0));
        byte[] piece = new byte[Piece];
        for (int read; (read = await request.Body.ReadAsync(piece, cancellation)) > 0;)
        {
            if (bytes.Length + read > most) return await ThrowAway(request.Body, cancellation);
            bytes.Write(piece, 0, read);
        }
        bytes.Position = 0;
        return bytes;
    }

    private static async Task<MemoryStream?> ThrowAway(Stream body, CancellationToken cancellation)
    {
        await body.CopyToAsync(Stream.Null, cancellation);
        return null;
    }
}
