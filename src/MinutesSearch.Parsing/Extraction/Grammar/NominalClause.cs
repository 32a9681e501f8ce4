namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>"Clarification was sought on …", "Concerns were raised about …", "A request was made for …", "Concern that …".</summary>
internal static class NominalClause
{
    private static readonly string[] Doings = ["sought", "requested", "raised", "expressed", "made", "asked", "posed", "put", "given", "voiced", "noted", "recorded", "conveyed", "extended", "offered", "paid", "received", "taken", "submitted", "provided"];

    public static SpokenClause? Read(string text, Words words, Subject subject)
    {
        int noun = subject.Next - 1;
        // "The question which officers had been asked to address was one of cost" tells of a question.
        if (subject.Use == 'A' && words.Is(subject.Next, "which")) return null;
        string cue = words.Span(noun).ToString().ToLowerInvariant();
        for (int at = subject.Next; at < Math.Min(words.Count, subject.Next + 24); at++)
        {
            if (words.IsMark(at, '.') || words.IsMark(at, ';')) break;
            if (!(words.Span(at) is "was" or "were" or "sought" or "requested" or "raised" or "asked")) continue;
            int verb = words.Span(at) is "was" or "were" ? PredicateParser.SkipAdverbs(words, at + 1) : at;
            if (verb == at && words.Is(at + 1, "by")) return null;
            if (!Doings.Contains(words.Span(verb).ToString(), StringComparer.OrdinalIgnoreCase)) continue;
            return Made(text, words, subject, verb, $"{cue} {(verb == at ? "" : "was ")}{words.Span(verb)}");
        }
        if (subject.Use == 'Q' && words.Is(subject.Next, "for") && Tells(words, subject.Next + 1)) return null;
        if (subject.Use == 'Q' && words.Span(subject.Next) is "for" or "that" or "to") return new SpokenClause { Start = 0, End = 0, Act = Act.Request, Subject = subject, Cue = cue };
        // "Concern that caseloads were high": a bullet without a verb.
        bool bare = subject.Use == 'V' && subject.Next == 1 && words.Span(1) is "that" or "about" or "at" or "over" or "for" or "with" or "regarding" or "from";
        return bare && cue is "concern" or "concerns" or "support" or "disappointment" or "thanks" or "frustration" or "praise" or "appreciation" ? new SpokenClause { Start = 0, End = 0, Act = Act.View, Subject = subject, Cue = cue } : null;
    }

    /// <summary>"There was a question from Cllr Croome on the doors", "There were queries about virtual wards": what was said, and perhaps by whom.</summary>
    public static SpokenClause? Existing(string text, Words words, int at)
    {
        if (!words.Is(at, "there") || !(words.Span(at + 1) is "was" or "were")) return null;
        if (SubjectParser.Parse(text, words, PredicateParser.SkipAdverbs(words, at + 2)) is not { Kind: SubjectKind.Nominal, Use: 'A' } subject) return null;
        bool question = words.Span(subject.Next - 1) is "question" or "questions" or "query" or "queries" or "enquiry" or "enquiries";
        int topic = subject.Next;
        while (topic < Math.Min(words.Count, subject.Next + 12) && !(words.Span(topic) is "about" or "on" or "as" or "regarding" or "concerning" or "whether" or "around" or "over")) topic++;
        if (!question || topic >= words.Count - 1 || !(topic == subject.Next || words.Is(subject.Next, "from") || words.Is(subject.Next, "by"))) return null;
        // "There was a question over the future of the yard" tells of doubt.
        if (words.Is(topic, "over") && topic == subject.Next) return null;
        var asker = topic > subject.Next ? SpeakerPhrase.Read(text, words, subject.Next + 1, topic) : null;
        return new SpokenClause { Start = 0, End = 0, Act = Act.Ask, Subject = asker ?? subject, Cue = "there was a " + words.Span(subject.Next - 1).ToString() };
    }

    /// <summary>"Requests for assessment had risen by a fifth" is news of requests, and asks for nothing.</summary>
    private static bool Tells(Words words, int from)
    {
        for (int at = from; at < Math.Min(words.Count, from + 12); at++)
        {
            if (words[at].IsMark || words.Span(at) is "who" or "which" or "that" or "to" or "if" or "whether") return false;
            if (words.Span(at) is "had" or "has" or "have" or "was" or "were" or "is" or "are" or "rose" or "fell" or "remained" or "averaged" or "continued") return true;
        }
        return false;
    }

    private static SpokenClause Made(string text, Words words, Subject subject, int verb, string cue)
    {
        var act = subject.Use switch { 'A' => Act.Ask, 'Q' => Act.Request, _ => Act.View };
        string did = words.Span(verb).ToString().ToLowerInvariant();
        // "Confirmation was given", "Assurance was provided" answer; "Information was received" is news.
        if (act == Act.Ask && did is "given" or "provided") act = Act.Reply;
        if (act == Act.Ask && did is "received" or "noted" or "recorded" or "taken" or "submitted" or "made") act = Act.Other;
        return new SpokenClause { Start = 0, End = 0, Act = act, Subject = subject, Agent = Agents.After(text, words, verb + 1), Cue = cue };
    }
}
