using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.FullText;
using MinutesSearch.Indexing.Searching.Matching;
using MinutesSearch.Indexing.Searching.Ranking;

namespace MinutesSearch.Indexing.Searching;

internal sealed partial class Searcher
{
    /// <summary>The best matches of a tree within the filters of a query, ranked by their items too. To be called within a transaction.</summary>
    public List<Match> Best(QueryNode root, SearchQuery within, int count, CancellationToken cancellation)
    {
        Refresh();
        var leaves = new LeafSource(_reader, _columns, _cache);
        var filter = new RowFilter(connection, _columns, within, Speakers(within, leaves, _formula!), _scratch);
        var order = new MatchOrder(connection);
        var best = new BestMatches(count, order);
        var matcher = Builder(leaves, cancellation).Of(Expanded(root));
        Scan(matcher, filter, new MatchTaker(_columns, best, new FacetCounter(), foldsAnswered: false), cancellation);
        return new ContextRanking(_columns, order, count).Ranked(best.InOrder());
    }
}
