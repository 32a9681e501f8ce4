using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Topics;

/// <summary>A subject of council business with the names that people give it; SKOS in shape.</summary>
public sealed record Topic
{
    /// <summary>Names it in other topics' relations: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Its usual name.</summary>
    public required string PrefLabel { get; init; }

    /// <summary>Other names for it, and for what it is made of.</summary>
    public ImmutableArray<string> AltLabels { get; init; } = [];

    /// <summary>Abbreviations and the like: looked for, but not shown.</summary>
    public ImmutableArray<string> HiddenLabels { get; init; } = [];

    /// <summary>
    /// Abbreviations that are words of their own in small letters (SEND, PIP). They name the topic in a query where they are typed in
    /// just these letters; they are not looked for in passages, where "send" would be found.
    /// </summary>
    public ImmutableArray<string> TypedLabels { get; init; } = [];

    /// <summary>Words that go with the topic without naming it; looked for with little weight, and no sign of it in a query.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>The ids of the topics that this one is a part of.</summary>
    public ImmutableArray<string> Broader { get; init; } = [];

    /// <summary>The ids of its parts.</summary>
    public ImmutableArray<string> Narrower { get; init; } = [];

    /// <summary>The ids of topics beside it.</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>What belongs to it, in a sentence; null where the name says it.</summary>
    public string? ScopeNote { get; init; }

    /// <summary>Whether these are only plain words with one meaning ("cost", "expenditure"), which are widened with little weight and are no subject.</summary>
    public bool IsPlainWords { get; init; }

    /// <summary>All labels that are looked for: the usual name first.</summary>
    internal IEnumerable<string> SearchLabels => [PrefLabel, .. AltLabels, .. HiddenLabels];
}
