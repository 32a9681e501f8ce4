using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.FullText;

namespace MinutesSearch.Indexing.Searching;

internal sealed partial class Searcher
{
    /// <summary>The best matches of a tree within the filters of a query, ranked by their items too. To be called within a transaction.</summary>
    public List<Match> Best(QueryNode root, SearchQuery within, int count, CancellationToken cancellation)
    {
        Refresh();
        var page = within with { Offset = 0, Limit = count, FoldAnswered = false, Order = HitOrder.Best };
        return Find(page, new ParsedQuery(Expanded(root), []), new FacetCounter(), cancellation, count).Ranked;
    }

    /// <summary>Which of some rows any clause of a tree matches. To be called within the transaction of <see cref="Best"/>.</summary>
    /// <param name="node">Clauses of words.</param>
    /// <param name="rows">Ascending.</param>
    /// <param name="cancellation">Stops it.</param>
    public HashSet<int> Standing(QueryNode node, int[] rows, CancellationToken cancellation)
    {
        HashSet<int> standing = [];
        foreach (var leaf in node.SoughtLeaves.Select(LeafExpression.TextOf).OfType<LeafText>())
        {
            int[] those = Leaves.Of(leaf, cancellation).Rows;
            int from = 0;
            foreach (int row in rows)
            {
                int at = Array.BinarySearch(those, from, those.Length - from, row);
                if (at >= 0) standing.Add(row);
                from = at >= 0 ? at : ~at;
            }
        }
        return standing;
    }

    /// <summary>How many passages there are, and in about how many of them stems stand. To be called within a transaction.</summary>
    public (int Passages, int[] Places) PlacesOf(IEnumerable<string> stems, CancellationToken cancellation)
    {
        Refresh();
        return (Columns.Count, memory.Counts.Of(Columns.Count, stems, stem => _pages.Count(stem, Columns, cancellation) ?? WholeWords.Count(connection, stem)));
    }

    /// <summary>What the counts of one state of the index tell.</summary>
    public T Counted<T>(Func<IndexCounts, T> ask)
    {
        using var snapshot = Snapshot(); // others may write between the statements
        Refresh();
        return ask(new IndexCounts(connection, State));
    }
}
