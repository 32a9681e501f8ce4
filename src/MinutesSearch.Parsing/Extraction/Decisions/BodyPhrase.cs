using System.Collections.Frozen;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Lexicon;
using MinutesSearch.Parsing.Structure;

namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>The body that decides, as subject of a sentence: "The Overview and Scrutiny Committee", "Members", "Cabinet".</summary>
internal static class BodyPhrase
{
    private const int LongestName = 9;
    private const int LongestInsertion = 40;

    /// <summary>The first word behind the body that is named at a word; 0 if none is.</summary>
    public static int After(Words words, int at)
    {
        if (IsMembers(words, at)) return words.Is(at + 1, "of") && Named(words, at + 2) is > 0 and var of ? of : at + 1;
        if (words.Is(at, "the") && words.Is(at + 1, "meeting") && DecidingVerb.At(words, at + 2) >= 0) return at + 2;
        return Named(words, at);
    }

    public static bool IsMembers(Words words, int at) => words.Is(at, "members") || words.Is(at, "councillors");

    /// <summary>The body at a word and what is inserted behind it: "The Council, having heard from the Provost, agreed".</summary>
    public static int WithInsertion(Words words, int at)
    {
        int next = After(words, at);
        if (next == 0 || !words.IsMark(next, ',')) return next;
        for (int close = next + 2; close < Math.Min(words.Count, next + LongestInsertion); close++)
        {
            if (words.IsMark(close, ',') && DecidingVerb.At(words, close + 1) >= 0) return close + 1;
        }
        return next;
    }

    private static int Named(Words words, int at)
    {
        bool the = words.Is(at, "the") || words.Is(at, "this");
        int from = the ? at + 1 : at, last = 0;
        for (int word = from; word < from + LongestName && word < words.Count; word++)
        {
            bool noun = BodyNames.IsNoun(words.Span(word));
            if (noun && (the || words.IsCapital(word))) last = word + 1;
            if (!(noun || words.IsCapital(word) || words.Span(word) is "and" or "of" or "for" or "the" || words.IsMark(word, '&'))) break;
            if (DecidingVerb.IsOne(words, word)) break;
        }
        // "The Executive Director" is no body.
        return last > 0 && words.IsCapital(last) && !DecidingVerb.IsOne(words, last) ? 0 : last;
    }
}

/// <summary>The verb with which a body decides.</summary>
internal static class DecidingVerb
{
    internal static readonly LexiconTable<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Verbs =
        new("deciding-verbs.txt", lexicon => Lexicons.Lines(lexicon, "deciding-verbs.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>());

    public static bool IsOne(Words words, int at) => Verbs.Value.Contains(words.Span(at));

    public static bool StartsWith(ReadOnlySpan<char> line)
    {
        int stop = line.IndexOfAnyExceptInRange('A', 'z');
        return Verbs.Value.Contains(stop < 0 ? line : line[..stop]);
    }

    /// <summary>The verb at a word or behind its adverbs ("then", "considered and", "unanimously"); -1 if there is none.</summary>
    public static int At(Words words, int at)
    {
        at = PredicateParser.SkipAdverbs(words, at);
        if (words.Span(at) is "considered" or "discussed" or "received" or "reviewed" && (words.Is(at + 1, "and") || words.IsMark(at + 1, ',')) && IsOne(words, at + 2)) at += 2;
        return IsOne(words, at) ? at : -1;
    }
}
