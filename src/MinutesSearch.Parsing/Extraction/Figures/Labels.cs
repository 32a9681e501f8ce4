namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Labels of bullets and slides: "Agency rate 6.92%", "Under two months: 9", "Turnover – 28%".</summary>
internal static class Labels
{
    private const int Longest = 14;

    /// <summary>The label before a number, back to the number before it; empty if a verb stands between or there is none.</summary>
    public static WordRange Before(FigureLine line, int floor, int start)
    {
        int to = start;
        while (to > floor && (IsLink(line, to - 1) || line.InDate(to - 1) || line.Is(to - 1, "at"))) to--;
        // "a 24% turnover rate and an 18% agency rate": an article parts the number from what stands before.
        if (to > floor && line.Has(to - 1, WordClass.Determiner | WordClass.Boundary)) return default;
        to = BeforeBracket(line, to, floor);
        int from = to;
        while (from > floor && to - from < Longest && !IsEdge(line, from - 1)) from--;
        if (Verbs.HasFinite(line, from, to) && !IsColon(line, to)) return default;
        while (from < to && (line.Has(from, WordClass.Boundary | WordClass.Determiner) || line.Is(from, "of") || line.IsMark(from, '.'))) from++;
        // "and for all Welsh authorities 93%"
        if (from + 1 < to && line.Is(from, "for") && Comparison.Names(line, NounPhrases.Trim(line, new WordRange(from + 1, to)))) from++;
        // "against an expected 95%", "plus 12": no label, a joint.
        return from < to && line.Has(from, WordClass.Preposition) && !IsColon(line, to) ? default : NounPhrases.Trim(line, new WordRange(from, to));
    }

    /// <summary>"leaks mended in time 64%", "Swans, all 12": a label with a participle or a comma, from where the line starts.</summary>
    public static WordRange Whole(FigureLine line, int floor, int start)
    {
        if (floor > 0 || start is < 2 or > Longest) return default;
        for (int i = 0; i < start; i++)
        {
            if (line.Has(i, WordClass.Auxiliary | WordClass.Pronoun | WordClass.Relative) || line.IsMark(i, '.') || line.IsMark(i, ';')) return default;
        }
        return NounPhrases.Trim(line, new WordRange(0, start));
    }

    /// <summary>"the rate for officers was 14, for managers 19": whose the second number is; empty if it is not said so.</summary>
    public static WordRange Holder(FigureLine line, int floor, int start)
    {
        for (int i = start - 1; i >= floor && i > start - 8 && !IsEdge(line, i) && !Verbs.IsVerb(line, i); i--)
        {
            if (!line.Is(i, "for") && !line.Is(i, "in") && !line.Is(i, "among")) continue;
            return NounPhrases.Right(line, i + 1, start) is var noun && noun.To == start ? noun : default;
        }
        return default;
    }

    /// <summary>Whether the words name nothing by themselves: "the figure", "these".</summary>
    public static bool IsGeneric(FigureLine line, WordRange phrase)
    {
        for (int i = phrase.From; i < phrase.To; i++)
        {
            if (!line.Has(i, WordClass.Generic | WordClass.Determiner | WordClass.Pronoun)) return false;
        }
        return !phrase.IsEmpty;
    }

    /// <summary>Whether a phrase names a thing that can be measured: no pronoun, nobody who speaks, no "the figure".</summary>
    public static bool NamesThing(FigureLine line, WordRange phrase)
        => !phrase.IsEmpty && !line.Has(phrase.From, WordClass.Pronoun) && !IsGeneric(line, phrase) && !Speakers.Is(line, phrase);

    /// <summary>"Agency rate (%): 12": the label without its bracket.</summary>
    private static int BeforeBracket(FigureLine line, int to, int floor)
    {
        if (!line.IsMark(to - 1, ')')) return to;
        for (int i = to - 2; i > floor && i > to - 8; i--)
        {
            if (line.IsMark(i, '(')) return i;
        }
        return to;
    }

    private static bool IsColon(FigureLine line, int at) => line.IsMark(at, ':');

    private static bool IsLink(FigureLine line, int at)
        => line.IsMark(at, ':') || line.IsMark(at, '–') || line.IsMark(at, '-') || line.IsMark(at, '—') || line.IsMark(at, '=') || line.IsMark(at, '+');

    private static bool IsEdge(FigureLine line, int at)
        => line.IsMark(at, ';') || line.IsMark(at, ':') || line.IsMark(at, ',') || line.IsMark(at, '(') || line.IsMark(at, ')') || line.IsMark(at, '–')
            || line.IsMark(at, '—') || line.IsMark(at, '|') || (line.IsMark(at, '.') && !line.Is(at - 1, "no"));
}
