namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>What a number measures, as words of its line or carried from the figure before.</summary>
/// <param name="Measure">Null if nothing was found.</param>
/// <param name="Of">Whose it is.</param>
internal readonly record struct Measured(string? Measure, string? Of = null)
{
    /// <summary>Whether <see cref="Of"/> is said of this number alone, as a target is, and not of the next.</summary>
    public bool IsAside { get; init; }

    /// <summary>The measure without whose it is: the "wait" of "the wait for a hoist"; null if it has no such tail.</summary>
    public string? Head { get; init; }
}

/// <summary>
/// Finds the words that say what a number measures. It asks, in this order: does the number stand in brackets or commas behind its
/// noun, is it compared with the one before, does a noun lead straight to it ("a rate of 12%"), does it count "of" something, is
/// there a subject that it is said of ("turnover had dropped to 9%"), is it itself a subject ("64% evidenced checks"), does a
/// noun follow it ("21 vacant posts")?
/// </summary>
/// <param name="line">The sentence.</param>
/// <param name="last">What the number before it in the sentence measured.</param>
/// <param name="carried">What the sentence or bullet before measured.</param>
/// <param name="heading">The slide's title.</param>
internal sealed class MeasureFinder(FigureLine line, Measured last, Measured carried, Heading? heading)
{
    private readonly Measured known = last.Measure is null ? carried : last;

    /// <param name="hit">The number.</param>
    /// <param name="floor">Behind the number before.</param>
    /// <param name="limit">The number behind.</param>
    /// <param name="start">Where the number's qualifier starts, if it has one.</param>
    public Measured Find(NumberHit hit, int floor, int limit, int start)
    {
        if (hit.EndsRange && last.Measure is not null) return last;
        // "27 of the 33 joiners": the 33 are the joiners that the 27 are some of.
        if (hit.Unit is null && floor > 0 && line.Is(floor, "of") && start <= floor + 2 && last.Measure is not null) return new Measured(last.Of ?? last.Measure);
        return Bracketed(hit, floor, start)
            ?? new Comparison(line, known).Find(hit, floor, limit, start)
            ?? Leading(hit, floor, limit, start)
            ?? Shares.Of(line, hit, floor, limit, start, known)
            ?? Threshold(hit, floor, start)
            ?? Counted(hit, floor, limit, start)
            ?? Said(hit, floor, limit, start)
            ?? Own(hit, floor, limit, start)
            ?? new Leftover(line, last, carried, heading).Find(hit, floor, limit, start);
    }

    /// <summary>"children's placements (£5.2m)", "the grant, £1.25m, would": the noun before, if nothing else is said there.</summary>
    private Measured? Bracketed(NumberHit hit, int floor, int start)
    {
        bool bracket = line.IsMark(start - 1, '('), comma = line.IsMark(start - 1, ',');
        if (!bracket && !comma) return null;
        int to = RateEnd(hit.Words.To);
        if (hit.Unit is null or FigureUnit.Ratio) return (bracket ? OfNamed(floor, start - 1) : null) ?? (hit.Unit is null ? Apposed(floor, start - 1, to, bracket) : null);
        bool alone = line.IsMark(to, ')') || line.IsMark(to, ',') || (bracket && line.InDate(to)) || (comma && line.IsMark(to) && floor == 0);
        if (!alone) return null;
        int end = start - 1;
        while (end > floor && line.InDate(end - 1)) end--;
        var phrase = NounPhrases.Left(line, end, floor);
        if (phrase.IsEmpty || (comma && phrase.From > floor && line.Has(phrase.From - 1, WordClass.Verb))) return null;
        return Comparison.Names(line, phrase) && known.Measure is not null ? new Measured(known.Measure, line.Text(phrase)) : new Measured(line.Text(phrase));
    }

    /// <summary>"- boat keepers (17)", "Boats inspected, 114, were": a count alone behind the noun that opens the line.</summary>
    private Measured? Apposed(int floor, int end, int to, bool bracket)
    {
        bool alone = bracket ? line.IsMark(to, ')') : line.IsMark(to, ',') || line.IsMark(to, ';');
        if (!alone || floor > 0) return null;
        var phrase = NounPhrases.Left(line, end, floor);
        // "- keepers and others (17)"
        if (bracket && Labels.Whole(line, floor, end) is { IsEmpty: false } whole && !Verbs.HasFinite(line, 0, end) && !line.IsMark(whole.From)) phrase = whole;
        bool opens = phrase.From <= 1 || line.Has(phrase.From - 1, WordClass.Determiner | WordClass.Preposition);
        return phrase.IsEmpty || !opens || IsGeneric(phrase) || Speakers.Is(line, phrase) ? null : new Measured(line.Text(phrase));
    }

    /// <summary>"above the national average (465)"</summary>
    private Measured? OfNamed(int floor, int end)
    {
        var named = NounPhrases.Left(line, end, floor);
        return known.Measure is not null && Comparison.Names(line, named) ? new Measured(known.Measure, line.Text(named)) : null;
    }

    /// <summary>"a vacancy rate of 12.3%", "a bonus of £1,200", "compliance at 71%", "an increase of 58%".</summary>
    private Measured? Leading(NumberHit hit, int floor, int limit, int start)
    {
        bool at = line.Is(start - 1, "at") && Clause.Before(line, start, floor).Verb.IsEmpty;
        if (!line.Is(start - 1, "of") && !at) return null;
        int end = start - 1;
        while (end > floor && line.InDate(end - 1)) end--;
        while (end < start - 1 && end > floor && line.Has(end - 1, WordClass.Preposition)) end--;
        if (end <= floor) return null;
        var phrase = NounPhrases.Left(line, end, floor);
        if (phrase.IsEmpty) return null;
        if (Changes.IsChange(line, phrase)) return Changes.Name(line, phrase, hit, known);
        if (hit.Unit == FigureUnit.Ratio && known.Measure is not null && phrase.Length == 1) return known;
        return Counting(hit, limit, phrase) ?? (IsGeneric(phrase) ? null : Split(WithHead(phrase, floor)));
    }

    /// <summary>"a vacancy rate among trained planners of 9.5%": the noun that measures, if the phrase only says whose.</summary>
    private WordRange WithHead(WordRange phrase, int floor)
    {
        int at = phrase.From - 1;
        while (at > floor && line.Has(at, WordClass.Determiner)) at--;
        if (at <= floor || !line.Has(at, WordClass.Preposition) || line.InDate(at) || IsMeasure(phrase)) return phrase;
        var head = NounPhrases.Left(line, at, floor);
        return !head.IsEmpty && line.Has(head.To - 1, WordClass.Measure) ? head with { To = phrase.To } : phrase;
    }

    /// <summary>"the target of 35 lapses", "an average of 62 cots": the noun behind is what is counted.</summary>
    private Measured? Counting(NumberHit hit, int limit, WordRange phrase)
    {
        if (hit.Unit is not null) return null;
        var noun = NounPhrases.Right(line, RateEnd(hit.Words.To), limit);
        if (noun.IsEmpty) return null;
        return new Measured(line.Text(noun), line.Has(phrase.To - 1, WordClass.Target) || line.Has(phrase.From, WordClass.Target) ? line.Text(phrase) : null);
    }

    /// <summary>"small repairs under £400", "every order above £500".</summary>
    private Measured? Threshold(NumberHit hit, int floor, int start)
    {
        if (hit.Unit != FigureUnit.Gbp || start >= hit.Words.From || !line.Has(start, WordClass.Preposition) || line.Has(start, WordClass.Adverb)) return null;
        var noun = NounPhrases.Left(line, start, floor);
        return noun.IsEmpty ? null : new Measured(line.Text(noun));
    }

    /// <summary>"a 15% reduction", "68% response rate": a noun that measures stands right behind.</summary>
    private Measured? Counted(NumberHit hit, int floor, int limit, int start)
    {
        if (hit.Unit is not (FigureUnit.Percent or FigureUnit.Gbp)) return null;
        var noun = NounPhrases.Right(line, hit.Words.To, limit);
        if (noun.IsEmpty || noun.From != hit.Words.To) return null;
        if (Changes.IsChange(line, noun)) return Changes.Name(line, noun, hit with { Words = new WordRange(hit.Words.From, noun.To) }, default);
        bool labelled = !Labels.Before(line, floor, start).IsEmpty && !line.IsMark(start - 1, ':');
        return line.Has(noun.To - 1, WordClass.Measure) && !labelled ? new Measured(line.Text(noun)) : null;
    }

    /// <summary>"Turnover had dropped to 9%", "fares lost were projected at £1.3 million".</summary>
    private Measured? Said(NumberHit hit, int floor, int limit, int start)
    {
        var clause = Clause.Before(line, start, floor);
        if (clause.Verb.IsEmpty) return null;
        bool steady = clause.IsCopular(line) && (line.Is(start - 1, "at") || line.Is(start - 1, "to"));
        if (!steady && !clause.IsDirect(line, start)) return Object(hit, limit, clause, start);
        if (!clause.Links(line)) return Passive(hit, clause) ?? Reached(hit, limit, clause) ?? Done(hit, limit, clause);
        var subject = clause.Subject;
        // "absence, which stood at 9.2 days"
        if (subject.IsEmpty && (line.Is(clause.Verb.From - 1, "which") || line.Is(clause.Verb.From - 1, "that")))
            subject = Clause.Back(line, clause.Verb.From - (line.IsMark(clause.Verb.From - 2, ',') ? 2 : 1), floor);
        if (line.Is(clause.Verb.From - 1, "there")) return null;
        bool bare = subject.IsEmpty || (subject.Length == 1 && line.Has(subject.From, WordClass.Pronoun));
        string? place = Place(bare ? clause.Verb.From : subject.From, floor);
        if (!bare) return OfSubject(hit, limit, subject, place);
        return Carry(hit, limit) is { } carry ? carry with { Of = place ?? carry.Of } : null;
    }

    /// <summary>"nationally the figure is", "nationally it was".</summary>
    private string? Place(int before, int floor)
    {
        string? place = null;
        for (int i = before - 1; i >= Math.Max(floor, before - 3) && place is null; i--) place = Shares.Whole(line, i);
        return place;
    }

    private Measured? OfSubject(NumberHit hit, int limit, WordRange subject, string? place)
    {
        if (IsGeneric(subject) || line.Is(subject.To - 1, "figure"))
            return Carry(hit, limit) is { } carry ? carry with { Of = place ?? carry.Of } : new Measured(line.Text(subject), place);
        var noun = hit.Unit is null ? NounPhrases.Right(line, RateEnd(hit.Words.To), limit) : default;
        if (line.Has(subject.To - 1, WordClass.Target) || line.Has(subject.From, WordClass.Target))
        {
            // "nine moorings were let; the target was 25": the target of what was counted before.
            if (noun.IsEmpty && subject.Length == 1 && known.Measure is not null) return new Measured(known.Measure, line.Text(subject)) { IsAside = true };
            return noun.IsEmpty ? new Measured(line.Text(subject), known.Measure) : new Measured(line.Text(noun), line.Text(subject));
        }
        if (!noun.IsEmpty && !IsMeasure(subject)) return null;
        var measured = Split(subject);
        if (Comparison.Names(line, subject) && known.Measure is not null) return new Measured(known.Measure, line.Text(subject));
        return measured.Of is null ? measured with { Of = place ?? Shares.Whose(line, hit.Words.To, limit) } : measured;
    }

    /// <summary>"lifted its bonus to £4,200", "set the price of a shelter at £8,300": the verb's object.</summary>
    private Measured? Object(NumberHit hit, int limit, Clause clause, int start)
    {
        if (hit.Unit is null && !NounPhrases.Right(line, RateEnd(hit.Words.To), limit).IsEmpty) return null;
        // "forecast to overspend by £1.9m"
        if (line.Is(start - 1, "by") && line.Has(start - 2, WordClass.Measure)) return new Measured(line.Text(new WordRange(start - 2, start - 1)), line.Text(clause.Subject));
        if (line.Is(start - 1, "for")) return Passive(hit, clause);
        if (!(line.Is(start - 1, "to") || line.Is(start - 1, "from") || line.Is(start - 1, "at") || line.Is(start - 1, "by"))) return null;
        if (line.Has(clause.Verb.To, WordClass.Preposition)) return null;
        var between = NounPhrases.Trim(line, new WordRange(clause.Verb.To, start - 1));
        return between.IsEmpty || IsGeneric(between) ? null : new Measured(line.Text(between));
    }

    /// <summary>"A claim had been lodged for £73,000": what it was done to.</summary>
    private Measured? Passive(NumberHit hit, Clause clause)
    {
        if (hit.Unit != FigureUnit.Gbp || clause.Subject.IsEmpty || Speakers.Is(line, clause.Subject) || line.Has(clause.Subject.From, WordClass.Pronoun)) return null;
        for (int i = clause.Verb.From; i < clause.Verb.To - 1; i++)
        {
            if (line.Is(i, "been") || line.Is(i, "was") || line.Is(i, "were") || line.Is(i, "be") || line.Is(i, "is")) return Split(clause.Subject);
        }
        return null;
    }

    /// <summary>"The fund returned 4.3%", with nothing behind the number that it could be a share of.</summary>
    private Measured? Reached(NumberHit hit, int limit, Clause clause)
    {
        bool named = !clause.Subject.IsEmpty && !line.Has(clause.Subject.From, WordClass.Pronoun) && !Speakers.Is(line, clause.Subject);
        return hit.Unit == FigureUnit.Percent && named && NounPhrases.Right(line, hit.Words.To, limit).IsEmpty ? Split(clause.Subject) : null;
    }

    /// <summary>"We have saved £61,000", "nearby harbours charged £12": a sum that is only done something with.</summary>
    private Measured? Done(NumberHit hit, int limit, Clause clause)
    {
        int behind = RateEnd(hit.Words.To), verb = clause.Verb.To - 1;
        if (hit.Unit is not (FigureUnit.Gbp or null) || Speakers.Says(line, verb) || line.Has(verb, WordClass.Auxiliary)) return null;
        while (line.InDate(behind)) behind++;
        if (!NounPhrases.Right(line, behind, limit).IsEmpty) return null;
        if (line.Is(behind, "on") || line.Is(behind, "for") || line.Is(behind, "towards") || line.Is(behind, "to") || line.Is(behind, "of")) return null;
        if (hit.Unit is null && (clause.Subject.IsEmpty || clause.Subject.To != verb)) return null;
        bool named = clause.Subject.Length is > 0 and <= 3 && !line.Has(clause.Subject.From, WordClass.Pronoun) && !Speakers.Is(line, clause.Subject);
        string? done = line.Text(new WordRange(verb, verb + 1));
        if (hit.Unit is null && !named) return null;
        return new Measured(named && clause.Subject.To == verb ? line.Text(clause.Subject with { To = verb + 1 }) : done);
    }

    private Measured? Carry(NumberHit hit, int limit)
    {
        if (hit.Unit is null && NounPhrases.Right(line, RateEnd(hit.Words.To), limit) is { IsEmpty: false } noun) return new Measured(line.Text(noun));
        return known.Measure is not null ? known with { Of = Shares.Whose(line, hit.Words.To, limit) } : null;
    }

    /// <summary>The number as subject, or with its own noun: "64% evidenced checks", "£4.4m remained", "21 vacant posts".</summary>
    private Measured? Own(NumberHit hit, int floor, int limit, int start)
    {
        int to = RateEnd(hit.Words.To);
        if (hit.Unit == FigureUnit.Percent && line.Has(to, WordClass.Shift)) return known.Measure is null ? null : new Measured(known.Measure);
        bool subject = line.Has(to, WordClass.Auxiliary) || (Verbs.IsVerb(line, to) && floor > 0);
        var label = Labels.Before(line, floor, start);
        bool labelled = !subject && !label.IsEmpty && !IsGeneric(label) && hit.Unit is not null && !line.IsMark(start - 1, ':');
        // "112 (20%) were new"
        int behind = hit.Unit is null && line.IsMark(to, '(') ? Shares.Behind(line, to) : to;
        if (behind > to && line.Has(behind, WordClass.Auxiliary) && NounPhrases.Predicate(line, behind, line.Count) is { IsEmpty: false } said)
            return new Measured(line.Text(said), Opening(floor, start) ?? last.Measure);
        bool part = line.Is(start - 1, "which") || line.Is(start - 1, "whom");
        if (part && line.Span(to).EndsWith("ed", StringComparison.Ordinal)) return new Measured(line.Text(NounPhrases.Predicate(line, to, line.Count)), last.Measure);
        var noun = labelled ? default : NounPhrases.Right(line, to, limit);
        // "20% converting to referral"
        if (noun.Length == 1 && line.Span(noun.From).EndsWith("ing", StringComparison.Ordinal) && line.Has(noun.To, WordClass.Preposition))
            return new Measured(line.Text(NounPhrases.Predicate(line, noun.From, line.Count)), last.Measure);
        if (!noun.IsEmpty) return hit.Unit == FigureUnit.Gbp ? new Measured(line.Text(noun)) : Noun(noun, limit);
        if (labelled || !(subject || Verbs.IsVerb(line, to) || line.Has(to, WordClass.Adverb))) return null;
        var predicate = NounPhrases.Predicate(line, to, line.Count);
        return predicate.IsEmpty ? null : new Measured(line.Text(predicate), Opening(floor, start) ?? last.Measure);
    }

    private Measured Noun(WordRange noun, int limit)
    {
        if (noun.Length == 1 && heading is not null && heading.Names(line.Span(noun.From))) return new Measured(heading.Text);
        return new Measured(Shares.Told(line, noun, limit), Shares.Whole(line, noun.To));
    }

    /// <summary>"Of the defects that qualified, 81% were made safe": whose share it is.</summary>
    private string? Opening(int floor, int start)
        => floor == 0 && line.Is(0, "of") ? line.Text(NounPhrases.Trim(line, new WordRange(1, start))) : null;

    /// <summary>"vacancy rate among trained planners": what is measured, and of whom.</summary>
    private Measured Split(WordRange phrase)
    {
        for (int i = phrase.From + 1; i < phrase.To - 1; i++)
        {
            bool parts = line.Is(i, "in") || line.Is(i, "among") || line.Is(i, "amongst") || line.Is(i, "within") || line.Is(i, "across") || line.Is(i, "for");
            if (!parts || !line.Has(i - 1, WordClass.Measure)) continue;
            // "the wait for a hoist": a lone "wait" says too little, so the measure keeps what it is for.
            bool kept = i - phrase.From == 1 || line.Is(i, "for");
            string? of = line.Text(NounPhrases.Trim(line, phrase with { From = i + 1 }));
            string? head = line.Text(NounPhrases.Trim(line, phrase with { To = i }));
            return kept ? new Measured(line.Text(phrase), of) { Head = head } : new Measured(head, of);
        }
        return new Measured(line.Text(phrase));
    }

    private bool IsMeasure(WordRange phrase)
    {
        for (int i = phrase.From; i < phrase.To; i++)
        {
            if (line.Has(i, WordClass.Measure | WordClass.Generic)) return true;
        }
        return false;
    }

    private bool IsGeneric(WordRange phrase) => Labels.IsGeneric(line, phrase);

    private int RateEnd(int to) => Shares.RateEnd(line, to);
}
