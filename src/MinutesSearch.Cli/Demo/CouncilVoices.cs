using System.Collections.Immutable;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Demo;

/// <summary>From many hits, what each council said best: an answered question with a number in the answer before anything else.</summary>
internal static class CouncilVoices
{
    // An answer that is much less to the point than the council's best hit does not come before it.
    private const double ToThePoint = 0.5;

    /// <summary>One hit a council: the councils with an answer first, each group in the order of the search.</summary>
    public static ImmutableArray<Hit> Choose(IEnumerable<Hit> bestFirst, int councils) =>
    [
        // A document that does not name its council speaks for itself.
        .. bestFirst.GroupBy(hit => hit.Authority ?? hit.Document, StringComparer.OrdinalIgnoreCase)
            .Select(BestOf)
            .OrderBy(Order).ThenBy(hit => hit.Rank)
            .Take(councils),
    ];

    private static Hit BestOf(IEnumerable<Hit> hits)
    {
        var all = hits.ToArray();
        return all.Where(hit => hit.Score >= ToThePoint * all[0].Score).MinBy(hit => (Order(hit), hit.Rank)) ?? all[0];
    }

    private static int Order(Hit hit) => hit.Passage switch
    {
        { Kind: PassageKind.Response, Question: not null, Text: var text } => text.Any(char.IsDigit) ? 0 : 1,
        _ => 2,
    };
}
