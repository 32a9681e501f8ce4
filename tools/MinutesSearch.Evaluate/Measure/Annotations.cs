using System.Collections.Immutable;

namespace MinutesSearch.Evaluate.Measure;

/// <summary>What a gold file or the parser's output says of a document, as far as it is measured.</summary>
internal sealed record Annotations
{
    /// <summary>Output of which nothing came.</summary>
    public static readonly Annotations Empty = new();

    /// <summary>Kind, authority, committee and date; only those that are said.</summary>
    public ImmutableDictionary<string, string> Meta { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The names of those listed.</summary>
    public ImmutableArray<string?> Attendance { get; init; } = [];

    /// <summary>Units by kind, in the document's order. A resolution's are its clauses.</summary>
    public ImmutableDictionary<string, ImmutableArray<Unit>> Units { get; init; } = ImmutableDictionary<string, ImmutableArray<Unit>>.Empty;

    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>The words of each entry by its id, so that a reply's target can be compared; the last of a repeated id.</summary>
    public ImmutableDictionary<string, Bag> EntriesById { get; init; } = ImmutableDictionary<string, Bag>.Empty;

    /// <summary>All entries, clauses and titles, statements included: what the words of a wrong unit were taken for.</summary>
    public ImmutableArray<Reading> Readings { get; init; } = [];

    /// <summary>The key of an entry without an id, which a reply without a target then names.</summary>
    public const string NoId = "\0";

    public ImmutableArray<Unit> Of(string kind) => Units.GetValueOrDefault(kind, []);
}

/// <summary>An item, slide, entry or clause.</summary>
internal sealed record Unit
{
    public required Bag Words { get; init; }

    /// <summary>The title or the text, for people who look at what was missed.</summary>
    public required string? Text { get; init; }

    /// <summary>Neither rewarded nor punished.</summary>
    public bool Optional { get; init; }

    /// <summary>The rule that made it, where the parser made it.</summary>
    public string? Cue { get; init; }

    public string? Number { get; init; }

    public string? Title { get; init; }

    public Person? Speaker { get; init; }

    public string? InReplyTo { get; init; }

    public string? Owner { get; init; }

    public string? Basis { get; init; }

    public string? Outcome { get; init; }
}

/// <summary>What some words were taken for, and by which cue.</summary>
internal sealed record Reading(string Kind, Bag Words, string? Cue);

/// <summary>A speaker.</summary>
internal sealed record Person(string? Name, string? Role, string? Side)
{
    public bool IsNamed => !string.IsNullOrEmpty(Name) || !string.IsNullOrEmpty(Role);
}

/// <summary>A statistic.</summary>
internal sealed record Figure(double? Value, string? Unit, string? Measure, string? Of, string? When)
{
    public Bag MeasureWords { get; } = Bag.Of(Measure);

    public Bag OfWords { get; } = Bag.Of(Of);

    /// <summary>Percentages and money must be found, so an extra one counts against the parser; extra counts do not.</summary>
    public bool IsCore => Unit is "percent" or "GBP";

    public override string ToString() => $"{Value} {Unit}, {Measure ?? "no measure"}{(Of is null ? "" : $", of {Of}")}{(When is null ? "" : $", {When}")}";
}

/// <summary>The kinds of unit, in the order of the report.</summary>
internal static class Kinds
{
    public const string Item = "item";
    public const string Question = "question";
    public const string Response = "response";
    public const string Comment = "comment";
    public const string Action = "action";
    public const string Resolution = "resolution";
    public const string Figure = "figure";
    public const string Slide = "slide";

    public static readonly ImmutableArray<string> All = [Item, Question, Response, Comment, Action, Resolution, Figure, Slide];

    /// <summary>The kinds that the overall figure is the mean of, where the gold has them.</summary>
    public static readonly ImmutableArray<string> Main = [Item, Question, Response, Action, Resolution];
}
