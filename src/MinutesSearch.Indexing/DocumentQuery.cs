using System.Collections.Immutable;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing;

/// <summary>Which documents to list.</summary>
public sealed record DocumentQuery
{
    /// <summary>Words that all stand in the title or, where there is none, in the path; case aside. Empty for all documents.</summary>
    public string Title { get; init; } = "";

    /// <summary>Only documents of these authorities (any of them; whole name or a part of it, case aside); empty for all.</summary>
    public ImmutableArray<string> Authorities { get; init; } = [];

    /// <summary>Only documents of committees whose name contains one of these, case aside; empty for all.</summary>
    public ImmutableArray<string> Committees { get; init; } = [];

    /// <summary>The first day of the meeting's date, inclusive; null for no bound. Undated documents fall outside any bound.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the meeting's date, inclusive; null for no bound.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The latest meeting first, unless the oldest is asked for; undated ones last, documents of one day by their paths.</summary>
    public HitOrder Order { get; init; }

    /// <summary>How many to return, from 1 to 1,000.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>How many of the first to leave out (paging).</summary>
    public int Offset { get; init; }
}

/// <summary>A page of documents.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Documents">Those of the page.</param>
public sealed record DocumentPage(int Total, ImmutableArray<DocumentEntry> Documents);

/// <summary>A document as a list shows it.</summary>
public sealed record DocumentEntry
{
    /// <summary>What names it in the index.</summary>
    public required string Path { get; init; }

    /// <summary>Its heading, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What it is.</summary>
    public DocumentKind Kind { get; init; }

    /// <summary>The council, or null.</summary>
    public string? Authority { get; init; }

    /// <summary>The council's nation; null where it is not known.</summary>
    public Nation? Nation { get; init; }

    /// <summary>The committee, or null.</summary>
    public string? Committee { get; init; }

    /// <summary>The meeting's day, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Its address, or null.</summary>
    public string? Source { get; init; }

    /// <summary>How many passages it has.</summary>
    public int Passages { get; init; }
}

/// <summary>What the index holds of one committee's year.</summary>
/// <param name="Authority">The council; null where it is not known.</param>
/// <param name="Committee">The committee; null where it is not known.</param>
/// <param name="Year">The year of the meetings; null for undated documents.</param>
/// <param name="Documents">How many documents.</param>
/// <param name="Passages">How many passages they have.</param>
/// <param name="Latest">The day of the latest meeting among them, or null.</param>
public sealed record CoverageCount(string? Authority, string? Committee, int? Year, int Documents, int Passages, DateOnly? Latest);
