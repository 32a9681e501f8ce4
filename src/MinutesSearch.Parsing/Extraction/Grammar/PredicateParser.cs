using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>What a subject does.</summary>
/// <param name="Use">The uses of its verb; None for a verb that is no verb of speech.</param>
/// <param name="Form">The verb as matched, for the cue.</param>
/// <param name="Passive">"was asked", "were advised".</param>
/// <param name="Next">The first word behind the verb.</param>
internal readonly record struct Predicate(VerbUse Use, string Form, bool Passive, int Next)
{
    /// <summary>Where the verb group starts.</summary>
    public int Start { get; init; }

    /// <summary>"had asked", "had been requested": told of an earlier time.</summary>
    public bool Earlier { get; init; }
}

/// <summary>Reads the verb group behind a subject.</summary>
internal static class PredicateParser
{
    internal static readonly LexiconTable<Phrases<bool>> Adverbs =
        new("adverbs.txt", lexicon => Phrases.OfLines(lexicon, "adverbs.txt"));
    internal static readonly LexiconTable<Phrases<bool>> Feelings =
        new("feelings.txt", lexicon => Phrases.OfLines(lexicon, "feelings.txt"));

    /// <summary>Whether a verb group (with adverbs before it) starts at a word.</summary>
    public static bool Starts(Words words, int at)
    {
        at = SkipAdverbs(words, at);
        return IsAuxiliary(words, at) || (!words.IsCapital(at) && Verbs.At(words, at) is not null) || IsShouted(words, at) || IsOtherVerb(words, at);
    }

    public static bool IsAuxiliary(Words words, int at)
        => words.Span(at) is "was" or "were" or "had" or "has" or "have" or "would" or "did" or "is" or "are" or "will" or "could" or "can" or "should" or "wished" or "wanted" or "went";

    /// <summary>"RESOLVED", "AGREED" in the middle of a sentence.</summary>
    private static bool IsShouted(Words words, int at) => words.Span(at) is "RESOLVED" or "AGREED" or "NOTED" or "RECOMMENDED" or "APPROVED" or "ENDORSED" or "RECEIVED";

    /// <summary>Any other past tense behind a name or a closing mark ("The Chair found that very troubling").</summary>
    private static bool IsPast(Words words, int at)
    {
        var word = words.Span(at);
        if (at == 0 || word.Length < 3 || !char.IsLower(word[0]) || !(words.IsCapital(at - 1) || words.IsMark(at - 1, ')') || words.IsMark(at - 1, ','))) return false;
        return (word.Length > 4 && word.EndsWith("ed")) || word is "found" or "spoke" or "saw" or "knew" or "met" or "held" or "won" or "lost" or "sat" or "meant" or "wrote" or "drew" or "rose" or "kept" or "began" or "put" or "brought" or "sent" or "paid" or "hoped" or "liked" or "thought" or "got" or "laughed" or "rang" or "ran" or "set";
    }

    private static bool IsOtherVerb(Words words, int at) => IsPast(words, at) || words.Span(at) is "requested" or "resolved" or "approved" or "stood" or "came" or "returned" or "remained" or "sent" or "looked" or "listened" or "complained" or "circulated" or "began" or "continued" or "covered" or "withdrew" or "abstained" or "voted";

    public static Predicate? Parse(Words words, int at)
    {
        int start = at = SkipAdverbs(words, at);
        if (Verbs.At(words, at) is { } whole && (whole.Length > 1 || !IsAuxiliary(words, at))) return new Predicate(whole.Use, whole.Form, false, at + whole.Length) { Start = start };
        if (words.Is(at, "requested")) return new Predicate(VerbUse.None, "requested", false, at + 1) { Start = start };
        bool be = words.Span(at) is "was" or "were" or "is" or "are";
        bool perfect = words.Span(at) is "had" or "has" or "have";
        if (be || perfect || words.Span(at) is "would" or "did")
        {
            int next = SkipAdverbs(words, at + 1);
            if (perfect && words.Is(next, "been")) { be = true; next = SkipAdverbs(words, next + 1); }
            if (be && Feelings.Value.Match(words, next) is > 0 and var length && !(words.Is(next, "encouraged") && words.Is(next + 1, "to"))) return new Predicate(VerbUse.View, "was " + words.Span(next).ToString(), false, next + length) { Start = start };
            // "He had asked the other councils" tells of earlier asking.
            if (Verbs.At(words, next) is { } verb) return new Predicate(perfect && !be ? verb.Use & ~VerbUse.Ask : verb.Use, verb.Form, be, next + verb.Length) { Start = start, Earlier = perfect };
            if (words.Is(next, "requested")) return new Predicate(VerbUse.None, "requested", be, next + 1) { Start = start, Earlier = perfect };
            return new Predicate(VerbUse.None, words.Span(next).ToString().ToLowerInvariant(), be, next + 1) { Start = start };
        }
        return Starts(words, at) ? new Predicate(VerbUse.None, words.Span(at).ToString().ToLowerInvariant(), false, at + 1) { Start = start } : null;
    }

    public static int SkipAdverbs(Words words, int at)
    {
        while (true)
        {
            int length = Adverbs.Value.Match(words, at);
            if (length > 0) at += length;
            else if (words.IsMark(at, ',') && Adverbs.Value.Match(words, at + 1) is > 0 and var inner && words.IsMark(at + 1 + inner, ',')) at += inner + 2;
            else return at;
        }
    }
}
