using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>Reads a sentence as one or more clauses of speech: who does what, and where a question ends and its answer begins.</summary>
internal static class SentenceReader
{
    internal static readonly LexiconTable<Phrases<string>> Openers =
        new("openers.tsv", lexicon => Phrases.OfRows(lexicon, "openers.tsv"));
    internal static readonly LexiconTable<Phrases<bool>> Leads =
        new("leads.txt", lexicon => Phrases.OfLines(lexicon, "leads.txt"));
    internal static readonly LexiconTable<Phrases<bool>> Connectives =
        new("connectives.txt", lexicon => Phrases.OfLines(lexicon, "connectives.txt"));

    /// <summary>The cue of "Cllr Hunt: is it true that …?"; behind a dash the answer may stand in the same paragraph.</summary>
    public const string ByColon = "name before a colon";

    /// <summary>What the first sentence of a stretch says; the stretch is not empty.</summary>
    public static IReadOnlyList<SpokenClause> ReadFirst(string text, int start, int end, KnownNames names) => Read(text, Sentences.Split(text, start, end)[0], names);

    public static IReadOnlyList<SpokenClause> Read(string text, Sentence sentence, KnownNames names)
    {
        var words = new Words(text, sentence.Start, sentence.End, names);
        if (words.Count == 0) return [];
        var readings = new List<SpokenClause>();
        int from = ReadOpening(text, words, sentence, readings);
        ReadClauses(text, words, from, sentence.End, readings);
        return readings;
    }

    /// <summary>Reads an opening phrase that carries a question; returns the word where the rest begins.</summary>
    private static int ReadOpening(string text, Words words, Sentence sentence, List<SpokenClause> readings)
    {
        int first = BehindReference(words);
        int length = Openers.Value.Match(words, first, out string? kind);
        if (length == 0 && (OpeningPhrase.HavingAsked(text, words) ?? OpeningPhrase.WhenSomebodyAsked(text, words)) is { } before)
        {
            readings.Add(new SpokenClause { Start = sentence.Start, End = words[before.Next - 2].End, Act = Act.Ask, Agent = before.Asker, Opening = true, Cue = "opening phrase: somebody asked" });
            return before.Next;
        }
        if (length == 0 || kind == "answer") return 0;
        length += first;
        int rest = OpeningPhrase.End(text, words, length);
        if (rest <= 0) return 0;
        var asker = OpeningPhrase.Asker(text, words, length, rest);
        bool question = OpeningPhrase.HoldsQuestion(words, length, rest) || words.Is(first, "when") || words.Is(first, "asked") || (asker is not null && kind == "question");
        if (!question) return 0;
        int end = words[rest - 1].IsMark ? words[rest - 2].End : words[rest - 1].End;
        readings.Add(new SpokenClause { Start = words[first].Start, End = end, Act = Act.Ask, Agent = asker, Opening = true, Further = words.Is(length - 1, "further"), Empty = asker is null && !OpeningPhrase.HoldsTopic(words, length, rest), Cue = "opening phrase: " + text[words[first].Start..words[length - 1].End].ToLowerInvariant() });
        return rest;
    }

    /// <summary>"Para 2.6 - Responding to Cllr Hunt, …": a reference and a dash in front are passed over.</summary>
    private static int BehindReference(Words words)
    {
        if (!(words.Span(0) is "Para" or "Paragraph" or "Page" or "Item" or "Section" or "Appendix")) return 0;
        for (int dash = 1; dash < Math.Min(words.Count - 2, 6); dash++)
        {
            if (words.IsDashOrColon(dash)) return dash + 1;
        }
        return 0;
    }

    private static void ReadClauses(string text, Words words, int from, int end, List<SpokenClause> readings)
    {
        bool afterOpening = from > 0;
        while (from < words.Count)
        {
            var (reading, next) = ReadClause(text, words, from);
            int cut = ClauseCut.Find(text, words, next, reading);
            int stop = cut < words.Count ? StopBefore(words, cut) : end;
            readings.Add(reading with { Start = words[from].Start, End = stop, SaysAnswer = reading.SaysAnswer || afterOpening });
            afterOpening = false;
            from = cut;
        }
    }

    /// <summary>A clause ends before the mark and the "and" that join the next.</summary>
    private static int StopBefore(Words words, int cut)
    {
        int last = cut - 1;
        while (last > 0 && (words[last].IsMark || words.Is(last, "and") || words.Is(last, "but"))) last--;
        return words[last].End;
    }

    private static (SpokenClause Reading, int Next) ReadClause(string text, Words words, int from)
    {
        if (from > 0 && Answered(text, words, from) is { } answered) return (answered, from + 2);
        if (from > 0 && ClauseCut.Elliptical(text, words, from) is { } other) return (new SpokenClause { Start = 0, End = 0, Act = Act.Ask, Subject = other, Cue = "and " + words.Span(other.Next).ToString() }, other.Next);
        int start = SkipTopic(text, words, SkipLead(words, from));
        // "At the invitation of the Mayor the Head of Works advised …": he speaks whom the Mayor invites.
        if (words.Is(start, "at") && words.Is(start + 1, "the") && words.Span(start + 2) is "invitation" or "request" && OpeningPhrase.End(text, words, start + 4) is > 0 and var invited) start = invited;
        if (words.Is(start, "according") && words.Is(start + 1, "to") && According(text, words, start + 2) is { } according) return according;
        if (start == 0 && NamedByDash(text, words) is { } named) return named;
        int opener = Openers.Value.Match(words, start, out string? kind);
        bool answers = opener > 0 && kind == "answer";
        if (answers) start = SkipLead(words, start + opener);
        var clause = Clause(text, words, start);
        if (clause is { Reading.Act: Act.Other } && Inverted.Find(text, words, start) is { } said) return (said, words.Count);
        if (clause is { } read) return (read.Reading with { SaysAnswer = read.Reading.SaysAnswer || answers }, read.Next);
        if (Connectives.Value.Match(words, start) > 0 || OpensWithParticiple(words, start))
        {
            int rest = OpeningPhrase.End(text, words, start + 1);
            if (rest > 0 && Clause(text, words, rest) is { } behind)
            {
                bool topic = words.IsMark(rest - 1, ',') && words.Span(start) is "On" or "As" or "Regarding" or "Concerning" or "With" or "In" or "Turning" or "About";
                return (behind.Reading with { SaysAnswer = behind.Reading.SaysAnswer || answers, HasTopic = topic }, behind.Next);
            }
        }
        return LateAsker(text, words, start) ?? (Fallback.Read(text, words, start) with { SaysAnswer = answers }, start + 1);
    }

    /// <summary>"There had been nine, and a Member asked where they were": what stands before says why it is asked.</summary>
    private static (SpokenClause Reading, int Next)? LateAsker(string text, Words words, int from)
    {
        if (from > 0 || words.IsMark(words.Count - 1, '?') || Verbs.At(words, from) is not null) return null;
        for (int at = from + 2; at < words.Count - 3; at++)
        {
            if (!words.IsMark(at - 1, ',') || !words.Is(at, "and")) continue;
            if (SubjectParser.Parse(text, words, at + 1) is not { Kind: SubjectKind.Group, Side: Side.Member } asker) continue;
            if (PredicateParser.Parse(words, asker.Next) is { Passive: false } asks && asks.Use.HasFlag(VerbUse.Ask)) return (new SpokenClause { Start = 0, End = 0, Act = Act.Ask, Subject = asker, Cue = asks.Form }, asks.Next);
        }
        return null;
    }

    /// <summary>"… and was informed by Mr Lal that it was not", "… and acknowledged that it was": the answer in the asker's sentence.</summary>
    private static SpokenClause? Answered(string text, Words words, int at)
    {
        var answer = new SpokenClause { Start = 0, End = 0, Act = Act.Reply, SaysAnswer = true };
        if (Verbs.IsTold(words, at)) return answer with { Told = true, Agent = Agents.After(text, words, at + 2), Cue = "was " + words.Span(at + 1).ToString() };
        return Verbs.ReplyThat(words, at) is { } verb ? answer with { Cue = verb.Form } : null;
    }

    /// <summary>"According to Mr Lal, nine of the sheds were let": his words.</summary>
    private static (SpokenClause Reading, int Next)? According(string text, Words words, int at)
    {
        int comma = at + 1;
        while (comma < words.Count && !words.IsMark(comma, ',')) comma++;
        if (comma >= words.Count || SpeakerPhrase.Read(text, words, at, comma) is not { Kind: SubjectKind.Person } speaker) return null;
        return (new SpokenClause { Start = 0, End = 0, Act = Act.Reply, Agent = speaker, Subject = speaker, Cue = "according to" }, words.Count);
    }

    /// <summary>"Thanking the witnesses, the Chairman asked …".</summary>
    private static bool OpensWithParticiple(Words words, int at) => words.IsCapital(at) && words.Span(at).Length > 4 && words.Span(at).EndsWith("ing");

    /// <summary>"And it was confirmed", "however the Panel heard": words that join are passed over.</summary>
    private static int SkipLead(Words words, int from)
    {
        while (from < words.Count - 1)
        {
            bool mark = words[from].IsMark && !words.IsMark(from, '(') && !words.IsMark(from, '“');
            int lead = mark ? 1 : Leads.Value.Match(words, from);
            if (lead == 0 || from + lead >= words.Count) return from;
            from += lead;
        }
        return from;
    }

    /// <summary>"Punctuality – Members asked …": a few words and a dash name the topic of a bullet.</summary>
    private static int SkipTopic(string text, Words words, int from)
    {
        if (from > 0) return from;
        for (int dash = 1; dash < Math.Min(words.Count - 2, 8); dash++)
        {
            if (words.IsDashOrColon(dash))
            {
                // "Ms Tarn: It was ten on Friday." is what she says, and no topic.
                bool nobody = words.Span(dash + 1) is "It" or "it" or "This" or "They" or "There";
                if (nobody && Styles.Of(words.Span(0)) is not null) return from;
                // "The Head of Legal acknowledged this: the post had been shared": said in full before the colon.
                if (Clause(text, words, from) is { Reading.Subject.Kind: SubjectKind.Person } before && before.Next <= dash) return from;
                return Clause(text, words, dash + 1) is not null ? dash + 1 : from;
            }
            if (words[dash].IsMark) return from;
        }
        return from;
    }

    /// <summary>"Cllr Shenton – was it true that …?", "Rosalind Tebbutt - for a worker with three years in, …".</summary>
    private static (SpokenClause Reading, int Next)? NamedByDash(string text, Words words)
    {
        for (int dash = 1; dash < Math.Min(words.Count - 2, 9); dash++)
        {
            if (!words.IsDashOrColon(dash)) continue;
            // "TF (supplementary): how long …"
            int end = dash > 3 && words.IsMark(dash - 1, ')') && words.Is(dash - 2, "supplementary") ? dash - 3 : dash;
            // "MB: tuition, and laptops.": initials of the attendance.
            bool initials = end == 1 && words.Names.Has(words.Span(0));
            if ((initials ? new Subject(SubjectKind.Person, 0) { Name = words.Span(0).ToString() } : SpeakerPhrase.Read(text, words, 0, end)) is not { Kind: SubjectKind.Person } speaker) return null;
            // "Cllr Malik: Asked whether the figure was whole."
            bool asks = words.IsMark(words.Count - 1, '?') || (words.IsMark(dash, ':') && Verbs.At(words, dash + 1) is { } told && told.Use.HasFlag(VerbUse.Ask));
            return (new SpokenClause { Start = 0, End = 0, Act = asks ? Act.Ask : Act.Reply, Agent = speaker, SaysAnswer = !asks, Direct = asks, Cue = words.IsMark(dash, ':') ? ByColon : "name before a dash" }, words.Count);
        }
        return null;
    }

    private static (SpokenClause Reading, int Next)? Clause(string text, Words words, int at)
    {
        if (NominalClause.Existing(text, words, at) is { } exists) return (exists, at + 3);
        if (SubjectParser.Parse(text, words, at) is not { } subject) return null;
        if (subject.Kind == SubjectKind.Nominal) return NominalClause.Read(text, words, subject) is { } nominal ? (nominal, subject.Next) : null;
        if (PredicateParser.Parse(words, subject.Next) is not { } predicate) return null;
        return (ActChooser.Choose(text, words, subject, predicate), predicate.Next);
    }
}
