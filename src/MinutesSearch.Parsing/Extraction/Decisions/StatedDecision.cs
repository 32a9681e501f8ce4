using System.Collections.Frozen;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>A sentence that states a decision without a cue: "The minutes of the meeting held on 4 May were approved as a correct record".</summary>
internal static class StatedDecision
{
    internal static readonly LexiconTable<FrozenSet<string>> Things =
        new("decided-things.txt", lexicon => Lexicons.Lines(lexicon, "decided-things.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    private static readonly string[] Verbs = ["approved", "agreed", "noted", "confirmed", "received", "adopted", "accepted", "endorsed", "deferred", "referred", "ratified", "withdrawn", "taken"];

    /// <summary>Whether the stretch is such a sentence.</summary>
    public static bool Find(string text, int start, int end)
    {
        var words = new Words(text, start, end);
        return words.Count is > 3 and < 60 && (ThingDecided(words) || IsMinutes(words) || IsLost(words));
    }

    /// <summary>"On being put to the vote the amendment was lost": a decision of its own, whatever was resolved then.</summary>
    public static bool FellBy(string text, int start, int end) => IsLost(new Words(text, start, end));

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

    /// <summary>"The Committee noted the report", "Having heard the Provost, the Council approved the plan": the whole body decides.</summary>
    public static bool BodyDecides(string text, int start, int end)
    {
        var words = new Words(text, start, end);
        int verb = BodyVerb(words);
        if (verb < 0 || words.Count > 75) return false;
        return words.Span(verb) switch
        {
            "agreed" => words.Span(verb + 1) is "to" or "the",
            "recommended" => words.Span(verb + 1) is "that" or "to",
            "noted" or "received" or "supported" or "confirmed" or "accepted" => NamesThing(words, verb + 1),
            _ => verb + 1 < words.Count && !words.Is(verb + 1, "by"),
        };
    }

    /// <summary>Under "Decision" whatever the body did is one.</summary>
    public static bool BodyDecidesAnything(string text, int start, int end) => BodyVerb(new Words(text, start, end)) > 0;

    /// <summary>The deciding verb behind the body that is the sentence's subject, or behind "Having considered …,"; -1 if there is none.</summary>
    private static int BodyVerb(Words words)
    {
        for (int at = 0; at < Math.Min(words.Count, 40); at++)
        {
            if (at > 0 && !words.IsMark(at - 1, ',')) continue;
            int next = BodyPhrase.WithInsertion(words, at);
            if (next > 0 && DecidingVerb.At(words, next) is >= 0 and var verb) return verb;
            if (at == 0 && next > 0) return -1;
        }
        return -1;
    }

    /// <summary>"the report", "its work programme", "the contents of the report"; "the concern about the plan" is no such thing.</summary>
    private static bool NamesThing(Words words, int at)
    {
        if (!(words.Span(at) is "the" or "its" or "this" or "both")) return false;
        for (int noun = at + 1; noun < Math.Min(words.Count, at + 6); noun++)
        {
            if (Things.Value.Contains(words.Span(noun).ToString())) return true;
            if (words.Span(noun) is "that" or "about" or "by" or "raised" || words[noun].IsMark) return false;
        }
        return false;
    }

    /// <summary>"Councillor A was duly elected Chair for the year", under an item about it.</summary>
    public static bool Elects(string text, int start, int end)
    {
        var words = new Words(text, start, end);
        for (int at = 1; at < Math.Min(words.Count - 1, 40); at++)
        {
            if (!(words.Span(at) is "was" or "were" or "be")) continue;
            int verb = Grammar.PredicateParser.SkipAdverbs(words, at + 1);
            if (words.Span(verb) is "elected" or "appointed" or "re-elected" or "re-appointed" or "reappointed" or "co-opted" or "nominated") return true;
        }
        return false;
    }

    /// <summary>"Payments of £310.20 approved", "Bank reconciliation noted": a thing and a participle at the end, with no finite verb.</summary>
    public static bool IsTerse(string text, int start, int end)
    {
        var words = new Words(text, start, end);
        int last = words.Count - 1;
        while (last > 0 && (words[last].IsMark || words.Span(last) is "unanimously")) last--;
        bool decided = words.Span(last) is "approved" or "noted" or "adopted" or "received" or "deferred" or "ratified";
        // "Minutes agreed." of notes; "Actions agreed" heads a list.
        decided |= words.Is(0, "minutes") && words.Span(last) is "agreed" or "accepted" or "confirmed";
        if (last is < 1 or > 14 || !decided) return false;
        bool thing = false;
        for (int at = 0; at < last; at++)
        {
            if (Grammar.PredicateParser.IsAuxiliary(words, at) || words[at].IsMark && !words.IsMark(at, '(') && !words.IsMark(at, ')') && !words.IsMark(at, ',')) return false;
            thing |= Things.Value.Contains(words.Span(at).ToString());
        }
        return thing;
    }

    /// <summary>"it was agreed that the report be noted", "it was agreed to note the report": a decision, where "to write to the owners" is work.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="behind">The word behind "agreed".</param>
    public static bool AgreesOnThing(Words words, int behind)
        => words.Is(behind, "that") ? ThingDecided(words, behind + 1)
            : words.Is(behind, "to") && words.Span(behind + 1) is "note" or "approve" or "receive" or "adopt" or "endorse" or "accept" && NamesThing(words, behind + 2);

    private static bool ThingDecided(Words words)
    {
        // "(a) Payments of £310.20 were approved."
        if (words.IsMark(0, '(') && words.IsMark(2, ')')) return ThingDecided(words, 3);
        for (int at = 0; at < Math.Min(words.Count - 3, 30); at++)
        {
            // "With the consent of the mover, it was agreed that the motion be referred"
            bool opens = at == 0 || words.IsMark(at - 1, ',');
            if (opens && words.Is(at, "it") && words.Is(at + 1, "was") && words.Span(at + 2) is "agreed") return AgreesOnThing(words, at + 3);
            // "Cllr Hunt presented the report, and the recommendation in it was approved."
            if (at > 0 && opens && words.Is(at, "and") && words.Is(at + 1, "the") && words.Span(at + 2) is "report" or "recommendation" or "recommendations" or "motion" or "application" && ThingDecided(words, at + 1)) return true;
        }
        return ThingDecided(words, 0);
    }

    private static bool ThingDecided(Words words, int from)
    {
        bool lists = words.Span(from) is "Payments" or "Accounts" or "Cheques" or "Invoices" or "Receipts" or "Quotations";
        if (!(words.Is(from, "the") || words.Is(from, "that") || lists)) return false;
        int verb = DecidedAt(words, from);
        if (verb < 0 || words.Span(verb) is "confirmed" or "taken") return false;
        for (int at = from + (lists ? 0 : 1); at < Math.Min(verb, from + 8); at++)
        {
            if (Things.Value.Contains(words.Span(at).ToString())) return true;
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
        if (words.Span(0) is "Agreed" or "Approved" or "Confirmed" && IsAsRecord(words, 1)) return true;
        if (IsRecord(words) || IsSubmitted(words)) return true;
        int verb = DecidedAt(words);
        if (verb < 0 || !(words.Span(verb) is "approved" or "agreed" or "confirmed" or "accepted" or "taken")) return false;
        // "There had been circulated, and was approved as a correct record, the Minute of the Meeting"
        if (IsAsRecord(words, verb + 1)) return true;
        // "Subject to the addition of Mr Lal to the list of those present, the minutes of 4 May were approved."
        int reach = words.Is(0, "subject") ? verb : Math.Min(verb, 12);
        for (int at = 0; at < reach; at++)
        {
            if (words.Is(at, "minutes") || (words.Is(at, "note") && at < 3 && words.Is(at + 1, "of"))) return true;
        }
        return false;
    }

    /// <summary>"There was submitted, and APPROVED as a correct record, the Minute of Meeting of 4 May."</summary>
    private static bool IsSubmitted(Words words)
    {
        if (!words.Is(0, "there")) return false;
        for (int at = 2; at < Math.Min(words.Count - 3, 14); at++)
        {
            bool approved = words.Is(at, "approved") || words.Is(at, "confirmed") || words.Is(at, "agreed");
            if (approved && IsAsRecord(words, at + 1)) return true;
        }
        return false;
    }

    /// <summary>"as a correct record"</summary>
    private static bool IsAsRecord(Words words, int at) => words.Is(at, "as") && words.Span(at + 2) is "correct" or "true" or "accurate";

    /// <summary>"The minutes of 4 May were proposed by A, seconded by B and agreed as a true record", "The meeting agreed the minutes represented a true record".</summary>
    private static bool IsRecord(Words words)
    {
        bool minutes = false;
        for (int at = 0; at < words.Count - 2; at++)
        {
            minutes |= at < 12 && words.Is(at, "minutes");
            if (words.Span(at) is "if" or "whether" or "would" or "asked") return false;
            bool record = minutes && words.Span(at) is "true" or "correct" or "accurate" && words.Span(at - 1) is "a" or "an" && (words.Is(at + 1, "record") || words.Is(at + 3, "record"));
            if (record && at > 2 && (words.Is(at - 2, "as") && words.Span(at - 3) is "agreed" or "approved" or "accepted" or "confirmed" or "signed" or "adopted" || words.Span(at - 2) is "represented" or "were" && BodyVerb(words) >= 0)) return true;
        }
        return false;
    }

    /// <summary>The deciding verb behind "was", "were" or "be".</summary>
    private static int DecidedAt(Words words, int from = 0)
    {
        for (int at = from + 1; at < Math.Min(words.Count - 1, 32); at++)
        {
            if (words.Span(at) is "would" or "how" or "whether" or "if" || words.IsMark(at, '“') || words.IsMark(at, '"')) return -1;
            if (!(words.Span(at) is "was" or "were" or "be")) continue;
            int verb = Grammar.PredicateParser.SkipAdverbs(words, at + 1);
            // "The application was REFUSED.": in small letters it tells what somebody did long ago.
            if (words.Span(verb) is "REFUSED" or "GRANTED" or "DISMISSED") return verb;
            if (Verbs.Contains(words.Span(verb).ToString(), StringComparer.OrdinalIgnoreCase)) return verb;
        }
        return -1;
    }
}
