using System.Collections.Immutable;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>What the figures before a line left behind for it: a bullet or a sentence can go on about the same measure.</summary>
internal readonly record struct FigureContext(Measured Last, FigureUnit? Unit, string? Heading);

/// <summary>The figures of one sentence or bullet.</summary>
internal static class FigureLines
{
    public static ImmutableArray<Figure> Find(FigureLine line, FigureContext context, int page)
    {
        var hits = NumberScanner.Scan(line, context.Heading, table: false);
        var figures = ImmutableArray.CreateBuilder<Figure>(hits.Length);
        Measured last = default;
        FigureUnit? unit = null;
        for (int i = 0; i < hits.Length; i++)
        {
            int floor = i == 0 ? 0 : hits[i - 1].Words.To;
            int limit = NextLimit(line, hits, i);
            var qualifier = Qualifiers.Before(line, hits[i].Words.From, floor);
            var hit = hits[i];
            var measured = new MeasureFinder(line, last, context.Last, context.Heading).Find(hit, floor, limit, Start(line, hit, qualifier, floor));
            var counted = hit.Unit ?? Sign(line, hit, context.Heading) ?? (unit is null ? Inherit(context, measured) : Inherit(unit, measured, last));
            string? when = When.Of(line, hit, floor, limit, hits[0].Words.From);
            // "612 households, of whom 41 had waited": the same day.
            if (i > 0 && IsPart(line, floor)) when = figures[^1].When;
            figures.Add(Make(line, hit, measured, counted, qualifier, when, page));
            // Behind "against a target of 85%" the talk is of what the target is for.
            var known = last.Measure is null ? context.Last : last;
            last = measured.Of is not null && measured.Of == known.Measure ? new Measured(known.Measure) : measured;
            unit = counted;
        }
        return figures.ToImmutable();
    }

    private static int NextLimit(FigureLine line, ImmutableArray<NumberHit> hits, int i)
    {
        for (int next = i + 1; next < hits.Length; next++)
        {
            if (hits[next].Words != hits[i].Words) return hits[next].Words.From;
        }
        return line.Count;
    }

    private static bool IsPart(FigureLine line, int floor)
    {
        int at = floor;
        while (at < floor + 5 && !line.Is(at, "of")) at++;
        return line.Is(at, "of") && (line.Is(at + 1, "whom") || line.Is(at + 1, "which"));
    }

    /// <summary>"works exceeded £20,000": the qualifier is the verb.</summary>
    private static int Start(FigureLine line, NumberHit hit, WordRange qualifier, int floor)
        => line.Span(qualifier.From).StartsWith("exceed", StringComparison.OrdinalIgnoreCase) ? hit.Words.From : Math.Min(Qualifiers.Start(line, qualifier, floor), hit.Words.From);

    /// <summary>"Agency rate (%): Northshire 12.4": the sign counts for the bare numbers behind it.</summary>
    private static FigureUnit? Sign(FigureLine line, NumberHit hit, string? heading)
    {
        if (!NounPhrases.Right(line, hit.Words.To, line.Count).IsEmpty || hit.IsSpelt) return null;
        if (TableUnit.IsRatio(line, hit.Words.From)) return FigureUnit.Ratio;
        var sign = TableUnit.Of(line).Unit ?? (heading is null ? null : TableUnit.Of(new FigureLine(heading, 0, heading.Length)).Unit);
        return sign == FigureUnit.Percent ? sign : null;
    }

    /// <summary>"5.1 per 1,000 households", and below it "England 4.5".</summary>
    private static FigureUnit Inherit(FigureContext context, Measured measured)
        => measured.Of is null ? FigureUnit.Count : Inherit(context.Unit, measured, context.Last);

    /// <summary>"39 days, against a target of 35": a bare number that measures the same counts in the same unit.</summary>
    private static FigureUnit Inherit(FigureUnit? unit, Measured measured, Measured last)
    {
        if (unit is null or FigureUnit.Count or FigureUnit.Gbp || last.Measure is null) return FigureUnit.Count;
        return measured.Measure == last.Measure || measured.Of == last.Measure ? unit.Value : FigureUnit.Count;
    }

    private static Figure Make(FigureLine line, NumberHit hit, Measured measured, FigureUnit unit, WordRange qualifier, string? when, int page)
        => new()
        {
            Value = hit.Value,
            Unit = unit,
            Measure = measured.Measure,
            Of = measured.Of == measured.Measure ? null : measured.Of,
            When = when,
            Qualifier = line.Text(qualifier),
            Text = line.TextAt(hit.Start, hit.End),
            Span = new SourceSpan(hit.Start, hit.End, page > 0 ? page : null),
        };
}
