namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Parts of a whole that the clause's subject is or has: "Sheds accounted for £510,000 of the variance", "keepers looked after 41% of them".</summary>
internal static class Parts
{
    private const int LongestSubject = 7;

    private static readonly PhraseTable Holding = PhraseTable.Of("holding");

    /// <param name="line">The sentence.</param>
    /// <param name="hit">The number.</param>
    /// <param name="of">The "of" behind it.</param>
    /// <param name="floor">Behind the number before.</param>
    /// <param name="start">Where the number starts, its qualifier included.</param>
    public static Measured? Find(FigureLine line, NumberHit hit, int of, int floor, int start)
    {
        // "temps filled 17% of posts"
        bool named = line.Has(of + 1, WordClass.Pronoun) || line.Is(of + 1, "this") || line.Is(of + 1, "that") || line.Is(start - 1, "filled") || line.Is(start - 1, "fill") || line.Is(start - 1, "filling");
        bool fills = named && hit.Unit is null && line.Span(start - 1) is "filled" or "fill" or "filling";
        if (hit.Unit is not FigureUnit.Gbp && !fills && !(hit.Unit is FigureUnit.Percent && named)) return null;
        var clause = Clause.Before(line, start, floor);
        if (clause.Verb.IsEmpty || !Holds(line, clause, start)) return null;
        var subject = clause.Subject.IsEmpty ? clause.Antecedent(line, floor) : clause.Subject;
        return subject.Length <= LongestSubject && Labels.NamesThing(line, subject) ? new Measured(line.Text(subject)) { KeepsTopic = true } : null;
    }

    /// <summary>"71% of rowers were in favour of a slipway, but only 18% of swimmers": the same is said of others.</summary>
    public static Measured? Elliptic(FigureLine line, WordRange whole, int floor, int start, Measured last)
    {
        bool joined = line.Is(start - 1, "but") || line.Is(start - 1, "and") || line.Is(start - 1, "while");
        // "81% of those who rowed were tired": something of its own is said of them.
        int end = line.Has(whole.To, WordClass.Relative) ? Shares.EndOfRelative(line, whole.To) : whole.To;
        bool ends = end >= line.Count || line.IsMark(end);
        if (floor == 0 || !joined || !ends || last is not { Measure: { } measure, Of: { } of } || measure == of) return null;
        string said = measure.StartsWith(of + " ", StringComparison.Ordinal) ? measure[(of.Length + 1)..] : measure;
        return new Measured(said, line.Text(whole));
    }

    /// <summary>"had accounted for", "looked after", but not "we inspected 58% of them".</summary>
    private static bool Holds(FigureLine line, Clause clause, int start)
    {
        bool holds = Holding.Ending(line, start) > 0 || (clause.Links(line) && clause.IsDirect(line, start));
        return holds && !Speakers.Says(line, clause.Verb.To - 1);
    }
}
