using System.Collections.Immutable;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing;

/// <summary>What a passage that is an action commits to.</summary>
public sealed record ActionFacts
{
    /// <summary>Who is to do it, as printed; null where the text does not say.</summary>
    public string? Owner { get; init; }

    /// <summary>By when, as printed ("by the end of March", "next meeting"); null where the text does not say.</summary>
    public string? Due { get; init; }

    /// <summary>The last day on which it is in time, where <see cref="Due"/> names a day, a month or a season; else null.</summary>
    public DateOnly? DueDay { get; init; }

    /// <summary>How the text commits to it.</summary>
    public ActionBasis Basis { get; init; }
}

/// <summary>What a passage that is a resolution decides, and how.</summary>
public sealed record DecisionFacts
{
    /// <summary>What the first clause decides.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>The clauses in order.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = [];

    /// <summary>Who moved it, as printed; null where the text does not say.</summary>
    public string? Mover { get; init; }

    /// <summary>Who seconded it, as printed; null where the text does not say.</summary>
    public string? Seconder { get; init; }

    /// <summary>How the vote went; null where none is recorded.</summary>
    public Vote? Vote { get; init; }
}
