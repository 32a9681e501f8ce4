namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Which number words are statistics: "nine vacancies", not "one of the officers" or "two or three ways".</summary>
internal static class Spelt
{
    public static bool IsFigure(FigureLine line, NumberHit hit)
    {
        int to = hit.Words.To;
        if (hit.Value == 1) return false;
        // "the three Members", "those two matters", "all four": known already, not counted.
        int before = hit.Words.From - 1;
        if (line.Has(before, WordClass.Determiner) && !line.Is(before, "another") && !line.Is(before, "that")) return false;
        // "one or two", "two to three", "nine out of ten".
        if (line.Is(to, "or") || line.Is(before, "or")) return false;
        if (line.Is(to, "out") || (line.Is(to, "in") && line.IsNumber(to + 1)) || line.Is(before, "in") || line.Is(before - 1, "out")) return false;
        return hit.Value > 2 || Counts(line, to);
    }

    /// <summary>"two" is mostly talk; it counts before "additional posts", "new homes", "vacant", "over the limit", "had left".</summary>
    private static bool Counts(FigureLine line, int to)
        => line.Is(to, "additional") || line.Is(to, "vacant") || line.Is(to, "vacancies") || line.Is(to, "posts") || line.Is(to, "further")
            || line.Is(to, "were") || line.Is(to, "had") || line.Is(to, "have") || line.Is(to, "new")
            || to == line.Count || line.IsMark(to);
}
