namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>What state the counted ones are in, where the noun alone would count all of them: "tenants in arrears", "people on the list".</summary>
internal static class States
{
    private const int Longest = 6;

    private static readonly PhraseTable Asides = PhraseTable.Of("no-state");
    private static readonly PhraseTable Opened = PhraseTable.Of("open");
    private static readonly PhraseTable Times = PhraseTable.Of("time");

    /// <summary>
    /// The noun with the state behind it: "bikes in bad repair", "people on the Ramblers' Register"; a place ("bikes in the district") is none.
    /// </summary>
    public static WordRange With(FigureLine line, WordRange noun) => Behind(line, noun.To) is { IsEmpty: false } state ? noun with { To = state.To } : noun;

    /// <summary>The state that stands at <paramref name="at"/>; empty if none does.</summary>
    public static WordRange Behind(FigureLine line, int at)
    {
        if (!Opens(line, at) || Asides.Starting(line, at) > 0) return default;
        var state = NounPhrases.Right(line, at + 1, line.Count);
        return state.IsEmpty || state.Length > Longest || line.Is(state.To, "of") ? default : new WordRange(at, state.To);
    }

    /// <summary>
    /// A noun with no article behind "in" or "without" tells a state ("in work"), one with an article a place ("in the yard"); a list or a plan that
    /// people are "on" has one, but is nobody's ("on her books").
    /// </summary>
    private static bool Opens(FigureLine line, int at)
    {
        if (line.InDate(at) || line.InDate(at + 1) || line.IsMark(at + 1) || line.IsNumber(at + 1)) return false;
        bool article = line.Is(at + 1, "the") || line.Is(at + 1, "a") || line.Is(at + 1, "an");
        bool bare = line.FactsAt(at + 1).Classes is WordClass.None or WordClass.Measure && !Verbs.IsVerb(line, at + 1);
        return line.Is(at, "in") ? bare && (!line.IsCapital(at + 1) || line.TryNumber(at + 2, out _)) : (line.Is(at, "on") || line.Is(at, "without")) && (article || bare) && !IsDeed(line, at);
    }

    /// <summary>"without waiting for a complaint": what somebody did not do.</summary>
    private static bool IsDeed(FigureLine line, int at) => line.Is(at, "without") && line.Span(at + 1).EndsWith("ing", StringComparison.Ordinal) && line.Has(at + 2, WordClass.Preposition | WordClass.Determiner);

    /// <summary>"people waiting for a hoist", "boats known to the harbour": the noun ends with a verb that says nothing alone.</summary>
    public static WordRange Completed(FigureLine line, WordRange noun)
    {
        // "1,214 responses to the survey": what was answered.
        if ((line.Is(noun.To - 1, "responses") || line.Is(noun.To - 1, "replies")) && line.Is(noun.To, "to") && line.Is(noun.To + 1, "the") && NounPhrases.Right(line, noun.To + 1, line.Count) is { IsEmpty: false } answered)
            return noun with { To = answered.To };
        int opened = noun.Length > 1 ? Opened.Starting(line, noun.To - 1) : 0;
        if (opened < 2) return noun;
        var rest = NounPhrases.Right(line, noun.To - 1 + opened, line.Count);
        return rest.IsEmpty || rest.Length > Longest ? noun : noun with { To = rest.To };
    }

    /// <summary>"waiting for", "recorded as": what stands behind has to be told with it.</summary>
    public static bool IsOpen(FigureLine line, int at) => Opened.Starting(line, at) > 0;

    /// <summary>"repairs finished within ten working days": the time that was kept belongs to what was done.</summary>
    public static WordRange InTime(FigureLine line, WordRange told)
    {
        int at = told.To;
        // "implemented by the agreed date"
        if (!told.IsEmpty && line.Is(at, "by") && line.Is(at + 1, "the") && line.Span(at + 2) is "agreed" or "due" or "target" && line.Span(at + 3) is "date" or "deadline") return told with { To = at + 4 };
        if (told.IsEmpty || !line.Is(at, "within")) return told;
        // "answered within the club's own standard"
        if (line.Has(at + 1, WordClass.Determiner) || line.Is(at + 1, "target")) return NounPhrases.Right(line, at + 1, line.Count) is { IsEmpty: false, Length: <= Longest } standard && line.Has(standard.To - 1, WordClass.Target) ? told with { To = standard.To } : told;
        if (!line.IsNumber(at + 1)) return told;
        int length = Times.Starting(line, at + 2);
        return length == 0 ? told : told with { To = at + 2 + length };
    }
}
