using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>"In response to a question from Councillor A about B, the Head of C advised …": where the phrase ends and who asks in it.</summary>
internal static class OpeningPhrase
{
    private const int LongestAsker = 12;
    private const int LongestUnknown = 6;

    /// <summary>
    /// The word where the main clause begins: the first place behind a comma, else anywhere, where a subject with a verb of speech
    /// stands. -1 if there is none.
    /// </summary>
    public static int End(string text, Words words, int from)
    {
        int loose = -1;
        for (int at = from; at < words.Count - 1; at++)
        {
            bool comma = at > 0 && words.IsMark(at - 1, ',');
            if (!comma && (loose >= 0 || !CanOpen(words, at))) continue;
            if (!OpensClause(text, words, at)) continue;
            if (comma) return at;
            loose = at;
        }
        return loose >= 0 ? loose : BeforeUnknown(words, from);
    }

    /// <summary>"In answer to a question from Mr Low, young person B said that …": somebody whom no rule knows, behind the comma.</summary>
    private static int BeforeUnknown(Words words, int from)
    {
        for (int at = from + 1; at < words.Count - 2; at++)
        {
            if (!words.IsMark(at - 1, ',')) continue;
            for (int verb = at + 1; verb < Math.Min(words.Count - 1, at + LongestUnknown) && !words[verb].IsMark; verb++)
            {
                if (Verbs.At(words, verb) is { } said && said.Use.HasFlag(VerbUse.Reply) && words.Is(verb + said.Length, "that")) return at;
            }
        }
        return -1;
    }

    /// <summary>"The Convener having asked how long it would take, Ms Tait intimated that …": who asked, and where the answer begins.</summary>
    public static (Subject Asker, int Next)? HavingAsked(string text, Words words)
    {
        for (int at = 1; at < Math.Min(words.Count - 3, LongestAsker); at++)
        {
            if (!words.Is(at, "having")) continue;
            if (Verbs.At(words, PredicateParser.SkipAdverbs(words, at + 1)) is not { } verb || !verb.Use.HasFlag(VerbUse.Ask)) return null;
            if (SpeakerPhrase.Read(text, words, 0, at) is not { } asker || End(text, words, at + 2) is not (> 0 and var rest) || !words.IsMark(rest - 1, ',')) return null;
            return (asker, rest);
        }
        return null;
    }

    /// <summary>"When Members enquired how often they were visited, Ms Tait said …": who asked, and where the answer begins.</summary>
    public static (Subject Asker, int Next)? WhenSomebodyAsked(string text, Words words)
    {
        if (!words.Is(0, "when") && !words.Is(0, "as")) return null;
        if (SubjectParser.Parse(text, words, 1) is not { Kind: SubjectKind.Person or SubjectKind.Group } asker) return null;
        if (PredicateParser.Parse(words, asker.Next) is not { Passive: false } predicate || !predicate.Use.HasFlag(VerbUse.Ask)) return null;
        return End(text, words, predicate.Next) is > 0 and var rest && words.IsMark(rest - 1, ',') ? (asker, rest) : null;
    }

    /// <summary>Whether a speaker (or "it was") with a verb stands here.</summary>
    private static bool OpensClause(string text, Words words, int at)
    {
        if (SubjectParser.Parse(text, words, at) is not { } subject) return false;
        if (PredicateParser.Parse(words, subject.Next) is not { } predicate) return false;
        bool speech = predicate.Use != VerbUse.None || predicate.Form is "requested" or "told" or "heard";
        return subject.Kind switch
        {
            SubjectKind.Impersonal => predicate.Passive && speech,
            SubjectKind.Nominal or SubjectKind.Pronoun => words.IsMark(at - 1, ',') && speech,
            _ => speech || predicate.Form is "heard",
        };
    }

    /// <summary>Without a comma only a word that clearly begins a speaker opens the clause: "the", "it", "officers", a capital.</summary>
    private static bool CanOpen(Words words, int at)
        => (words.Span(at) is "the" or "it" or "officers" or "members" or "Members" or "Officers" || words.Is(at, "a") && words.Span(at + 1) is "Member" or "member" or "Councillor" or "councillor" || Styles.Of(words.Span(at)) is not null)
        && !(words.Span(at - 1) is "from" or "form" or "by" or "of" or "to" or "with" or "for" or "about" or "on" or "and" or "in");

    /// <summary>Who asks: the speaker behind "from", "by", "of" or "to", or before "'s question", "who asked".</summary>
    public static Subject? Asker(string text, Words words, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            bool named = words.Span(at - 1) is "from" or "form" or "by" or "of" or "to" or "asked" or "Answering" or "and";
            if (named && Speakers(text, words, at, to) is { } asker) return asker;
        }
        return Possessive(text, words, from, to);
    }

    /// <summary>A speaker phrase that ends anywhere before the comma, "about", "on", "regarding", "who".</summary>
    private static Subject? Speakers(string text, Words words, int at, int to)
    {
        int stop = at;
        while (stop < to && !IsStop(words, stop)) stop = words.IsMark(stop, '(') ? Closing(words, stop, to) + 1 : stop + 1;
        if (stop == at) return null;
        return SpeakerPhrase.Read(text, words, at, stop);
    }

    private static bool IsStop(Words words, int at)
        => words.Span(at) is "about" or "on" or "regarding" or "concerning" or "as" or "who" or "whether" or "how" or "why" or "what" or "if" or "relating" or "in" or "for" or "that" or "when" or "seeking" or "asking"
        || (words.IsMark(at, ',') && !ListGoesOn(words, at)) || words.IsMark(at, ';');

    /// <summary>"from Cllrs Rook, Teal and Mrs Wren about …": a comma within a list of names.</summary>
    private static bool ListGoesOn(Words words, int comma)
    {
        for (int at = comma + 1; at < Math.Min(words.Count, comma + 6); at++)
        {
            if (words.Is(at, "and")) return words.IsCapital(comma + 1) && words.IsCapital(at + 1);
            if (!words.IsCapital(at)) return false;
        }
        return false;
    }

    private static int Closing(Words words, int open, int to)
    {
        while (open < to && !words.IsMark(open, ')')) open++;
        return open;
    }

    /// <summary>"Members' queries about …", "the Chair's question".</summary>
    private static Subject? Possessive(string text, Words words, int from, int to)
    {
        for (int at = from; at < to - 1; at++)
        {
            var word = words.Span(at);
            bool owns = word.EndsWith("'s") || word.EndsWith("’s") || ((word.EndsWith("s")) && (words.IsMark(at + 1, '\'') || words.IsMark(at + 1, '’')));
            if (owns && SpeakerPhrase.ReadPossessive(text, words, from, at) is { } owner) return owner;
        }
        return null;
    }

    /// <summary>Whether the phrase says what was asked: "about", "on", "regarding", "whether".</summary>
    public static bool HoldsTopic(Words words, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            if (words.Span(at) is "about" or "on" or "regarding" or "concerning" or "whether" or "how" or "why" or "what" or "as" or "relating" or "if" or "in" or "around" or "where" or "when") return true;
        }
        return false;
    }

    /// <summary>Whether a question's noun stands in the phrase.</summary>
    public static bool HoldsQuestion(Words words, int from, int to)
    {
        for (int at = Math.Max(0, from - 1); at < to; at++)
        {
            if (SubjectParser.Nominals.Value.Match(words, at, out string? use) > 0 && use == "A") return true;
            if (words.Span(at) is "asked" or "questioning" or "asking") return true;
        }
        return false;
    }
}
