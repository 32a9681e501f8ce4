namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>Tells a request for work ("asked that a report be brought") from a request for information ("asked for more information").</summary>
internal static class Requests
{
    private const int LongestThing = 8;

    private static readonly string[] Information = ["clarification", "clarity", "information", "confirmation", "assurance", "assurances", "reassurance", "reassurances", "explanation", "detail", "details", "insight", "views", "understanding", "advice", "reasons", "an update", "evidence"];
    private static readonly string[] Bare = ["show", "set", "cover", "contain", "address", "compare", "give", "come", "return", "bring", "send", "circulate", "share", "visit", "attend", "make", "consult", "review", "explore", "investigate", "monitor", "publish", "set", "identify", "examine", "prepare", "arrange", "convene", "reflect", "focus", "go"];
    private static readonly string[] Explaining = ["explain", "explained", "clarify", "clarified", "confirm", "confirmed", "comment", "advise", "say", "elaborate", "outline", "outlined", "expand", "describe", "answer", "tell", "state", "indicate", "assure"];
    private static readonly string[] Working = ["brought", "circulated", "provided", "shared", "sent", "included", "submitted", "presented", "added", "arranged", "reported", "considered", "reviewed", "produced", "supplied", "made", "kept", "prepared", "published", "invited", "passed", "given", "placed", "conveyed", "set", "scheduled", "undertaken", "developed", "amended", "drafted", "carried", "offered", "highlighted", "strengthened", "explored", "investigated", "monitored", "updated", "distributed", "emailed", "forwarded", "taken", "looked", "extended", "recorded", "replaced", "repeated"];

    /// <summary>Whether what stands behind "asked" asks for work: "that … be circulated", "for … to be sent", "officers to provide".</summary>
    public static bool IsRequest(Words words, int at)
    {
        if (words.Is(at, "that")) return !Explains(words, at + 1, at + 12) && !IsIndicative(words, at + 1);
        if (words.Is(at, "for")) return ToBeDone(words, at + 1) || words.Span(at + 1) is "a" or "an" && words.Span(at + 2) is "report" or "briefing" or "visit" or "note" or "written" or "paper" or "copy" or "meeting" || ForSomethingTo(words, at + 1);
        if (words.Is(at, "to") && words.Span(at + 1) is "be" or "receive" or "see") return true;
        return AsksSomebody(words, at);
    }

    /// <summary>Whether what stands behind "requested" or "sought" is information.</summary>
    public static bool IsInformation(Words words, int at)
    {
        for (int noun = at; noun < at + 5; noun++)
        {
            if (Information.Contains(words.Span(noun).ToString(), StringComparer.OrdinalIgnoreCase)) return words.Span(noun) is "assurance" or "assurances" or "reassurance" || !ToBeDone(words, noun);
            if (words.Span(noun) is "that" or "for" or "to" || words[Math.Min(noun, words.Count - 1)].IsMark) return false;
        }
        return false;
    }

    /// <summary>"asked that their votes against the motion be recorded": it is, in this very sentence.</summary>
    public static bool AsksForRecord(Words words, int at)
    {
        if (!(words.Span(at) is "that" or "for") || !(words.Span(at + 1) is "his" or "her" or "their" or "its" or "the")) return false;
        if (!(words.Span(at + 2) is "vote" or "votes" or "dissent" or "abstention" or "abstentions" or "opposition" or "name" or "names" or "objection" or "objections")) return false;
        for (int be = at + 3; be < words.Count - 1; be++)
        {
            if (words.Is(be, "be") && words.Span(be + 1) is "recorded" or "noted" or "minuted") return true;
        }
        return false;
    }

    public static bool IsExplanation(Words words, int at) => Explaining.Contains(words.Span(at).ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether "it was requested whether a map could be drawn" asks for work rather than for an answer.</summary>
    public static bool AsksForWork(Words words, int at)
    {
        for (int word = at; word < words.Count; word++)
        {
            if (words.Is(word, "be") && words.Span(word + 1) is "brought" or "circulated" or "provided" or "submitted" or "arranged" or "presented" or "shared" or "sent" or "added") return true;
        }
        return false;
    }

    /// <summary>"asked the Head of Housing to provide", "asked officers to look": a person, then "to" and a verb of work, before any question word.</summary>
    private static bool AsksSomebody(Words words, int at)
    {
        if (!(words.IsCapital(at) || words.Span(at) is "the" or "this" or "future" or "officers" or "members" or "that" or "all" or "for")) return false;
        for (int to = at + 1; to < Math.Min(words.Count, at + 14); to++)
        {
            if (words.Span(to) is "whether" or "if" or "how" or "what" or "why" or "when" or "who" or "which" or "about" or "where" || words[to].IsMark && !words.IsMark(to, '(') && !words.IsMark(to, ')') && !words.IsMark(to, ',')) return false;
            if (words.Is(to, "to") && words.Span(to + 1).Length > 0 && char.IsLower(words.Span(to + 1)[0]) && !(words.Span(to + 1) is "the" or "a" or "an")) return !IsExplanation(words, to + 1);
        }
        return false;
    }

    /// <summary>"asked for the report to show last year's ponds": a thing of the council's, then "to" and what it is to do.</summary>
    private static bool ForSomethingTo(Words words, int at)
    {
        for (int to = at; to < Math.Min(words.Count, at + LongestThing); to++)
        {
            if (words[to].IsMark) return false;
            if (words.Is(to, "to")) return words.Span(at) is "the" or "this" or "officers" or "future" or "all" && AsksSomebody(words, at) && !IsInformation(words, at);
        }
        return false;
    }

    private static bool ToBeDone(Words words, int at)
    {
        for (int word = at; word < words.Count - 1; word++)
        {
            if (words.IsMark(word, '.') || words.IsMark(word, ';')) return false;
            // "sought clarification as to when the yard expected to be open" asks for no work.
            if (words.Span(word) is "whether" or "if" or "how" or "what" or "why" or "when" or "who" or "which" or "where") return false;
            if (words.Is(word, "to") && words.Is(word + 1, "be")) return true;
            if (words.Is(word, "be") && Working.Contains(words.Span(word + 1).ToString(), StringComparer.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool Explains(Words words, int from, int to)
    {
        for (int at = from; at < Math.Min(words.Count, to); at++)
        {
            if (words.Is(at, "it") && words.Is(at + 1, "be") && IsExplanation(words, at + 2)) return true;
        }
        return false;
    }

    /// <summary>"asked that, since the list was long, …" has no subjunctive: no "be", no bare verb, so it asks nothing to be done.</summary>
    private static bool IsIndicative(Words words, int from)
    {
        for (int at = from; at < words.Count; at++)
        {
            if (words.Span(at) is "be" or "not" or "should" or "could" or "write" or "receive" or "consider" or "provide" or "look" or "include" or "continue" or "take") return false;
            if (at > from && words.Is(at, "let")) return false;
            if (at > from + 1 && Bare.Contains(words.Span(at).ToString()) && !(words.Span(at - 1) is "to" or "would" or "might" or "will" or "may" or "did" or "must" or "can" or "the" or "a" or "and" or "they" or "we")) return false;
        }
        return true;
    }
}
