namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Numbers of a whole: "55% of tenants had replied", "four of the 26 temps", "£2.6m of the works".</summary>
internal static class Shares
{
    private const int LongestRelative = 20;
    private const int LongestCounted = 3;

    private static readonly PhraseTable Wholes = PhraseTable.Of("whole");
    private static readonly PhraseTable Rates = PhraseTable.Of("rate");

    public static Measured? Of(FigureLine line, NumberHit hit, int floor, int limit, int start, Measured last)
    {
        int of = Behind(line, hit.Words.To);
        if (!line.Is(of, "of") || hit.Unit == FigureUnit.Ratio) return null;
        if (IsPartOfCount(line, of, limit)) return OfCount(line, hit, limit);
        if (Cases.DoneFor(line, floor, start) is { } doneFor) return new Measured(doneFor, line.Text(NounPhrases.Right(line, of + 1, line.Count)));
        if (Parts.Find(line, hit, of, floor, start) is { } part) return part;
        if (SharesOfThem.TryFind(line, of, floor, start, last, out var them)) return them;
        if (Cases.Happened(line, of, floor, start) is { } happened) return new Measured(happened, line.Text(NounPhrases.Right(line, of + 1, line.Count)));
        if (FigureContexts.AgeGroup(line, of + 1) is { IsEmpty: false } ages && NounPhrases.Predicate(line, ages.To, line.Count) is { IsEmpty: false } done) return new Measured(line.Text(done), line.Text(ages));
        if (LoneNumber(line, of + 1) is > 0 and var behind) return SharesOfThem.Said(line, behind, last, floor, start);
        bool who = line.Is(of + 1, "those") && line.Has(of + 2, WordClass.Relative);
        var whole = who ? new WordRange(of + 1, of + 2) : NounPhrases.Right(line, of + 1, line.Count);
        if (whole.IsEmpty) return null;
        // "Six of the nine vehicles were on order": vehicles, however many.
        if (whole.Length > 1 && line.IsNumber(whole.From)) whole = whole with { From = whole.From + 1 };
        if (hit.Unit == FigureUnit.Percent && Stated(line, floor, start, last) is { } stated) return stated with { Of = line.Text(whole) };
        if (hit.Unit != FigureUnit.Percent) return new Measured(AreSo(line, whole) ?? Told(line, whole, limit));
        return Parts.Elliptic(line, whole, floor, start, last) ?? WithPredicate(line, whole, limit);
    }

    /// <summary>Behind the "seven" of "five of the seven were asleep", if it is small and stands for a noun; else 0.</summary>
    private static int LoneNumber(FigureLine line, int at)
    {
        if (line.Has(at, WordClass.Determiner)) at++;
        return line.IsNumber(at) && (Verbs.IsVerb(line, at + 1) || line.Has(at + 1, WordClass.Auxiliary | WordClass.Preposition)) && !line.Is(at + 1, "of") ? at + 1 : 0;
    }

    /// <summary>Where the "of" should stand: behind "out" and behind a bracket, as in "84% (210 of 250) of respondents".</summary>
    public static int Behind(FigureLine line, int to)
    {
        if (line.Is(to, "out")) return to + 1;
        if (!line.IsMark(to, '(')) return to;
        for (int i = to + 1; i < to + 8; i++)
        {
            if (line.IsMark(i, ')')) return i + 1;
        }
        return to;
    }

    /// <summary>"31% in the Duty teams", "71% nationally".</summary>
    public static string? Whose(FigureLine line, int to, int limit)
    {
        if (Whole(line, to) is { } whole) return whole;
        if (Comparison.IsLead(line, to)) return null;
        if (!(line.Is(to, "in") || line.Is(to, "among") || line.Is(to, "across") || line.Is(to, "for")) || line.InDate(to + 1)) return null;
        return line.Text(NounPhrases.Right(line, to + 1, limit));
    }

    /// <summary>
    /// A noun with what is said of it, as a noun phrase: "households had been moved" is "households moved". What is said at length
    /// is left out, unless the noun says nothing without it ("people queuing for a permit").
    /// </summary>
    public static string? Told(FigureLine line, WordRange noun, int limit)
    {
        bool people = line.Has(noun.To - 1, WordClass.People);
        if (Described(line, noun) is { } described) return described;
        // "84 swans a day had stayed"
        int behind = RateEnd(line, noun.To);
        while (line.Is(noun.To, "a") && line.InDate(behind)) behind++;
        bool verb = Verbs.IsVerb(line, behind) && !line.Has(behind, WordClass.Adverb);
        if (!verb) return line.Text(States.Completed(line, States.With(line, noun)));
        int from = behind;
        while (line.Has(from, WordClass.Auxiliary | WordClass.Adverb) && from < limit)
        {
            // "staff did not know whom to ask" measures those who did not.
            if (line.Is(from++, "not")) return line.Text(NounPhrases.Predicate(line, noun.To, line.Count) is { IsEmpty: false } denied ? noun with { To = denied.To } : noun);
        }
        if (States.Behind(line, from) is { IsEmpty: false } state) return $"{line.Text(noun)} {line.Text(state)}";
        // "swans had remained in captivity"
        if (behind < from && line.Span(from).EndsWith("ed", StringComparison.Ordinal) && States.Behind(line, from + 1) is { IsEmpty: false } kept) return $"{line.Text(noun)} {line.Text(kept with { From = from })}";
        var predicate = NounPhrases.Predicate(line, from, line.Count);
        if (predicate.IsEmpty || predicate.From != from) return line.Text(noun);
        // "rowers said that they swam": what they said is measured.
        if (line.Is(from + 1, "that") && predicate.Length > 2) return $"{line.Text(noun)} {line.Text(predicate)}";
        // "people queuing for a permit" and "people were queuing for a permit" are told whole, "people had left by the north gate" is "people left".
        bool sort = people && (line.Span(noun.To).EndsWith("ing", StringComparison.Ordinal) || (line.Has(noun.To, WordClass.Auxiliary) && !line.Span(noun.To).StartsWith("ha", StringComparison.Ordinal)));
        // "people had moved into a boat house" says where they are now.
        sort |= (people && line.Is(from + 1, "into")) || (line.Is(from, "there") && line.Is(from + 1, "for"));
        int room = sort || States.IsOpen(line, from) ? int.MaxValue : 3 * noun.Length;
        var told = States.InTime(line, Fit(line, predicate, room - noun.Length));
        return told.IsEmpty ? line.Text(noun) : $"{line.Text(noun)} {line.Text(told)}";
    }

    /// <summary>"tenants with more than two pets", "people who had resigned": what sort of them is counted.</summary>
    private static string? Described(FigureLine line, WordRange noun)
    {
        bool who = line.Is(noun.To, "whose") || (line.Is(noun.To, "who") && line.Has(noun.To - 1, WordClass.People));
        if (!who && !line.Is(noun.To, "with")) return null;
        var rest = NounPhrases.Predicate(line, noun.To + 1, line.Count);
        if (rest.IsEmpty || line.InDate(noun.To + 1)) return null;
        // "boats with five adrift", "boats with an average of 12 berths": another figure.
        if (!who && (line.IsNumber(noun.To + 1) || line.Is(noun.To + 2, "average"))) return null;
        return line.Text(noun with { To = Math.Min(rest.To, noun.To + 8) });
    }

    /// <summary>"nationally", "across the county" right behind or before a number's clause.</summary>
    public static string? Whole(FigureLine line, int at)
    {
        int length = Wholes.Starting(line, at);
        return length == 0 ? null : line.Text(NounPhrases.Trim(line, new WordRange(at, at + length))) ?? line.Text(new WordRange(at, at + length));
    }

    /// <summary>Behind "a year", "per week", "each" after a sum.</summary>
    public static int RateEnd(FigureLine line, int to)
    {
        if (line.InDate(to)) return to;
        // "£11,000 for each rower"
        bool each = line.Is(to, "for") && (line.Is(to + 1, "each") || line.Is(to + 1, "every")) && !line.Is(to + 2, "of");
        return each && NounPhrases.Right(line, to + 2, line.Count) is { IsEmpty: false } noun ? noun.To : to + Rates.Starting(line, to);
    }

    /// <summary>"supply staff accounted for 13% of teachers", "equal to 11.3% of the payroll": the figure measures what stands before.</summary>
    private static Measured? Stated(FigureLine line, int floor, int start, Measured last)
    {
        // "asked about the 43% of rowers who swam": a share that is spoken of, and nothing that the verb states.
        if (line.Is(start - 1, "the")) return null;
        var clause = Clause.Before(line, start, floor);
        if (!clause.Verb.IsEmpty && clause.Links(line))
        {
            bool equal = line.Is(start - 1, "to") && line.Span(start - 2) is "equal" or "equivalent" && start - 2 == clause.Verb.To;
            if (!equal && !clause.IsDirect(line, start)) return null;
            // "7,412 applications had been received, which was 88% of": the number before; "300 rowers and turnout, which was 88%" has no verb between.
            if (clause.Subject.IsEmpty && floor > 0 && line.Is(clause.Verb.From - 1, "which") && last.Measure is not null && Verbs.HasFinite(line, floor, clause.Verb.From - 1)) return Known(last);
            var subject = clause.Subject.IsEmpty ? clause.Antecedent(line, floor) : clause.Subject;
            bool named = !subject.IsEmpty && !line.Has(subject.From, WordClass.Pronoun);
            return named ? new Measured(line.Text(subject)) : Known(last);
        }
        if (line.Is(clause.Verb.To - 1, "up") && !clause.Subject.IsEmpty) return new Measured(line.Text(clause.Subject));
        if (line.Is(start - 1, "to") && (line.Is(start - 2, "equal") || line.Is(start - 2, "equivalent"))) return Known(last);
        // "Balances were £21m, or 7% of spending"
        int joint = line.Is(start - 1, "or") && line.IsMark(start - 2, ',') ? start - 2 : start - 1;
        bool apposed = line.IsMark(start - 1, ',') || line.IsMark(start - 1, '(') || line.Is(start - 1, "or") || line.Is(start - 1, "represents") || line.Is(start - 1, "being");
        // "a tenth, some 22% of rowers being members": a clause of its own.
        if (line.Is(NounPhrases.Right(line, Behind(line, start) + 1, line.Count).To, "being")) return null;
        return apposed && floor > 0 && joint == floor + NounLength(line, floor, start) ? Known(last) : null;
    }

    /// <summary>Only a noun stands between the two numbers: "212 locked garages, 3.4% of the stock".</summary>
    private static int NounLength(FigureLine line, int floor, int start)
    {
        var noun = NounPhrases.Right(line, floor, start);
        return noun.IsEmpty ? 0 : noun.To - floor;
    }

    internal static Measured? Known(Measured last) => last.Measure is null ? null : new Measured(last.Measure);

    public static bool IsPartOfCount(FigureLine line, int of, int limit)
        => limit < line.Count && limit <= of + 3 && line.Is(of, "of") && (limit == of + 1 || line.Has(of + 1, WordClass.Determiner));

    /// <summary>"27 of the 33 joiners had completed one": both numbers count joiners; "four of the 26 temps were supervisors" says more.</summary>
    private static Measured? OfCount(FigureLine line, NumberHit hit, int limit)
    {
        int behind = limit + 1;
        var noun = NounPhrases.Right(line, behind, line.Count);
        if (noun.IsEmpty)
        {
            var told = NounPhrases.Predicate(line, behind, line.Count);
            return told.IsEmpty ? null : new Measured(line.Text(told));
        }
        var said = NounPhrases.Predicate(line, noun.To, line.Count);
        bool isa = (line.Is(noun.To, "were") || line.Is(noun.To, "are")) && said.Length is 1 or 2;
        // "four of the 26 temps were supervisors"
        if (isa && line.Span(said.To - 1).EndsWith("s", StringComparison.Ordinal)) return new Measured(line.Text(said), line.Text(noun));
        return isa ? new Measured(Compound(line.Text(noun), line.Text(said)), line.Text(noun)) : new Measured(Told(line, noun, limit));
    }

    /// <summary>"four of the nine berths at the weir were open": berths open; null where no place stands between the noun and what is said.</summary>
    private static string? AreSo(FigureLine line, WordRange noun)
    {
        int to = WithPlace(line, noun);
        if (to == noun.To || !(line.Is(to, "were") || line.Is(to, "are"))) return null;
        return NounPhrases.Predicate(line, to, line.Count) is { Length: 1 or 2 } said ? Compound(line.Text(noun), line.Text(said)) : null;
    }

    /// <summary>"11 of the 16 units were let" measures "units let": what is counted and what is said of it, if both are short.</summary>
    public static string? Compound(string? noun, string? said)
        => noun is null || said is null || noun.AsSpan().Count(' ') >= LongestCounted || said.AsSpan().Count(' ') >= LongestCounted ? said : $"{noun} {said}";

    /// <summary>
    /// "48% of drivers were over 60" measures drivers over 60, not drivers; of "those who stayed", what is said of them is measured.
    /// </summary>
    private static Measured WithPredicate(FigureLine line, WordRange whole, int limit)
    {
        int to = whole.To;
        if (line.Has(to, WordClass.Relative)) to = EndOfRelative(line, to);
        if (to > whole.To && NounPhrases.Predicate(line, to, line.Count) is { IsEmpty: false } said)
            return new Measured(line.Text(said), line.Text(whole with { To = to }));
        int wide = WithPlace(line, whole);
        string? told = Told(line, whole with { To = wide }, limit);
        string? noun = line.Text(whole with { To = wide });
        // "88% of homes held a certificate": what they held cannot be left out of a share.
        if (told is not null && told != noun && CutsObject(line, wide) is { IsEmpty: false } rest) return new Measured($"{noun} {line.Text(rest)}", noun);
        if (told != noun) return new Measured(told, noun);
        // "48% of rowers would like a second slipway": a share of rowers alone says nothing, so what cannot be cut short is told whole.
        var full = line.IsVerb(wide) ? NounPhrases.Predicate(line, whole.From, line.Count) : default;
        return full.To > wide ? new Measured(line.Text(full), noun) : new Measured(line.Text(whole));
    }

    /// <summary>What is said behind a noun, if its verb comes right behind and has an object: "held a certificate", not "were let by the club".</summary>
    private static WordRange CutsObject(FigureLine line, int at)
    {
        int verb = at;
        while (line.Has(verb, WordClass.Auxiliary | WordClass.Adverb) && !line.Is(verb, "not")) verb++;
        // "had had three or more": the second "had" is the verb.
        if (verb > at && !line.IsVerb(verb) && line.Span(verb - 1) is "had" or "have" or "has") verb--;
        bool acts = verb == at || line.Span(verb - 1) is "had" or "have" or "has";
        bool counted = line.IsNumber(verb + 1) && line.Span(verb) is "had" or "have" or "has";
        return acts && line.IsVerb(verb) && (counted || line.Span(verb + 1) is "a" or "an" or "the" or "their" or "its") ? NounPhrases.Predicate(line, verb, line.Count) : default;
    }

    /// <summary>"tenants in the tower signed": a place between the noun and its verb belongs to the noun.</summary>
    private static int WithPlace(FigureLine line, WordRange whole)
    {
        if (!line.Has(whole.To, WordClass.Preposition) || line.InDate(whole.To) || line.InDate(whole.To + 1)) return whole.To;
        var place = NounPhrases.Right(line, whole.To + 1, line.Count);
        return !place.IsEmpty && Verbs.IsVerb(line, place.To) ? place.To : whole.To;
    }

    /// <summary>As much of a predicate as there is room for, cut before a preposition or a conjunction.</summary>
    private static WordRange Fit(FigureLine line, WordRange predicate, int room)
    {
        if (predicate.Length <= room) return predicate;
        for (int to = predicate.From + Math.Max(room, 0); to > predicate.From; to--)
        {
            if (line.Has(to, WordClass.Preposition | WordClass.Boundary | WordClass.Determiner) && !NounPhrases.IsTail(line, to)
                && !line.Has(to - 1, WordClass.Preposition | WordClass.Determiner) && !line.Is(to, "than")) return predicate with { To = to };
        }
        return default;
    }

    internal static int EndOfRelative(FigureLine line, int at)
    {
        int to = at + 1;
        while (to < line.Count && line.Has(to, WordClass.Auxiliary | WordClass.Adverb)) to++;
        if (Verbs.IsVerb(line, to)) to++;
        while (to < line.Count && to < at + LongestRelative && !Verbs.IsVerb(line, to) && !line.IsMark(to)) to++;
        return to;
    }
}
