using System.Collections.Immutable;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Demo;

/// <summary>From many hits, what each council said best: an answered question before anything else.</summary>
internal static class CouncilVoices
{
    /// <summary>One hit a council: the councils with an answer first, each group in the order of the search.</summary>
    public static ImmutableArray<Hit> Choose(IEnumerable<Hit> bestFirst, int councils) =>
    [
        // A document that does not name its council speaks for itself.
        .. bestFirst.GroupBy(hit => hit.Authority ?? hit.Document, StringComparer.OrdinalIgnoreCase)
            .Select(hits => hits.FirstOrDefault(IsAnswered) ?? hits.First())
            .OrderBy(hit => IsAnswered(hit) ? 0 : 1).ThenBy(hit => hit.Rank)
            .Take(councils),
    ];

    private static bool IsAnswered(Hit hit) => hit.Passage is { Kind: PassageKind.Response, Question: not null };
}
