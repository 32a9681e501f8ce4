namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Shares and counts of cases that open a clause: "In 44% of cases no owner had been found", "in 17 cases the hull had split".</summary>
internal static class Cases
{
    /// <summary>The clause says what is measured; "cases" alone says nothing.</summary>
    public static Measured? Find(FigureLine line, NumberHit hit, int start, int limit)
    {
        if (!line.Is(start - 1, "in") || !Opens(line, start - 2) || hit.Unit is not (FigureUnit.Percent or null)) return null;
        int at = line.Is(hit.Words.To, "of") ? hit.Words.To + 1 : hit.Words.To;
        while (line.Has(at, WordClass.Determiner)) at++;
        if (at >= limit || !(line.Is(at, "cases") || line.Is(at, "instances"))) return null;
        int from = line.IsMark(at + 1, ',') ? at + 2 : at + 1;
        // "in 17 cases where the hull had split": the cases themselves are told.
        if (line.Has(from, WordClass.Boundary | WordClass.Preposition | WordClass.Verb) || line.Is(from, "there")) return null;
        var told = NounPhrases.Predicate(line, from, line.Count);
        return told.Length > 1 && Verbs.HasFinite(line, told.From, told.To + 1) ? new Measured(line.Text(told), line.Text(new WordRange(at, at + 1))) : null;
    }

    private static bool Opens(FigureLine line, int before) => before < 0 || line.IsMark(before) || line.Has(before, WordClass.Boundary);
}
