using System.Collections.Immutable;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing;

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>How the query was read, in words.</summary>
    public required string Explanation { get; init; }

    /// <summary>The query with another spelling for words that stand nowhere in the index ("did you mean"); null where there is none to suggest.</summary>
    public string? Suggestion { get; init; }

    /// <summary>How many passages match, of which <see cref="Hits"/> holds a page; those that were folded are not counted.</summary>
    public int Total { get; init; }

    /// <summary>How many more questions and comments match, which <see cref="SearchQuery.FoldAnswered"/> left to their answers.</summary>
    public int Folded { get; init; }

    /// <summary>The topics that the query names, and by which other names they were looked for as well; empty where none was recognised.</summary>
    public ImmutableArray<RecognisedTopic> Topics { get; init; } = [];

    /// <summary>Best first.</summary>
    public ImmutableArray<Hit> Hits { get; init; } = [];

    /// <summary>Counts over all matches that <see cref="Total"/> counts.</summary>
    public Facets Facets { get; init; } = new();
}

/// <summary>A passage that matches.</summary>
public sealed record Hit
{
    /// <summary>Its place, from 1.</summary>
    public int Rank { get; init; }

    /// <summary>Higher is better; comparable within one result only.</summary>
    public double Score { get; init; }

    /// <summary>The passage's id in the index (document path + "#" + passage id); stable, and what <see cref="SqliteIndex.Get"/> takes.</summary>
    public required string Id { get; init; }

    /// <summary>The document's path.</summary>
    public required string Document { get; init; }

    /// <summary>The document's address, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The council, or null.</summary>
    public string? Authority { get; init; }

    /// <summary>The committee, or null.</summary>
    public string? Committee { get; init; }

    /// <summary>The meeting's day, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What the document is.</summary>
    public DocumentKind DocumentKind { get; init; }

    /// <summary>The document's heading, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The council's nation; null where it is not known.</summary>
    public Nation? Nation { get; init; }

    /// <summary>The passage.</summary>
    public required Passage Passage { get; init; }

    /// <summary>What a response answers, a question or a comment; null for other kinds and where it is not known.</summary>
    public PassageKind? QuestionKind { get; init; }

    /// <summary>Who said what a response answers, as printed; null where the text does not say.</summary>
    public string? Asker { get; init; }

    /// <summary>Whether the document holds a response to this question or comment.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>
    /// How many more passages say the same in other papers of the same meeting (a decision and its minutes, a pack and its part, a draft and
    /// its final form) and stand behind this one.
    /// </summary>
    public int Duplicates { get; init; }

    /// <summary>The best part of the text with the matches between <c>&lt;mark&gt;</c> and <c>&lt;/mark&gt;</c>; the rest is HTML-escaped.</summary>
    public string Snippet { get; init; } = "";
}

/// <summary>How many matches each authority, kind and year has, largest first (years: latest first).</summary>
public sealed record Facets
{
    /// <summary>By authority; documents without one are not counted.</summary>
    public ImmutableArray<FacetCount> Authority { get; init; } = [];

    /// <summary>By kind.</summary>
    public ImmutableArray<FacetCount> Kind { get; init; } = [];

    /// <summary>By the year of the meeting.</summary>
    public ImmutableArray<FacetCount> Year { get; init; } = [];
}

/// <summary>A value and how many matches have it.</summary>
public sealed record FacetCount(string Value, int Count);

/// <summary>What an index holds.</summary>
public sealed record IndexStatistics
{
    /// <summary>How many documents.</summary>
    public int Documents { get; init; }

    /// <summary>How many passages.</summary>
    public int Passages { get; init; }

    /// <summary>The index file's size in bytes, with its journal.</summary>
    public long Bytes { get; init; }

    /// <summary>The day of the earliest and of the latest meeting, or null.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The day of the latest meeting, or null.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>Passages by authority, largest first.</summary>
    public ImmutableArray<FacetCount> Authorities { get; init; } = [];

    /// <summary>Passages by kind, largest first.</summary>
    public ImmutableArray<FacetCount> Kinds { get; init; } = [];

    /// <summary>Passages by year, latest first.</summary>
    public ImmutableArray<FacetCount> Years { get; init; } = [];
}
