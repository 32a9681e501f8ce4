namespace MinutesSearch.Parsing.Extraction;

/// <summary>What a number measures, as words of its line or carried from the figure before.</summary>
/// <param name="Measure">Null if nothing was found.</param>
/// <param name="Of">Whose it is.</param>
internal readonly record struct Measured(string? Measure, string? Of = null);

/// <summary>
/// Finds the words that say what a number measures. It asks, in this order: does the number stand in brackets behind its noun,
/// is it compared with the one before, does it count "of" something, does a noun lead straight to it ("a rate of 12%"), is there
/// a subject that it is said of ("turnover had fallen to 11%"), is it itself a subject ("71% evidenced supervision"), does a noun
/// follow it ("21 vacant posts")?
/// </summary>
internal sealed class MeasureFinder(FigureLine line, Measured last, Measured carried, string? heading)
{
    /// <param name="hit">The number.</param>
    /// <param name="floor">Behind the number before.</param>
    /// <param name="limit">The number behind.</param>
    /// <param name="start">Where the number's qualifier starts, if it has one.</param>
    public Measured Find(NumberHit hit, int floor, int limit, int start)
    {
        int to = hit.Words.To;
        if (hit.EndsRange && last.Measure is not null) return last;
        if (Bracketed(hit, floor, start) is { } bracketed) return bracketed;
        var comparison = new Comparison(line, last.Measure is null ? carried : last);
        if (comparison.Find(hit, floor, limit, start) is { } compared) return compared;
        if (line.Is(to, "of") && Shares.Of(line, hit, floor, limit, start, last) is { } share) return share;
        return Leading(hit, floor, start) ?? Said(hit, floor, limit, start) ?? Own(hit, floor, limit, start) ?? Rest(hit, floor, limit, start);
    }

    /// <summary>"children's placements (£5.2m)": the noun before the bracket, if the bracket says nothing else.</summary>
    private Measured? Bracketed(NumberHit hit, int floor, int start)
    {
        if (!line.IsMark(start - 1, '(') || hit.Unit is null or FigureUnit.Ratio) return null;
        if (!(line.IsMark(hit.Words.To, ')') || line.IsMark(hit.Words.To, ',') || line.InDate(hit.Words.To))) return null;
        var phrase = NounPhrases.Left(line, start - 1, floor);
        return phrase.IsEmpty ? null : new Measured(line.Text(phrase));
    }

    /// <summary>"a vacancy rate of 12.3%", "a payment of £1,000", "compliance at 71%", "an increase of 58%".</summary>
    private Measured? Leading(NumberHit hit, int floor, int start)
    {
        bool of = line.Is(start - 1, "of") || line.IsMark(start - 1, ':');
        bool at = line.Is(start - 1, "at") && Clause.Before(line, start, floor).Verb.IsEmpty;
        if ((!of && !at) || start - 1 <= floor || line.InDate(start - 2)) return null;
        var phrase = NounPhrases.Left(line, start - 1, floor);
        if (phrase.IsEmpty) return null;
        if (Changes.IsChange(line, phrase)) return Changes.Name(line, phrase, hit, last.Measure is null ? carried : last);
        if (hit.Unit == FigureUnit.Ratio && last.Measure is not null && phrase.Length == 1) return last;
        return Split(phrase);
    }

    /// <summary>"Turnover had come down to 11%", "rent lost was projected at £2.66 million".</summary>
    private Measured? Said(NumberHit hit, int floor, int limit, int start)
    {
        var clause = Clause.Before(line, start, floor);
        if (clause.Verb.IsEmpty) return null;
        if (!clause.Links(line)) return Acted(hit, limit, clause);
        bool bare = clause.Subject.IsEmpty || IsPronoun(clause.Subject);
        if (bare) return line.Is(clause.Verb.From - 1, "there") ? null : Carry(hit, limit);
        if (IsGeneric(clause.Subject)) return Carry(hit, limit) ?? new Measured(line.Text(clause.Subject));
        if (hit.Unit is null && !IsMeasure(clause.Subject) && !NounPhrases.Right(line, hit.Words.To, limit).IsEmpty) return null;
        var measured = Split(clause.Subject);
        if (Comparison.Names(line, clause.Subject) && last.Measure is not null) return new Measured(last.Measure, measured.Measure);
        return measured.Of is null ? measured with { Of = Whose(hit.Words.To, limit) } : measured;
    }

    /// <summary>"saved an average of 9 days": the verb's object, unless the number itself has a noun.</summary>
    private Measured? Acted(NumberHit hit, int limit, Clause clause)
    {
        if (hit.Unit is not (FigureUnit.Percent or FigureUnit.Gbp)) return null;
        if (!NounPhrases.Right(line, RateEnd(hit.Words.To), limit).IsEmpty) return null;
        if (clause.Verb.To < hit.Words.From && NounPhrases.Trim(line, new WordRange(clause.Verb.To, hit.Words.From)) is { IsEmpty: false, Length: > 1 } between
            && !line.Has(between.From, WordClass.Preposition))
            return new Measured(line.Text(between));
        return null;
    }

    private Measured? Carry(NumberHit hit, int limit)
    {
        if (hit.Unit is null && NounPhrases.Right(line, hit.Words.To, limit) is { IsEmpty: false } noun) return new Measured(line.Text(noun));
        return last.Measure is not null ? last with { Of = Whose(hit.Words.To, limit) } : null;
    }

    /// <summary>The number as subject, or with its own noun: "71% evidenced supervision", "£6.8m remained", "21 vacant posts".</summary>
    private Measured? Own(NumberHit hit, int floor, int limit, int start)
    {
        int to = RateEnd(hit.Words.To);
        bool label = hit.Unit is not null && IsLabelled(floor, start);
        var noun = hit.IsDuration || label ? default : NounPhrases.Right(line, to, limit);
        if (!noun.IsEmpty) return new Measured(line.Text(noun), Shares.Whole(line, noun.To));
        if (label) return null;
        if (Verbs.IsVerb(line, to) || line.Is(to, "of") || line.Has(to, WordClass.Adverb))
        {
            int verb = line.Is(to, "of") && line.Has(to + 1, WordClass.Pronoun) ? to + 2 : to;
            var predicate = NounPhrases.Predicate(line, verb, limit);
            if (!predicate.IsEmpty) return new Measured(line.Text(predicate), last.Measure);
        }
        return null;
    }

    private Measured Rest(NumberHit hit, int floor, int limit, int start)
    {
        int to = RateEnd(hit.Words.To);
        var label = LabelBefore(floor, start);
        if (!label.IsEmpty && Comparison.Names(line, label) && last.Measure is not null) return new Measured(last.Measure, line.Text(label));
        if (!label.IsEmpty && !IsGeneric(label)) return Split(label);
        if (line.Has(to, WordClass.Preposition) && !line.InDate(to))
        {
            bool bare = line.Is(to, "to") || line.Is(to, "for") || line.Is(to, "from") || line.Is(to, "towards") || line.Is(to, "on");
            var behind = bare ? NounPhrases.Predicate(line, to + 1, limit) : NounPhrases.Predicate(line, to, limit);
            if (!behind.IsEmpty) return new Measured(line.Text(behind), last.Measure);
        }
        if (last.Measure is not null) return last;
        return carried.Measure is not null ? carried : new Measured(heading ?? Clause.Before(line, start, floor) switch
        {
            { Subject.IsEmpty: false } clause => line.Text(clause.Subject),
            _ => null,
        });
    }

    /// <summary>"vacancy rate among qualified social workers": what is measured, and of whom.</summary>
    private Measured Split(WordRange phrase)
    {
        for (int i = phrase.From + 1; i < phrase.To - 1; i++)
        {
            bool parts = line.Is(i, "in") || line.Is(i, "among") || line.Is(i, "amongst") || line.Is(i, "within") || line.Is(i, "across") || line.Is(i, "for");
            if (parts && IsMeasure(new WordRange(phrase.From, i)) && (line.Has(i - 1, WordClass.Measure) || line.Is(i - 1, "rates")))
                return new Measured(line.Text(NounPhrases.Trim(line, new WordRange(phrase.From, i))), line.Text(NounPhrases.Trim(line, new WordRange(i + 1, phrase.To))));
        }
        return new Measured(line.Text(phrase));
    }

    /// <summary>"20% in Child Protection teams", "71% nationally".</summary>
    private string? Whose(int to, int limit)
    {
        if (Shares.Whole(line, to) is { } whole) return whole;
        if (!(line.Is(to, "in") || line.Is(to, "among") || line.Is(to, "across") || line.Is(to, "for")) || line.InDate(to + 1)) return null;
        return line.Text(NounPhrases.Right(line, to + 1, limit));
    }

    private bool IsMeasure(WordRange phrase)
    {
        for (int i = phrase.From; i < phrase.To; i++)
        {
            if (line.Has(i, WordClass.Measure | WordClass.Generic)) return true;
        }
        return false;
    }

    private bool IsGeneric(WordRange phrase)
    {
        for (int i = phrase.From; i < phrase.To; i++)
        {
            if (!line.Has(i, WordClass.Generic | WordClass.Determiner | WordClass.Pronoun)) return false;
        }
        return !phrase.IsEmpty;
    }

    private bool IsPronoun(WordRange phrase) => phrase.Length == 1 && line.Has(phrase.From, WordClass.Pronoun);

    private bool IsLabelled(int floor, int start) => LabelBefore(floor, start) is { IsEmpty: false } label && !IsGeneric(label);

    /// <summary>The label that a number follows in a bullet: "Agency rate 7.64%", "Over six weeks: 7", "Turnover – 28%".</summary>
    private WordRange LabelBefore(int floor, int start) => Labels.Before(line, floor, start);

    private int RateEnd(int to) => Shares.RateEnd(line, to);
}
