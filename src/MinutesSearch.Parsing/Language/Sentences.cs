using System.Collections.Frozen;
using System.Collections.Immutable;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Language;

/// <summary>A sentence's place in the canonical text, half-open, without white space at its ends.</summary>
internal readonly record struct Sentence(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>Parts a stretch of text into sentences.</summary>
internal static class Sentences
{
    internal static readonly LexiconTable<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Abbreviations =
        new("abbreviations.txt", lexicon => Lexicons.Lines(lexicon, "abbreviations.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>());

    public static ImmutableArray<Sentence> Split(string text, int start, int end)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        int from = SkipBlank(text, start, end);
        for (int at = from; at < end; at++)
        {
            if (text[at] == ' ' && LostStop(text, from, at, end))
            {
                sentences.Add(new Sentence(from, TrimEnd(text, from, at)));
                from = SkipBlank(text, at, end);
                at = from - 1;
                continue;
            }
            if (text[at] is not ('.' or '?' or '!')) continue;
            int stop = AfterClosers(text, at + 1, end);
            if (!Ends(text, from, at, stop, end)) continue;
            sentences.Add(new Sentence(from, stop));
            from = SkipBlank(text, stop, end);
            at = from - 1;
        }
        int last = TrimEnd(text, from, end);
        if (last > from) sentences.Add(new Sentence(from, last));
        return sentences.ToImmutable();
    }

    /// <summary>"… near schools  Cllr Frobisher said": a wide gap before a styled name where the full stop was lost.</summary>
    private static bool LostStop(string text, int from, int at, int end)
    {
        if (at <= from || at + 2 >= end || text[at + 1] != ' ' || !char.IsLetterOrDigit(text[at - 1])) return false;
        int next = SkipBlank(text, at, end);
        int stop = next;
        while (stop < end && char.IsLetter(text[stop])) stop++;
        return stop > next && Styles.Of(text.AsSpan(next, stop - next)) is not null && text.AsSpan(at, next - at).IndexOf('\n') < 0;
    }

    /// <summary>Whether the mark at <paramref name="at"/> ends a sentence: white space and a beginning follow, and no abbreviation stands before.</summary>
    private static bool Ends(string text, int from, int at, int stop, int end)
    {
        if (stop >= end) return true;
        if (!char.IsWhiteSpace(text[stop])) return false;
        int next = SkipBlank(text, stop, end);
        if (next >= end) return true;
        if (!Begins(text[next]) && !(text[at] == '?' && text[next] is '–' or '-' or '—')) return false;
        return text[at] != '.' || !IsAbbreviated(text, from, at);
    }

    private static bool Begins(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '"' or '“' or '‘' or '\'' or '(' or '£' or '[';

    private static bool IsAbbreviated(string text, int from, int at)
    {
        int start = at;
        while (start > from && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text.AsSpan(start, at - start);
        if (word.Length == 0) return false;
        // An initial ("Mr. J. Smith"), but not the letter of a thing ("as shown in Appendix A. The").
        if (word.Length == 1 && char.IsUpper(word[0])) return !FollowsThing(text, from, start) && !OpensSentence(text, at + 1);
        // A number that opens a line ("1. That the report be noted").
        if (start == from && word.Length <= 3 && int.TryParse(word, out _)) return true;
        // "No. Nails were sold in May." answers; "No. 14" counts.
        if (start == from && word is "No") return SkipBlank(text, at + 1, text.Length) is var next && next < text.Length && char.IsDigit(text[next]);
        return Abbreviations.Value.Contains(word);
    }

    /// <summary>"… whether there was a plan B. The Cabinet Member was hopeful": no surname begins with these.</summary>
    private static bool OpensSentence(string text, int at)
    {
        int start = SkipBlank(text, at, text.Length), stop = start;
        while (stop < text.Length && char.IsLetter(text[stop])) stop++;
        var word = text.AsSpan(start, stop - start);
        return word is "The" or "It" or "He" or "She" or "They" or "This" or "There" or "That" or "These" or "In" or "A" or "An" or "We" or "Members" or "Officers"
            or "As" or "At" or "On" or "For" or "If" || Styles.Of(word) is not null;
    }

    private static bool FollowsThing(string text, int from, int start)
    {
        int stop = TrimEnd(text, from, start);
        int begin = stop;
        while (begin > from && char.IsLetter(text[begin - 1])) begin--;
        var before = text.AsSpan(begin, stop - begin);
        return before.Length > 2 && char.IsLetter(before[0]) && Thing(before);
    }

    private static bool Thing(ReadOnlySpan<char> word) => word.ToString().ToUpperInvariant()
        is "APPENDIX" or "ANNEX" or "OPTION" or "PART" or "SCHEDULE" or "TABLE" or "PHASE" or "BAND" or "ZONE" or "WARD" or "EXEMPTION" or "GRADE" or "TIER";

    private static int AfterClosers(string text, int at, int end)
    {
        while (at < end && text[at] is '"' or '”' or '’' or '\'' or ')' or ']' or '.' or '?' or '!') at++;
        return at;
    }

    private static int SkipBlank(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int TrimEnd(string text, int from, int end)
    {
        while (end > from && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }
}
