using System.Collections.Immutable;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Demo;

/// <summary>From many hits, what each council said best: an answered question with a number in the answer before anything else.</summary>
internal static class CouncilVoices
{
    // Next to a council's best hit, an answer with less than this share of its score is beside the point.
    private const double NearTheBest = 0.5;

    // Next to the best hit of all, a council with less than this share has spoken of something else ("collection rates").
    private const double OnTheSubject = 0.4;

    private const int FewestCouncils = 5;

    /// <summary>One hit a council, on the subject before others, by name before others, answered before others, in the order of the search.</summary>
    /// <param name="bestFirst">The hits of a search.</param>
    /// <param name="most">How many councils at most; councils off the subject only fill up to five.</param>
    public static ImmutableArray<Hit> Choose(IReadOnlyCollection<Hit> bestFirst, int most)
    {
        double enough = OnTheSubject * (bestFirst.FirstOrDefault()?.Score ?? 0);
        // A document that does not name its council speaks for itself.
        var voices = bestFirst.GroupBy(hit => hit.Authority ?? hit.Document, StringComparer.OrdinalIgnoreCase)
            .Select(BestOf)
            .OrderByDescending(hit => hit.Score >= enough).ThenByDescending(hit => hit.Authority is not null).ThenBy(Order).ThenBy(hit => hit.Rank)
            .Take(most);
        return [.. voices.Where((hit, place) => place < FewestCouncils || hit.Score >= enough)];
    }

    private static Hit BestOf(IEnumerable<Hit> hits)
    {
        var all = hits.ToArray();
        return all.Where(hit => hit.Score >= NearTheBest * all[0].Score).MinBy(hit => (Order(hit), hit.Rank)) ?? all[0];
    }

    private static int Order(Hit hit) => hit.Passage switch
    {
        { Kind: PassageKind.Response, Question: not null, Text: var text } => text.Any(char.IsDigit) ? 0 : 1,
        _ => 2,
    };
}
