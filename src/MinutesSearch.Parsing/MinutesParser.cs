using MinutesSearch.Parsing.Extraction;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading;
using MinutesSearch.Parsing.Structure;

namespace MinutesSearch.Parsing;

/// <summary>
/// Parses committee minutes and slide decks: text, Markdown, HTML, PDF, Word or PowerPoint in, a <see cref="MinutesDocument"/> out.
/// Thread-safe and deterministic; keeps nothing between calls.
/// </summary>
public static partial class MinutesParser
{
    /// <summary>Parses a document that is already a string: plain text, Markdown or HTML.</summary>
    /// <param name="text">The document. Its format is told from <see cref="ParseOptions.Name"/> and from the text itself.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="cancellation">Ends the work with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="UnreadableDocumentException">A limit of the options was passed.</exception>
    public static MinutesDocument Parse(string text, ParseOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ParseOptions.Default;
        return Run(deadline => Understand(DocumentReader.Read(text, options, deadline), options, deadline), options, cancellation);
    }

    /// <summary>Parses a document from a stream, from its present position to its end. The stream stays open.</summary>
    /// <param name="stream">The document's bytes; the encoding is detected.</param>
    /// <param name="options">Null for the defaults. A <see cref="ParseOptions.Name"/> helps to tell the format.</param>
    /// <param name="cancellation">Ends the work with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="UnreadableDocumentException">The format is not supported, or a limit was passed.</exception>
    public static MinutesDocument Parse(Stream stream, ParseOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ParseOptions.Default;
        return Parse(DocumentReader.ReadBytes(stream, options), options, cancellation);
    }

    /// <summary>Reads a stream asynchronously, then parses it as <see cref="Parse(Stream, ParseOptions?, CancellationToken)"/> does.</summary>
    /// <inheritdoc cref="Parse(Stream, ParseOptions?, CancellationToken)"/>
    public static async Task<MinutesDocument> ParseAsync(Stream stream, ParseOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ParseOptions.Default;
        var bytes = await DocumentReader.ReadBytesAsync(stream, options, cancellation).ConfigureAwait(false);
        return Parse(bytes, options, cancellation);
    }

    /// <summary>Parses a file. Its path becomes the <see cref="ParseOptions.Name"/> unless the options have one.</summary>
    /// <exception cref="UnreadableDocumentException">The format is not supported, or a limit was passed.</exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    public static MinutesDocument ParseFile(string path, ParseOptions? options = null, CancellationToken cancellation = default)
    {
        using var stream = Open(path, useAsync: false);
        return Parse(stream, Named(path, options), cancellation);
    }

    /// <summary>Reads a file asynchronously and parses it.</summary>
    /// <inheritdoc cref="ParseFile"/>
    public static async Task<MinutesDocument> ParseFileAsync(string path, ParseOptions? options = null, CancellationToken cancellation = default)
    {
        var stream = Open(path, useAsync: true);
        await using (stream.ConfigureAwait(false))
        {
            return await ParseAsync(stream, Named(path, options), cancellation).ConfigureAwait(false);
        }
    }

    private static MinutesDocument Parse(ReadOnlyMemory<byte> bytes, ParseOptions options, CancellationToken cancellation)
        => Run(deadline => Understand(DocumentReader.Read(bytes, options, deadline), options, deadline), options, cancellation);

    /// <summary>The main path: from the canonical text to the document.</summary>
    private static MinutesDocument Understand(DocumentText text, ParseOptions options, CancellationToken deadline)
    {
        var blocks = Blocks.Build(text, deadline);
        var outline = Outline.Find(text, blocks, options);
        return Entries.Extract(text, outline, options, deadline);
    }

    private static MinutesDocument Run(Func<CancellationToken, MinutesDocument> work, ParseOptions options, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (options.TimeLimit > TimeSpan.Zero) deadline.CancelAfter(options.TimeLimit);
        else deadline.Cancel();
        try
        {
            return options.Lexicon.Use(() => work(deadline.Token));
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new UnreadableDocumentException(
                $"Parsing took longer than {options.TimeLimit.TotalSeconds:0.#} seconds: split the document, or raise ParseOptions.TimeLimit.", late);
        }
    }

    private static FileStream Open(string path, bool useAsync)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync);
    }

    private static ParseOptions Named(string path, ParseOptions? options)
    {
        options ??= ParseOptions.Default;
        return options.Name is null ? options with { Name = path } : options;
    }
}
