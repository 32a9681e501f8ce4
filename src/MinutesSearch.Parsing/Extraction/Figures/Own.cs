namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Numbers with their own noun, or as subjects: "21 vacant posts", "64% evidenced checks".</summary>
/// <param name="line">The sentence.</param>
/// <param name="last">What the number before it measured.</param>
/// <param name="known">The same, or what was carried into the sentence.</param>
/// <param name="context">The slide's title, and what was asked about.</param>
internal sealed class Own(FigureLine line, Measured last, Measured known, FigureContext context)
{
    /// <summary>The number as subject, or with its own noun: "64% evidenced checks", "£4.4m remained", "21 vacant posts".</summary>
    public Measured? Find(NumberHit hit, int floor, int limit, int start)
    {
        int to = Shares.RateEnd(line, hit.Words.To);
        // "Seven in the last two years had moved away"
        if (hit.Unit is null && line.Is(to, "in") && line.DateAt(to + 1) is { IsEmpty: false } period && line.Has(period.To, WordClass.Auxiliary)) to = period.To;
        if (hit.Unit == FigureUnit.Percent && line.Has(to, WordClass.Shift)) return known.Measure is null ? null : new Measured(known.Measure);
        bool subject = line.Has(to, WordClass.Auxiliary) || (Verbs.IsVerb(line, to) && floor > 0 && !line.Has(to, WordClass.Preposition));
        var label = Labels.Before(line, floor, start);
        bool labelled = !subject && !label.IsEmpty && !Labels.IsGeneric(line, label) && hit.Unit is not null && !line.IsMark(start - 1, ':');
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
        if (labelled || line.Has(to, WordClass.Preposition) || !(subject || Verbs.IsVerb(line, to) || line.Has(to, WordClass.Adverb))) return null;
        return Said(floor, limit, start, to);
    }

    /// <summary>What is said of the number itself: "£4.4m remained", "117 had been received".</summary>
    private Measured? Said(int floor, int limit, int start, int to)
    {
        var predicate = NounPhrases.Predicate(line, to, line.Count);
        if (predicate.IsEmpty) return null;
        // "27 had done so": what was spoken of before.
        if (line.Is(predicate.To, "so") && line.Span(predicate.To - 1) is "done" or "did" or "do") return (known.Measure ?? context.Topic) is { } before ? new Measured(before) : null;
        // "£140,000 related to the hire of boats": to what.
        if (line.Is(predicate.From + 1, "to") && line.Span(predicate.From) is "related" or "relates" or "relate" && NounPhrases.Right(line, predicate.From + 2, limit) is { IsEmpty: false } topic) return new Measured(line.Text(topic));
        // "In answer to a question on complaints it was said that 117 had been received": complaints received.
        string? counted = Opening(floor, start) ?? last.Measure;
        // "trips were offered to all, but only 11 had been taken up": trips taken up.
        if (counted is null && Offered(floor, start) is { } offered) return new Measured(Shares.Compound(offered, line.Text(predicate)), offered);
        return new Measured(counted is null ? Shares.Compound(context.Topic, line.Text(predicate)) : SharesOfThem.Whole(counted, line, predicate), counted);
    }

    /// <summary>What the clause before ", but only 11" speaks of.</summary>
    private string? Offered(int floor, int start)
    {
        if (!line.Is(start - 1, "but") || !line.IsMark(start - 2, ',')) return null;
        var subject = Clause.Before(line, start - 2, floor).Subject;
        return Labels.NamesThing(line, subject) ? line.Text(subject) : null;
    }

    private Measured Noun(WordRange noun, int limit)
    {
        if (noun.Length == 1 && context.Heading is { } heading && heading.Names(line.Span(noun.From))) return new Measured(heading.Text);
        return new Measured(Shares.Told(line, noun, limit), Shares.Whole(line, noun.To));
    }

    /// <summary>"Of the defects that qualified, 81% were made safe": whose share it is.</summary>
    private string? Opening(int floor, int start)
        => floor == 0 && line.Is(0, "of") ? line.Text(NounPhrases.Trim(line, new WordRange(1, start))) : null;
}
