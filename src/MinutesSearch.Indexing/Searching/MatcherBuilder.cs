using System.Collections.Immutable;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.FullText;
using MinutesSearch.Indexing.Searching.Matching;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Makes of a query's tree one that runs, with the postings of its leaves.</summary>
internal sealed class MatcherBuilder(PassageColumns columns, Bm25 formula, LeafSource leaves, Conditions conditions, ExactWords exact, Scratch scratch, CancellationToken cancellation)
{
    /// <summary>Whether some words in quotation marks stand in so many passages that their endings were put aside.</summary>
    public bool PutEndingsAside { get; private set; }

    /// <summary>Whether some word or phrase stands nowhere.</summary>
    public bool MissedWords { get; private set; }

    /// <param name="node">The query; null for all passages.</param>
    public Matcher Of(QueryNode? node) => node switch
    {
        null => new EveryMatcher(columns),
        _ when Conditions.Are(node) => conditions.Of(node),
        TermNode { Exact: true } term => Exact(term),
        TermNode or AnyWordNode => Leaf(LeafExpression.TextOf((LeafNode)node)),
        BoostNode boost => new AnyMatcher([(Of(boost.Inner), (float)boost.Boost)]),
        WidenedNode widened => new AnyMatcher([(Of(widened.Original), 1), .. widened.Others.Select(other => (Of(other.Node), (float)other.Weight))]),
        AnyNode any => new AnyMatcher([.. any.Parts.Select(part => (Of(part), 1f))]),
        AllNode all => All(all.Parts),
        RunNode run => Combined(Each(run.Required), run.Wanted, run.Excluded),
        _ => throw new InvalidOperationException($"Nothing runs {node.GetType().Name}."),
    };

    private Matcher Leaf(LeafText? leaf)
    {
        if (leaf is null) return new AnyMatcher([]);
        var postings = leaves.Of(leaf, cancellation);
        MissedWords |= postings.Count == 0;
        return new LeafMatcher(postings, formula);
    }

    private Matcher Exact(TermNode term)
    {
        if (LeafExpression.TextOf(term) is not LeafText leaf) return new AnyMatcher([]);
        // No full-text expression begins with this.
        var postings = leaves.Of("exactly " + leaf.Expression, after => exact.Among(leaves.Read(leaf, after, cancellation), term));
        MissedWords |= postings.Count == 0;
        PutEndingsAside |= postings.Count > ExactWords.MostRead;
        return new LeafMatcher(postings, formula);
    }

    private CombinedMatcher All(ImmutableArray<QueryNode> parts)
    {
        var excluding = parts.OfType<RunNode>().Where(run => run.OnlyExcludes).ToList();
        var figures = parts.Where(Conditions.AreOfFigures).ToList();
        if (figures.Count < 2) figures = [];
        var required = parts.Except(excluding).Except(figures).Select(Of);
        if (figures.Count > 0) required = required.Append(conditions.Figures(figures));
        return Combined([.. required], [], [.. excluding.SelectMany(run => run.Excluded)]);
    }

    private CombinedMatcher Combined(ImmutableArray<Matcher> required, ImmutableArray<QueryNode> wanted, ImmutableArray<QueryNode> excluded)
    {
        ImmutableArray<Matcher> must = required.IsEmpty && wanted.IsEmpty ? [Of(null)] : required;
        return new CombinedMatcher(must, Each(wanted), Each(excluded), scratch);
    }

    private ImmutableArray<Matcher> Each(ImmutableArray<QueryNode> nodes) => [.. nodes.Select(Of)];
}
