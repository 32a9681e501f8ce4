namespace MinutesSearch.Service.Sources.Fetching;

/// <summary>Reads an answer's body up to a limit, which counts bytes as they come out of decompression.</summary>
internal static class BoundedBody
{
    private const int Piece = 64 * 1024;

    /// <exception cref="SourceException">It is larger than the limit.</exception>
    public static async Task<byte[]> Read(HttpContent content, long most, Uri address, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > most) throw TooLarge(address, most);
        using var all = new MemoryStream();
        byte[] piece = new byte[Piece];
        await using var body = await content.ReadAsStreamAsync(cancellation);
        int read;
        while ((read = await body.ReadAsync(piece, cancellation)) > 0)
        {
            if (all.Length + read > most) throw TooLarge(address, most);
            all.Write(piece, 0, read);
        }
        return all.ToArray();
    }

    private static SourceException TooLarge(Uri address, long most) => new($"{address} is larger than {most >> 20} MB.", canRetry: false);
}
