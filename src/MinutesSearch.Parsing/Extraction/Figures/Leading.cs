namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Numbers that a noun beside them names: "a vacancy rate of 12.3%", "a 15% reduction".</summary>
/// <param name="line">The sentence.</param>
/// <param name="known">What the number before it measured.</param>
internal sealed class Leading(FigureLine line, Measured known)
{
    private const int LongestRated = 3;

    /// <summary>"a vacancy rate of 12.3%", "a bonus of £1,200", "compliance at 71%", "an increase of 58%".</summary>
    public Measured? Before(NumberHit hit, int floor, int limit, int start)
    {
        bool at = line.Is(start - 1, "at") && Clause.Before(line, start, floor).Verb.IsEmpty;
        // "a bid for £240,000", "an invoice for £90"
        bool asked = hit.Unit == FigureUnit.Gbp && line.Is(start - 1, "for") && IsNoun(start - 2, floor);
        // "clubs were supplying boats at £640 each": what there is so much for each of.
        if (hit.Unit == FigureUnit.Gbp && line.Is(start - 1, "at") && line.Is(hit.Words.To, "each") && NounPhrases.Left(line, start - 1, floor) is { IsEmpty: false } priced) return new Measured(line.Text(priced));
        // "concerned about absence among crews, which at 7.1% was the highest"
        int which = line.IsMark(start - 2, ',') ? start - 3 : start - 2;
        if (line.Is(start - 1, "at") && line.Is(which, "which") && Clause.Named(line, Clause.EndBefore(line, which), floor) is { IsEmpty: false } spoken) return new Measured(line.Text(spoken));
        if (!line.Is(start - 1, "of") && !at && !asked) return null;
        int end = start - 1;
        while (end > floor && line.InDate(end - 1)) end--;
        // "the savings that were planned, of £11m"
        if (line.Is(start - 1, "of") && line.IsMark(end - 1, ',')) end--;
        while (end < start - 1 && end > floor && line.Has(end - 1, WordClass.Preposition)) end--;
        if (end <= floor) return null;
        var phrase = NounPhrases.Left(line, end, floor);
        if (phrase.IsEmpty) return null;
        if (Changes.IsChange(line, phrase)) return Changes.Name(line, phrase, hit, known);
        // "with one village at 30%", "canal teams lowest at 12": another reading of what the talk is of.
        if (at && known.Measure is not null && IsHolder(phrase)) return new Measured(known.Measure, line.Text(phrase));
        if (hit.Unit == FigureUnit.Ratio && known.Measure is not null && phrase.Length == 1) return Rate(phrase);
        // "the figure of 29 was for ten months": the figure that was spoken of.
        if (hit.Unit is null && phrase.Length == 1 && line.Is(phrase.From, "figure") && known.Measure is not null && NounPhrases.Right(line, hit.Words.To, limit).IsEmpty) return new Measured(known.Measure);
        return Counting(hit, limit, phrase, start) ?? (Labels.IsGeneric(line, phrase) ? null : Spent(Phrases.Split(line, WithHead(phrase, floor)), hit, limit));
    }

    /// <summary>"538 children, a rate of 86 per 10,000": how many of them there are to so many people is no count of them.</summary>
    private Measured Rate(WordRange phrase)
        => line.Is(phrase.From, "rate") && known.Measure!.AsSpan().Count(' ') < LongestRated && !known.Measure!.EndsWith("rate", StringComparison.Ordinal) ? known with { Measure = known.Measure + " rate", KeepsTopic = true } : known;

    /// <summary>"a payment of £186 for the hoist", "an overspend of £2.3m on moorings": what the sum was for.</summary>
    private Measured Spent(Measured measured, NumberHit hit, int limit)
    {
        int at = Shares.RateEnd(line, hit.Words.To);
        if (measured.Of is not null || hit.Unit != FigureUnit.Gbp || !(line.Is(at, "for") || line.Is(at, "on") || line.Is(at, "from")) || line.InDate(at) || line.InDate(at + 1) || line.Is(at + 1, "average")) return measured;
        return measured with { Of = line.Text(NounPhrases.Right(line, at + 1, limit)) };
    }

    private bool IsNoun(int at, int floor) => at > floor && line.FactsAt(at).Classes == WordClass.None && !line.IsMark(at) && !line.InDate(at) && line.Has(at - 1, WordClass.Determiner) && !line.Has(at - 2, WordClass.Preposition);

    private bool IsHolder(WordRange phrase)
        => line.Has(phrase.To - 1, WordClass.Holder) || (phrase.Length > 1 && line.Has(phrase.To - 2, WordClass.Holder) && line.Has(phrase.To - 1, WordClass.Comparator | WordClass.Shift));

    /// <summary>"a vacancy rate among trained planners of 9.5%": the noun that measures, if the phrase only says whose.</summary>
    private WordRange WithHead(WordRange phrase, int floor)
    {
        int at = phrase.From - 1;
        while (at > floor && line.Has(at, WordClass.Determiner)) at--;
        if (at <= floor || !line.Has(at, WordClass.Preposition) || line.InDate(at) || Phrases.IsMeasure(line, phrase)) return phrase;
        // "five vacancies in a crew of 34": how many the crew is.
        if (line.Is(at + 1, "a") && line.Has(phrase.To - 1, WordClass.Holder)) return phrase;
        var head = NounPhrases.Left(line, at, floor);
        return !head.IsEmpty && line.Has(head.To - 1, WordClass.Measure) ? head with { To = phrase.To } : phrase;
    }

    /// <summary>"the target of 35 lapses", "an average of 62 cots": the noun behind is what is counted.</summary>
    private Measured? Counting(NumberHit hit, int limit, WordRange phrase, int start)
    {
        if (hit.Unit is not null) return null;
        var noun = NounPhrases.Right(line, Shares.RateEnd(line, hit.Words.To), limit);
        if (noun.IsEmpty) return null;
        bool named = line.Has(phrase.To - 1, WordClass.Target) || line.Has(phrase.From, WordClass.Target) || (line.Is(start - 1, "of") && !Phrases.IsMeasure(line, phrase));
        return new Measured(line.Text(noun), named ? line.Text(phrase) : null);
    }

    /// <summary>"small repairs under £400", "every order above £500".</summary>
    public Measured? Threshold(NumberHit hit, int floor, int start)
    {
        if (hit.Unit != FigureUnit.Gbp || start >= hit.Words.From || !(line.Has(start, WordClass.Preposition) || line.Is(start, "not") || line.Is(start, "exceeding")) || (line.Has(start, WordClass.Adverb) && !line.Is(start, "not"))) return null;
        // "in the region of £95" is about as much, and no limit.
        if (line.Is(start, "in") && !line.Is(start + 1, "excess")) return null;
        var noun = NounPhrases.Left(line, start, floor);
        return noun.IsEmpty ? null : new Measured(line.Text(noun));
    }

    /// <summary>"a 15% reduction", "68% response rate": a noun that measures stands right behind.</summary>
    public Measured? Behind(NumberHit hit, int floor, int limit, int start)
    {
        if (hit.Unit is not (FigureUnit.Percent or FigureUnit.Gbp)) return null;
        var noun = NounPhrases.Right(line, hit.Words.To, limit);
        if (noun.IsEmpty || noun.From != hit.Words.To) return null;
        if (Changes.IsChange(line, noun)) return Changes.Name(line, noun, hit with { Words = new WordRange(hit.Words.From, noun.To) }, default);
        bool labelled = !Labels.Before(line, floor, start).IsEmpty && !line.IsMark(start - 1, ':');
        return line.Has(noun.To - 1, WordClass.Measure) && !labelled ? new Measured(line.Text(noun)) : null;
    }
}
