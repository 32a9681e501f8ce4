namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Numbers in brackets or commas behind their noun: "children's placements (£5.2m)".</summary>
/// <param name="line">The sentence.</param>
/// <param name="known">What the number before it measured.</param>
internal sealed class Brackets(FigureLine line, Measured known)
{
    private const int LongestLabel = 9;

    /// <summary>"children's placements (£5.2m)", "the grant, £1.25m, would": the noun before, if nothing else is said there.</summary>
    public Measured? Find(NumberHit hit, int floor, int start)
    {
        if (Compared(hit, floor, start) is { } compared) return compared;
        bool bracket = line.IsMark(start - 1, '('), comma = line.IsMark(start - 1, ',');
        // "the lowest score, at 61%, was"
        bool at = line.Is(start - 1, "at") && line.IsMark(start - 2, ',');
        if (at) (start, comma) = (start - 1, true);
        if (!bracket && !comma) return null;
        int to = Shares.RateEnd(line, hit.Words.To);
        if (hit.Unit is null || (bracket && hit.Unit == FigureUnit.Ratio)) return (bracket ? OfNamed(floor, start - 1) : null) ?? (hit.Unit is null ? Apposed(floor, start - 1, to, bracket) : null);
        bool alone = line.IsMark(to, ')') || line.IsMark(to, ',') || (bracket && line.InDate(to)) || (comma && line.IsMark(to) && floor == 0);
        if (!alone) return null;
        int end = start - 1;
        while (end > floor && line.InDate(end - 1)) end--;
        var phrase = NounPhrases.Left(line, end, floor);
        // "had bills for the first time, an average of £3.40": an average, whatever stands before the comma.
        if (comma && line.Is(start + 1, "average") && start + 1 < hit.Words.From) return new Measured(line.Text(new WordRange(start + 1, start + 2)));
        // "some were on order, at £3,150": how they were.
        if (comma && phrase.Length == 1 && line.Is(phrase.From - 1, "on")) return null;
        if (phrase.IsEmpty || (comma && phrase.From > floor && line.Has(phrase.From - 1, WordClass.Verb))) return null;
        return Comparison.Names(line, phrase) && known.Measure is not null ? new Measured(known.Measure, line.Text(phrase)) : new Measured(line.Text(phrase));
    }

    /// <summary>"- boat keepers (17)", "Boats inspected, 114, were": a count alone behind the noun that opens the line.</summary>
    private Measured? Apposed(int floor, int end, int to, bool bracket)
    {
        bool alone = bracket ? line.IsMark(to, ')') : line.IsMark(to, ',') || line.IsMark(to, ';') || (line.Is(to, "out") && line.Is(to + 1, "of"));
        if (!alone || floor > 0) return null;
        var phrase = NounPhrases.Left(line, end, floor);
        // "- keepers and others (17)"
        if (bracket && Labels.Whole(line, floor, end) is { IsEmpty: false } whole && !Verbs.HasFinite(line, 0, end) && !line.IsMark(whole.From)) phrase = whole;
        bool opens = phrase.From <= 1 || line.Has(phrase.From - 1, WordClass.Determiner | WordClass.Preposition);
        return phrase.IsEmpty || !opens || Labels.IsGeneric(line, phrase) || Speakers.Is(line, phrase) ? null : new Measured(line.Text(phrase));
    }

    /// <summary>"satisfaction was 68% (median of inland ports: 66%; all rowers: 71%)": a bracket right behind a number holds others to compare it with.</summary>
    private Measured? Compared(NumberHit hit, int floor, int start)
    {
        bool opened = floor > 0 && (line.IsMark(floor, '(') || (line.IsMark(floor, ';') && known.Of is not null));
        if (!opened || known.Measure is null || hit.Unit is not (FigureUnit.Percent or FigureUnit.Ratio) || start - floor is < 2 or > LongestLabel) return null;
        var label = NounPhrases.Trim(line, new WordRange(floor + 1, start));
        if (line.Is(label.From - 1, "all")) label = label with { From = label.From - 1 };
        if (Verbs.HasFinite(line, label.From, label.To)) return null;
        for (int i = floor + 1; i < start; i++)
        {
            if (line.Is(i, "which") || line.Is(i, "whom") || (line.Has(i, WordClass.Measure) && !line.Has(i, WordClass.Comparator | WordClass.Target))) return null;
        }
        return new Measured(known.Measure, label.IsEmpty ? known.Of : line.Text(label));
    }

    /// <summary>"above the national average (465)"</summary>
    private Measured? OfNamed(int floor, int end)
    {
        var named = NounPhrases.Left(line, end, floor);
        return known.Measure is not null && Comparison.Names(line, named) ? new Measured(known.Measure, line.Text(named)) : null;
    }
}
