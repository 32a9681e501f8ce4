using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Reading;

/// <summary>What became of one document: it was read, or there is nothing to do because the index holds it already, or it failed.</summary>
internal sealed record DocumentReading<T>(T Asked, string Stamp) where T : DocumentToRead
{
    public MinutesDocument? Parsed { get; init; }

    /// <summary>What goes into the index; null unless it was read.</summary>
    public IndexDocument? Indexed { get; init; }

    public string? Failure { get; init; }
}

/// <summary>Reads one document.</summary>
internal static class DocumentReading
{
    /// <summary>Reads a document, unless the index holds it as it is; whatever fails is in the result.</summary>
    public static DocumentReading<T> Of<T>(T document, CancellationToken cancellation) where T : DocumentToRead
    {
        try
        {
            using var stream = document.Open();
            string stamp = ContentStamp.Of(stream, document);
            if (stamp == document.KnownStamp) return new DocumentReading<T>(document, stamp);
            stream.Position = 0;
            return Parse(document, stream, stamp, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever one document does, the others go on.
            return new DocumentReading<T>(document, "") { Failure = ReadFailure.Reason(failure) };
        }
    }

    private static DocumentReading<T> Parse<T>(T document, Stream stream, string stamp, CancellationToken cancellation) where T : DocumentToRead
    {
        var options = ParseOptions.Default with { Name = document.Name ?? document.Path, Authority = document.Authority, Lexicon = document.Lexicon };
        var parsed = MinutesParser.Parse(stream, options, cancellation);
        if (document.Committee is { } committee) parsed = parsed with { Committee = committee };
        if (document.Date is { } date) parsed = parsed with { Date = date };
        return new DocumentReading<T>(document, stamp)
        {
            Parsed = parsed,
            Indexed = IndexDocument.From(parsed, document.Path, stamp, document.Address ?? AddressIn(parsed.Source)),
        };
    }

    /// <summary>A document's source if it is an address on the web; a file's name says nothing that its path does not.</summary>
    private static string? AddressIn(string? source)
        => Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? source : null;
}
