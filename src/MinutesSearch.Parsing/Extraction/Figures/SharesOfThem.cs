namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Numbers of those who were named before: "18 of them beyond the ring road", "68% of whom were new", "62% of those reported in May".</summary>
internal static class SharesOfThem
{
    /// <summary>Whether behind "of" somebody stands who was named before; what is measured then, if anything is.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="of">The "of" behind the number.</param>
    /// <param name="floor">Behind the number before.</param>
    /// <param name="start">Where the number starts, its qualifier included.</param>
    /// <param name="last">What the number before it measured.</param>
    /// <param name="found">What is measured; null where the clause before says it.</param>
    public static bool TryFind(FigureLine line, int of, int floor, int start, Measured last, out Measured? found)
    {
        bool pronoun = IsPronoun(line, of + 1), stated = pronoun && IsStated(line, of + 1, floor, start);
        found = stated ? null : OfThose(line, of + 1) ?? OfEligible(line, of + 1, start, last) ?? (pronoun ? Held(line, of, floor, start, last) ?? Said(line, of + 2, last, floor, start) : null);
        return pronoun || found is not null;
    }

    private static bool IsPronoun(FigureLine line, int at)
        => line.Has(at, WordClass.Pronoun | WordClass.Relative) && !line.Is(at, "that") && !line.Is(at, "all")
            && (!line.Is(at, "those") || Verbs.IsVerb(line, at + 1));

    /// <summary>"Spend was £6m, of which": what is said of the sum comes before it; "1,120 of whom" counts them.</summary>
    private static bool IsStated(FigureLine line, int pronoun, int floor, int start)
    {
        if (!line.Is(pronoun, "which") && !line.Is(pronoun, "whom")) return false;
        var clause = Clause.Before(line, start, floor);
        return !clause.Subject.IsEmpty && clause.Links(line) && clause.IsDirect(line, start);
    }

    /// <summary>"62% of those reported in May had been mended": what is said of those who are told by a participle.</summary>
    private static Measured? OfThose(FigureLine line, int at)
    {
        if (!line.Is(at, "those") || !line.Span(at + 1).EndsWith("ed", StringComparison.Ordinal)) return null;
        int to = Shares.EndOfRelative(line, at);
        var said = line.Has(to, WordClass.Auxiliary) ? NounPhrases.Predicate(line, to, line.Count) : default;
        return said.IsEmpty ? null : new Measured(line.Text(said), line.Text(NounPhrases.Trim(line, new WordRange(at, to))));
    }

    /// <summary>"27 rowers in the crews, 41% of those eligible, and": how many of all who could be they are.</summary>
    private static Measured? OfEligible(FigureLine line, int at, int start, Measured last)
    {
        bool ends = at + 2 >= line.Count || line.IsMark(at + 2);
        bool apposed = last.Measure is not null && line.IsMark(start - 1, ',') && line.Is(at, "those") && !line.IsVerb(at + 1) && ends;
        return apposed ? new Measured(last.Measure, line.Text(new WordRange(at + 1, at + 2))) : null;
    }

    /// <summary>"Checks had been held on time in 79% of them": what was done in so many.</summary>
    private static Measured? Held(FigureLine line, int of, int floor, int start, Measured last)
        => Cases.Happened(line, of, floor, start) is { } held ? new Measured(held, last.Measure) : null;

    /// <summary>"18 of them beyond the ring road", "£7,500 of it is kept for planting".</summary>
    public static Measured? Said(FigureLine line, int at, Measured last, int floor, int start)
    {
        var predicate = NounPhrases.Predicate(line, at, line.Count);
        if (!predicate.IsEmpty) return new Measured(Whole(last.Measure, line, predicate), last.Measure);
        // "with the wardens, nine of them last year"
        var apposed = line.IsMark(start - 1, ',') ? NounPhrases.Left(line, start - 1, floor) : default;
        return apposed.IsEmpty ? Shares.Known(last) : new Measured(line.Text(apposed));
    }

    /// <summary>"1,940 boats, nine of which were sold": "boats sold" says by itself what is measured.</summary>
    public static string? Whole(string? counted, FigureLine line, WordRange predicate)
    {
        bool fits = counted is not null && !counted.Contains(' ') && predicate.Length <= 2 && line.Span(predicate.From).EndsWith("ed", StringComparison.Ordinal);
        return fits ? $"{counted} {line.Text(predicate)}" : line.Text(predicate);
    }
}
