using MinutesSearch.Parsing;
using MinutesSearch.Service.Reading;
using MinutesSearch.Service.Sources;

namespace MinutesSearch.Service.Work;

/// <summary>A document of the queue whose bytes are there.</summary>
internal sealed record FetchedToRead : DocumentToRead
{
    public required QueuedDocument Queued { get; init; }

    /// <summary>What to send with the next conditional request.</summary>
    public required KnownVersion Version { get; init; }

    public static FetchedToRead Of(QueuedDocument queued, FetchedDocument fetched, MinutesLexicon lexicon, string? knownStamp)
    {
        var listed = queued.Listed;
        // The address people are given is the one that the source lists: where a server redirects to may not last.
        string? address = (listed.Address ?? fetched.Address)?.AbsoluteUri;
        return new FetchedToRead
        {
            Path = queued.Path,
            Origin = OriginOf(queued.Source),
            Open = () => new MemoryStream(fetched.Content!, writable: false),
            // Where nobody knows the council, the host of the address may name it.
            Name = listed.Authority is null ? fetched.Address?.AbsoluteUri ?? address ?? fetched.Name : fetched.Name,
            Address = address,
            Authority = listed.Authority,
            Committee = listed.Committee,
            Date = listed.Date,
            Lexicon = lexicon,
            KnownStamp = knownStamp,
            Queued = queued,
            Version = fetched.Version,
        };
    }

    /// <summary>What the stamps of a source's documents are marked with.</summary>
    public static string OriginOf(string source) => "source:" + source;
}
