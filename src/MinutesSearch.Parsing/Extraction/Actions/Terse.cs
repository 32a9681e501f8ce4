using MinutesSearch.Parsing.Extraction.Grammar;

namespace MinutesSearch.Parsing.Extraction.Actions;

/// <summary>Actions without a label or a finite verb: "GS to chase.", "Clerk to ask Enforcement about the caravan.", "Stile to be mended by 1st Nov".</summary>
internal static class Terse
{
    public static bool IsAction(string text, Words words)
    {
        if (words.Count is < 3 or > 40 || words.IsMark(words.Count - 1, ':')) return false;
        int to = -1;
        for (int at = 1; at < words.Count - 1; at++)
        {
            if (IsFinite(words, at, to)) return false;
            if (to < 0 && words.Is(at, "to")) to = at;
        }
        if (to < 0 || to > 14) return false;
        return words.Is(to + 1, "be") ? IsDone(words, to + 2) : NamesDoer(text, words, to) && IsBare(words, to + 1);
    }

    /// <summary>"to be mended", "to be put": a participle.</summary>
    private static bool IsDone(Words words, int at)
    {
        var word = words.Span(PredicateParser.SkipAdverbs(words, at));
        return word.Length > 3 && (word.EndsWith("ed") || word is "sent" or "made" or "put" or "done" or "given" or "brought" or "shown" or "split" or "held" or "drawn" or "found" or "kept" or "taken" or "written" or "withdrawn");
    }

    private static bool NamesDoer(string text, Words words, int to)
    {
        // "Whether to salt the lanes." is what was asked.
        if (!words.IsCapital(0) || to > 8 || words.Span(0) is "Whether" or "How" or "When" or "Where" or "What" or "Declarations" or "Declaration" || (words.Span(0).Length > 5 && words.Span(0).EndsWith("ing"))) return false;
        string who = text[words[0].Start..words[to - 1].End];
        return ActionFacts.IsSomebody(who);
    }

    private static bool IsBare(Words words, int at) => words.Span(at) is { Length: > 1 } word && char.IsLower(word[0]) && !word.EndsWith("ed") && !word.EndsWith("ing") && word is not "the" and not "a" and not "an" and not "be";

    /// <summary>A finite verb makes it a sentence about something else.</summary>
    private static bool IsFinite(Words words, int at, int to)
        => words.Span(at) is "was" or "were" or "is" or "are" or "had" or "has" or "have" or "would" or "will" or "shall" or "could" or "should" or "did" or "does" or "met" or "asked" or "said" or "agreed" or "noted" or "wanted" or "wished" or "hoped"
        || (to < 0 && Verbs.At(words, at) is not null && !words.IsCapital(at));
}
