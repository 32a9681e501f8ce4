namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>
/// Shares and counts of cases, of which the clause says what is measured: "In 44% of cases no owner had been found", "the hull had split in 17 cases",
/// "sinking had been prevented for 53% of those at sea".
/// </summary>
internal static class Cases
{
    private const int LongestSubject = 2;
    private const int LongestDone = 9;

    /// <summary>The clause says what is measured; "cases" alone says nothing.</summary>
    public static Measured? Find(FigureLine line, NumberHit hit, int start, int limit)
    {
        if (!line.Is(start - 1, "in") || !Opens(line, start - 2) || hit.Unit is not (FigureUnit.Percent or null)) return null;
        int at = line.Is(hit.Words.To, "of") ? hit.Words.To + 1 : hit.Words.To;
        while (line.Has(at, WordClass.Determiner) || line.Is(at, "those") || line.Is(at, "these")) at++;
        if (at >= limit || !(line.Is(at, "cases") || line.Is(at, "instances"))) return null;
        int from = line.IsMark(at + 1, ',') ? at + 2 : at + 1;
        // "in 17 cases where the hull had split": the cases themselves are told.
        if (line.Has(from, WordClass.Boundary | WordClass.Preposition | WordClass.Verb) || line.Is(from, "there")) return null;
        var told = NounPhrases.Predicate(line, from, line.Count);
        return told.Length > 1 && Verbs.HasFinite(line, told.From, told.To + 1) ? new Measured(line.Text(told), line.Text(new WordRange(at, at + 1))) : null;
    }

    /// <summary>"Hearings began on time in 62% of cases": the clause says what is measured, the noun behind says of what.</summary>
    public static string? Happened(FigureLine line, int of, int floor, int start)
    {
        if (!line.Is(start - 1, "in")) return null;
        // "a factor in 9% of bridge closures" measures the closures; "cases" and "records" say too little.
        return NounPhrases.Right(line, of + 1, line.Count).Length > 1 ? null : Done(line, floor, start);
    }

    /// <summary>"Sinking had been prevented for 53% of those at sea": what was done for a share of them.</summary>
    public static string? DoneFor(FigureLine line, int floor, int start)
    {
        if (!line.Is(start - 1, "for")) return null;
        var clause = Clause.Before(line, start - 1, floor);
        bool passive = line.Has(start - 3, WordClass.Auxiliary) && line.Span(start - 2).EndsWith("ed", StringComparison.Ordinal);
        return passive && clause.Subject.Length <= LongestSubject ? clause.WithDeed(line, start - 1) : null;
    }

    /// <summary>"moorings had been inspected in 17 cases", "mould was found in 12": what was done so often.</summary>
    public static Measured? InCases(FigureLine line, NumberHit hit, int floor, int limit, int start)
    {
        if (hit.Unit is not null || !line.Is(start - 1, "in")) return null;
        var noun = NounPhrases.Right(line, hit.Words.To, limit);
        bool cases = noun.IsEmpty || (noun.Length == 1 && (line.Is(noun.From, "cases") || line.Is(noun.From, "instances")));
        // "this had happened in 38 cases" says no more than the cases.
        return cases && Done(line, floor, start) is { } done and not "happened" and not "occurred" ? new Measured(done, line.Text(noun)) : null;
    }

    private static string? Done(FigureLine line, int floor, int start)
    {
        int from = start - 1;
        while (from > floor && !line.IsMark(from - 1) && !line.Has(from - 1, WordClass.Boundary) && !line.InDate(from - 1)) from--;
        bool said = line.Has(from, WordClass.Pronoun);
        if (said) from++;
        var clause = NounPhrases.Trim(line, new WordRange(from, start - 1));
        while (said && clause.Length > 1 && line.Has(clause.From, WordClass.Auxiliary)) clause = clause with { From = clause.From + 1 };
        return clause.Length is < 1 or > LongestDone || (!said && clause.Length < 2) || !Verbs.HasFinite(line, clause.From, clause.To + 1) && !said ? null : line.Text(clause);
    }

    private static bool Opens(FigureLine line, int before) => before < 0 || line.IsMark(before) || line.Has(before, WordClass.Boundary);
}
