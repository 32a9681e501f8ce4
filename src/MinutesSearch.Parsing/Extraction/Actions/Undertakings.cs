using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Actions;

/// <summary>
/// Promises and agreements in sentences: "and she would send the plan after the meeting", "undertook to circulate",
/// "a written response would be circulated to Members", "It was agreed that officers would …".
/// </summary>
internal static class Undertakings
{
    internal static readonly LexiconTable<Phrases<bool>> Work =
        new("commitments.txt", lexicon => Phrases.OfLines(lexicon, "commitments.txt"));
    private const int LongestDoer = 9;

    internal static readonly LexiconTable<Phrases<bool>> Done =
        new("done-for.txt", lexicon => Phrases.OfLines(lexicon, "done-for.txt"));

    /// <summary>What was found: the clause, how it commits and who is to do it, if the clause says so itself.</summary>
    public readonly record struct Found(Sentence Clause, ActionBasis Basis, Subject? Owner, string Cue);

    public static Found? Find(string text, Sentence sentence)
    {
        var words = new Words(text, sentence.Start, sentence.End);
        if (Terse.IsAction(text, words)) return new Found(sentence, ActionBasis.Explicit, null, "to do");
        for (int at = 0; at < words.Count - 1; at++)
        {
            if (Agreed(text, words, at, sentence) is { } agreed) return agreed;
            if (Promised(text, words, at, sentence) is { } promised) return promised;
        }
        return null;
    }

    /// <summary>"It was agreed that X would/be …", "it was agreed to ask …"; "agreed that the roof was unsafe" shares a view.</summary>
    private static Found? Agreed(string text, Words words, int at, Sentence sentence)
    {
        if (at == 0 && words.Span(0) is "Agreed" && words.Is(1, "that")) return new Found(sentence, ActionBasis.Agreed, SubjectParser.Parse(text, words, 2) is { Kind: SubjectKind.Person or SubjectKind.Group } who ? who : null, "agreed that");
        if (at == 0 && words.Is(0, "to") && words.Is(1, "be") && Done.Value.Match(words, 2) > 0 && words.IsCapital(0)) return new Found(sentence, ActionBasis.Undertaking, null, "to be done");
        if (!words.Is(at, "it") || !words.Is(at + 1, "was") || IsQuoted(text, sentence.Start, words[at].Start)) return null;
        int verb = PredicateParser.SkipAdverbs(words, at + 2);
        if (words.Span(verb) is not "agreed") return null;
        int next = verb + 1;
        if (Decisions.StatedDecision.AgreesOnThing(words, next)) return null;
        bool commits = words.Is(next, "to");
        for (int word = next; word < words.Count && !commits; word++) commits = words.Span(word) is "would" or "should" or "be" or "will";
        var owner = words.Is(next, "that") ? SubjectParser.Parse(text, words, next + 1) : null;
        // "It was agreed that Democratic Services arrange a visit": a bare verb of work behind somebody.
        if (!commits && words.Is(next, "that") && IsTold(words, next + 1)) commits = true;
        // "It was agreed the Clerk bring three quotes", "… the Manager would see to it".
        bool bare = !words.Is(next, "that") && SubjectParser.Parse(text, words, next) is { Kind: SubjectKind.Person or SubjectKind.Group };
        if (bare) owner = SubjectParser.Parse(text, words, next);
        if (!commits && bare && IsTold(words, next)) commits = true;
        if (!commits) return null;
        return new Found(new Sentence(words[ClauseStart(words, at)].Start, sentence.End), ActionBasis.Agreed, owner is { Kind: SubjectKind.Person or SubjectKind.Group } ? owner : null, "it was agreed");
    }

    /// <summary>"… Democratic Services arrange …": a few words that name somebody, then a bare verb of work.</summary>
    private static bool IsTold(Words words, int at)
    {
        for (int verb = at + 1; verb < Math.Min(words.Count - 1, at + LongestDoer); verb++)
        {
            if (words[verb].IsMark || PredicateParser.IsAuxiliary(words, verb)) return false;
            if (!words.IsCapital(verb) && !words.Span(verb).EndsWith("s") && Work.Value.Match(words, verb) > 0 && !words.Is(verb - 1, "to") && !words.Is(verb - 1, "the") && !words.Is(verb - 1, "a")) return true;
        }
        return false;
    }

    private static Found? Promised(string text, Words words, int at, Sentence sentence)
    {
        string? cue = Cue(words, at) ?? WillOf(text, words, at);
        if (cue is null || IsQuoted(text, sentence.Start, words[at].Start)) return null;
        if (SubjectParser.Parse(text, words, 0) is { Kind: SubjectKind.Group, Side: Side.Member } body && body.Next < at && !cue.StartsWith("would be", StringComparison.Ordinal)) return null;
        int start = ClauseStart(words, at);
        if (words.Is(start, "this") || words.Is(start, "that")) start = 0;
        int stop = ClauseEnd(words, at), end = stop < words.Count ? words[stop - 1].End : sentence.End;
        var owner = SubjectParser.Parse(text, words, start);
        // "accepted by Mr Hay, who undertook to": he who stands before.
        if (owner is null && words.Is(start, "who") && start + 1 == at && words.IsMark(start - 1, ',')) return new Found(new Sentence(words[at].Start, end), ActionBasis.Undertaking, Before(text, words, start - 1), cue);
        // "the committee agreed to …" decides; "the policy would provide" is news.
        if (owner is { Kind: SubjectKind.Group, Side: Side.Member }) return null;
        // "apologised and said that he would look into it": he who would, not what the joint opens.
        bool would = words.Is(at, "would") || cue.StartsWith("will ", StringComparison.Ordinal);
        bool said = owner is null && start < at && would;
        if ((start == 0 && would || said) && !cue.StartsWith("would be", StringComparison.Ordinal))
        {
            if (SubjectBefore(text, words, at) is not { } doer) return null;
            start = doer;
            owner = SubjectParser.Parse(text, words, start);
        }
        // "Holly offered to design a poster": a first name alone.
        bool named = start == 0 && at == 1 && words.IsCapital(0) && words.Span(0).Length > 2 && words.Span(at) is "offered" or "undertook" or "promised";
        bool passive = cue.StartsWith("would be", StringComparison.Ordinal) || cue.StartsWith("to be", StringComparison.Ordinal);
        bool person = owner is { Kind: SubjectKind.Person or SubjectKind.Pronoun or SubjectKind.Group } || start == at;
        if (!passive && !person && !named && !cue.StartsWith("I ", StringComparison.Ordinal)) return null;
        return new Found(new Sentence(words[start].Start, end), ActionBasis.Undertaking, owner is { Kind: SubjectKind.Person or SubjectKind.Group } ? owner : null, cue);
    }

    /// <summary>"Officers will write to the owners", "The Head of Parks will circulate a list": somebody who serves is named right before it. "The policy will provide" is news.</summary>
    private static string? WillOf(string text, Words words, int at)
    {
        if (!words.Is(at, "will") || Work.Value.Match(words, PredicateParser.SkipAdverbs(words, at + 1)) == 0) return null;
        // "She will remind the wardens of this." in an answer; "It will provide" is news.
        // "Mr Hay would rather check than guess, and will e-mail members"
        bool joined = words.Is(at - 1, "and") && SubjectParser.Parse(text, words, 0) is { Kind: SubjectKind.Person or SubjectKind.Pronoun };
        bool serves = joined || words.Span(at - 1) is "he" or "He" or "she" or "She" || AreInitials(words, at) || RightBefore(text, words, at)?.Subject is { Kind: SubjectKind.Person } or { Kind: SubjectKind.Group, Side: Side.Officer };
        return serves ? "will " + words.Span(at + 1).ToString() : null;
    }

    /// <summary>Where the subject of "would" begins, right before it: "said that she would write", not "said that the barn would provide".</summary>
    private static int? SubjectBefore(string text, Words words, int would)
    {
        if (words.Span(would - 1) is "and" or "but" || words.IsMark(would - 1, ',')) return would;
        return AreInitials(words, would) ? 0 : RightBefore(text, words, would)?.Start;
    }

    /// <summary>"NS would pass this on."</summary>
    private static bool AreInitials(Words words, int verb) => verb == 1 && words[0].Length is 2 or 3 && OwnerSplit.IsInitials(words.Span(0).ToString());

    /// <summary>Who stands right before a verb, and where the words for them begin.</summary>
    private static (Subject Subject, int Start)? RightBefore(string text, Words words, int verb)
    {
        for (int at = Math.Max(0, verb - 12); at < verb; at++)
        {
            if (SubjectParser.Parse(text, words, at) is { Kind: SubjectKind.Person or SubjectKind.Pronoun or SubjectKind.Group } subject && PredicateParser.SkipAdverbs(words, subject.Next) == verb) return (subject, at);
        }
        return null;
    }

    /// <summary>The person whose name or office ends right before a comma.</summary>
    private static Subject? Before(string text, Words words, int comma) => RightBefore(text, words, comma) is { Subject: { Kind: SubjectKind.Person } who } ? who : null;

    /// <summary>The promising words at a word, or null.</summary>
    private static string? Cue(Words words, int at)
    {
        if (words.Is(at, "would") || words.Is(at, "will") || (words.Is(at, "shall") && words.Is(at - 1, "I")))
        {
            int verb = PredicateParser.SkipAdverbs(words, at + 1);
            if (words.Is(verb, "be") && Done.Value.Match(words, PredicateParser.SkipAdverbs(words, verb + 1)) > 0 && words.Is(at, "would") && ForMembers(words, verb)) return "would be " + words.Span(verb + 1).ToString();
            bool first = words.Is(at - 1, "I");
            if ((words.Is(at, "will") || words.Is(at, "shall")) != first) return null;
            bool going = words.Is(verb, "be") && words.Span(verb + 1) is "speaking" or "writing" or "bringing" or "raising" or "circulating" or "meeting" or "looking" or "taking" or "sending";
            return Work.Value.Match(words, verb) > 0 || going ? (first ? "I " : "") + words.Span(at).ToString() + " " + words.Span(verb).ToString() : null;
        }
        if (words.Span(at) is "undertook" or "promised" or "committed" && words.Is(at + 1, "to") || words.Is(at, "offered") && words.Is(at + 1, "to") && IsOffered(words, at + 2)) return words.Span(at).ToString();
        if (words.Is(at, "agreed") && words.Is(at + 1, "to") && (Work.Value.Match(words, at + 2) > 0 || words.Is(at + 2, "do") && words.Span(at + 3) is "this" or "so" or "that" or "it" || IsAgreed(words, at))) return "agreed to " + words.Span(at + 2).ToString();
        if (words.Is(at, "happy") && words.Is(at + 1, "to") && (Work.Value.Match(words, at + 2) > 0 || words.Is(at + 2, "do")) && words.Span(at - 1) is "was" or "were" or "be" or "am") return words.Is(at - 1, "am") ? "I am happy to" : "happy to";
        return null;
    }

    /// <summary>"offered to walk the lane": any work, but no money and no leaving.</summary>
    private static bool IsOffered(Words words, int at) => words.Span(at) is { Length: > 1 } word && char.IsLower(word[0]) && !word.EndsWith("ed") && !(word is "the" or "be" or "pay" or "resign" or "buy" or "sell" or "stay" or "stand");

    /// <summary>"She agreed to attend the meeting": he or she, any work but to leave things as they are.</summary>
    private static bool IsAgreed(Words words, int agreed)
        => words.Span(agreed - 1) is "He" or "he" or "She" or "she" or "Chair" or "Chairman" or "Convener" or "Director" or "Clerk" && IsOffered(words, agreed + 2) && !(words.Span(agreed + 2) is "note" or "defer" or "withdraw" or "disagree" or "differ" or "accept" or "second" or "move");

    /// <summary>"… would be circulated to Members", "… shared with the Committee": the promise is made to those who asked.</summary>
    private static bool ForMembers(Words words, int from)
    {
        bool that = words.Span(from - 2) is "this" or "that" or "it" || IsInformation(words, from);
        for (int at = that ? 0 : from; at < words.Count; at++)
        {
            if (at > 1 && words.Span(at - 1) is "to" or "with" && Styles.Of(words.Span(at)) is not null) return true;
            if (words.Span(at) is "Members" or "members" or "Committee" or "committee" or "Panel" or "panel" or "Commission" or "Sub-Committee" or "Councillors" or "councillors" or "Councillor" or "Cllr" or "Board" or "Forum" or "Chair" or "meeting") return true;
        }
        // "the one that had been described would be looked into", "the view would be passed to the directors"
        bool taken = words.Span(from + 1) is "looked" && words.Is(from + 2, "into") || words.Span(from + 1) is "passed" && words.Span(from + 2) is "to" or "on";
        return taken || words.Span(from + 1) is "circulated" or "reported" || IsInNextReport(words, from + 1);
    }

    /// <summary>"a briefing for members would be arranged", "a copy of the reply would be sent to Mr Hunt".</summary>
    private static bool IsInformation(Words words, int would)
    {
        for (int at = Math.Max(0, would - 10); at < would - 1; at++)
        {
            if (words.Span(at) is "a" or "an" or "further" && words.Span(at + 1) is "briefing" or "copy" or "note" or "update" or "response" or "reply" or "letter" or "session" or "list" or "breakdown" or "summary" or "written" or "visit" or "information") return true;
        }
        return false;
    }

    /// <summary>"… would be included in the next quarterly report".</summary>
    private static bool IsInNextReport(Words words, int done)
    {
        if (!(words.Span(done) is "included" or "added" or "reflected") || !words.Is(done + 1, "in")) return false;
        bool next = false;
        for (int at = done + 2; at < Math.Min(words.Count, done + 8); at++)
        {
            next |= words.Span(at) is "next" or "future" or "quarterly" or "annual" or "monthly";
            if (words.Span(at) is "report" or "reports" or "update" or "updates" or "scorecard") return next;
        }
        return false;
    }

    private static bool IsQuoted(string text, int from, int at)
    {
        int open = 0;
        for (int i = from; i < at; i++) open += text[i] == '“' ? 1 : text[i] == '”' ? -1 : 0;
        return open > 0;
    }

    /// <summary>Where the promise ends: before ", but" and ", although", which take it back or explain it.</summary>
    private static int ClauseEnd(Words words, int at)
    {
        for (int end = at; end < words.Count - 1; end++)
        {
            if (words.IsMark(end, ',') && words.Span(end + 1) is "but" or "although" or "though") return end;
            // "…, for which the Chair thanked him"
            if (words.IsMark(end, ',') && words.Is(end + 1, "for") && words.Is(end + 2, "which")) return end;
            // "agreed to supply this and pointed out that …" says something else.
            if (words.Is(end, "and") && Verbs.ReplyThat(words, end + 1) is not null) return end;
        }
        return words.Count;
    }

    /// <summary>The first word of the clause that a word stands in: behind the last joint before it, if a subject alone lies between.</summary>
    private static int ClauseStart(Words words, int at)
    {
        for (int joint = at - 1; joint >= 0 && at - joint < 12; joint--)
        {
            bool mark = words.IsMark(joint, ',') || words.IsMark(joint, ';');
            bool word = words.Span(joint) is "and" or "but";
            if (!mark && !word) continue;
            // "… of an item, and of the housing manager would": an "and" within a name is no joint.
            if (word && !mark && at - joint > 1 && words.IsCapital(joint - 1) && words.IsCapital(joint + 1) && !words.IsMark(joint - 1, ',')) continue;
            return joint + 1;
        }
        return 0;
    }
}
