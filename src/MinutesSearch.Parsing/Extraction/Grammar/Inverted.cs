namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>Speech named behind what was said: "…, answered Rowena.", "It did not at present, said Ms Strake, but …", "… twice as long? the Chair asked."</summary>
internal static class Inverted
{
    public static SpokenClause? Find(string text, Words words, int from)
    {
        for (int at = from + 1; at < words.Count - 1; at++)
        {
            bool mark = words.IsMark(at - 1, ',') || words.IsMark(at - 1, '?') || words.IsMark(at - 1, '”') || words.IsMark(at - 1, '"');
            if (!mark) continue;
            if (VerbFirst(text, words, at) is { } said) return said;
            if (SpeakerFirst(text, words, at) is { } named) return named;
        }
        return null;
    }

    /// <summary>", answered Rowena" up to the next mark.</summary>
    private static SpokenClause? VerbFirst(string text, Words words, int at)
    {
        if (!(words.Span(at) is "said" or "replied" or "answered" or "explained" or "added" or "confirmed" or "asked" or "advised" or "responded" or "enquired" or "queried" or "wondered")) return null;
        int stop = at + 1;
        while (stop < words.Count && stop < at + 12 && (!words[stop].IsMark || words.IsMark(stop, '('))) stop++;
        if (SpeakerPhrase.Read(text, words, at + 1, stop) is not { } speaker) return null;
        return Make(words.Span(at).ToString(), speaker);
    }

    /// <summary>", Sgt Whitwam said, was …", "? the Chair asked.", ", Members were informed."</summary>
    private static SpokenClause? SpeakerFirst(string text, Words words, int at)
    {
        if (SubjectParser.Parse(text, words, at) is not { Kind: SubjectKind.Person or SubjectKind.Group } speaker || PredicateParser.Parse(words, speaker.Next) is not { } predicate) return null;
        bool ends = predicate.Next >= words.Count || words[Math.Min(predicate.Next, words.Count - 1)].IsMark;
        if (!ends || (predicate.Use & (VerbUse.Ask | VerbUse.Reply)) == 0) return null;
        if (predicate.Passive) return predicate.Use.HasFlag(VerbUse.Ask) ? null : new SpokenClause { Start = 0, End = 0, Act = Act.Reply, SaysAnswer = true, Cue = "were " + predicate.Form };
        return Make(predicate.Form, speaker, predicate.Use.HasFlag(VerbUse.Ask));
    }

    private static SpokenClause Make(string verb, Subject speaker, bool asks = false)
    {
        asks |= verb is "asked" or "enquired" or "queried" or "wondered";
        return new SpokenClause { Start = 0, End = 0, Act = asks ? Act.Ask : Act.Reply, Direct = asks, SaysAnswer = true, Agent = speaker, Cue = verb };
    }
}
