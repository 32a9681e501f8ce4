using MinutesSearch.Indexing.Queries;

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
}
