using System.Collections.Immutable;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.FullText;
using MinutesSearch.Indexing.Searching.Matching;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Makes of a query's tree one that runs, with the postings of its leaves.</summary>
internal sealed class MatcherBuilder(PassageColumns columns, Bm25 formula, LeafSource leaves, Scratch scratch, CancellationToken cancellation)
{
    /// <param name="node">The query; null for all passages.</param>
    public Matcher Of(QueryNode? node) => node switch
    {
        null => new EveryMatcher(columns),
        TermNode term => Leaf(LeafExpression.Of(term)),
        BoostNode boost => new AnyMatcher([(Of(boost.Inner), (float)boost.Boost)]),
        WidenedNode widened => new AnyMatcher([(Of(widened.Original), 1), .. widened.Others.Select(other => (Of(other.Node), (float)other.Weight))]),
        AnyNode any => new AnyMatcher([.. any.Parts.Select(part => (Of(part), 1f))]),
        AllNode all => All(all.Parts),
        RunNode run => Combined(run.Required, run.Wanted, run.Excluded),
        _ => throw new InvalidOperationException($"Nothing runs {node.GetType().Name}."),
    };

    private LeafMatcher Leaf(string expression) => new(leaves.Of(expression, cancellation), formula);

    private CombinedMatcher All(ImmutableArray<QueryNode> parts)
    {
        var excluding = parts.OfType<RunNode>().Where(run => run.OnlyExcludes).ToList();
        return Combined([.. parts.Except(excluding)], [], [.. excluding.SelectMany(run => run.Excluded)]);
    }

    private CombinedMatcher Combined(ImmutableArray<QueryNode> required, ImmutableArray<QueryNode> wanted, ImmutableArray<QueryNode> excluded)
    {
        ImmutableArray<Matcher> must = required.IsEmpty && wanted.IsEmpty ? [Of(null)] : Each(required);
        return new CombinedMatcher(must, Each(wanted), Each(excluded), scratch);
    }

    private ImmutableArray<Matcher> Each(ImmutableArray<QueryNode> nodes) => [.. nodes.Select(Of)];
}
