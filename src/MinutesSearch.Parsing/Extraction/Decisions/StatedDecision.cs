using System.Collections.Frozen;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>A sentence that states a decision without a cue: "The minutes of the meeting held on 4 May were approved as a correct record".</summary>
internal static class StatedDecision
{
    private static readonly FrozenSet<string> Things = Lexicons.Lines("decided-things.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Verbs = ["approved", "agreed", "noted", "confirmed", "received", "adopted", "accepted", "endorsed", "deferred", "referred", "ratified", "withdrawn", "taken"];

    /// <summary>Whether the stretch is such a sentence.</summary>
    public static bool Find(string text, int start, int end)
    {
        var words = new Words(text, start, end);
        return words.Count is > 3 and < 60 && (ThingDecided(words) || IsMinutes(words) || IsLost(words));
    }

    /// <summary>Whether the minutes of an earlier meeting are approved: a decision even where another is cued.</summary>
    public static bool ApprovesMinutes(string text, int start, int end)
    {
        var words = new Words(text, start, end);
        return words.Count is > 3 and < 60 && IsMinutes(words);
    }

    /// <summary>"These were taken as read and approved", under the item of the minutes.</summary>
    public static bool ApprovesThem(string text, int start, int end)
    {
        var words = new Words(text, start, end);
        return words.Count < 40 && (words.Is(0, "these") || words.Is(0, "they") || words.Span(0) is "Approved" or "Agreed" or "Confirmed") && (DecidedAt(words) > 0 || words.Count < 12);
    }

    /// <summary>"The Committee noted the report": the whole body decides.</summary>
    public static bool BodyDecides(string text, int start, int end)
    {
        var words = new Words(text, start, end);
        if (words.Count > 60 || !(words.Is(0, "the") || words.Is(0, "cabinet") || words.Is(0, "council") || words.Is(0, "members"))) return false;
        int verb = words.Is(0, "the") ? 2 : 1;
        while (verb < 6 && words.IsCapital(verb)) verb++;
        bool body = words.Span(verb - 1) is "Committee" or "Panel" or "Board" or "Commission" or "Cabinet" or "Council" or "Sub-Committee" or "Forum" or "Executive" or "Members";
        if (!body || !(words.Span(verb) is "noted" or "approved" or "endorsed" or "received" or "adopted" or "recommended" or "accepted" or "agreed")) return false;
        if (words.Is(verb, "recommended")) return words.Is(verb + 1, "that");
        if (words.Is(verb, "agreed")) return words.Is(verb + 1, "to") || words.Is(verb + 1, "the");
        int noun = words.Span(verb + 1) is "the" or "its" ? verb + 2 : verb + 1;
        return noun > verb + 1 && (Things.Contains(words.Span(noun).ToString()) || Things.Contains(words.Span(noun + 1).ToString()));
    }

    private static bool ThingDecided(Words words)
    {
        if (!(words.Is(0, "the") || words.Is(0, "that"))) return false;
        int verb = DecidedAt(words);
        if (verb < 0 || words.Span(verb) is "confirmed" or "taken") return false;
        for (int at = 1; at < Math.Min(verb, 8); at++)
        {
            if (Things.Contains(words.Span(at).ToString())) return true;
        }
        return false;
    }

    /// <summary>"The motion was put to the vote and was lost."</summary>
    private static bool IsLost(Words words)
    {
        bool motion = false;
        for (int at = 0; at < Math.Min(words.Count, 30); at++)
        {
            motion |= words.Span(at) is "motion" or "amendment" or "Amendment" or "Motion";
            if (motion && words.Span(at) is "lost" or "LOST" or "defeated" or "DEFEATED" && words.Span(at - 1) is "was" or "and" or "declared") return true;
        }
        return false;
    }

    private static bool IsMinutes(Words words)
    {
        if (words.Span(0) is "Agreed" or "Approved" or "Confirmed" && words.Is(1, "as") && words.Span(3) is "correct" or "true" or "accurate") return true;
        int verb = DecidedAt(words);
        if (verb < 0 || !(words.Span(verb) is "approved" or "agreed" or "confirmed" or "accepted" or "taken")) return false;
        for (int at = 0; at < Math.Min(verb, 12); at++)
        {
            if (words.Is(at, "minutes") || (words.Is(at, "note") && at < 3 && words.Is(at + 1, "of"))) return true;
        }
        return false;
    }

    /// <summary>The deciding verb behind "was", "were" or "be".</summary>
    private static int DecidedAt(Words words)
    {
        for (int at = 1; at < Math.Min(words.Count - 1, 32); at++)
        {
            if (words.Span(at) is "would" or "how" or "whether" or "if" || words.IsMark(at, '“') || words.IsMark(at, '"')) return -1;
            if (!(words.Span(at) is "was" or "were" or "be")) continue;
            int verb = Grammar.PredicateParser.SkipAdverbs(words, at + 1);
            if (Verbs.Contains(words.Span(verb).ToString(), StringComparer.OrdinalIgnoreCase)) return verb;
        }
        return -1;
    }
}
