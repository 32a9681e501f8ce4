namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>
/// Which numbers are no statistics: references ("page 17", "Recommendation 4"), times, votes, ages, spans of time that a rule
/// sets, and other units. Percentages and money are always figures.
/// </summary>
internal static class FigureContexts
{
    private static readonly PhraseTable Before = PhraseTable.Of("before");
    private static readonly PhraseTable After = PhraseTable.Of("after");
    private static readonly PhraseTable RuleBefore = PhraseTable.Of("rule-before");
    private static readonly PhraseTable RuleAfter = PhraseTable.Of("rule-after");
    private static readonly PhraseTable Cues = PhraseTable.Of("cue");

    public static bool IsReference(FigureLine line, int from)
    {
        int at = from;
        // "Minute No. 17", "Tel: 01234".
        while (line.IsMark(at - 1, '.') || line.IsMark(at - 1, ':')) at--;
        // "the number was 4": only the bare word behind a capital is a reference; "number 71 bus" is one, "the number 71" is too.
        if (line.Is(at - 1, "number") && at == from) return true;
        int length = Before.Ending(line, at);
        // "within the Year: 4 complaints" states a figure.
        return length > 0 && (at == from || line.Is(at - 1, "no") || line.Is(at - 1, "nos") || line.Is(at - 1, "tel") || line.Is(at - 1, "ref"));
    }

    public static bool IsOtherThing(FigureLine line, int from, int to)
        => After.Starting(line, to) > 0 || IsThreshold(line, from) || IsCompound(line, to) || IsOdds(line, from, to) || IsAddress(line, to)
            || IsClauseNumber(line, from, to) || IsTime(line, from, to) || IsVote(line, from, to) || IsAge(line, from, to);

    /// <summary>Whether a duration is a statistic ("an average wait of 39 days"), not a rule or a date ("within 28 days").</summary>
    public static bool IsStatistic(FigureLine line, int from, int to, bool timed)
    {
        if (IsRule(line, from, to)) return false;
        for (int i = Math.Max(0, from - 25); i < line.Count && i < to + 15; i++)
        {
            if (!(i >= from && i < to) && Cues.Starting(line, i) > 0) return true;
        }
        return timed;
    }

    /// <summary>Whether a line has a word that makes a duration a statistic.</summary>
    public static bool HasCue(FigureLine line)
    {
        for (int i = 0; i < line.Count; i++)
        {
            if (Cues.Starting(line, i) > 0) return true;
        }
        return false;
    }

    /// <summary>"within 28 days", "28 days ago"; "the six weeks", but not "to the 9 weeks".</summary>
    private static bool IsRule(FigureLine line, int from, int to)
        => RuleBefore.Ending(line, from) > 0 || RuleAfter.Starting(line, to) > 0 || (line.Is(from - 1, "the") && !line.Is(from - 2, "to"));

    /// <summary>"3 out of 4 residents", "1 in 5": a manner of speaking, unlike "27 out of 33 joiners".</summary>
    private static bool IsOdds(FigureLine line, int from, int to)
    {
        int behind = line.Is(to, "in") ? to + 1 : line.Is(to, "out") && line.Is(to + 1, "of") ? to + 2 : -1;
        if (behind > 0) return IsSmall(line, from) && IsSmall(line, behind);
        int before = line.Is(from - 1, "in") ? from - 2 : line.Is(from - 1, "of") && line.Is(from - 2, "out") ? from - 3 : -1;
        return before >= 0 && IsSmall(line, from) && IsSmall(line, before);
    }

    /// <summary>"12-14 High Street".</summary>
    private static bool IsAddress(FigureLine line, int to)
    {
        for (int i = to; i < to + 4 && line.IsCapital(i); i++)
        {
            if (line.Has(i, WordClass.Street)) return true;
        }
        return false;
    }

    private static bool IsSmall(FigureLine line, int at) => line.TryNumber(at, out var number) && number.Value <= 10;

    /// <summary>"a twelve month figure", "a four bed home".</summary>
    private static bool IsCompound(FigureLine line, int to)
        => line.Has(to, WordClass.Compound);

    /// <summary>"have less than 30 cases": the number says who is counted, it is not counted itself.</summary>
    private static bool IsThreshold(FigureLine line, int from)
        => line.Is(from - 1, "than") && line.Has(from - 2, WordClass.Shift)
            && (line.Is(from - 3, "with") || line.Is(from - 3, "have") || line.Is(from - 3, "has") || line.Is(from - 3, "had") || line.Is(from - 3, "having"));

    /// <summary>"(1) That …", "resolution (2)".</summary>
    private static bool IsClauseNumber(FigureLine line, int from, int to)
        => line.IsMark(from - 1, '(') && line.IsMark(to, ')')
            && (from == 1 || Before.Ending(line, from - 1) > 0 || line.IsCapital(to + 1) || line.Is(to + 1, "to"));

    /// <summary>"14:20", "7.30 p.m.".</summary>
    private static bool IsTime(FigureLine line, int from, int to)
        => (line.IsMark(to, ':') && !line.IsParted(to) && !line.IsParted(to + 1) && char.IsAsciiDigit(First(line, to + 1)))
            || (line.IsMark(from - 1, ':') && !line.IsParted(from) && !line.IsParted(from - 1) && char.IsAsciiDigit(First(line, from - 2)))
            || line.Is(to, "p.m") || line.Is(to, "a.m") || line.Is(to, "noon") || line.Is(to, "o'clock") || line.Is(to, "o’clock");

    /// <summary>"(9 for, 2 against)", "by 8 votes to 5".</summary>
    private static bool IsVote(FigureLine line, int from, int to)
        => (line.Is(to, "for") && (line.IsMark(to + 1) || line.Is(to + 1, "and") || to + 1 == line.Count))
            || (line.Is(to, "against") && (line.IsMark(to + 1) || line.Is(to + 1, "and") || to + 1 == line.Count))
            || (line.Is(from - 1, "to") && (line.Is(from - 2, "votes") || line.Is(from - 2, "vote")));

    private static bool IsAge(FigureLine line, int from, int to)
        => ((line.Is(from - 1, "over") || line.Is(from - 1, "under"))
                && (to == line.Count || line.IsMark(to) || line.Has(to, WordClass.Boundary | WordClass.Auxiliary) || line.Is(to, "population")))
            || IsYearsOld(line, to) || line.Is(to, "plus")
            // "three and four year olds"
            || ((line.Is(to, "and") || line.Is(to, "or") || line.Is(to, "to")) && line.IsNumber(to + 1) && IsYearsOld(line, to + 2));

    /// <summary>The "19 to 21 year olds" of "37% of 19 to 21 year olds"; empty if none stands there.</summary>
    public static WordRange AgeGroup(FigureLine line, int at)
    {
        if (!line.IsNumber(at)) return default;
        int last = (line.Is(at + 1, "to") || line.Is(at + 1, "and") || line.IsMark(at + 1, '-') || line.IsMark(at + 1, '–')) && line.IsNumber(at + 2) ? at + 2 : at;
        if (line.Span(last + 1) is "year-olds" or "year-old") return new WordRange(at, last + 2);
        return line.Is(last + 1, "year") && line.Span(last + 2) is "olds" or "old" ? new WordRange(at, last + 3) : default;
    }

    private static bool IsYearsOld(FigureLine line, int at)
        => (line.Is(at, "year") && (line.Is(at + 1, "old") || line.Is(at + 1, "olds"))) || line.Is(at, "year-old") || line.Is(at, "year-olds");

    private static char First(FigureLine line, int index) => line.Span(index) is [var first, ..] ? first : '\0';
}
