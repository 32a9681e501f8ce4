namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>Who does it in a passive: "It was explained by the Head of Parks that …".</summary>
internal static class Agents
{
    public static Subject? After(string text, Words words, int at)
    {
        if (!words.Is(at, "by")) return null;
        for (int stop = at + 2; stop <= Math.Min(words.Count, at + 25); stop++)
        {
            bool ends = stop == words.Count || words.Span(stop) is "that" or "whether" or "if" or "how" or "why" or "what" or "when" or "about" or "regarding" or "on" or "in" or "as" || words.IsMark(stop, ',') || words.IsMark(stop, '.');
            if (ends && SpeakerPhrase.Read(text, words, at + 1, stop) is { } agent) return agent;
        }
        return null;
    }
}
