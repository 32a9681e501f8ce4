using System.Buffers;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>
/// A cue within a sentence: "it was resolved that", "Having considered the report, the Cabinet agreed:-", "The Board resolved to".
/// </summary>
internal static class SpokenCue
{
    /// <summary>Words of "Having considered the report of the Head of Parks, the Cabinet …" before the comma.</summary>
    private const int LongestLead = 45;

    private static readonly SearchValues<string> Stems = SearchValues.Create(["esolved", "greed", "ecommended", "ecided", "oted", "pproved"], StringComparison.OrdinalIgnoreCase);

    public static ResolutionCue? Find(string text, int start, int end)
    {
        if (!text.AsSpan(start, end - start).ContainsAny(Stems)) return null;
        foreach (var sentence in Sentences.Split(text, start, end))
        {
            if (!text.AsSpan(sentence.Start, sentence.Length).ContainsAny(Stems)) continue;
            var words = new Words(text, sentence.Start, sentence.End);
            for (int at = 0; at < Math.Min(words.Count - 1, LongestLead); at++)
            {
                bool joint = at == 0 || words.IsMark(at - 1, ',') || words.Is(at - 1, "and") || words.Is(at, "it");
                if (At(text, words, at, sentence, end) is { } cue && (joint || cue.Word == "resolved")) return cue;
            }
        }
        return null;
    }

    private static ResolutionCue? At(string text, Words words, int at, Sentence sentence, int end)
    {
        bool impersonal = words.Is(at, "it") && words.Span(at + 1) is "was" or "is" or "WAS" or "IS";
        if (!impersonal && !words.IsCapital(at) && !words.Is(at, "the") && !BodyPhrase.IsMembers(words, at)) return null;
        int next = impersonal ? at + 2 : BodyPhrase.WithInsertion(words, at);
        if (next == 0 || next == at) return null;
        int verb = DecidingVerb.At(words, words.Is(next, "has") ? next + 1 : next);
        if (verb < 0 || ResolutionCue.Quoted(text, sentence.Start, words[at].Start)) return null;
        if (!Decides(text, words, at, verb, impersonal, end)) return null;
        int behind = impersonal ? verb + 1 : BehindInsertion(words, verb);
        return new ResolutionCue(sentence.Start, words[verb].Start, CueMarks.After(text, words[behind - 1].End, end), text[words[verb].Start..words[verb].End].ToLowerInvariant());
    }

    private static bool Decides(string text, Words words, int at, int verb, bool impersonal, int end)
    {
        bool members = BodyPhrase.IsMembers(words, at) && !words.Is(at + 1, "of");
        bool formal = IsFormal(text, words, verb, end);
        if (!impersonal && BehindInsertion(words, verb) > verb + 1) return true;
        if (words.Is(verb, "resolved")) return formal || words.Is(verb + 1, "that") || words.Is(verb + 1, "to") || words.Is(verb + 1, "not") || words.Is(verb + 1, "by") || words.IsMark(verb + 1, ',');
        if (words.Is(verb, "noted") || words.Is(verb, "approved")) return !impersonal && formal && IsNumbered(text, words, verb, end);
        if (!(words.Is(verb, "agreed") || words.Is(verb, "recommended") || words.Is(verb, "decided"))) return false;
        if (formal) return true;
        bool that = words.Is(verb + 1, "that"), to = words.Is(verb + 1, "to");
        if (impersonal) return (that || to) && (words.Is(verb, "decided") || words.Is(verb - 1, "unanimously") || IsVoted(text, words[words.Count - 1].End, end)) || to && words.Is(verb, "agreed") && words.Span(verb + 2) is "accept" or "approve" or "adopt" or "endorse" or "support" or "defer" or "award" or "grant" or "receive" or "ratify" or "note" or "appoint" or "exclude" or "reject" or "refuse" || Moved(words, verb) || words.Is(verb + 1, "by") && BodyPhrase.After(words, verb + 2) > 0;
        if (words.Is(verb, "recommended")) return that || to;
        return that && !members && IsToBe(words, verb + 2);
    }

    /// <summary>Behind the insertion of "agreed, in terms of Section 50A of the Act, to exclude …", "agreed, in terms of the Act:-"; else behind the verb.</summary>
    private static int BehindInsertion(Words words, int verb)
    {
        if (!words.IsMark(verb + 1, ',') || verb + 2 >= words.Count || words[verb + 2].IsMark) return verb + 1;
        for (int at = verb + 3; at < Math.Min(words.Count, verb + LongestLead); at++)
        {
            if (words.IsMark(at, ':')) return at;
            if (words.IsMark(at, ',') && words.Span(at + 1) is "to" or "that") return at + 1;
            if (words.IsMark(at, '.') || words.IsMark(at, ';')) break;
        }
        return verb + 1;
    }

    /// <summary>"agreed:-", "agreed that:", "agreed as follows:", "agreed (1) to note".</summary>
    private static bool IsFormal(string text, Words words, int verb, int end)
    {
        int next = verb + 1;
        if (words.IsMark(next, ':') || words.IsMark(next, '–') || words.IsMark(next, '-')) return true;
        while (next < verb + 6 && (words.Span(next) is "that" or "to" or "as" or "follows" or "the" or "following" or "recommendations" or "Council" or "Cabinet" or "Committee")) next++;
        if (words.IsMark(next, ':')) return words[next].End >= end || next == verb + 1 || IsMarked(text, words[next].End, end);
        return next <= verb + 2 && next < words.Count && IsMarked(text, words[next].Start, end);
    }

    private static bool IsNumbered(string text, Words words, int verb, int end)
        => words.IsMark(verb + 1, ':') && (words[verb + 1].End >= end || IsMarked(text, words[verb + 1].End, end) || words.IsMark(verb + 2, '-')) || IsMarked(text, words[verb].End, end);

    private static bool IsMarked(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '-' or '–')) at++;
        return at < end && Layout.Marker.Read(text.AsSpan(at, Math.Min(12, end - at))) is { Kind: Layout.MarkerKind.Clause or Layout.MarkerKind.Letter };
    }

    /// <summary>"It was agreed, on the motion of Councillor A, seconded by Councillor B, to …".</summary>
    private static bool Moved(Words words, int verb)
    {
        int next = words.IsMark(verb + 1, ',') ? verb + 2 : verb + 1;
        return words.Is(next, "on") && words.Is(next + 1, "the") && words.Span(next + 2) is "motion" or "proposal" or "proposition";
    }

    /// <summary>"… would buy the barrier. Proposed Cllr A, seconded Cllr B": what was moved and voted was decided.</summary>
    private static bool IsVoted(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at).TrimStart();
        return rest.StartsWith("Proposed", StringComparison.Ordinal) || rest.StartsWith("Prop", StringComparison.Ordinal) || rest.StartsWith("Seconded", StringComparison.Ordinal) || rest.StartsWith("All in favour", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("Carried", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("Unanimous", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("Vote", StringComparison.Ordinal);
    }

    /// <summary>"agreed that the fees be raised", "… the Leader would write": something is to be; "agreed that it was sad" shares a view.</summary>
    private static bool IsToBe(Words words, int from)
    {
        for (int at = from; at < words.Count; at++)
        {
            if (words.Span(at) is "would" or "should" or "shall") return !words.Is(at + 1, "have") && !words.Is(at + 1, "like");
            if (words.Span(at) is "was" or "were" or "is" or "are" or "had" or "needed" or "has") return false;
            if (words.Is(at, "be")) return words.Span(at - 1) is not ("to" or "could" or "might" or "may" or "can");
        }
        return false;
    }
}
