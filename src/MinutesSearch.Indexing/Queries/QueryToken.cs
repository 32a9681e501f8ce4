using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Queries;

internal enum TokenKind { Words, Phrase, Pattern, Range, Everything, Field, And, Or, Not, Plus, Minus, Open, Close }

/// <summary>A sign or a group of words of a query.</summary>
internal readonly record struct QueryToken(TokenKind Kind)
{
    /// <summary>The words, one or several that belong together; of a pattern none.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    public SearchField Field { get; init; }

    public bool IsPrefix { get; init; }

    /// <summary>As typed, without quotation marks; of a pattern what is looked for.</summary>
    public string Typed { get; init; } = "";

    public Bounds Bounds { get; init; }

    public Tuning Tuning { get; init; }

    /// <summary>How many words it makes the engine look for.</summary>
    public int Size => Kind is TokenKind.Pattern or TokenKind.Range ? 1 : Words.Length;
}

/// <summary>The ends of a range as typed; an empty one and a star are open.</summary>
internal readonly record struct Bounds(string Low, string High, bool LowInclusive, bool HighInclusive)
{
    /// <summary>One value, not two ends: <c>year:2023</c>.</summary>
    public static Bounds At(string value) => new(value, value, true, true) { IsValue = true };

    /// <summary>Whether one value was typed.</summary>
    public bool IsValue { get; init; }

    /// <summary>As one would type it.</summary>
    public override string ToString()
        => IsValue ? Low : $"{(LowInclusive ? '[' : '{')}{Shown(Low)} TO {Shown(High)}{(HighInclusive ? ']' : '}')}";

    private static string Shown(string end) => end.Length == 0 ? "*" : end;
}

/// <summary>The signs behind a clause: closeness (~, with or without a number) and weight (^).</summary>
internal readonly record struct Tuning(bool IsLoose, double? Closeness, double? Boost);
