namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>Sentences without a subject that can be read: direct questions, bullets that open with a verb, verbless notes.</summary>
internal static class Fallback
{
    public static SpokenClause Read(string text, Words words, int at)
    {
        var reading = new SpokenClause { Start = 0, End = 0 };
        if (Inverted.Find(text, words, at) is { } inverted) return inverted;
        bool asksDirectly = words.IsMark(words.Count - 1, '?') || (words.Count > 1 && words.IsMark(words.Count - 2, '?'));
        if (asksDirectly) return reading with { Act = Act.Ask, Direct = true, Cue = "question mark" };
        if (at == 0 && words.Is(0, "requested") && !Requests.IsInformation(words, 1)) return reading with { Act = Act.Request, Cue = "requested" };
        if (words.Is(at, "we") && (words.Is(at + 1, "ask") || words.Is(at + 1, "request")) && words.Is(at + 2, "that")) return reading with { Act = Act.Request, Cue = "we ask that" };
        if (at > 0 || Verbs.At(words, at) is not { } verb) return WithoutVerb(words, reading);
        // "Queried whether …", "Asked about …", "Noted that …" at the start of a bullet: the asker is the list's.
        if (verb.Use.HasFlag(VerbUse.Ask)) return reading with { Act = Requests.IsRequest(words, at + verb.Length) ? Act.Request : Act.Ask, Cue = verb.Form };
        if (verb.Form is "welcomed" or "noted with concern" or "suggested" or "thanked" or "commended" or "felt" or "expressed" or "congratulated" or "praised") return reading with { Act = Act.View, Cue = verb.Form };
        return reading;
    }

    private static SpokenClause WithoutVerb(Words words, SpokenClause reading)
    {
        if (IsSought(words)) return reading with { Act = Act.Ask, Cue = "sought" };
        if (IsInterrogative(words)) return reading with { Act = Act.Ask, Direct = true, Bare = true, Cue = "question word" };
        return IsPraise(words) ? reading with { Act = Act.View, Cue = "was welcomed" } : reading;
    }

    /// <summary>"Page 3 – What are the actual numbers": a question without its mark, at the start or behind a dash.</summary>
    private static bool IsInterrogative(Words words)
    {
        for (int at = 0; at < Math.Min(words.Count - 3, 12); at++)
        {
            if (at > 0 && !words.IsMark(at - 1, '–') && !words.IsMark(at - 1, '-')) continue;
            if (at == 0 && words.Is(0, "whether")) return true;
            if (words.Span(at) is "What" or "How" or "Why" or "Where" or "Who" or "Which" or "When" && words.Span(at + 1) is "is" or "are" or "was" or "were" or "do" or "does" or "did" or "can" or "could" or "will" or "would" or "has" or "have" or "many" or "much" or "long" or "often" or "far" or "support" or "should") return true;
            if (words.Span(at) is "Is" or "Are" or "Do" or "Does" or "Can" or "Could" or "Will" or "Would" or "Has" or "Have" or "Did" && words.Span(at + 1) is "there" or "the" or "we" or "they" or "it" or "this" or "these" or "any" or "officers" or "members" or "a") return true;
        }
        return false;
    }

    /// <summary>"The Tree Strategy was praised but late", "The work with the school was praised".</summary>
    private static bool IsPraise(Words words)
    {
        for (int at = 1; at < words.Count - 1; at++)
        {
            if (words.Span(at) is "was" or "were" && words.Span(at + 1) is "welcomed" or "praised" or "commended" or "applauded") return true;
        }
        return false;
    }

    /// <summary>"Page 12 – Assurance sought about the bridge": the noun and the verb somewhere in a note.</summary>
    private static bool IsSought(Words words)
    {
        for (int at = 0; at + 1 < words.Count; at++)
        {
            if (words.Span(at) is "Clarity" or "Clarification" or "clarity" or "clarification" or "Assurance" or "assurance" && words.Span(at + 1) is "sought" or "requested") return true;
        }
        return false;
    }
}
