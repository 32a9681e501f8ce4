using System.Collections.Immutable;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing;

/// <summary>What is indexed: an entry, a slide, or a run of statement paragraphs, with where it comes from.</summary>
public sealed record Passage
{
    /// <summary>Unique in its document and stable from run to run: the entry's id, <c>s4</c> for a slide, <c>p7</c> for a run of statements.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required PassageKind Kind { get; init; }

    /// <summary>The passage verbatim, white space folded.</summary>
    public required string Text { get; init; }

    /// <summary>The question or comment that a response answers; null for other kinds and for answers to nothing recorded.</summary>
    public string? Question { get; init; }

    /// <summary>The id of the passage of the same document that a response answers, a question or a comment; null where none is known.</summary>
    public string? QuestionId { get; init; }

    /// <summary>The item's or slide's title; null if there is none.</summary>
    public string? Item { get; init; }

    /// <summary>The item's or slide's number as printed; null if there is none.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>Who speaks or is to act, as printed, name and role; null if the text does not say.</summary>
    public string? Speaker { get; init; }

    /// <summary>The role within <see cref="Speaker"/>, as printed; null if the text gives none.</summary>
    public string? Role { get; init; }

    /// <summary>On whose side the speaker stands; null where the text does not say.</summary>
    public Side? Side { get; init; }

    /// <summary>What an action commits to; null for other kinds.</summary>
    public ActionFacts? Action { get; init; }

    /// <summary>What a resolution decides; null for other kinds.</summary>
    public DecisionFacts? Decision { get; init; }

    /// <summary>The figures that it states, in the text's order. A figure belongs to one passage.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Where it stands in the document's plain text.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>What a passage is.</summary>
public enum PassageKind
{
    /// <summary>A question; its answers are passages of their own.</summary>
    Question,
    /// <summary>An answer, indexed together with its question.</summary>
    Response,
    /// <summary>A comment.</summary>
    Comment,
    /// <summary>A run of statement paragraphs of one item.</summary>
    Statement,
    /// <summary>An action.</summary>
    Action,
    /// <summary>A resolution with all its clauses.</summary>
    Resolution,
    /// <summary>A slide.</summary>
    Slide,
}
