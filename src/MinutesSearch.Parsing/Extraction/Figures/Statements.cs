namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Numbers that a verb joins to what they measure: "turnover had dropped to 9%", "the fee was raised to £12".</summary>
/// <param name="line">The sentence.</param>
/// <param name="known">What the number before it measured.</param>
/// <param name="topic">What was asked about since.</param>
internal sealed class Statements(FigureLine line, Measured known, string? topic)
{
    private static readonly PhraseTable Gains = PhraseTable.Of("gain");

    /// <summary>"Turnover had dropped to 9%", "fares lost were projected at £1.3 million".</summary>
    public Measured? Find(NumberHit hit, int floor, int limit, int start)
    {
        // "five boats had sunk, leaving 52"
        if (line.Is(start - 1, "leaving") && hit.Unit is null && known.Measure is not null && NounPhrases.Right(line, hit.Words.To, limit).IsEmpty) return new Measured(known.Measure);
        // "The rate for sailors was lower, at 9%"
        bool placed = line.Is(start - 1, "at") && line.IsMark(start - 2, ',') && line.Has(start - 3, WordClass.Shift);
        var clause = Clause.Before(line, placed ? start - 3 : start, floor);
        // "Of the boats seen in May 38% were sound": whose share it is, and no subject.
        if (clause.Verb.IsEmpty || line.Is(clause.Subject.From, "of")) return null;
        if (placed && clause.IsCopular(line) && !clause.Subject.IsEmpty) return OfSubject(hit, limit, clause.Subject, null);
        if ((Beyond(hit, clause) ?? Gained(hit, clause, start)) is { } stated) return stated;
        bool steady = clause.IsCopular(line) && (line.Is(start - 1, "at") || line.Is(start - 1, "to"));
        if (!steady && !clause.IsDirect(line, start)) return Object(hit, limit, clause, start);
        // "The club knew of 14": of what was asked about.
        if (line.Is(start - 1, "of") && hit.Unit is null) return null;
        if (!clause.Links(line)) return Passive(hit, clause) ?? Reached(hit, limit, clause) ?? Done(hit, limit, clause);
        var subject = clause.Subject.IsEmpty ? clause.Antecedent(line, floor) : clause.Subject;
        // "Emissions were 6,840 tonnes, which was 31% below": what the tonnes were of.
        if (clause.Subject.IsEmpty && line.TryNumber(subject.From, out _)) subject = Clause.Before(line, subject.From, 0).Subject;
        // "there were 12 boats" says that they are; "the average stay there was 19 days" says where.
        if (line.Is(clause.Verb.From - 1, "there") && NounPhrases.Left(line, clause.Verb.From - 1, floor).IsEmpty) return null;
        bool bare = subject.IsEmpty || (Speakers.Says(line, clause.Verb.To - 1) && Speakers.Is(line, subject)) || (subject.Length == 1 && (line.Has(subject.From, WordClass.Pronoun) || Speakers.Says(line, subject.From)));
        // "while that in schools was 87%": the same, of others.
        if (line.Has(subject.From, WordClass.Preposition) && line.Span(subject.From - 1) is "that" or "those" && known.Measure is not null)
            return new Measured(known.Head ?? known.Measure, line.Text(NounPhrases.Right(line, subject.From + 1, subject.To)));
        string? place = Place(bare ? clause.Verb.From : subject.From, floor);
        if (!bare) return OfSubject(hit, limit, subject, place);
        return Carry(hit, limit) is { } carry ? carry with { Of = place ?? carry.Of } : null;
    }

    /// <summary>"which was £2.1m above budget": how far it is from something; "Fuel was £87,000 over budget": and what is.</summary>
    private Measured? Beyond(NumberHit hit, Clause clause)
    {
        int to = hit.Words.To;
        bool beyond = hit.Unit is FigureUnit.Gbp or null && (line.Is(to, "above") || line.Is(to, "below") || line.Is(to, "over"));
        var said = beyond && !line.InDate(to + 1) && !line.IsCapital(to + 1) ? NounPhrases.Predicate(line, to, line.Count) : default;
        // "between £7m and £8m over ten years": for how long.
        if (said.Length < 2 || line.IsNumber(to + 1)) return null;
        bool named = clause.Subject.Length <= 2 && Labels.NamesThing(line, clause.Subject);
        return new Measured(named ? $"{line.Text(clause.Subject)} {line.Text(said)}" : line.Text(said));
    }

    /// <summary>"was expected to save £1.3m", "had each saved £900": the verb says what the sum is.</summary>
    private Measured? Gained(NumberHit hit, Clause clause, int start)
    {
        int verb = clause.Verb.To - 1;
        // "It had cost £410,000 a year to run": nothing but the verb names the sum.
        bool pronoun = clause.Subject.IsEmpty || line.Has(clause.Subject.From, WordClass.Pronoun);
        if (hit.Unit == FigureUnit.Gbp && start == verb + 1 && line.Is(verb, "cost") && pronoun) return new Measured(Costing(clause, verb) ?? line.Text(new WordRange(verb, verb + 1)), topic);
        if (hit.Unit != FigureUnit.Gbp || start - verb > 3 || Gains.Starting(line, verb) == 0) return null;
        bool named = clause.Subject.Length is 1 or 2 && clause.Subject.To == verb && line.Has(clause.Subject.From, WordClass.Measure);
        return named ? null : new Measured(line.Text(new WordRange(verb, verb + 1)));
    }

    /// <summary>"The patrols, which cost £38,500": what it was that cost so much.</summary>
    private string? Costing(Clause clause, int verb)
        => clause.Antecedent(line, 0) is { Length: 1 or 2 } costing && Labels.NamesThing(line, costing) ? $"{line.Text(costing)} {line.Span(verb)}" : null;

    /// <summary>"nationally the figure is", "nationally it was".</summary>
    private string? Place(int before, int floor)
    {
        string? place = null;
        for (int i = before - 1; i >= Math.Max(floor, before - 3) && place is null; i--) place = Shares.Whole(line, i);
        return place;
    }

    private Measured? OfSubject(NumberHit hit, int limit, WordRange subject, string? place)
    {
        if (line.Has(subject.From, WordClass.Scope) && line.Is(subject.To - 1, "figure") && known.Measure is not null) return new Measured(known.Measure, line.Text(subject));
        if (Labels.IsGeneric(line, subject) || line.Is(subject.To - 1, "figure") || (line.Span(subject.From) is "equivalent" or "corresponding" or "comparable" && line.Is(subject.From + 1, "figure")))
            return Carry(hit, limit) is { } carry ? carry with { Of = place ?? carry.Of } : new Measured(line.Text(subject), place);
        var noun = hit.Unit is null ? NounPhrases.Right(line, Shares.RateEnd(line, hit.Words.To), limit) : default;
        if (line.Has(subject.To - 1, WordClass.Target) || line.Has(subject.From, WordClass.Target))
        {
            // "nine moorings were let; the target was 25": the target of what was counted before.
            if (noun.IsEmpty && subject.Length == 1 && known.Measure is not null) return Comparison.Target(line, subject, known) with { IsAside = true };
            return noun.IsEmpty ? new Measured(line.Text(subject), known.Measure) : new Measured(line.Text(noun), line.Text(subject));
        }
        // "Take-up had gone from 40 to 55 boats": what went is measured.
        bool went = hit.StartsRange && line.Is(hit.Words.From - 1, "from") && !line.Has(subject.To - 1, WordClass.Holder);
        if (!noun.IsEmpty && !went && !Phrases.IsMeasure(line, subject)) return null;
        // "The region stood at 15%", "said that Northmouth was at 15%": the same, of the region.
        if (subject.Length == 1 && hit.Unit is FigureUnit.Percent or FigureUnit.Ratio && (line.Has(subject.From, WordClass.Holder) || IsPlace(subject.From)) && known.Measure is not null) return new Measured(known.Measure, line.Text(subject));
        var measured = Phrases.Split(line, subject);
        if (Comparison.Names(line, subject) && (known.Measure ?? topic) is { } compared) return new Measured(compared, line.Text(subject));
        return measured.Of is null ? measured with { Of = place ?? Shares.Whose(line, hit.Words.To, limit) } : measured;
    }

    /// <summary>A capital within a sentence, on a word that says nothing of numbers.</summary>
    private bool IsPlace(int at) => at > 0 && line.IsCapital(at) && line.FactsAt(at).Classes == WordClass.None && (line.Is(at - 1, "that") || line.IsMark(at - 1, ','));

    /// <summary>"lifted its bonus to £4,200", "set the price of a shelter at £8,300": the verb's object.</summary>
    private Measured? Object(NumberHit hit, int limit, Clause clause, int start)
    {
        if (hit.Unit is null && !NounPhrases.Right(line, Shares.RateEnd(line, hit.Words.To), limit).IsEmpty) return null;
        // "forecast to overspend by £1.9m"
        if (line.Is(start - 1, "by") && line.Has(start - 2, WordClass.Measure)) return new Measured(line.Text(new WordRange(start - 2, start - 1)), line.Text(clause.Subject));
        if (line.Is(start - 1, "for")) return Passive(hit, clause);
        // "The cost of a lift had been put by the builder at £7,000": what it was done to, by whomever.
        if (line.Is(start - 1, "at") && line.Is(clause.Verb.To, "by")) return Passive(hit, clause);
        if (!(line.Is(start - 1, "to") || line.Is(start - 1, "from") || line.Is(start - 1, "at") || line.Is(start - 1, "by") || line.Is(start - 1, "as"))) return null;
        if (line.Has(clause.Verb.To, WordClass.Preposition)) return null;
        var between = NounPhrases.Trim(line, new WordRange(clause.Verb.To, start - 1));
        // "had held steady at 58": how the subject was, and nothing that was held.
        if (between.Length == 1 && line.Span(between.From) is "steady" or "stable" or "constant" or "level" && Labels.NamesThing(line, clause.Subject)) return Phrases.Split(line, clause.Subject);
        return between.IsEmpty || Labels.IsGeneric(line, between) ? null : new Measured(line.Text(between));
    }

    /// <summary>"A claim had been lodged for £73,000": what it was done to.</summary>
    private Measured? Passive(NumberHit hit, Clause clause)
    {
        // "the running costs, which were put at £690,000"
        if (clause.Subject.IsEmpty && clause.Antecedent(line, 0) is { IsEmpty: false } spoken) clause = clause with { Subject = spoken };
        if (hit.Unit != FigureUnit.Gbp || clause.Subject.IsEmpty || Speakers.Is(line, clause.Subject) || line.Has(clause.Subject.From, WordClass.Pronoun)) return null;
        // "the path, for which the club was awarded £310,000"
        bool awarded = clause.Verb.Length > 1 && line.Span(clause.Verb.To - 1) is "awarded" or "given" or "granted" or "allocated";
        if (awarded && clause.For(line) is { IsEmpty: false } goal) return new Measured(line.Text(goal));
        for (int i = clause.Verb.From; i < clause.Verb.To - 1; i++)
        {
            if (line.Is(i, "been") || line.Is(i, "was") || line.Is(i, "were") || line.Is(i, "be") || line.Is(i, "is")) return Phrases.Split(line, clause.Subject);
        }
        return null;
    }

    /// <summary>"The fund returned 4.3%", with nothing behind the number that it could be a share of.</summary>
    private Measured? Reached(NumberHit hit, int limit, Clause clause)
    {
        bool named = Labels.NamesThing(line, clause.Subject);
        // "a survey had found 71% in favour": what they were found to be.
        if (line.Is(hit.Words.To, "in") && line.Is(clause.Verb.To - 1, "found")) return null;
        return hit.Unit == FigureUnit.Percent && named && NounPhrases.Right(line, hit.Words.To, limit).IsEmpty ? Phrases.Split(line, clause.Subject) : null;
    }

    /// <summary>"We have saved £61,000", "nearby harbours charged £12": a sum that is only done something with.</summary>
    private Measured? Done(NumberHit hit, int limit, Clause clause)
    {
        int behind = Shares.RateEnd(line, hit.Words.To), verb = clause.Verb.To - 1;
        if (hit.Unit is not (FigureUnit.Gbp or null) || Speakers.Says(line, verb) || line.Has(verb, WordClass.Auxiliary)) return null;
        while (line.InDate(behind)) behind++;
        if (!NounPhrases.Right(line, behind, limit).IsEmpty) return null;
        // "The club had invested £4,000 in a slipway"
        if (line.Is(verb, "invested") && line.Is(behind, "in") && NounPhrases.Right(line, behind + 1, limit) is { IsEmpty: false } bought) return new Measured(line.Text(bought));
        if (line.Is(behind, "on") || line.Is(behind, "for") || line.Is(behind, "towards") || line.Is(behind, "to") || line.Is(behind, "of")) return null;
        if (hit.Unit is null && (clause.Subject.IsEmpty || clause.Subject.To != verb)) return null;
        bool named = clause.Subject.Length is > 0 and <= 3 && !line.Has(clause.Subject.From, WordClass.Pronoun) && !Speakers.Is(line, clause.Subject);
        string? done = line.Text(new WordRange(verb, verb + 1));
        if (hit.Unit is null && !named) return null;
        // "Sales of boats had brought £3,750"
        return new Measured(!named ? done : clause.Subject.To == verb ? line.Text(clause.Subject with { To = verb + 1 }) : $"{line.Text(clause.Subject)} {done}");
    }

    private Measured? Carry(NumberHit hit, int limit)
    {
        if (hit.Unit is null && NounPhrases.Right(line, Shares.RateEnd(line, hit.Words.To), limit) is { IsEmpty: false } noun) return new Measured(line.Text(noun));
        if (topic is not null) return new Measured(topic);
        return known.Measure is not null ? known with { Of = Shares.Whose(line, hit.Words.To, limit) } : null;
    }
}
