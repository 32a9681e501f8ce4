namespace MinutesSearch.Parsing.Extraction;

/// <summary>Numbers of a whole: "71% of staff had received it", "five of the 29 agency staff", "£3.1m of the measures".</summary>
internal static class Shares
{
    private static readonly PhraseTable Wholes = PhraseTable.Of("whole");
    private static readonly PhraseTable Rates = PhraseTable.Of("rate");

    public static Measured? Of(FigureLine line, NumberHit hit, int floor, int limit, int start, Measured last)
    {
        int of = hit.Words.To;
        if (IsPartOfCount(line, of, limit)) return OfCount(line, hit, limit);
        if (line.Has(of + 1, WordClass.Pronoun) && !line.Is(of + 1, "those") && !line.Is(of + 1, "all")) return OfPronoun(line, of + 2, limit, last);
        var whole = NounPhrases.Right(line, of + 1, limit);
        if (whole.IsEmpty) whole = line.Is(of + 1, "those") ? NounPhrases.Predicate(line, of + 1, limit) : whole;
        if (whole.IsEmpty) return null;
        if (hit.Unit == FigureUnit.Percent && Stated(line, floor, start, last) is { } stated) return stated with { Of = line.Text(whole) };
        if (hit.Unit != FigureUnit.Percent) return new Measured(line.Text(whole));
        return WithPredicate(line, whole, limit);
    }

    /// <summary>"nationally", "across the county" right behind or before a number's clause.</summary>
    public static string? Whole(FigureLine line, int at)
    {
        int length = Wholes.Starting(line, at);
        return length == 0 ? null : line.Text(NounPhrases.Trim(line, new WordRange(at, at + length))) ?? line.Text(new WordRange(at, at + length));
    }

    /// <summary>Behind "a year", "per week", "each" after a sum.</summary>
    public static int RateEnd(FigureLine line, int to) => to + Rates.Starting(line, to);

    /// <summary>"agency staff accounted for 15% of social workers", "equal to 14.8% of the workforce": the figure measures what stands before.</summary>
    private static Measured? Stated(FigureLine line, int floor, int start, Measured last)
    {
        var clause = Clause.Before(line, start, floor);
        if (!clause.Verb.IsEmpty && clause.Links(line))
        {
            bool named = !clause.Subject.IsEmpty && !line.Has(clause.Subject.From, WordClass.Pronoun);
            return named ? new Measured(line.Text(clause.Subject)) : Known(last);
        }
        if (line.Is(clause.Verb.To - 1, "up") && !clause.Subject.IsEmpty) return new Measured(line.Text(clause.Subject));
        if (line.Is(start - 1, "to") && (line.Is(start - 2, "equal") || line.Is(start - 2, "equivalent"))) return Known(last);
        bool apposed = line.IsMark(start - 1, ',') || line.IsMark(start - 1, '(') || line.Is(start - 1, "or") || line.Is(start - 1, "represents");
        return apposed && floor > 0 && start - 1 == floor + NounLength(line, floor, start) ? Known(last) : null;
    }

    /// <summary>Only a noun stands between the two numbers: "347 empty homes, 2.1% of the stock".</summary>
    private static int NounLength(FigureLine line, int floor, int start)
    {
        var noun = NounPhrases.Right(line, floor, start);
        return noun.IsEmpty ? -1 : noun.To - floor;
    }

    private static Measured? Known(Measured last) => last.Measure is null ? null : new Measured(last.Measure);

    private static bool IsPartOfCount(FigureLine line, int of, int limit)
        => limit < line.Count && limit <= of + 3 && line.Is(of, "of") && (limit == of + 1 || line.Has(of + 1, WordClass.Determiner));

    /// <summary>"34 of the 41 leavers had completed one": both numbers count leavers; "five of the 29 agency staff were managers" says more.</summary>
    private static Measured? OfCount(FigureLine line, NumberHit hit, int limit)
    {
        int behind = limit + 1;
        var noun = NounPhrases.Right(line, behind, line.Count);
        if (noun.IsEmpty) return null;
        var said = NounPhrases.Predicate(line, noun.To, line.Count);
        bool isa = (line.Is(noun.To, "were") || line.Is(noun.To, "are")) && said.Length is 1 or 2;
        return isa ? new Measured(line.Text(said), line.Text(noun)) : new Measured(line.Text(noun));
    }

    /// <summary>"22 of them outside Gwernfa", "£41,000 of it is earmarked for play".</summary>
    private static Measured? OfPronoun(FigureLine line, int at, int limit, Measured last)
    {
        var predicate = NounPhrases.Predicate(line, at, limit);
        return predicate.IsEmpty ? Known(last) : new Measured(line.Text(predicate), last.Measure);
    }

    /// <summary>
    /// "46% of carers were over 60" measures carers over 60, not carers. The predicate comes along while it is not much
    /// longer than the noun; what is said at length ("of vehicles arrived without a booking") is cut to the noun.
    /// </summary>
    private static Measured WithPredicate(FigureLine line, WordRange whole, int limit)
    {
        int to = whole.To;
        while (to < limit && line.Has(to, WordClass.Relative)) to = EndOfRelative(line, to, limit);
        if (!Verbs.IsVerb(line, to) && !line.Has(to, WordClass.Verb)) return new Measured(line.Text(whole));
        var predicate = NounPhrases.Predicate(line, to, limit);
        if (predicate.IsEmpty) return new Measured(line.Text(whole));
        string? of = line.Text(new WordRange(whole.From, to));
        if (to > whole.To) return new Measured(line.Text(predicate), of);
        bool brief = predicate.To - whole.From <= Math.Max(3 * whole.Length, 4);
        var measure = brief ? new WordRange(whole.From, predicate.To) : Cut(line, whole, predicate);
        return new Measured(line.Text(measure), of);
    }

    /// <summary>The noun with as much of the predicate as fits, cut before a preposition or a conjunction.</summary>
    private static WordRange Cut(FigureLine line, WordRange whole, WordRange predicate)
    {
        int room = whole.From + Math.Max(3 * whole.Length, 4);
        for (int to = Math.Min(room, predicate.To); to > predicate.From; to--)
        {
            bool joint = line.Has(to, WordClass.Preposition | WordClass.Boundary | WordClass.Determiner) && !line.Has(to - 1, WordClass.Preposition | WordClass.Determiner);
            if (joint) return NounPhrases.Trim(line, new WordRange(whole.From, to));
        }
        return whole;
    }

    private static int EndOfRelative(FigureLine line, int at, int limit)
    {
        int to = at + 1;
        while (to < limit && Verbs.IsVerb(line, to)) to++;
        while (to < limit && !Verbs.IsVerb(line, to) && !line.IsMark(to)) to++;
        return to;
    }
}
