using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading;

/// <summary>Any supported format in, one <see cref="DocumentText"/> out.</summary>
internal static class DocumentReader
{
    public static DocumentText Read(ReadOnlyMemory<byte> bytes, ParseOptions options, CancellationToken cancellation)
        => Read(System.Text.Encoding.UTF8.GetString(bytes.Span), options, cancellation);

    public static DocumentText Read(string text, ParseOptions options, CancellationToken cancellation)
        => PlainTextReader.Read(text, options.Name, cancellation);

    public static ReadOnlyMemory<byte> ReadBytes(Stream stream, ParseOptions options)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(Stream stream, ParseOptions options, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancellation).ConfigureAwait(false);
        return copy.ToArray();
    }
}
