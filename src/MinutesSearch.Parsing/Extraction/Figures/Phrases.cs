namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Tells what a noun phrase measures from whose it is.</summary>
internal static class Phrases
{
    /// <summary>From so many words on a lone noun goes without whose it is: "turnover in the in-house service".</summary>
    private const int ShortWhole = 5;

    /// <summary>"vacancy rate among trained planners": what is measured, and of whom.</summary>
    public static Measured Split(FigureLine line, WordRange phrase)
    {
        for (int i = phrase.From + 1; i < phrase.To - 1; i++)
        {
            // "Turnover over the previous twelve months": for how long, and not what.
            if (line.Is(i, "over") && line.Is(i + 1, "the") && (line.Is(i + 2, "previous") || line.Is(i + 2, "last") || line.Is(i + 2, "past") || line.Is(i + 2, "preceding"))) return new Measured(line.Text(phrase with { To = i }));
            // "Attendances at the two centres", "sales at the car parks": the noun of one or two words, and where.
            if (i - phrase.From < 3 && line.Is(i, "at") && line.Is(i + 1, "the") && line.Span(i - 1).EndsWith("s", StringComparison.Ordinal)) return new Measured(line.Text(phrase with { To = i }), line.Text(NounPhrases.Trim(line, phrase with { From = i + 1 })));
            bool parts = line.Is(i, "in") || line.Is(i, "among") || line.Is(i, "amongst") || line.Is(i, "within") || line.Is(i, "across") || line.Is(i, "for") || (line.Is(i, "at") && line.IsCapital(i + 1));
            // "the time for which a berth stood empty" is one measure.
            // "number of households in temporary accommodation": a state says who they are, a place whose they are.
            if (line.Has(i + 1, WordClass.Relative) || !parts || ((i - phrase.From > 1 || line.Is(phrase.From, "number")) && line.Is(i, "in") && States.Behind(line, i) is { IsEmpty: false } state && state.To == phrase.To)) continue;
            if (!line.Has(i - 1, WordClass.Measure) && !(IsHeld(line, phrase) && IsMeasure(line, phrase with { To = i }))) continue;
            // "the wait for a hoist": a lone "wait" says too little, so the measure keeps what it is for.
            bool kept = i - phrase.From == 1 && (line.Is(i, "for") || phrase.Length < ShortWhole) && !line.Has(phrase.From, WordClass.Comparator);
            string? of = line.Text(NounPhrases.Trim(line, phrase with { From = i + 1 }));
            string? head = line.Text(NounPhrases.Trim(line, phrase with { To = i }));
            return kept ? new Measured(line.Text(phrase), of) { Head = head } : new Measured(head, of);
        }
        return new Measured(line.Text(phrase));
    }

    /// <summary>"the share of casual staff in the crane team": the phrase ends with whose it is.</summary>
    private static bool IsHeld(FigureLine line, WordRange phrase) => line.Has(phrase.To - 1, WordClass.Holder);

    public static bool IsMeasure(FigureLine line, WordRange phrase)
    {
        for (int i = phrase.From; i < phrase.To; i++)
        {
            if (line.Has(i, WordClass.Measure | WordClass.Generic)) return true;
        }
        return false;
    }
}
