namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>Finds where another speaker, or an answer, begins in the middle of a sentence.</summary>
internal static class ClauseCut
{
    private const int LongestName = 5;

    /// <summary>The first word of the next clause of speech behind <paramref name="from"/>; the word count if there is none.</summary>
    public static int Find(string text, Words words, int from, SpokenClause before)
    {
        int depth = 0;
        for (int at = from; at < words.Count - 1; at++)
        {
            if (words.IsMark(at, '(') || words.IsMark(at, '“')) depth++;
            else if (words.IsMark(at, ')') || words.IsMark(at, '”')) depth = Math.Max(0, depth - 1);
            if (depth > 0) continue;
            if (AnswerBehindMark(text, words, at, before) is { } answer) return answer;
            int clause = Joint(words, at);
            if (before.Act == Act.Ask && clause > 0 && (IsTold(words, clause) || Acknowledges(words, clause, before))) return clause;
            if (clause > 0 && clause < words.Count - 1 && Opens(text, words, clause, before)) return clause;
        }
        return words.Count;
    }

    /// <summary>"asked if X; they had", "play for older children – they were 11 %", ", however this had never been …".</summary>
    private static int? AnswerBehindMark(string text, Words words, int at, SpokenClause before)
    {
        if (before.Act != Act.Ask) return null;
        if (RepliesBehindWhich(text, words, at)) return at + 1;
        if (!(words.IsMark(at, ';') || words.IsMark(at, '–') || words.IsMark(at, '-') || (words.IsMark(at, ',') && words.Is(at + 1, "however")))) return null;
        int next = words.Is(at + 1, "however") ? at + 2 : at + 1;
        if ((words.IsMark(at, '–') || words.IsMark(at, ';')) && AnswersBehindDash(words, at)) return at + 1;
        if (Inverted.Find(text, words, next) is { Act: Act.Reply }) return at + 1;
        bool answers = words.Span(next) is "they" or "this" or "it" or "there" or "he" or "she" or "yes" or "no";
        if (answers) return at + 1;
        return SubjectParser.Parse(text, words, next) is { Kind: SubjectKind.Person or SubjectKind.Group } subject && PredicateParser.Parse(words, subject.Next) is { } predicate && (predicate.Use & VerbUse.Reply) != 0 ? next : null;
    }

    /// <summary>"It was queried if it could be mended, to which the Head of Works responded that it could".</summary>
    private static bool RepliesBehindWhich(string text, Words words, int comma)
        => words.IsMark(comma, ',') && words.Are(comma + 1, "to which") && SubjectParser.Parse(text, words, comma + 3) is { } subject
            && PredicateParser.Parse(words, subject.Next) is { } predicate && (predicate.Use & VerbUse.Reply) != 0;

    /// <summary>"asked how they were inducted – half a day with the practice educator", "asked what was said to them; the first time it was raised informally": the only mark behind a question word.</summary>
    private static bool AnswersBehindDash(Words words, int dash)
    {
        if (words.Span(dash + 1) is "what" or "how" or "why" or "when" or "who" or "which" or "where" or "whether" or "and" or "or" or "if" or "is" or "are" or "do") return false;
        bool asked = false;
        for (int at = 0; at < words.Count; at++)
        {
            if (at != dash && (words.IsMark(at, '–') || (words.IsMark(dash, ';') && words.IsMark(at, ';')))) return false;
            if (at < dash) asked |= words.Span(at) is "whether" or "if" or "how" or "what" or "why" or "when" or "who" or "which" or "where";
        }
        return asked && !words.IsMark(words.Count - 1, '?');
    }

    /// <summary>"asked who was chasing them and was told that …", "…, and he was assured that …".</summary>
    private static bool IsTold(Words words, int at)
    {
        int was = words.Span(at) is "he" or "she" or "they" ? at + 1 : at;
        if (words.Span(was) is "received" or "obtained" or "got" && IsWord(words, was + 1)) return true;
        return Verbs.IsTold(words, was) && words.Span(was + 2) is "that" or "it" or "there" or "they" or "by";
    }

    /// <summary>"He was asked whether that included travel, and acknowledged that it did not": he who was asked answers.</summary>
    private static bool Acknowledges(Words words, int at, SpokenClause before)
        => before.Cue.StartsWith("were ", StringComparison.Ordinal) && Verbs.ReplyThat(words, at) is not null;

    /// <summary>"and received confirmation that", "and was given an assurance that".</summary>
    private static bool IsWord(Words words, int at)
    {
        if (words.Is(at, "an") || words.Is(at, "the")) at++;
        return words.Span(at) is "confirmation" or "assurance" or "assurances" or "reassurance" or "answer" or "reply" && words.Span(at + 1) is "that" or "from" or "of";
    }

    /// <summary>Behind ", and", ", but", "; ", "and it was" a clause may begin.</summary>
    private static int Joint(Words words, int at)
    {
        bool mark = words.IsMark(at, ',') || words.IsMark(at, ';');
        if (mark && (words.Is(at + 1, "and") || words.Is(at + 1, "but"))) return at + 2;
        if (mark) return at + 1;
        return words.Is(at, "and") || words.Is(at, "but") ? at + 1 : -1;
    }

    private static bool Opens(string text, Words words, int at, SpokenClause before)
    {
        if (before.Act == Act.Ask && Elliptical(text, words, at) is { } other && !SameAs(before.Subject, other)) return true;
        if (SubjectParser.Parse(text, words, at) is not { } subject || PredicateParser.Parse(words, subject.Next) is not { } predicate) return false;
        bool joined = words.Is(at - 1, "and") || words.Is(at - 1, "but") || words.IsMark(at - 1, ';');
        switch (subject.Kind)
        {
            case SubjectKind.Impersonal:
                return joined && words.Is(at, "it") && predicate.Passive && (predicate.Use != VerbUse.None || predicate.Form == "requested");
            case SubjectKind.Person or SubjectKind.Group when before.Subject is { Kind: SubjectKind.Person or SubjectKind.Group } or null || before.Act == Act.Ask:
                bool told = predicate.Passive && predicate.Use.HasFlag(VerbUse.Reply);
                // "Cllr Low asked about the pond, Cllr Dale questioned whether it froze, and …"
                joined |= before.Act == Act.Ask && words.IsMark(at - 1, ',');
                // "…, and Cllr Asare asked who did the interview": a second asker.
                if (joined && predicate.Use.HasFlag(VerbUse.Ask) && !predicate.Passive && subject is { Kind: SubjectKind.Person, Name: not null } && !SameAs(before.Subject, subject)) return true;
                bool speaks = !predicate.Passive && (predicate.Use & (VerbUse.Reply | VerbUse.Ask)) != 0 && !predicate.Use.HasFlag(VerbUse.Present);
                return joined && (told || (speaks && !SameAs(before.Subject, subject) && subject.Kind == SubjectKind.Person && words.IsMark(at - 2, ',') | words.IsMark(at - 1, ';')));
            default:
                return false;
        }
    }

    /// <summary>"Cllr Low asked whether the pond froze, and Cllr Dale whether it was deep": who asks with the verb of the one before; null if nobody does.</summary>
    public static Subject? Elliptical(string text, Words words, int at)
    {
        if (!words.Is(at - 1, "and") || !words.IsCapital(at)) return null;
        int asks = at + 1;
        while (asks < at + LongestName && words.IsCapital(asks)) asks++;
        if (!(words.Span(asks) is "whether" or "if" or "how" or "what" or "why" or "when" or "about")) return null;
        return SpeakerPhrase.Read(text, words, at, asks) is { Kind: SubjectKind.Person, Name: not null } subject ? subject with { Next = asks } : null;
    }

    private static bool SameAs(Subject? one, Subject other) => one is { } subject && subject.Name == other.Name && subject.Role == other.Role;
}
