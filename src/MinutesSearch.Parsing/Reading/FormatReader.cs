using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading;
using MinutesSearch.Parsing.Reading.Office;
using MinutesSearch.Parsing.Reading.Pdf;
using MinutesSearch.Parsing.Reading.Rtf;

namespace MinutesSearch.Parsing;

/// <summary>
/// Reads documents of one format. The library's own formats are read by such readers, and so is one of yours (a scanner's
/// output, a committee system's export) by a reader in <see cref="ParseOptions.Readers"/>.
/// </summary>
/// <remarks>One instance may be asked by many threads at a time.</remarks>
/// <example>
/// <code>
/// sealed class TranscriptReader : FormatReader
/// {
///     public override DocumentText? Read(ReadOnlyMemory&lt;byte&gt; content, string? name, CancellationToken cancellation)
///     {
///         if (name?.EndsWith(".transcript") != true) return null;
///         var text = new DocumentTextBuilder();
///         foreach (string line in Encoding.UTF8.GetString(content.Span).Split('\n')) text.AddParagraph(line);
///         return text.Build(name);
///     }
/// }
/// </code>
/// </example>
public abstract class FormatReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="content">All its bytes, no more than <see cref="ParseOptions.MaxBytes"/>; to be read only until the method returns.</param>
    /// <param name="name">The file's name or address, if known. Names lie; go by the content where it tells.</param>
    /// <param name="cancellation">Ends the work when its time is over: look at it in long loops.</param>
    /// <returns>Null where the content is not of this format: then the next reader is asked.</returns>
    /// <exception cref="UnreadableDocumentException">It is of this format and cannot be read; the message says what to do.</exception>
    public abstract DocumentText? Read(ReadOnlyMemory<byte> content, string? name, CancellationToken cancellation);
}

/// <summary>Word, PowerPoint and OpenDocument: archives that hold XML.</summary>
internal sealed class OfficeFormat : FormatReader
{
    public override DocumentText? Read(ReadOnlyMemory<byte> content, string? name, CancellationToken cancellation) => OfficeDocument.Read(content, name, cancellation);
}

internal sealed class PdfFormat : FormatReader
{
    public override DocumentText? Read(ReadOnlyMemory<byte> content, string? name, CancellationToken cancellation)
        => PdfBytes.FindHeader(content.Span) >= 0 ? PdfReader.Read(content, name, cancellation) : null;
}

internal sealed class RtfFormat : FormatReader
{
    public override DocumentText? Read(ReadOnlyMemory<byte> content, string? name, CancellationToken cancellation)
        => RtfReader.IsRtf(content.Span) ? RtfReader.Read(content, name, cancellation) : null;
}

/// <summary>Whatever is left: plain text, Markdown or HTML in any encoding, or bytes that are none of them.</summary>
internal sealed class TextFormat : FormatReader
{
    public override DocumentText Read(ReadOnlyMemory<byte> content, string? name, CancellationToken cancellation)
    {
        Signatures.Refuse(content.Span, name);
        Signatures.RefuseBinary(content.Span, name);
        return Read(TextDecoder.Decode(content.Span), name, cancellation);
    }

    /// <summary>Reads what is characters already.</summary>
    public static DocumentText Read(string text, string? name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        text = Normaliser.Clean(text);
        var format = FormatDetection.Detect(text, name);
        if (string.IsNullOrWhiteSpace(text)) return new DocumentText { Text = "", Lines = [], Format = format, Name = name };
        return format switch
        {
            DocumentFormat.Html => HtmlReader.Read(text, name, cancellation),
            DocumentFormat.Markdown => MarkdownReader.Read(text, name, cancellation),
            _ => PlainTextReader.Read(text, name, cancellation),
        };
    }
}
