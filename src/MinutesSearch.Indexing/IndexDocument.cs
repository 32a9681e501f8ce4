using System.Collections.Immutable;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing;

/// <summary>A document as the index keeps it: facts about it and its passages.</summary>
public sealed record IndexDocument
{
    /// <summary>What names the document in the index: its path relative to what was indexed, with "/" between folders.</summary>
    public required string Path { get; init; }

    /// <summary>A hash of the file's bytes (and of what else changes the result); the same hash means nothing to do.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The document's address, if it was fetched from one.</summary>
    public string? Source { get; init; }

    /// <summary>The document's heading.</summary>
    public string? Title { get; init; }

    /// <summary>What it is.</summary>
    public DocumentKind Kind { get; init; }

    /// <summary>The council, or null.</summary>
    public string? Authority { get; init; }

    /// <summary>The nation of the council; null for a council that is not among the known ones.</summary>
    public Nation? Nation { get; init; }

    /// <summary>The committee, or null.</summary>
    public string? Committee { get; init; }

    /// <summary>The meeting's day, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The passages in the document's order.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    /// <summary>Makes an index document of a parsed one.</summary>
    public static IndexDocument From(MinutesDocument document, string path, string contentHash, string? source = null) => new()
    {
        Path = path,
        ContentHash = contentHash,
        Source = source,
        Title = document.Title,
        Kind = document.Kind,
        Authority = document.Authority,
        Nation = KnownAuthorities.NationOf(document.Authority),
        Committee = document.Committee,
        Date = document.Date,
        Passages = PassageMaker.From(document),
    };
}
