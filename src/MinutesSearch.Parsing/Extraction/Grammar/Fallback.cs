namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>Sentences without a subject that can be read: direct questions, bullets that open with a verb, verbless notes.</summary>
internal static class Fallback
{
    public static SpokenClause Read(string text, Words words, int at)
    {
        var reading = new SpokenClause { Start = 0, End = 0 };
        bool asksDirectly = words.IsMark(words.Count - 1, '?') || (words.Count > 1 && words.IsMark(words.Count - 2, '?'));
        if (asksDirectly) return reading with { Act = Act.Ask, Direct = true, Cue = "question mark" };
        if (at > 0 || Verbs.At(words, at) is not { } verb) return IsSought(words) ? reading with { Act = Act.Ask, Cue = "sought" } : reading;
        // "Queried whether …", "Asked about …", "Noted that …" at the start of a bullet: the asker is the list's.
        if (verb.Use.HasFlag(VerbUse.Ask)) return reading with { Act = Requests.IsRequest(words, at + verb.Length) ? Act.Request : Act.Ask, Cue = verb.Form };
        if (verb.Form is "welcomed" or "suggested" or "thanked" or "commended" or "felt" or "expressed" or "congratulated" or "praised") return reading with { Act = Act.View, Cue = verb.Form };
        return reading;
    }

    /// <summary>"Paragraph 5.9 – Clarity sought on the figure": the noun and the verb somewhere in a note.</summary>
    private static bool IsSought(Words words)
    {
        for (int at = 0; at + 1 < words.Count; at++)
        {
            if (words.Span(at) is "Clarity" or "Clarification" or "clarity" or "clarification" or "Assurance" or "assurance" && words.Span(at + 1) is "sought" or "requested") return true;
        }
        return false;
    }
}
