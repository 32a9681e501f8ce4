using System.Collections.Immutable;
using System.Text;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading.Office;
using MinutesSearch.Parsing.Reading.Pdf;
using MinutesSearch.Parsing.Reading.Rtf;

namespace MinutesSearch.Parsing.Reading;

/// <summary>Any supported format in, one <see cref="DocumentText"/> out.</summary>
internal static class DocumentReader
{
    /// <summary>Reads a document from its bytes: magic bytes first, then the encoding, then as text.</summary>
    public static DocumentText Read(ReadOnlyMemory<byte> bytes, ParseOptions options, CancellationToken cancellation)
    {
        RefuseLarge(bytes.Length, options);
        if (OfficeDocument.Read(bytes, options.Name, cancellation) is { } office) return WithNote(office);
        if (PdfBytes.FindHeader(bytes.Span) >= 0) return WithNote(PdfReader.Read(bytes, options.Name, cancellation));
        if (RtfReader.IsRtf(bytes.Span)) return WithNote(RtfReader.Read(bytes, options.Name, cancellation));
        Signatures.Refuse(bytes.Span, options.Name);
        Signatures.RefuseBinary(bytes.Span, options.Name);
        return ReadText(TextDecoder.Decode(bytes.Span), options, cancellation);
    }

    /// <summary>Reads a document that is already characters.</summary>
    public static DocumentText Read(string text, ParseOptions options, CancellationToken cancellation)
    {
        if (text.Length > options.MaxBytes / 3) RefuseLarge(Encoding.UTF8.GetByteCount(text), options);
        Signatures.Refuse(Encoding.Latin1.GetBytes(text[..Math.Min(text.Length, 8)]), options.Name);
        return ReadText(text, options, cancellation);
    }

    /// <summary>The format by the name's ending, then by the content.</summary>
    public static DocumentFormat DetectFormat(string text, string? name) => FormatDetection.Detect(text, name);

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

    private static DocumentText ReadText(string text, ParseOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        text = Normaliser.Clean(text);
        var format = DetectFormat(text, options.Name);
        if (string.IsNullOrWhiteSpace(text)) return Empty(format, options.Name);
        var read = format switch
        {
            DocumentFormat.Html => HtmlReader.Read(text, options.Name, cancellation),
            DocumentFormat.Markdown => MarkdownReader.Read(text, options.Name, cancellation),
            _ => PlainTextReader.Read(text, options.Name, cancellation),
        };
        return WithNote(read);
    }

    private static DocumentText WithNote(DocumentText read)
        => read.Lines.Any(line => line.Length > 0) ? read : read with { Notes = read.Notes.Add(EmptyNote) };

    private static ParseNote EmptyNote => new("empty", "The document holds no text.");

    private static DocumentText Empty(DocumentFormat format, string? name)
        => new() { Text = "", Lines = ImmutableArray<Line>.Empty, Format = format, Name = name, Notes = [EmptyNote] };

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
