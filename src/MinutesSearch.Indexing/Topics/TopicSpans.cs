using System.Collections.Immutable;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Topics;

/// <summary>Words of a query that stand together and name topics.</summary>
/// <param name="First">The first of the nodes side by side.</param>
/// <param name="Length">How many nodes.</param>
/// <param name="Named">What they name.</param>
internal readonly record struct TopicSpan(int First, int Length, TopicLabels.Named Named);

/// <summary>Finds which of the nodes side by side name topics. Longer names win over shorter ones, and names as written over those by stems.</summary>
/// <remarks>"homes for care leavers" holds "care leavers" and, by its stems and without "for", "home care".</remarks>
internal static class TopicSpans
{
    public static ImmutableArray<TopicSpan> Of(ImmutableArray<QueryNode> nodes, TopicLabels labels)
    {
        List<TopicSpan> all = [];
        for (int first = 0; first < nodes.Length; first++) AddFrom(first, nodes, labels, all);
        List<TopicSpan> chosen = [];
        foreach (var span in all.OrderByDescending(span => span.Named.Words).ThenByDescending(span => span.Named.AsWritten).ThenBy(span => span.First))
            if (chosen.TrueForAll(other => span.First >= other.First + other.Length || other.First >= span.First + span.Length)) chosen.Add(span);
        return [.. chosen.OrderBy(span => span.First)];
    }

    private static void AddFrom(int first, ImmutableArray<QueryNode> nodes, TopicLabels labels, List<TopicSpan> all)
    {
        List<string> words = [];
        for (int at = first; at < nodes.Length && nodes[at] is TermNode { Field: null, IsPrefix: false, Quoted: false } term; at++)
        {
            words.AddRange(TopicLabels.TellingWords(term.Words));
            if (words.Count > labels.LongestLabel) return;
            if (words.Count > 0 && labels.Find(words) is { } named) all.Add(new TopicSpan(first, at - first + 1, named));
        }
    }
}
