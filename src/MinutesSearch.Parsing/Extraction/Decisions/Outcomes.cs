using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>What a clause decides, by the first of its deciding words.</summary>
internal static class Outcomes
{
    private static readonly Phrases<Outcome> Deciding = new(Lexicons.Rows("outcomes.tsv").Select(row => KeyValuePair.Create(row[0], Enum.Parse<Outcome>(row[1], ignoreCase: true))));

    /// <summary>The outcome of the first clause behind a cue: "RECOMMENDED" decides itself, "NOTED" and "AGREED" where the clause has no verb.</summary>
    public static Outcome Of(string clause, string cue)
    {
        if (cue.Contains("recommend", StringComparison.OrdinalIgnoreCase)) return Outcome.Recommended;
        var outcome = Of(clause);
        if (outcome != Outcome.Other) return outcome;
        return cue.StartsWith("noted", StringComparison.OrdinalIgnoreCase) ? Outcome.Noted : Outcome.Other;
    }

    public static Outcome Of(string clause)
    {
        var words = new Words(clause, 0, clause.Length);
        for (int at = 0; at < words.Count; at++)
        {
            int length = Deciding.Match(words, at, out var outcome);
            if (length == 0) continue;
            // "minutes … be agreed as a correct record" approves; a later "correct record" outweighs "agreed", not the statement form.
            if (outcome == Outcome.Agreed && clause.StartsWith("That", StringComparison.OrdinalIgnoreCase) && clause.Contains("correct record", StringComparison.OrdinalIgnoreCase)) return Outcome.Approved;
            if (outcome == Outcome.Approved && at > 0 && words.Is(at - 1, "not")) return words.Is(at, "accepted") ? Outcome.Other : Outcome.Rejected;
            return outcome;
        }
        return Outcome.Other;
    }
}
