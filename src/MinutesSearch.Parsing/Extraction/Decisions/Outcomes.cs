using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>What a clause decides, by the first of its deciding words.</summary>
internal static class Outcomes
{
    internal static readonly LexiconTable<Phrases<Outcome>> Deciding =
        new("outcomes.tsv", lexicon => new Phrases<Outcome>(Lexicons.Keyed(lexicon, "outcomes.tsv").Select(row => KeyValuePair.Create(row[0], Enum.Parse<Outcome>(row[1], ignoreCase: true)))));

    /// <summary>The outcome of the first clause behind a cue: "RECOMMENDED" decides itself, "NOTED" and "AGREED" where the clause has no verb.</summary>
    public static Outcome Of(string clause, string cue)
    {
        if (cue.Contains("recommend", StringComparison.OrdinalIgnoreCase)) return Outcome.Recommended;
        if (IsExclusion(clause)) return Outcome.Other;
        bool does = clause.StartsWith("to ", StringComparison.OrdinalIgnoreCase);
        var outcome = does ? OfVerb(clause) : Of(clause);
        if (outcome != Outcome.Other) return outcome;
        if (cue.StartsWith("noted", StringComparison.OrdinalIgnoreCase)) return Outcome.Noted;
        if (cue.StartsWith("approved", StringComparison.OrdinalIgnoreCase) || cue.StartsWith("endorsed", StringComparison.OrdinalIgnoreCase)) return Outcome.Approved;
        return cue.Contains("agreed", StringComparison.OrdinalIgnoreCase) ? Outcome.Agreed : Outcome.Other;
    }

    /// <summary>"that the press and public be excluded", "under Section 50A(4) … to exclude the public".</summary>
    public static bool IsExclusion(string clause)
        => (clause.Contains("exclude", StringComparison.OrdinalIgnoreCase) || clause.Contains("exclusion", StringComparison.OrdinalIgnoreCase)) && clause.Contains("public", StringComparison.OrdinalIgnoreCase);

    public static Outcome Of(string clause)
    {
        var words = new Words(clause, 0, clause.Length);
        bool record = IsRecord(clause);
        for (int at = 0; at < words.Count; at++)
        {
            int length = Deciding.Value.Match(words, at, out var outcome);
            if (length == 0) continue;
            if (outcome == Outcome.Agreed && record) return Outcome.Approved;
            if (outcome == Outcome.Agreed && words.Is(at + 1, "to") && Deciding.Value.Match(words, at + 2, out var agreed) > 0) return agreed;
            if (outcome == Outcome.Agreed && words.Is(at + 1, "that") && Passive(words, at + 2) is { } done) return done;
            if (words.Is(at, "accepted") && at > 1 && words.Is(at - 1, "be") && words.Span(at - 2) is "report" or "reports" or "update" or "updates" or "presentation") return Outcome.Received;
            if (outcome == Outcome.Approved && at > 0 && words.Is(at - 1, "not")) return words.Is(at, "accepted") ? Outcome.Other : Outcome.Rejected;
            return outcome;
        }
        return record ? Outcome.Approved : Outcome.Other;
    }

    /// <summary>"agreed that the plan be approved" approves it.</summary>
    private static Outcome? Passive(Words words, int from)
    {
        for (int at = from; at < words.Count; at++)
        {
            if (words.Is(at, "be") && Deciding.Value.Match(words, at + 1, out var outcome) > 0) return outcome;
        }
        return null;
    }

    /// <summary>"to invite the Director … and to receive figures": the first verb decides, not one further on.</summary>
    private static Outcome OfVerb(string clause)
    {
        var words = new Words(clause, 0, clause.Length);
        int verb = PredicateParser.SkipAdverbs(words, 1);
        if (Deciding.Value.Match(words, verb, out var outcome) > 0) return outcome;
        if (words.Span(verb) is "award" or "grant") return Outcome.Approved;
        return words.Span(verb) is "exclude" or "respond" or "object" or "thank" or "not" ? Outcome.Other : Outcome.Agreed;
    }

    /// <summary>"minutes … be agreed as a correct record", "… be signed": their approval, whatever the verb.</summary>
    private static bool IsRecord(string clause)
        => (clause.Contains("correct record", StringComparison.OrdinalIgnoreCase) || clause.Contains("true record", StringComparison.OrdinalIgnoreCase) || clause.Contains("accurate record", StringComparison.OrdinalIgnoreCase)
            || clause.Contains("signed", StringComparison.OrdinalIgnoreCase)) && (clause.Contains("minute", StringComparison.OrdinalIgnoreCase) || clause.Contains("record", StringComparison.OrdinalIgnoreCase));
}
