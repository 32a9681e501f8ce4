namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Cuts noun phrases and predicates out of a line, by the words that cannot belong to them.</summary>
internal static class NounPhrases
{
    private const int Longest = 8;
    private const int LongestPredicate = 9;
    private const WordClass Stops = WordClass.Preposition | WordClass.Boundary | WordClass.Pronoun;

    private static readonly PhraseTable Tails = PhraseTable.Of("tail");
    private static readonly PhraseTable Equivalents = PhraseTable.Of("equivalent");

    /// <summary>The noun phrase that starts at <paramref name="at"/>: "vacant planner posts", "findings of maladministration".</summary>
    public static WordRange Right(FigureLine line, int at, int limit)
    {
        int open = SkipOpening(line, at, limit);
        int from = BehindEquivalent(line, open, limit);
        int to = from;
        bool joined = false;
        while (to < limit && to - from < Longest)
        {
            int tail = to > from ? Tails.Starting(line, to) : 0;
            if (tail > 0 && to + tail <= limit) { to += tail; continue; }
            if (to > from && (JoinsNames(line, to) || (to == from + 1 && JoinsPair(line, to, limit)))) { to++; continue; }
            if (!joined && to > from && IsJoin(line, to, limit)) { joined = true; to = SkipOpening(line, to + 1, limit); continue; }
            if (StopsPhrase(line, to, from)) break;
            to++;
        }
        var phrase = Trim(line, new WordRange(from, to));
        // "£1,000 rather than", "12 more than": no noun.
        if (phrase.Length == 1 && line.Has(phrase.From, WordClass.Adverb | WordClass.Shift)) return default;
        // "11 full-time equivalent posts" are no posts by the head; "11 FTE posts" says it in the unit.
        return !phrase.IsEmpty && from > open + 1 && phrase.From == from ? phrase with { From = open } : phrase;
    }

    /// <summary>The noun phrase that ends before <paramref name="end"/>.</summary>
    public static WordRange Left(FigureLine line, int end, int floor)
    {
        int from = end;
        while (from > floor && end - from < Longest + 4)
        {
            int tail = Tails.Ending(line, from);
            if (tail > 0 && from - tail > floor) { from -= tail; continue; }
            int at = from - 1;
            // "fell short of the target of": the target, and not what is short of it.
            if (line.Is(at, "of") && Comparison.IsLead(line, at - 1)) break;
            if (line.Is(at, "of") && from < end) { from--; continue; }
            if (JoinsNames(line, at)) { from--; continue; }
            if (line.IsMark(at) || line.InDate(at) || line.Has(at, Stops) || Verbs.IsVerb(line, at)) break;
            if (line.IsNumber(at)) break;
            from--;
            if (line.Has(at, WordClass.Determiner) && !line.Is(at - 1, "of")) break;
        }
        // "61 of a fleet of 240": the fleet.
        while (from < end && line.Is(from, "of")) from++;
        return Trim(line, new WordRange(from, end));
    }

    /// <summary>What is said of the number: "queued for more than an hour", "placed outside London".</summary>
    public static WordRange Predicate(FigureLine line, int at, int limit)
    {
        int from = at;
        while (from < limit && (line.Has(from, WordClass.Adverb) || (from > at && line.InDate(from)) || (line.Has(from, WordClass.Auxiliary) && IsCarried(line, from)))) from++;
        // "had not had a day off" is the reverse of "had a day off".
        while (from > at && line.Is(from - 1, "not") && line.Has(from - 2, WordClass.Auxiliary)) from = Math.Max(at, from - 2);
        int to = from;
        while (to < limit && to - from < LongestPredicate && !line.IsMark(to) && !line.InDate(to) && !IsSum(line, to) && !EndsPredicate(line, to, from)) to++;
        return Trim(line, new WordRange(from, to));
    }

    /// <summary>Without dates, articles, adverbs and loose prepositions at its ends.</summary>
    public static WordRange Trim(FigureLine line, WordRange range)
    {
        var (from, to) = (range.From, range.To);
        while (from < to && IsLooseStart(line, from, to)) from++;
        while (to > from && IsLoose(line, to - 1) && Tails.Ending(line, to) == 0) to--;
        return new WordRange(from, to);
    }

    private static bool IsLooseStart(FigureLine line, int at, int to)
        // "o" is the mark of a bullet below a bullet.
        => line.Has(at, WordClass.Determiner | WordClass.Boundary) || line.Is(at, "o") || line.InDate(at) || IsLooseAdverb(line, at, to)
            || (line.IsMark(at) && !line.IsMark(at, '"') && !line.IsMark(at, '“'))
            || (line.Has(at, WordClass.Preposition) && line.InDate(at + 1) && at + 1 < to);

    private static bool IsLooseAdverb(FigureLine line, int at, int to)
        => line.Has(at, WordClass.Adverb) && !line.Is(at, "newly") && !line.Is(at, "highly") && at + 1 < to;

    private static bool IsLoose(FigureLine line, int at)
    {
        if (line.InDate(at)) return true;
        if (line.IsMark(at)) return !line.IsMark(at, ')') && !line.IsMark(at, '’') && !line.IsMark(at, '\'') && !line.IsMark(at, '"');
        // "Band A", "signed up", "those that" keep their last word.
        if ((line.Is(at, "a") && line.IsCapital(at)) || line.Is(at, "up") || line.Is(at, "that") || line.Is(at, "may")) return false;
        return line.Has(at, WordClass.Preposition | WordClass.Determiner | WordClass.Boundary | WordClass.Auxiliary);
    }

    /// <summary>Behind the "full-time equivalent (FTE)" of "23 full-time equivalent (FTE) vacancies", if a noun stands there.</summary>
    private static int BehindEquivalent(FigureLine line, int at, int limit)
    {
        int length = Equivalents.Starting(line, at);
        if (length == 0) return at;
        int to = at + length;
        if (line.IsMark(to, '(') && line.IsMark(to + 2, ')')) to += 3;
        return to < limit && !StopsPhrase(line, to, to) ? to : at;
    }

    private static int SkipOpening(FigureLine line, int at, int limit)
    {
        while (at < limit && ((line.Has(at, WordClass.Determiner) && !line.Is(at, "no")) || line.IsMark(at, '"') || line.IsMark(at, '“') || line.IsMark(at, '‘'))) at++;
        return at;
    }

    /// <summary>Whether a phrase of the table of tails starts here: the "and" of "bed and breakfast".</summary>
    public static bool IsTail(FigureLine line, int at) => Tails.Starting(line, at) > 0;

    /// <summary>"Yorkshire and Humber", "Health and Care", "Rowers with Dogs team".</summary>
    private static bool JoinsNames(FigureLine line, int at)
        => (line.Is(at, "and") || line.Is(at, "with")) && line.IsCapital(at - 1) && line.IsCapital(at + 1) && !line.Has(at + 1, WordClass.Determiner | WordClass.Pronoun) && !line.InDate(at - 1);

    /// <summary>"general and acute beds", "boys and girls": "and" behind the first word, before a word that is nothing but a noun.</summary>
    private static bool JoinsPair(FigureLine line, int at, int limit)
        => line.Is(at, "and") && at + 1 < limit && IsPlain(line, at - 1) && IsPlain(line, at + 1) && (IsPlain(line, at + 2) || Verbs.IsVerb(line, at + 2));

    private static bool IsPlain(FigureLine line, int at)
        => at < line.Count && line.FactsAt(at).Classes == WordClass.None && !line.IsMark(at) && !line.InDate(at) && !line.TryNumber(at, out _) && !Verbs.IsVerb(line, at);

    /// <summary>"findings of maladministration": one "of" joins two noun phrases, but not before a number ("of the 41").</summary>
    private static bool IsJoin(FigureLine line, int at, int limit)
    {
        if (!line.Is(at, "of")) return false;
        int next = SkipOpening(line, at + 1, limit);
        return next < limit && !line.IsNumber(next) && !line.Has(next, WordClass.Pronoun | WordClass.Boundary) && !line.InDate(next);
    }

    private static bool StopsPhrase(FigureLine line, int at, int from)
    {
        if (line.InDate(at) && !IsAdjective(line, at)) return true;
        if (line.IsMark(at)) return !((line.IsMark(at, '’') || line.IsMark(at, '\'') || line.IsMark(at, '&')) && at > from);
        if (line.Has(at, Stops) || (line.Has(at, WordClass.Determiner) && at > from)) return true;
        if (at > from && line.Has(at, WordClass.Adverb) && !line.Is(at, "newly") && !line.Is(at, "highly")) return true;
        return Verbs.IsVerb(line, at) ? !Verbs.IsParticiple(line, at, from) : IsPlainNumber(line, at);
    }

    /// <summary>"category 1 defects" holds a number, "12 in 2023" does not.</summary>
    private static bool IsPlainNumber(FigureLine line, int at)
        => line.TryNumber(at, out var number) && !number.IsSpelt && !FigureContexts.IsReference(line, at);

    private static bool IsAdjective(FigureLine line, int at) => line.DateAt(at).Length == 1 && line.Is(at, "winter");

    private static bool IsCarried(FigureLine line, int at)
        => !line.Has(at, WordClass.Auxiliary) || !(line.Is(at, "have") || line.Is(at, "had") || line.Is(at, "has") || line.Is(at, "do"))
            || Verbs.IsVerb(line, at + 1) || line.Has(at + 1, WordClass.Adverb) || line.InDate(at + 1);

    /// <summary>"felt that their load was fair": what was felt is what is said of the number.</summary>
    private static bool TellsWhat(FigureLine line, int at) => (line.Span(at) is "that" or "what" or "how" or "who" or "whom" or "where" or "why" or "whether") && (Speakers.Says(line, at - 1) || line.Has(at - 1, WordClass.Verb));

    /// <summary>"£5m", "12%": another figure.</summary>
    private static bool IsSum(FigureLine line, int at) => line.Span(at) is ['£', ..] or [.., '%'];

    /// <summary>"had not had so much as a day off"</summary>
    private static bool IsDegree(FigureLine line, int at) => line.Is(at, "so") && line.Span(at + 1) is "much" or "many" or "far" or "little";

    private static bool EndsPredicate(FigureLine line, int at, int from)
        => at > from && !TellsWhat(line, at) && !IsDegree(line, at) && (line.Has(at, WordClass.Boundary) && !line.Is(at, "or")
            ? !line.Is(at, "and") || line.Has(at + 1, WordClass.Verb | WordClass.Pronoun | WordClass.Determiner | WordClass.Relative | WordClass.Boundary) || line.Is(at + 1, "in")
                || line.TryNumber(at + 1, out _)
            : line.Is(at, "compared") || line.Is(at, "against"));
}
