using System.Collections.Immutable;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing;

/// <summary>A topic on which figures are to be set side by side.</summary>
public sealed record CompareQuery
{
    /// <summary>The topic in words ("agency rates"). Words such as "rates" and "cost" say which units come first, not what it is about.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Only figures in these units; empty for all.</summary>
    public ImmutableArray<FigureUnit> Units { get; init; } = [];

    /// <summary>
    /// The filters of a search: councils, committees, speakers, days. <see cref="SearchQuery.Limit"/> is how many figures to return at most,
    /// <see cref="SearchQuery.KeepDuplicates"/> whether each paper of a meeting that states one is shown.
    /// </summary>
    public SearchQuery Within { get; init; } = new() { Limit = 200 };
}

/// <summary>Figures on a topic.</summary>
public sealed record Comparison
{
    /// <summary>The topic as typed.</summary>
    public required string Topic { get; init; }

    /// <summary>How it was read, in words.</summary>
    public required string Explanation { get; init; }

    /// <summary>The topics of the vocabulary by whose other names figures were found too.</summary>
    public ImmutableArray<RecognisedTopic> Topics { get; init; } = [];

    /// <summary>How many figures are on the topic, of which <see cref="Groups"/> hold the best.</summary>
    public int Total { get; init; }

    /// <summary>The figures by unit: what the topic asks for first, then the largest groups.</summary>
    public ImmutableArray<FigureGroup> Groups { get; init; } = [];
}

/// <summary>Figures in one unit, which can be compared.</summary>
/// <param name="Unit">What they count in.</param>
/// <param name="Figures">By council, date and place.</param>
public sealed record FigureGroup(FigureUnit Unit, ImmutableArray<ComparedFigure> Figures);

/// <summary>A figure with its source.</summary>
public sealed record ComparedFigure
{
    /// <summary>The figure.</summary>
    public required Figure Figure { get; init; }

    /// <summary>The passage that states it; its <see cref="Indexing.Hit.Duplicates"/> counts the other papers of the meeting that state the figure too.</summary>
    public required Hit Hit { get; init; }

    /// <summary>The words around it that it was judged by.</summary>
    public required string Clause { get; init; }

    /// <summary>Higher is more on the topic; comparable within one result only.</summary>
    public double Score { get; init; }
}
