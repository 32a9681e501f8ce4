namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>What a number measures when neither a noun nor a verb claims it: its label, what stands behind, what came before.</summary>
/// <param name="line">The sentence.</param>
/// <param name="last">What the number before it in the sentence measured.</param>
/// <param name="carried">What the sentence before measured.</param>
/// <param name="context">The slide's title, and what was asked about.</param>
internal sealed class Leftover(FigureLine line, Measured last, Measured carried, FigureContext context)
{
    private static readonly PhraseTable Readings = PhraseTable.Of("reading");
    private static readonly PhraseTable Standings = PhraseTable.Of("standing");

    private readonly Measured known = last.Measure is null ? carried : last;

    public Measured Find(NumberHit hit, int floor, int limit, int start)
        => Labelled(hit, floor, start) ?? Behind(hit, limit) ?? Gloss(hit) ?? Average(hit, start) ?? Before(floor, start);

    /// <summary>"it was 11.4% (swims missed in a year)": a bracket without a number says what the number is.</summary>
    private Measured? Gloss(NumberHit hit)
    {
        if (known.Measure is not null || !line.IsMark(hit.Words.To, '(')) return null;
        int to = hit.Words.To + 1;
        while (to < line.Count && !line.IsMark(to, ')') && !line.TryNumber(to, out _)) to++;
        var gloss = NounPhrases.Trim(line, new WordRange(hit.Words.To + 1, to));
        return line.IsMark(to, ')') && gloss.Length > 1 ? new Measured(line.Text(gloss)) : null;
    }

    /// <summary>"nine were let, at an average of £6,100": an average of something that no noun names.</summary>
    private Measured? Average(NumberHit hit, int start)
    {
        bool placed = line.Is(start - 1, "at") || line.Is(start - 1, "in") || line.Is(start - 1, "within") || line.Is(start - 1, "against");
        for (int i = start; placed && hit.Unit != FigureUnit.Percent && i < hit.Words.From; i++)
        {
            if (line.Is(i, "average")) return InTime(hit, start) ?? new Measured(line.Text(new WordRange(i, i + 1)));
        }
        return null;
    }

    /// <summary>"Berths were being found within an average of 1.8 days": what takes so long.</summary>
    private Measured? InTime(NumberHit hit, int start)
    {
        if (!hit.IsDuration || !(line.Is(start - 1, "within") || line.Is(start - 1, "in"))) return null;
        return Clause.Before(line, start, 0).WithDeed(line, start - 1) is { } deed ? new Measured(deed) : null;
    }

    private Measured? Labelled(NumberHit hit, int floor, int start)
    {
        var label = Labels.Before(line, floor, start);
        if (label.IsEmpty && last.Measure is not null && Labels.Holder(line, floor, start) is { IsEmpty: false } holder)
            return new Measured(last.Head ?? last.Measure, line.Text(holder));
        if (label.IsEmpty || Labels.IsGeneric(line, label) || Speakers.Is(line, label) || (label.Length > 1 && line.Is(label.To - 1, "it"))) return null;
        // "Outturn 31%": a reading of what the line above names.
        if (known.Measure is not null && Standings.Covers(line, label.From, label.To)) return known with { Of = null };
        // "North West: 31%", "(England 28%)": another reading of the same.
        bool other = last.Measure is null && hit.Unit is not null && hit.Unit != context.Unit && context.Unit is not null;
        bool reading = known.Measure is not null && !other && last.Of is null && Readings.Covers(line, label.From, label.To);
        if (reading && !line.IsMark(label.From - 1, ':')) return new Measured(known.Measure, line.Text(label));
        // "turnout was 71% (all swimmers 77%)"
        if (line.Is(label.From - 1, "all") && known.Measure is not null) return new Measured(known.Measure, line.Text(label with { From = label.From - 1 }));
        // "an improvement on last year's 55%"
        if (Changes.IsChange(line, label) && known.Measure is not null) return new Measured(known.Measure);
        if (Comparison.Names(line, label) && known.Measure is not null) return new Measured(known.Measure, line.Text(label));
        return Listed(label, floor) ?? new Measured(line.Text(WithOuter(label, floor)));
    }

    /// <summary>"Caseloads – average 17": an average of what stands before the dash.</summary>
    private WordRange WithOuter(WordRange label, int floor)
    {
        if (label.Length > 1 || !line.Has(label.From, WordClass.Measure | WordClass.Comparator)) return label;
        if (!line.IsMark(label.From - 1, '–') && !line.IsMark(label.From - 1, ':') && !line.IsMark(label.From - 1, '-')) return label;
        var outer = Labels.Before(line, floor, label.From - 1);
        return outer.IsEmpty ? label : outer with { To = label.To };
    }

    /// <summary>"Agency rate: Northshire 12.4, Southshire 16.3": what stands before the colon is measured, of each in turn.</summary>
    private Measured? Listed(WordRange label, int floor)
    {
        if (!line.IsCapital(label.From)) return null;
        if (line.IsMark(label.From - 1, ':'))
        {
            var outer = Labels.Before(line, floor, label.From - 1);
            return outer.IsEmpty ? null : new Measured(line.Text(outer), line.Text(label));
        }
        return line.IsMark(label.From - 1, ',') && last.Of is not null ? new Measured(last.Measure, line.Text(label)) : null;
    }

    /// <summary>"£700 towards moving costs", "17% to waiting for a part".</summary>
    private Measured? Behind(NumberHit hit, int limit)
    {
        int to = Shares.RateEnd(line, hit.Words.To);
        // "£3.4m this year on dredging"
        while (line.InDate(to)) to++;
        if (line.Is(to, "on") && line.Is(to + 1, "average")) to += 2;
        if (!line.Has(to, WordClass.Preposition) || line.InDate(to) || line.InDate(to + 1)) return null;
        // "£3,000 after two years", "23 in one hour": how long or how often, and not what.
        if (line.IsNumber(to + 1) && !line.Is(to, "to") && !line.Is(to, "of") && !line.Is(to, "over") && !line.Is(to, "under")) return null;
        if (line.Is(to, "over") && line.IsNumber(to + 1) && line.Span(to + 2) is "years" or "months" or "weeks" or "days") return null;
        if (InPlace(to, limit) is { } placed) return placed;
        // "98, against a Welsh average of": the next number's.
        if (Comparison.Names(line, NounPhrases.Right(line, to + 1, limit))) return null;
        bool bare = line.Is(to, "to") || line.Is(to, "for") || line.Is(to, "from") || line.Is(to, "on") || line.Is(to, "of");
        var behind = NounPhrases.Predicate(line, bare ? to + 1 : to, limit);
        if (behind.IsEmpty || line.Has(behind.From, WordClass.Pronoun) && behind.Length == 1) return null;
        // "entry was £9 for a rower, £5 for a swimmer": the same, of another.
        return line.Is(to, "for") && last.Measure is not null ? new Measured(last.Measure, line.Text(behind)) : new Measured(line.Text(behind), last.Measure);
    }

    /// <summary>"it ran from 6% in the dales to 24% in the north of the county": the same, of a place.</summary>
    private Measured? InPlace(int to, int limit)
    {
        if (known.Measure is null || !line.Is(to, "in") || !line.Is(to + 1, "the")) return null;
        var place = NounPhrases.Right(line, to + 1, limit);
        return place.IsEmpty || place.To < limit && Verbs.IsVerb(line, place.To) ? null : new Measured(known.Measure, line.Text(place));
    }

    /// <summary>"the rate was high, at 32%", "complaints had doubled, from 60 to 120": the clause before the comma.</summary>
    private int BehindComma(int floor, int start)
    {
        for (int i = start - 1; i > floor && i > start - 4; i--)
        {
            if (line.IsMark(i, ',')) return i;
        }
        return start;
    }

    /// <summary>The name before a bracket.</summary>
    private string? Holder(int floor, int start)
    {
        if (!line.IsMark(start - 1, '(')) return null;
        var name = NounPhrases.Left(line, start - 1, floor);
        return !name.IsEmpty && line.IsCapital(name.From) ? line.Text(name) : null;
    }

    private Measured Before(int floor, int start)
    {
        if (context.Topic is not null) return new Measured(context.Topic);
        if (known.Measure is not null) return known;
        if (Labels.Whole(line, floor, start) is { IsEmpty: false } whole && !Speakers.Is(line, whole)) return new Measured(line.Text(whole));
        if (context.Heading is { } heading) return new Measured(heading.Text);
        var clause = Clause.Before(line, BehindComma(floor, start), floor);
        if (!clause.Verb.IsEmpty && Speakers.Says(line, clause.Verb.To - 1)) return default;
        var subject = clause.Subject.IsEmpty ? Clause.First(line).Subject : clause.Subject;
        return subject.IsEmpty || line.Has(subject.From, WordClass.Pronoun) || Speakers.Is(line, subject) ? default : new Measured(line.Text(subject), Holder(floor, start));
    }
}
