namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>What a number measures, as words of its line or carried from the figure before.</summary>
/// <param name="Measure">Null if nothing was found.</param>
/// <param name="Of">Whose it is.</param>
internal readonly record struct Measured(string? Measure, string? Of = null)
{
    /// <summary>Whether <see cref="Of"/> is said of this number alone, as a target is, and not of the next.</summary>
    public bool IsAside { get; init; }

    /// <summary>Whether the talk goes on about what was counted before: "538 children, a rate of 86 per 10,000. Carers looked after 41% of them".</summary>
    public bool KeepsTopic { get; init; }

    /// <summary>The measure without whose it is: the "wait" of "the wait for a hoist"; null if it has no such tail.</summary>
    public string? Head { get; init; }
}

/// <summary>
/// Finds the words that say what a number measures. It asks, in this order: does an aside say what the clause before comes to, does the number stand in brackets or commas behind its
/// noun, is it compared with the one before, does a noun lead straight to it ("a rate of 12%"), does it count "of" something, is
/// there a subject that it is said of ("turnover had dropped to 9%"), is it itself a subject ("64% evidenced checks"), does a
/// noun follow it ("21 vacant posts")?
/// </summary>
/// <param name="line">The sentence.</param>
/// <param name="last">What the number before it in the sentence measured.</param>
/// <param name="carried">What the sentence or bullet before measured.</param>
/// <param name="context">The slide's title, and the numbers of the document so far.</param>
internal sealed class MeasureFinder(FigureLine line, Measured last, Measured carried, FigureContext context)
{
    private readonly Measured known = last.Measure is null ? carried : last;

    /// <param name="hit">The number.</param>
    /// <param name="floor">Behind the number before.</param>
    /// <param name="limit">The number behind.</param>
    /// <param name="start">Where the number's qualifier starts, if it has one.</param>
    public Measured Find(NumberHit hit, int floor, int limit, int start)
    {
        if (hit.EndsRange && last.Measure is not null) return last;
        if (context.Earlier?.Recall(line, hit, start) is { } recalled) return new Measured(recalled);
        if (IsRow(floor, start, hit)) return last;
        // "27 of the 33 joiners": the 33 are the joiners that the 27 are some of.
        if (hit.Unit is null && floor > 0 && line.Is(floor, "of") && start <= floor + 2 && last.Measure is not null) return new Measured(last.Of ?? last.Measure);
        return new BareHeads(line, last, context.Topic ?? carried.Measure).Name(Sought(hit, floor, limit, start), hit.Words.From);
    }

    /// <summary>"Agency rate 24.1% 17.8% 12.4% Amber": a row of a table whose columns are lost; all its numbers measure the same.</summary>
    private bool IsRow(int floor, int start, NumberHit hit)
        => floor > 0 && start == floor && last.Measure is not null && context.Previous.Measure == last.Measure && line.IsNumber(floor - 1) == line.IsNumber(hit.Words.To - 1) && !line.InDate(floor - 1);

    /// <summary>"a rise of 12%, which would bring a crossing from £6 to £7": a sum is compared with no share.</summary>
    private bool IsOtherKind(NumberHit hit)
        => context.LastUnit is { } unit && hit.Unit is { } own && (unit == FigureUnit.Gbp) != (own == FigureUnit.Gbp);

    private Measured Sought(NumberHit hit, int floor, int limit, int start)
    {
        var leading = new Leading(line, known);
        return Amounts.Find(line, hit, floor, start, last)
            ?? Cases.Find(line, hit, start, limit)
            ?? new Brackets(line, known).Find(hit, floor, start)
            ?? (IsOtherKind(hit) ? null : new Comparison(line, context.Previous.Measure is null ? known : context.Previous).Find(hit, floor, limit, start))
            ?? leading.Before(hit, floor, limit, start)
            ?? Shares.Of(line, hit, floor, limit, start, known)
            ?? leading.Threshold(hit, floor, start)
            ?? leading.Behind(hit, floor, limit, start)
            ?? Cases.InCases(line, hit, floor, limit, start)
            ?? new Statements(line, known, context.Topic).Find(hit, floor, limit, start)
            ?? new Own(line, last, known, context).Find(hit, floor, limit, start)
            ?? new Leftover(line, last, carried, context).Find(hit, floor, limit, start);
    }
}
