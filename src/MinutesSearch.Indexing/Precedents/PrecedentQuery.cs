using System.Collections.Immutable;
using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Indexing;

/// <summary>A question to which precedents are sought: what other committees asked in this matter and what they were told.</summary>
public sealed record PrecedentQuery
{
    /// <summary>The question in plain words ("How are we reducing reliance on locums?"). No text is an error.</summary>
    public string Question { get; init; } = "";

    /// <summary>The filters of a search: councils, committees, speakers, days, limit and offset. Its text and kinds are not looked at.</summary>
    public SearchQuery Within { get; init; } = new();
}

/// <summary>What was asked before in the matter of a question.</summary>
public sealed record PrecedentResult
{
    /// <summary>The question as typed.</summary>
    public required string Question { get; init; }

    /// <summary>What was looked for, in words.</summary>
    public required string Explanation { get; init; }

    /// <summary>The topics that the question names; pairs that call them otherwise are found too.</summary>
    public ImmutableArray<RecognisedTopic> Topics { get; init; } = [];

    /// <summary>How many pairs of question and answer match, of the best that are looked at.</summary>
    public int Answered { get; init; }

    /// <summary>How many questions match to which no answer is recorded.</summary>
    public int Unanswered { get; init; }

    /// <summary>Answered questions first, then those without an answer; within each the best first.</summary>
    public ImmutableArray<Precedent> Precedents { get; init; } = [];

    /// <summary>Counts over all that match.</summary>
    public Facets Facets { get; init; } = new();
}

/// <summary>A question that was asked before, with its answer if there is one.</summary>
public sealed record Precedent
{
    /// <summary>The answer, which carries its question; or the question, where no answer is recorded.</summary>
    public required Hit Hit { get; init; }

    /// <summary>The words of the question that it shares, in their order; where it shares none, what else it calls the question's topics.</summary>
    public ImmutableArray<string> Matched { get; init; } = [];

    /// <summary>Where they stand: "question", "answer", "item" (its title); or only beside it, under the "same item".</summary>
    public ImmutableArray<string> MatchedIn { get; init; } = [];

    /// <summary>Actions that were taken down behind it under the same item.</summary>
    public ImmutableArray<Hit> Actions { get; init; } = [];
}
