using System.Collections.Immutable;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>A number of a line that may be a figure: its words with their unit, and its value.</summary>
/// <param name="Words">The number with its sign, scale and unit ("£2.384 million", "74 working days").</param>
/// <param name="Value">In whole units.</param>
/// <param name="Unit">Null for a bare number, whose unit may come from its neighbour ("from 27 days to 18").</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Behind its last code unit.</param>
internal readonly record struct NumberHit(WordRange Words, decimal Value, FigureUnit? Unit, int Start, int End)
{
    public bool IsSpelt { get; init; }

    /// <summary>Whether the second number of a range follows, or this is the second ("8 – 18").</summary>
    public bool StartsRange { get; init; }

    public bool EndsRange { get; init; }

    public bool IsDuration => Unit is FigureUnit.Days or FigureUnit.Weeks or FigureUnit.Months or FigureUnit.Years;
}

/// <summary>Finds the numbers of a line that are figures, in order.</summary>
internal static class NumberScanner
{
    /// <param name="line">The line.</param>
    /// <param name="timed">Whether what stands before it speaks of times, so that a bare "17 weeks" is one.</param>
    /// <param name="table">Whether it is a cell or a label, where every number counts.</param>
    public static ImmutableArray<NumberHit> Scan(FigureLine line, bool timed, bool table)
    {
        var hits = ImmutableArray.CreateBuilder<NumberHit>();
        int refused = -1;
        for (int at = 0; at < line.Count;)
        {
            int next = at + 1;
            if (line.MayBeNumber(at) && !line.InDate(at))
            {
                var found = line.TryNumber(at, out var number) ? Single(line, at, number, NumberWords.Length(line, at, number, out decimal spelt), spelt) : Joined(line, at);
                if (!found.IsDefaultOrEmpty)
                {
                    next = Math.Max(next, found[^1].Words.To);
                    bool listed = refused >= 0 && found[0].Unit is null && IsListed(line, refused, at);
                    if ((!table && (listed || Refuses(line, found, timed))) || (table && line.Is(at - 1, "per"))) refused = next;
                    else hits.AddRange(found);
                }
            }
            at = next;
        }
        return ShareUnits(line, hits);
    }

    /// <summary>"Recommendations 14 &amp; 15", "pages 41 to 58": what is listed with a reference is one.</summary>
    private static bool IsListed(FigureLine line, int refused, int at)
    {
        if (at == refused) return true;
        if (at != refused + 1) return false;
        return line.IsMark(refused, ',') || line.IsMark(refused, '&') || line.IsMark(refused, '–') || line.IsMark(refused, '-')
            || line.Is(refused, "and") || line.Is(refused, "to") || line.Is(refused, "or");
    }

    private static bool Refuses(FigureLine line, ImmutableArray<NumberHit> found, bool timed)
    {
        var (from, to) = (found[0].Words.From, found[^1].Words.To);
        if (found[0].Unit is FigureUnit.Percent or FigureUnit.Gbp or FigureUnit.Ratio) return false;
        if (IsCode(line.Span(from)) || FigureContexts.IsReference(line, from) || ((line.Is(from - 1, "per") || line.Is(from - 1, "every")) && UnitReader.IsBase(line.Span(from)))) return true;
        if (found[^1].IsDuration) return !FigureContexts.IsStatistic(line, from, to, timed);
        if (FigureContexts.IsOtherThing(line, from, to)) return true;
        return found[0].IsSpelt && !Spelt.IsFigure(line, found[0]);
    }

    private static ImmutableArray<NumberHit> Single(FigureLine line, int at, NumberWord number, int length, decimal spelt)
    {
        if (length > 1) number = number with { Value = spelt };
        var (to, unit, scale) = UnitReader.Read(line, at + length, number);
        int from = at > 0 && (line.IsMark(at - 1, '+') || IsMinus(line, at - 1)) && !line.IsParted(at) ? at - 1 : at;
        decimal value = Multiply(number.Value, scale) * (from < at && line.IsMark(from, '-') ? -1 : 1);
        return [new NumberHit(new WordRange(at, to), value, unit, line[at].Start, line[to - 1].End) { IsSpelt = number.IsSpelt }];
    }

    /// <summary>"10-12%" in one word.</summary>
    private static ImmutableArray<NumberHit> Joined(FigureLine line, int at)
    {
        if (!NumberReader.TryReadRange(line.Span(at), out var first, out var second, out int dash)) return [];
        var (to, unit, scale) = UnitReader.Read(line, at + 1, second);
        int start = line[at].Start;
        decimal lower = Multiply(first.Value, first.Scale == 1 && scale != 1 && first.Value < 1000 ? scale : first.Scale);
        var words = new WordRange(at, to);
        return [
            new NumberHit(words, lower, unit, start, start + dash) { StartsRange = true },
            new NumberHit(words, Multiply(second.Value, scale), unit, start + dash + 1, line[to - 1].End) { EndsRange = true },
        ];
    }

    private static bool IsMinus(FigureLine line, int at) => line.IsMark(at, '-') && (at == 0 || line.IsParted(at));

    /// <summary>"01632": the start of a telephone number.</summary>
    private static bool IsCode(ReadOnlySpan<char> word) => word is ['0', >= '0' and <= '9', ..];

    public static decimal Multiply(decimal value, decimal scale)
        // The division drops the zeros of "2.70" and of 2.7 million as 2700000.0.
        => (scale > 1 && value > decimal.MaxValue / scale / 2 ? value : value * scale) / 1.0000000000000000000000000000m;

    /// <summary>A bare number beside one with a unit has that unit: "8.1 to 9.4 days", "from 27 days to 18", "28 – 30%".</summary>
    private static ImmutableArray<NumberHit> ShareUnits(FigureLine line, ImmutableArray<NumberHit>.Builder hits)
    {
        for (int i = 0; i + 1 < hits.Count; i++)
        {
            var (first, second) = (hits[i], hits[i + 1]);
            int gap = first.Words.To;
            bool dash = second.Words.From == gap + 1 && (line.IsMark(gap, '–') || line.IsMark(gap, '-') || line.IsMark(gap, '—'));
            bool to = second.Words.From == gap + 1 && line.Is(gap, "to");
            bool between = second.Words.From == gap + 1 && line.Is(gap, "and") && line.Is(first.Words.From - 1, "between");
            if (!dash && !to && !between) continue;
            // "leaks rose by 19% to 3,405" is no range.
            if (first.Unit == FigureUnit.Percent && second.Unit is null && second.Value > 100) continue;
            if (first.Unit is null && second.Unit is not null and not FigureUnit.Ratio) hits[i] = first with { Unit = second.Unit };
            else if (second.Unit is null && first.Unit is not null and not FigureUnit.Ratio) hits[i + 1] = second with { Unit = first.Unit };
            hits[i] = hits[i] with { StartsRange = true };
            hits[i + 1] = hits[i + 1] with { EndsRange = true };
        }
        return hits.ToImmutable();
    }
}
