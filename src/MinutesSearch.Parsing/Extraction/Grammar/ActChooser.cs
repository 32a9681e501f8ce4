namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>From subject and verb to what the clause does.</summary>
internal static class ActChooser
{
    public static SpokenClause Choose(string text, Words words, Subject subject, Predicate predicate)
    {
        var reading = new SpokenClause { Start = 0, End = 0, Subject = subject, Cue = predicate.Passive ? "was " + predicate.Form : predicate.Form };
        if (subject.Kind == SubjectKind.Impersonal) return Impersonal(text, words, reading, predicate);
        if (predicate.Passive && predicate.Earlier && predicate.Form is "asked" or "requested") return reading with { Act = Act.Other };
        if (predicate.Passive) return Passive(text, words, reading, predicate);
        return Active(words, reading, predicate);
    }

    /// <summary>"It was queried whether …", "it was confirmed by X that …", "it was requested that …".</summary>
    private static SpokenClause Impersonal(string text, Words words, SpokenClause reading, Predicate predicate)
    {
        reading = reading with { Agent = predicate.Passive ? Agents.After(text, words, predicate.Next) : null };
        if (!predicate.Passive) return reading;
        if (predicate.Form == "requested")
            return reading with { Act = words.Is(predicate.Next, "whether") && !Requests.AsksForWork(words, predicate.Next) ? Act.Ask : Act.Request, Cue = "it was requested" };
        reading = reading with { Cue = "it was " + predicate.Form };
        if (FurtherSought(words, predicate.Next)) return reading with { Act = Act.Ask };
        if (predicate.Use.HasFlag(VerbUse.Ask)) return reading with { Act = Requests.IsRequest(words, predicate.Next) ? Act.Request : Act.Ask };
        if (predicate.Form is "agreed" or "proposed" or "recommended" or "moved") return reading with { Act = Act.Other };
        if (predicate.Form is "suggested" or "felt" or "commented" or "observed" or "remarked" or "hoped" or "thought" or "welcomed" or "considered") return reading with { Act = Act.View };
        return reading with { Act = (predicate.Use & VerbUse.Reply) != 0 ? Act.Reply : Act.Other };
    }

    /// <summary>"It was noted that … and further insight was requested": the sentence leads to a question.</summary>
    private static bool FurtherSought(Words words, int from)
    {
        for (int at = from; at < words.Count - 3; at++)
        {
            if (!words.Is(at, "and") || !(words.Span(at + 1) is "further" or "more" or "clarification" or "clarity" or "assurance" or "information")) continue;
            for (int was = at + 2; was < Math.Min(words.Count - 1, at + 7); was++)
            {
                if (words.Span(was) is "was" or "were" && words.Span(was + 1) is "requested" or "sought") return true;
            }
        }
        return false;
    }

    /// <summary>"Officers were asked about …", "Members were advised that …", "Officers were asked to circulate …".</summary>
    private static SpokenClause Passive(string text, Words words, SpokenClause reading, Predicate predicate)
    {
        // "Members were asked to note the report" is how a report begins.
        if (predicate.Form == "asked" && reading.Subject is { Side: Side.Member } && words.Is(predicate.Next, "to") && words.Span(predicate.Next + 1) is "note" or "consider" or "agree" or "approve" or "receive" or "endorse" or "comment" or "support" or "declare" or "scrutinise" or "review") return reading with { Act = Act.Present };
        if (predicate.Form is "asked" or "questioned" or "queried") return Asked(text, words, reading, predicate);
        bool told = predicate.Form is "advised" or "assured" or "reassured" or "informed" or "told" or "reminded";
        if (told) return reading with { Act = predicate.Form == "reminded" ? Act.Present : Act.Reply, Told = true, Agent = Agents.After(text, words, predicate.Next), Cue = "were " + predicate.Form };
        if (predicate.Form is "commended" or "thanked" or "praised" or "congratulated") return reading with { Act = Act.View, Subject = new Subject(SubjectKind.Impersonal, 0), Cue = "were " + predicate.Form };
        // "Cllr Bankole was curious about the ten sheds, and asked what had become of them."
        return WithCoordinated(words, reading with { Act = Act.Other }, predicate.Next);
    }

    /// <summary>"Mr Lal was asked by Cllr Hunt about keys": nobody is the subject of the asking but its agent; "was asked to send a list" asks for work.</summary>
    private static SpokenClause Asked(string text, Words words, SpokenClause reading, Predicate predicate)
    {
        string cue = "were " + predicate.Form;
        bool work = Requests.IsRequest(words, predicate.Next) || (words.Is(predicate.Next, "to") && !Requests.IsExplanation(words, predicate.Next + 1));
        return work ? reading with { Act = Act.Request, Cue = cue }
            : reading with { Act = Act.Ask, Cue = cue, Subject = new Subject(SubjectKind.Impersonal, 0), Asked = reading.Subject, Agent = Agents.After(text, words, predicate.Next) };
    }

    private static SpokenClause Active(Words words, SpokenClause reading, Predicate predicate)
    {
        // "She had heard that it was done in the car" is why she asks.
        bool hears = predicate is { Form: "heard" or "learned" or "learnt" } && !(predicate.Earlier && reading.IsPronoun) && reading.Subject is { Kind: SubjectKind.Group or SubjectKind.Pronoun };
        if (hears) return reading with { Act = Act.Reply, Told = true, Cue = predicate.Form };
        if (AskPredicate(words, reading, predicate) is { } asks) return asks;
        if (predicate.Form == "requested" && !predicate.Earlier) return reading with { Act = Requests.IsInformation(words, predicate.Next) ? Act.Ask : Act.Request, Cue = "requested" };
        // "The Mayor directed that a written answer be sent to him."
        if (predicate.Form is "directed" or "instructed" && words.Is(predicate.Next, "that") && Requests.IsRequest(words, predicate.Next)) return reading with { Act = Act.Request, Cue = predicate.Form };
        var use = predicate.Use;
        // "The Council had agreed a payment for those teams" goes on with what is being told.
        bool body = reading.Subject is { Kind: SubjectKind.Group, Name: { } name } && name.StartsWith("The ", StringComparison.OrdinalIgnoreCase);
        if (predicate.Earlier && reading.Subject is { Kind: SubjectKind.Group } && (use == VerbUse.None || predicate.Form == "agreed" || body && predicate.Form is "suggested" or "recommended" or "proposed")) return WithCoordinated(words, reading with { Act = Act.Other, Subject = null }, predicate.Next);
        if (predicate.Form == "agreed" && AddsView(words, predicate.Next)) return reading with { Act = Act.View, Cue = "agreed and " + words.Span(predicate.Next + 1).ToString() };
        if (predicate.Form == "agreed" && words.Is(predicate.Next, "with")) return reading with { Act = Act.View, Cue = "agreed with" };
        if (use == VerbUse.None || use == VerbUse.Present) return WithCoordinated(words, reading with { Act = use == VerbUse.None ? Act.Other : Act.Present }, predicate.Next);
        bool view = (use & (VerbUse.View | VerbUse.WeakView)) != 0;
        // "Cllr Low observed that it was late; was it deliverable at all?"
        bool puts = reading.Subject is { Side: Side.Member or Side.Public } && words.IsMark(words.Count - 1, '?') && !predicate.Earlier;
        if (puts && view) return reading with { Act = Act.Ask, Cue = predicate.Form + " … ?" };
        var act = use.HasFlag(VerbUse.Reply) ? Act.Reply : view ? Act.View : Act.Present;
        return WithCoordinated(words, reading with
        {
            Act = act,
            Weak = !use.HasFlag(VerbUse.View),
            SaysAnswer = use.HasFlag(VerbUse.Explicit),
            Adds = predicate.Form == "added",
        }, predicate.Next);
    }

    /// <summary>"The Chairman agreed and suggested that …" shares a view; "agreed and confirmed that" answers.</summary>
    private static bool AddsView(Words words, int next)
        => words.Is(next, "and") && words.Span(next + 1) is "suggested" or "felt" or "thought" or "welcomed" or "commented" or "expressed" or "urged" or "hoped";

    private static SpokenClause? AskPredicate(Words words, SpokenClause reading, Predicate predicate)
    {
        // "The Chair asked for questions" opens the floor.
        if (words.Is(predicate.Next, "for") && words.Span(predicate.Next + 1) is "questions" or "comments" or "any") return reading with { Act = Act.Present };
        if (!predicate.Use.HasFlag(VerbUse.Ask)) return null;
        if (Requests.AsksForRecord(words, predicate.Next)) return reading with { Act = Act.Present };
        if (predicate.Form is "asked" or "asks" or "went on to ask" or "further asked" && Requests.IsRequest(words, predicate.Next)) return reading with { Act = Act.Request, Cue = predicate.Form };
        if (predicate.Form == "sought" && !Requests.IsInformation(words, predicate.Next) && !(words.Span(predicate.Next) is "to" or "views" or "further" or "an" or "more" or "the" or "some")) return reading with { Act = Act.Other };
        return reading with { Act = Act.Ask, Cue = predicate.Form };
    }

    /// <summary>"referred to X and asked whether Y", "noted that … but asked how": a second verb of the same subject asks.</summary>
    private static SpokenClause WithCoordinated(Words words, SpokenClause reading, int from)
    {
        int depth = 0;
        for (int at = from; at < words.Count; at++)
        {
            if (words.IsMark(at, '“') || words.IsMark(at, '(')) depth++;
            else if (words.IsMark(at, '”') || words.IsMark(at, ')')) depth = Math.Max(0, depth - 1);
            if (depth > 0 || Verbs.At(words, at) is not { } verb) continue;
            if (reading.Act is Act.Present && Joined(words, at) && verb.Form is "thanked" or "welcomed" or "praised" or "commended" or "expressed" or "congratulated" or "felt" or "suggested" or "urged") reading = reading with { Act = Act.View, Cue = "and " + verb.Form };
            // "Officers had some sympathy with that, but pointed out that it was rare."
            if (reading is { Act: Act.Other, Subject.Side: Side.Officer } && words.Is(at - 1, "but") && verb.Use.HasFlag(VerbUse.Reply) && words.Is(at + verb.Length, "that")) return reading with { Act = Act.Reply, Cue = "but " + verb.Form };
            if (!verb.Use.HasFlag(VerbUse.Ask)) continue;
            if (!Joined(words, at) || !LooksLikeAsking(words, at, verb)) continue;
            bool request = verb.Form == "asked" && Requests.IsRequest(words, at + verb.Length);
            return reading with { Act = request ? (reading.Act is Act.View or Act.Reply ? reading.Act : Act.Request) : Act.Ask, Cue = "and " + verb.Form };
        }
        return reading;
    }

    /// <summary>A conjunction or a pronoun stands before the verb: "and asked", "but also asked", "level she asked".</summary>
    private static bool Joined(Words words, int verb)
    {
        int at = verb - 1;
        while (at > 0 && words.Span(at) is "also" or "further" or "then" or "therefore" or "additionally" or "subsequently" or "specifically") at--;
        return words.Span(at) is "and" or "but" or "she" or "he" or "they" || (words.IsMark(at, ',') && words.Span(verb) is "asked" or "asking");
    }

    private static bool LooksLikeAsking(Words words, int at, Verbs.Verb verb)
    {
        int next = at + verb.Length;
        // "welcomed the pilot but questioned its cost"
        if (verb.Length > 1 || verb.Form is "questioned" or "queried") return true;
        if (verb.Form == "sought") return Requests.IsInformation(words, next);
        return words.IsMark(next, ':') || words.IsMark(next, ',') || words.Span(next) is "whether" or "if" or "how" or "what" or "why" or "when" or "who" or "which" or "where" or "about" or "for" or "that" or "as" or "the" or "officers" or "in" || AsksPerson(words, next);
    }

    /// <summary>"and asked Dr Breslin what would become of it", "and asked her what …": a person, then a question word.</summary>
    private static bool AsksPerson(Words words, int at)
    {
        if (!words.IsCapital(at) && !(words.Span(at) is "her" or "him" or "them")) return false;
        for (int word = at + 1; word < Math.Min(words.Count, at + 7); word++)
        {
            if (words.Span(word) is "whether" or "if" or "how" or "what" or "why" or "when" or "who" or "which" or "where" or "about") return true;
            if (words[word].IsMark) return false;
        }
        return false;
    }
}
