using System.Collections.Immutable;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>What the figures before a line left behind for it: a bullet or a sentence can go on about the same measure.</summary>
/// <param name="Last">What the last of them measured.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Heading">The slide's title.</param>
/// <param name="Asked">What a question before it asks the number of.</param>
/// <param name="When">When the last of them was.</param>
/// <param name="Earlier">The numbers of the document so far.</param>
/// <param name="Previous">What the number before in the line measured, be it a part of another.</param>
/// <param name="LastUnit">The unit of the number before in the sentence; null if there is none.</param>
/// <param name="Topic">What a question before it is about that asks for no number.</param>
internal readonly record struct FigureContext(Measured Last, FigureUnit? Unit, Heading? Heading, string? Asked = null, string? When = null, Earlier? Earlier = null, string? Topic = null, Measured Previous = default, FigureUnit? LastUnit = null);

/// <summary>The figures of one sentence or bullet.</summary>
internal sealed class FigureLines
{
    private readonly FigureLine line;
    private readonly FigureContext context;
    private readonly ImmutableArray<NumberHit> hits;
    private readonly bool percent;
    private readonly ImmutableArray<Figure>.Builder figures;
    private Measured last;
    private Measured previous;
    private FigureUnit? unit;
    private string? asked;
    private string? topic;

    private FigureLines(FigureLine line, FigureContext context, ImmutableArray<NumberHit> hits)
    {
        this.line = line;
        this.context = context;
        this.hits = hits;
        asked = context.Asked;
        topic = context.Topic;
        percent = (context.Heading?.Unit ?? default).Unit == FigureUnit.Percent || TableUnit.Of(line).Unit == FigureUnit.Percent;
        figures = ImmutableArray.CreateBuilder<Figure>(hits.Length);
    }

    public static ImmutableArray<Figure> Find(FigureLine line, FigureContext context, int page)
    {
        var hits = NumberScanner.Scan(line, IsTimed(context), table: false);
        return hits.IsEmpty ? [] : new FigureLines(line, context, hits).Find(page);
    }

    /// <summary>Below "Waiting times", or behind "what the longest wait was", a duration is a statistic.</summary>
    private static bool IsTimed(FigureContext context)
        => context.Heading is { HasCue: true } || (context.Asked is { } asked && FigureContexts.HasCue(new FigureLine(asked, 0, asked.Length)));

    private ImmutableArray<Figure> Find(int page)
    {
        var whens = new When(line, hits[0].Words.From);
        bool part = false;
        for (int i = 0; i < hits.Length; i++)
        {
            var hit = hits[i];
            int floor = i == 0 ? 0 : hits[i - 1].Words.To, limit = NextLimit(i);
            var qualifier = Qualifiers.Before(line, hit.Words.From, floor);
            var measured = Measure(i, floor, limit, Start(hit, qualifier, floor));
            // "584 households, of whom 37 had waited": the same day.
            part = i > 0 && (IsPart(floor) || (part && IsListed(floor, hit)));
            string? when = part ? whens.Own(hit, limit) ?? figures[^1].When : whens.Of(hit, floor, limit) ?? (IsOfThese() ? context.When : context.Heading?.Period);
            var counted = hit.Unit ?? Sign(hit) ?? Inherited(hit, measured);
            figures.Add(Make(hit, measured with { Of = measured.Of ?? Holder(hit, measured, floor, limit, qualifier) }, counted, qualifier, when, page));
            Remember(measured, counted);
        }
        return figures.ToImmutable();
    }

    /// <summary>Whose the number is, unless that is what is measured.</summary>
    private string? Holder(NumberHit hit, Measured measured, int floor, int limit, WordRange qualifier)
    {
        // "in the region of £95" is of no region.
        string? holder = Holders.Beside(line, qualifier.IsEmpty ? hit.Words : hit.Words with { From = qualifier.From }, floor, limit) ?? Holders.Having(line, hit, floor);
        return holder is not null && measured.Measure is { } name && name.StartsWith(holder, StringComparison.Ordinal) ? null : holder;
    }

    private Measured Measure(int i, int floor, int limit, int start)
    {
        asked = Asked.Find(line, floor, hits[i].Words.From) ?? asked;
        topic = asked is null ? Asked.Topic(line, floor, hits[i].Words.From) ?? topic : null;
        var (hit, finder) = (hits[i], new MeasureFinder(line, last, asked is null ? Carried(hits[i]) : new Measured(asked), context with { Topic = topic, Previous = previous, LastUnit = unit }));
        if (!hit.StartsRange || i + 1 >= hits.Length || !hits[i + 1].EndsRange) return finder.Find(hit, floor, limit, start);
        // "between 12% and 15% of calls": what follows the second number is said of both.
        if (line.Is(start - 1, "between")) start--;
        return finder.Find(hit with { Words = hit.Words with { To = hits[i + 1].Words.To } }, floor, NextLimit(i + 1), start);
    }

    /// <summary>A sum does not go on about what was no sum in the sentence before.</summary>
    private Measured Carried(NumberHit hit)
        => hit.Unit == FigureUnit.Gbp && context.Unit is not null and not FigureUnit.Gbp ? default : context.Last;

    /// <summary>Behind "against a target of 85%" the talk is of what the target is for.</summary>
    private void Remember(Measured measured, FigureUnit counted)
    {
        var known = last.Measure is null ? context.Last : last;
        last = measured.IsAside || measured.KeepsTopic ? known : measured.Of is not null && measured.Of == known.Measure ? new Measured(known.Measure) : measured;
        unit = counted;
        previous = measured.IsAside ? known : measured;
        topic = null;
    }

    private int NextLimit(int i)
    {
        for (int next = i + 1; next < hits.Length; next++)
        {
            if (hits[next].Words != hits[i].Words) return hits[next].Words.From;
        }
        return line.Count;
    }

    /// <summary>"Of these, 37 had waited": the day of the sentence before.</summary>
    private bool IsOfThese() => line.Is(0, "of") && (line.Has(1, WordClass.Pronoun) || line.Is(1, "that"));

    /// <summary>"of whom 12% swam, 9% rowed and the rest": one list of parts, with no date between them.</summary>
    private bool IsListed(int floor, NumberHit hit)
    {
        for (int i = floor; i < hit.Words.From; i++)
        {
            if (line.IsMark(i, ';') || line.IsMark(i, '.') || line.IsMark(i, '(') || line.InDate(i)) return false;
        }
        return line.Is(hit.Words.From - 1, "and") || line.IsMark(hit.Words.From - 1, ',');
    }

    private bool IsPart(int floor)
    {
        int at = floor;
        while (at < floor + 5 && !line.Is(at, "of")) at++;
        return line.Is(at, "of") && (line.Is(at + 1, "whom") || line.Is(at + 1, "which"));
    }

    /// <summary>"works exceeded £20,000": the qualifier is the verb.</summary>
    private int Start(NumberHit hit, WordRange qualifier, int floor)
        => line.Span(qualifier.From).StartsWith("exceed", StringComparison.OrdinalIgnoreCase)
            ? hit.Words.From
            : Math.Min(Qualifiers.Start(line, qualifier, floor), hit.Words.From);

    /// <summary>"Agency rate (%): Northshire 12.4", "the rate per 10,000 was 78": the unit stands before the bare number.</summary>
    private FigureUnit? Sign(NumberHit hit)
    {
        if (hit.IsSpelt || !NounPhrases.Right(line, hit.Words.To, line.Count).IsEmpty) return null;
        if (TableUnit.IsRatio(line, hit.Words.From)) return FigureUnit.Ratio;
        return percent ? FigureUnit.Percent : null;
    }

    /// <summary>
    /// A bare number that measures the same counts in the same unit: "27 days, against a target of 21"; below the bullet
    /// "6.3 per 1,000 households", "England 4.5".
    /// </summary>
    private FigureUnit Inherited(NumberHit hit, Measured measured)
    {
        // "84% (210 of 250)"
        if (line.Is(hit.Words.To, "of") || line.Is(hit.Words.To, "out")) return FigureUnit.Count;
        var (before, counted) = unit is null ? (context.Last, measured.Of is null ? null : context.Unit) : (last, unit);
        if (counted is null or FigureUnit.Count or FigureUnit.Gbp || before.Measure is null) return FigureUnit.Count;
        // "leaks rose by 19% to 3,405", "12% of the 140": a share is a bare number up to a hundred with nothing behind.
        if (counted == FigureUnit.Percent && (hit.IsSpelt || hit.Value > 100)) return FigureUnit.Count;
        return measured.IsAside || measured.Measure == before.Measure || (measured.Measure == previous.Measure && previous.KeepsTopic) || measured.Of == before.Measure ? counted.Value : FigureUnit.Count;
    }

    private Figure Make(NumberHit hit, Measured measured, FigureUnit counted, WordRange qualifier, string? when, int page) => new()
    {
        Value = hit.Value,
        Unit = counted,
        Measure = measured.Measure,
        Of = measured.Of == measured.Measure ? null : measured.Of,
        When = when,
        Qualifier = line.Text(qualifier),
        Text = line.TextAt(hit.Start, hit.End),
        Span = new SourceSpan(hit.Start, hit.End, page > 0 ? page : null),
    };
}
