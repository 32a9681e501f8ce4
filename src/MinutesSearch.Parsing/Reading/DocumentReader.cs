using System.Collections.Immutable;
using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading;

/// <summary>Any supported format in, one <see cref="DocumentText"/> out.</summary>
internal static class DocumentReader
{
    /// <summary>The library's own formats; the last one reads or refuses whatever the others leave.</summary>
    private static readonly ImmutableArray<FormatReader> Own = [new OfficeFormat(), new PdfFormat(), new RtfFormat(), new TextFormat()];

    /// <summary>Reads a document from its bytes, by the first reader that knows them.</summary>
    public static DocumentText Read(ReadOnlyMemory<byte> bytes, ParseOptions options, CancellationToken cancellation)
    {
        RefuseLarge(bytes.Length, options);
        foreach (var reader in options.Readers.IsDefaultOrEmpty ? Own : options.Readers.AddRange(Own))
            if (reader.Read(bytes, options.Name, cancellation) is { } read) return WithNote(read);
        throw new InvalidOperationException("The last reader reads or throws.");
    }

    /// <summary>Reads a document that is already characters.</summary>
    public static DocumentText Read(string text, ParseOptions options, CancellationToken cancellation)
    {
        if (text.Length > options.MaxBytes / 3) RefuseLarge(Encoding.UTF8.GetByteCount(text), options);
        Signatures.Refuse(Encoding.Latin1.GetBytes(text[..Math.Min(text.Length, 8)]), options.Name);
        return WithNote(TextFormat.Read(text, options.Name, cancellation));
    }

    public static ReadOnlyMemory<byte> ReadBytes(Stream stream, ParseOptions options)
    {
        using var copy = new BoundedCopy(options);
        stream.CopyTo(copy);
        return copy.Bytes;
    }

    public static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(Stream stream, ParseOptions options, CancellationToken cancellation)
    {
        using var copy = new BoundedCopy(options);
        await stream.CopyToAsync(copy, cancellation).ConfigureAwait(false);
        return copy.Bytes;
    }

    private static DocumentText WithNote(DocumentText read)
        => read.Lines.Any(line => line.Length > 0) ? read : read with { Notes = read.Notes.Add(EmptyNote) };

    private static ParseNote EmptyNote => new("empty", "The document holds no text.");

    internal static void RefuseLarge(long bytes, ParseOptions options)
    {
        if (bytes > options.MaxBytes)
        {
            throw new UnreadableDocumentException(
                $"{DocumentName.Of(options.Name)} has more than {options.MaxBytes:N0} bytes: "
                + "split it, or raise ParseOptions.MaxBytes.");
        }
    }

    /// <summary>A buffer that refuses to grow past the limit, so that an endless stream ends early.</summary>
    private sealed class BoundedCopy(ParseOptions options) : MemoryStream
    {
        public ReadOnlyMemory<byte> Bytes => GetBuffer().AsMemory(0, (int)Length);

        public override void Write(byte[] buffer, int offset, int count)
        {
            RefuseLarge(Length + count, options);
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            RefuseLarge(Length + buffer.Length, options);
            base.Write(buffer);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            RefuseLarge(Length + count, options);
            return base.WriteAsync(buffer, offset, count, cancellationToken);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            RefuseLarge(Length + buffer.Length, options);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
