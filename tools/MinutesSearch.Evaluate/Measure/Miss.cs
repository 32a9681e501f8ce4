using System.Collections.Immutable;

namespace MinutesSearch.Evaluate.Measure;

internal enum MissType
{
    /// <summary>The gold has it, the output does not.</summary>
    Missed,

    /// <summary>The output has it, the gold does not.</summary>
    Extra,

    /// <summary>Both have it, but it begins or ends elsewhere.</summary>
    Cut,
}

/// <summary>An error of the parser in one unit.</summary>
/// <param name="Kind">The unit's kind; see <see cref="Kinds"/>.</param>
/// <param name="Type">What went wrong.</param>
/// <param name="Text">The gold's text where there is one, else the parser's.</param>
/// <param name="Lost">What the counts of the kind would gain if this unit were right.</param>
/// <param name="Why">What the same words were taken for.</param>
internal sealed record Miss(string Kind, MissType Type, string? Text, Tally Lost, string Why)
{
    /// <summary>Units of which fewer words than this are right begin or end elsewhere.</summary>
    private const double Whole = 0.9;

    /// <summary>Less of a unit inside another reading is chance.</summary>
    private const double Inside = 0.4;

    public static Miss OfMissed(string kind, Unit gold, Annotations found) => new(
        kind, MissType.Missed, gold.Text, new Tally(0, 1, 1, 0, gold.Words.Total, gold.Words.Total),
        TakenFor(gold.Words, found.Readings) is { } reading ? $"read as {reading.Kind}{Cue(reading.Cue)}" : "not in the output");

    public static Miss OfExtra(string kind, Unit found, Annotations gold) => new(
        kind, MissType.Extra, found.Text, new Tally(0, -1, 0, 0, -found.Words.Total, 0),
        $"{(TakenFor(found.Words, gold.Readings) is { } reading ? $"annotated as {reading.Kind}" : "not annotated")}{Cue(found.Cue)}");

    /// <summary>A pair that shares too few words to be the same run of text; null where it is.</summary>
    public static Miss? OfPair(string kind, Unit gold, Unit found)
    {
        int shared = gold.Words.Shared(found.Words), missing = gold.Words.Total - shared, over = found.Words.Total - shared;
        return gold.Words.Overlap(found.Words) >= Whole ? null : new Miss(
            kind, MissType.Cut, gold.Text, new Tally(0, 0, 0, 0, missing - over, missing), $"{missing} words missing, {over} too many{Cue(found.Cue)}");
    }

    private static Reading? TakenFor(Bag words, ImmutableArray<Reading> readings)
    {
        var best = readings.Select(reading => (Reading: reading, Shared: words.Shared(reading.Words)))
            .OrderByDescending(each => each.Shared).FirstOrDefault();
        return best.Reading is not null && best.Shared > 0 && best.Shared >= Inside * words.Total ? best.Reading : null;
    }

    private static string Cue(string? cue) => cue is null ? "" : $" (cue \"{cue}\")";
}
