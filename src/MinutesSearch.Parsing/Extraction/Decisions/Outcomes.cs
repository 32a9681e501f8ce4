using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>What a clause decides, by the first of its deciding words.</summary>
internal static class Outcomes
{
    private static readonly Phrases<Outcome> Deciding = new(Lexicons.Rows("outcomes.tsv").Select(row => KeyValuePair.Create(row[0], Enum.Parse<Outcome>(row[1], ignoreCase: true))));

    public static Outcome Of(string clause)
    {
        var words = new Words(clause, 0, clause.Length);
        for (int at = 0; at < words.Count; at++)
        {
            int length = Deciding.Match(words, at, out var outcome);
            if (length == 0) continue;
            // "minutes … be agreed as a correct record" approves; a later "correct record" outweighs "agreed", not the statement form.
            if (outcome == Outcome.Agreed && clause.StartsWith("That", StringComparison.OrdinalIgnoreCase) && clause.Contains("correct record", StringComparison.OrdinalIgnoreCase)) return Outcome.Approved;
            if (outcome == Outcome.Approved && at > 0 && words.Is(at - 1, "not")) return Outcome.Other;
            return outcome;
        }
        return Outcome.Other;
    }
}
