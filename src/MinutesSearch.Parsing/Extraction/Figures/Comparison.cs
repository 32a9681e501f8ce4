namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>
/// A number set beside the one before it: "14.2%, against 19.6% a year earlier", "compared with a national average of
/// 27.3 per cent", "against a target of 21". It measures the same, of somebody else or at another time; a target is named as one.
/// </summary>
internal sealed class Comparison(FigureLine line, Measured last)
{
    private static readonly PhraseTable Leads = PhraseTable.Of("lead");
    private static readonly PhraseTable Plans = PhraseTable.Of("plan");

    public Measured? Find(NumberHit hit, int floor, int limit, int start)
    {
        var named = Named(floor, start);
        int lead = named.IsEmpty ? start : named.From;
        while (lead > floor && (line.Has(lead - 1, WordClass.Determiner) || line.InDate(lead - 1))) lead--;
        bool led = lead > floor && Leads.Ending(line, lead) > 0;
        if (!led || last.Measure is null) return Stated(named);
        // "fares had gone up, and the purchase of ten boats was late": a new clause, which counts boats.
        bool parted = hit.Unit is null && (line.Is(lead - 1, "and") || line.Is(lead - 1, "or")) && !Names(line, named) && !NounPhrases.Right(line, hit.Words.To, limit).IsEmpty;
        if (!named.IsEmpty) return parted ? null : Name(named, line.Is(lead - 1, "from"));
        if (hit.Unit == FigureUnit.Percent && line.Is(hit.Words.To, "of")) return null;
        if (lead > floor && floor == 0 && (line.Is(lead - 1, "from") || line.Is(lead - 1, "to") || line.Is(lead - 1, "and"))) return null;
        if (line.Is(lead - 1, "to") && !Continues(floor, lead)) return null;
        if (line.Is(lead - 1, "from") && !Continues(floor, lead)) return null;
        if (line.Is(lead - 1, "and") || line.Is(lead - 1, "or")) return Joined(hit, floor, limit);
        int rate = Shares.RateEnd(line, hit.Words.To);
        // "£8,300, against £2,150 for a bench"
        var noun = hit.Unit is null ? NounPhrases.Right(line, rate, limit) : default;
        if (!noun.IsEmpty) return new Measured(line.Text(noun));
        string? other = Other(rate, limit);
        // "a berth cost £80, against £50 for the club's own": another's, and no other thing.
        bool thing = other is not null && !other.EndsWith(" own", StringComparison.Ordinal) && !other.StartsWith("other ", StringComparison.Ordinal);
        if (hit.Unit == FigureUnit.Gbp && line.Is(rate, "for") && thing && !IsMeasure(last.Measure)) return new Measured(other);
        return last with { Of = Shares.Whole(line, hit.Words.To) ?? other ?? last.Of };
    }

    /// <summary>"12%, compared with 8% in the sheltered docks": of whom the second number is.</summary>
    private string? Other(int at, int limit)
    {
        bool placed = line.Is(at, "for") || line.Is(at, "in") || line.Is(at, "on") || line.Is(at, "among") || line.Is(at, "across") || line.Is(at, "at");
        return placed && !line.InDate(at) && !line.InDate(at + 1) ? line.Text(NounPhrases.Right(line, at + 1, limit)) : null;
    }

    /// <summary>"average cost of a berth" measures, "shelter" does not.</summary>
    private static bool IsMeasure(string? name)
    {
        foreach (var word in name.AsSpan().Split(' '))
        {
            if (Vocabulary.Of(name.AsSpan()[word]).Classes.HasFlag(WordClass.Measure)) return true;
        }
        return false;
    }

    /// <summary>Whether a phrase names somebody to compare with ("regional average", "statistical neighbours", "England").</summary>
    public static bool Names(FigureLine line, WordRange phrase)
    {
        if (phrase.IsEmpty) return false;
        if (line.Is(phrase.To - 1, "whole") && line.Is(phrase.To - 2, "a")) return true;
        if (line.Has(phrase.To - 1, WordClass.Target)) return phrase.Length <= 5;
        if (HeadsComparison(line, phrase)) return true;
        // "slightly above the Wales figure of 32.7%"
        if (phrase.Length == 2 && line.Has(phrase.From, WordClass.Comparator) && line.Is(phrase.From + 1, "figure")) return true;
        // "the average was 231 days" is an average of the same; "the regional average" is the region's.
        if (line.Has(phrase.To - 1, WordClass.Comparator)) return phrase.Length <= 5 && (phrase.Length > 1 || !line.Has(phrase.From, WordClass.Measure));
        // "the expected delivery rate was 78%" is a measure of its own, "the expected rate" another's.
        if (phrase.Length == 3 && line.Is(phrase.From, "expected")) return false;
        return line.Has(phrase.From, WordClass.Scope) && phrase.Length <= 3;
    }

    /// <summary>"the average for shire districts", "the national figure for canal boats".</summary>
    private static bool HeadsComparison(FigureLine line, WordRange phrase)
    {
        int head = phrase.From;
        while (head < phrase.To && line.Has(head, WordClass.Scope)) head++;
        bool named = line.Has(head, WordClass.Comparator) || (head > phrase.From && line.Has(head, WordClass.Generic | WordClass.Measure));
        return named && head + 2 < phrase.To && (line.Is(head + 1, "for") || line.Is(head + 1, "in") || line.Is(head + 1, "across") || line.Is(head + 1, "among"));
    }

    /// <summary>Whether "compared with", "in comparison to" and the like start here.</summary>
    public static bool IsLead(FigureLine line, int at) => Leads.Starting(line, at) > 1;

    /// <summary>"a target of", "the regional average of", "the recommended": the noun between the lead and the number.</summary>
    private WordRange Named(int floor, int start)
    {
        int to = start;
        if (line.Is(to - 1, "of") || line.Is(to - 1, "at")) return WithHead(NounPhrases.Left(line, to - 1, floor), floor);
        if (line.Has(to - 1, WordClass.Scope)) return NounPhrases.Left(line, to, floor);
        if (!line.Is(to - 1, "was") && !line.Is(to - 1, "is")) return default;
        var named = NounPhrases.Left(line, to - 1, floor);
        return Names(line, named) && !line.Has(named.To - 1, WordClass.Target) ? named : default;
    }

    /// <summary>"the national figure for boys in care of 90.6%": the phrase says whose figure it is.</summary>
    private WordRange WithHead(WordRange phrase, int floor)
    {
        if (phrase.IsEmpty || !line.Is(phrase.From - 1, "for")) return phrase;
        var head = NounPhrases.Left(line, phrase.From - 1, floor);
        return Names(line, head) || (head.Length > 1 && line.Has(head.From, WordClass.Scope) && line.Is(head.To - 1, "figure")) ? head with { To = phrase.To } : phrase;
    }

    private Measured? Stated(WordRange named)
        => Names(line, named) && last.Measure is not null && !line.Has(named.To - 1, WordClass.Target) && named.Length > 1 ? Name(named, false) : null;

    private Measured? Name(WordRange named, bool from)
    {
        if (from && !Names(line, named)) return null;
        // "against the national standard of 78%": the same measure, as the nation wants it.
        if (named.Length > 1 && line.Has(named.From, WordClass.Scope) && line.Has(named.To - 1, WordClass.Target)) return new Measured(last.Measure, line.Text(named));
        if (line.Has(named.To - 1, WordClass.Target)) return Target(line, named, last);
        // "the national rate of 73%" is the nation's; "a full year budget of £3.3m" is another measure.
        if (Names(line, named)) return new Measured(last.Measure, line.Text(named));
        return Planned(named) ?? new Measured(line.Text(named)) { KeepsTopic = true };
    }

    /// <summary>"recycling was 67%, short of the target of 70%": a short name goes before the target's.</summary>
    public static Measured Target(FigureLine line, WordRange named, Measured last)
        => !IsNamedByNoun(line, named) && last.Measure is { } measure && measure.AsSpan().Count(' ') < 2 && !measure.EndsWith(line.Span(named.To - 1), StringComparison.OrdinalIgnoreCase)
            ? new Measured($"{measure} {line.Span(named.To - 1)}", line.Text(named)) { IsAside = true }
            : new Measured(line.Text(named), last.Measure);

    /// <summary>"against a contract standard of 60": whose standard it is names it; "an annual target" needs what it is a target of.</summary>
    private static bool IsNamedByNoun(FigureLine line, WordRange named)
        => named.Length > 1 && line.FactsAt(named.To - 2).Classes == WordClass.None && line.Is(named.To - 1, "standard");

    /// <summary>"Spend was £3m against a budget of £2m": what was meant to be spent.</summary>
    private Measured? Planned(WordRange named)
    {
        if (named.Length > 1 || last.Measure is not { } measure || measure.Contains(' ') || !Plans.Covers(line, named.From, named.To)) return null;
        return new Measured($"{measure} {line.Text(named)}", line.Text(named)) { KeepsTopic = true };
    }

    /// <summary>Between the two numbers stands no verb: "44 in June 2021 to 19", "up from 49.1%".</summary>
    private bool Continues(int floor, int lead) => !Verbs.HasFinite(line, floor, lead - Leads.Ending(line, lead));

    private Measured? Joined(NumberHit hit, int floor, int limit)
    {
        // "£1.1m, £0.8m and £0.4m were proposed"
        if (hit.Words.From - floor == 1 && hit.Unit is not null && !line.Is(hit.Words.To, "of")) return last;
        if (!NounPhrases.Right(line, hit.Words.To, limit).IsEmpty || Verbs.IsVerb(line, hit.Words.To) || line.Is(hit.Words.To, "of")) return null;
        // "14% in tents and 9% on boats": a list of where they are, not of whose the rate is.
        if (line.Has(floor, WordClass.Preposition) && line.Has(hit.Words.To, WordClass.Preposition) && !line.InDate(hit.Words.To + 1)
            && last.Measure!.StartsWith(line.Span(floor).ToString(), StringComparison.Ordinal)) return null;
        // "5.6% in Parks and 4.1% in Roads"
        bool near = hit.Words.From - floor <= 5 && !Verbs.HasFinite(line, floor, hit.Words.From);
        return near ? last with { Of = Shares.Whose(line, hit.Words.To, limit) ?? last.Of } : null;
    }
}
