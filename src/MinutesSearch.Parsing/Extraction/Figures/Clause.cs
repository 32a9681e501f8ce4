namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>The verb group before a number and its subject, within the number's clause.</summary>
/// <param name="Subject">Without dates, articles and adverbs at its ends; empty for "there were" and the like.</param>
/// <param name="Verb">Empty if the clause has no verb before the number.</param>
internal readonly record struct Clause(WordRange Subject, WordRange Verb)
{
    /// <summary>How far into a line its first verb is looked for.</summary>
    private const int VerbReach = 40;
    private const int LongestAside = 14;
    private const int LongestPayer = 4;

    /// <param name="line">The line.</param>
    /// <param name="at">The number, or what stands before it and belongs to it.</param>
    /// <param name="floor">How far left to look: behind the number before.</param>
    public static Clause Before(FigureLine line, int at, int floor)
    {
        var clause = Nearest(line, at, floor);
        // "The number of supply staff had fallen and made up 13%": the second verb has the first one's subject.
        if (!clause.Subject.IsEmpty || clause.Verb.IsEmpty || !line.Is(clause.Verb.From - 1, "and")) return clause;
        return clause with { Subject = Nearest(line, clause.Verb.From - 1, floor).Subject };
    }

    /// <summary>The line's first clause: "Referral rates had risen, with Northshire (484 per 10,000) above …".</summary>
    public static Clause First(FigureLine line)
    {
        for (int i = 0; i < VerbReach && i < line.Count; i++)
        {
            if (Verbs.IsVerb(line, i)) return Before(line, i + 1, 0);
        }
        return default;
    }

    /// <summary>What "which" or "that" before the verb stands for: the "absence" of "absence, which stood at 9.2 days"; else empty.</summary>
    public WordRange Antecedent(FigureLine line, int floor)
        => line.Span(Verb.From - 1) is "which" or "that" or "who" ? Named(line, EndBefore(line, Verb.From - 1), floor) : default;

    /// <summary>Where what stands before a relative word ends: before its comma, if it has one.</summary>
    public static int EndBefore(FigureLine line, int relative) => line.IsMark(relative - 1, ',') ? relative - 1 : relative;

    /// <summary>"Berths were being found within": the subject and what was done, where a verb of several words ends before a place; else null.</summary>
    public string? WithDeed(FigureLine line, int end)
        => Verb.To == end && Verb.Length > 1 && Labels.NamesThing(line, Subject) ? $"{line.Text(Subject)} {line.Span(end - 1)}" : null;

    /// <summary>The "path" of "the path, for which the club was awarded £310,000"; else empty.</summary>
    public WordRange For(FigureLine line)
    {
        int which = Subject.From - 1;
        while (line.Has(which, WordClass.Determiner)) which--;
        if (!line.Is(which, "which") || !line.Is(which - 1, "for")) return default;
        return NounPhrases.Left(line, EndBefore(line, which - 1), 0);
    }

    /// <summary>"He asked about the price of the crane, which": what is spoken of, without who speaks.</summary>
    public static WordRange Named(FigureLine line, int end, int floor)
    {
        var back = Back(line, end, floor);
        // "Mr Low was concerned about absence, which"
        bool verbal = Verbs.IsVerb(line, back.From) && line.Has(back.From - 1, WordClass.Auxiliary);
        if (back.Length < 3 || !(verbal || line.Has(back.From, WordClass.Pronoun) || Speakers.Is(line, back))) return back;
        int verb = back.From;
        while (verb < end && !Verbs.IsVerb(line, verb)) verb++;
        verb++;
        if (line.Is(verb, "attention")) verb++;
        // "Concern was voiced at the time that it took, which"
        while (verb < end && (line.Has(verb, WordClass.Preposition | WordClass.Determiner) || Verbs.IsVerb(line, verb))) verb++;
        return verb < end ? NounPhrases.Trim(line, back with { From = verb }) : NounPhrases.Left(line, end, floor);
    }

    /// <summary>The noun phrase with all that hangs on it, back to where its clause starts.</summary>
    public static WordRange Back(FigureLine line, int end, int floor) => NounPhrases.Trim(line, new WordRange(SubjectStart(line, end, floor), end));

    /// <summary>"had remained fairly steady at 292": the verb says how the subject is, whatever stands between.</summary>
    public bool IsCopular(FigureLine line)
        => line.Span(Verb.To - 1) is "was" or "were" or "is" or "are" or "been" or "be" or "remained" or "remains" or "remain" or "stayed";

    /// <summary>Whether nothing but "at", "to", "just" and the like stands between the verb and the number.</summary>
    public bool IsDirect(FigureLine line, int at)
    {
        // "a cabin cost the club £81": whom it cost stands between.
        bool cost = at - Verb.To is > 0 and <= LongestPayer && !Verb.IsEmpty && line.Span(Verb.To - 1) is "cost" or "costs" or "costing";
        for (int i = Verb.To; i < at; i++)
        {
            if (cost && !line.IsMark(i) && !line.Has(i, WordClass.Boundary) && !line.Has(i, WordClass.Preposition)) continue;
            if (!line.InDate(i) && !line.Has(i, WordClass.Preposition | WordClass.Adverb | WordClass.Determiner) && !line.IsMark(i) && !IsOnAverage(line, i)) return false;
        }
        return !Verb.IsEmpty;
    }

    /// <summary>"a dinghy cost, on average, £7,310"</summary>
    private static bool IsOnAverage(FigureLine line, int at) => line.Is(at, "average") && line.Is(at - 1, "on");

    private static Clause Nearest(FigureLine line, int at, int floor)
    {
        int verb = at - 1;
        while (verb >= floor && !Verbs.IsVerb(line, verb))
        {
            if (IsWall(line, verb) && !ClosesBracket(line, ref verb, floor)) return default;
            verb--;
        }
        if (verb < floor) return default;
        int from = verb;
        while (from > floor && IsGroup(line, from, floor)) from--;
        var subject = new WordRange(SubjectStart(line, from, floor), from);
        if (subject.IsEmpty && line.IsMark(from - 1, ',')) subject = BeforeAside(line, from - 1, floor);
        return new Clause(NounPhrases.Trim(line, BehindOpening(line, Untold(line, subject))), new WordRange(from, verb + 1));
    }

    /// <summary>"without further help the overspend", "on the model it": the subject behind a phrase that opens the clause.</summary>
    private static WordRange BehindOpening(FigureLine line, WordRange subject)
    {
        if (subject.Length < 3 || !line.Has(subject.From, WordClass.Preposition) || line.InDate(subject.From)) return subject;
        if (line.Has(subject.To - 1, WordClass.Pronoun) && !line.Has(subject.To - 2, WordClass.Preposition)) return subject with { From = subject.To - 1 };
        for (int i = subject.From + 2; i < subject.To - 1; i++)
        {
            if (line.Has(i, WordClass.Determiner) && !line.Has(i - 1, WordClass.Preposition | WordClass.Determiner | WordClass.Boundary)) return subject with { From = i };
        }
        return subject;
    }

    /// <summary>The "Punctuality" of "Punctuality, measured at the quay, had crept up to": what stands before an aside.</summary>
    private static WordRange BeforeAside(FigureLine line, int comma, int floor)
    {
        for (int i = comma - 1; i > floor && i > comma - LongestAside; i--)
        {
            if (line.IsMark(i, ',')) return Opens(line, i + 1) ? new WordRange(SubjectStart(line, i, floor), i) : default;
            if (IsMarkWall(line, i)) return default;
        }
        return default;
    }

    /// <summary>Whether the word opens an aside: a participle, a preposition or a relative.</summary>
    private static bool Opens(FigureLine line, int at)
        => line.Has(at, WordClass.Preposition | WordClass.Relative) || line.Span(at).EndsWith("ed", StringComparison.Ordinal) || line.Is(at, "although") || line.Is(at, "while") || line.Is(at, "not");

    /// <summary>"Ms Orrin advised the number was", "the Director told Members it was": what is told, without who tells it to whom.</summary>
    private static WordRange Untold(FigureLine line, WordRange subject)
    {
        for (int i = subject.To - 2; i > subject.From; i--)
        {
            if (!Speakers.Says(line, i) || !(line.IsCapital(i - 1) || line.Has(i - 1, WordClass.Pronoun))) continue;
            int from = i + 1;
            while (from < subject.To - 1 && (line.Is(from, "that") || line.IsCapital(from))) from++;
            return subject with { From = from };
        }
        return subject;
    }

    /// <summary>Whether the verb joins what is measured to the number ("stood at", "was", "had fallen to").</summary>
    public bool Links(FigureLine line)
    {
        for (int i = Verb.From; i < Verb.To; i++)
        {
            if (line.Has(i, WordClass.Acting) && !line.Has(i, WordClass.Linking)) return false;
        }
        return !Verb.IsEmpty && Verbs.IsLinking(line, Verb.To - 1);
    }

    /// <summary>Whether the word before <paramref name="from"/> is of the verb group; the "recycled" of "waste recycled was" is not.</summary>
    private static bool IsGroup(FigureLine line, int from, int floor)
    {
        // "had in fact grown"
        if (line.Is(from - 1, "fact") && line.Is(from - 2, "in") || line.Is(from - 1, "in") && line.Is(from, "fact")) return true;
        if (line.Has(from - 1, WordClass.Adverb) || IsInfinitive(line, from - 1, floor) || IsCompound(line, from - 1, floor)) return true;
        return Verbs.IsVerb(line, from - 1) && (line.Has(from - 1, WordClass.Auxiliary) || !line.Has(from, WordClass.Auxiliary) || line.Is(from, "be"));
    }

    /// <summary>The "bulk" of "had been bulk bought at".</summary>
    private static bool IsCompound(FigureLine line, int at, int floor)
        => at > floor && (line.Is(at - 1, "been") || line.Is(at - 1, "being")) && line.FactsAt(at).Classes == WordClass.None && !line.IsMark(at) && !line.TryNumber(at, out _);

    /// <summary>The "to" of "was expected to be".</summary>
    private static bool IsInfinitive(FigureLine line, int at, int floor)
        => at > floor && (line.Is(at, "to") ? Verbs.IsVerb(line, at - 1) || IsOutlook(line, at - 1) : IsOutlook(line, at) && line.Is(at + 1, "to") && Verbs.IsVerb(line, at - 1));

    /// <summary>The "likely" of "is likely to be".</summary>
    private static bool IsOutlook(FigureLine line, int at) => line.Is(at, "likely") || line.Is(at, "unlikely") || line.Is(at, "due") || line.Is(at, "bound");

    private static int SubjectStart(FigureLine line, int verb, int floor)
    {
        int from = verb;
        bool closed = false;
        while (from > floor)
        {
            int at = from - 1;
            if (line.IsMark(at, ')') && OpensAt(line, at, floor) is >= 0 and var open) { from = open; continue; }
            if (line.IsMark(at, ',') ? !JoinsAdjectives(line, at, floor) : IsMarkWall(line, at)) break;
            if (line.Has(at, WordClass.Relative) && closed && !(line.Is(at, "that") && line.Has(at - 1, WordClass.Verb))) { closed = false; from--; continue; }
            if (line.Has(at, WordClass.Boundary) && !line.InDate(at) && !JoinsNouns(line, at, verb, floor)) break;
            if (line.Has(at, WordClass.Auxiliary) || (Verbs.IsVerb(line, at) && !line.InDate(at)))
            {
                if (!line.Has(at, WordClass.Auxiliary) || HasRelative(line, at, floor)) closed = true;
                else break;
            }
            from--;
        }
        return from;
    }

    private static bool HasRelative(FigureLine line, int at, int floor)
    {
        for (int i = at - 1; i >= floor && at - i < 5; i--)
        {
            if (line.Has(i, WordClass.Relative) && !line.Has(i - 1, WordClass.Verb)) return true;
        }
        return false;
    }

    /// <summary>"stress and anxiety were": "and" between nouns, with no verb before it and no article behind.</summary>
    private static bool JoinsNouns(FigureLine line, int at, int verb, int floor)
        => line.Is(at, "and") && at + 1 < verb && !line.Has(at + 1, WordClass.Determiner | WordClass.Boundary | WordClass.Preposition)
            && !Verbs.HasFinite(line, Math.Max(floor, at - 4), at) && !line.InDate(at - 1);

    /// <summary>"stalls run by local, licensed traders": a comma inside a phrase that an article opens.</summary>
    private static bool JoinsAdjectives(FigureLine line, int comma, int floor)
    {
        if (line.Has(comma + 1, WordClass.Determiner | WordClass.Boundary | WordClass.Preposition) || line.IsMark(comma + 1)) return false;
        int from = comma;
        while (from > floor && !IsMarkWall(line, from - 1) && !line.IsMark(from - 1, ',') && !line.Has(from - 1, WordClass.Auxiliary | WordClass.Boundary)) from--;
        return from < comma && line.Has(from, WordClass.Determiner) && !line.InDate(comma - 1) && comma - from > 2;
    }

    private static bool ClosesBracket(FigureLine line, ref int at, int floor)
    {
        if (!line.IsMark(at, ')') || OpensAt(line, at, floor) is not (>= 0 and var open)) return false;
        at = open;
        return true;
    }

    private static int OpensAt(FigureLine line, int close, int floor)
    {
        for (int i = close - 1; i >= floor && close - i < 12; i--)
        {
            if (line.IsMark(i, '(')) return i;
        }
        return -1;
    }

    private static bool IsWall(FigureLine line, int at)
        => line.IsMark(at, ',') || IsMarkWall(line, at) || (line.Has(at, WordClass.Boundary) && !line.InDate(at));

    private static bool IsMarkWall(FigureLine line, int at)
        => line.IsMark(at) && !line.IsMark(at, '\'') && !line.IsMark(at, '’') && !line.IsMark(at, '&') && !line.IsMark(at, ',')
            && !line.IsMark(at, '"') && !line.IsMark(at, '“') && !line.IsMark(at, '”') && !line.IsMark(at, '‘') && !line.IsMark(at, '+');
}
