using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.Ranking;

namespace MinutesSearch.Indexing.Searching;

internal sealed partial class Searcher
{
    /// <summary>The best matches of a tree within the filters of a query, ranked by their items too. To be called within a transaction.</summary>
    public List<Match> Best(QueryNode root, SearchQuery within, int count, CancellationToken cancellation)
    {
        Refresh();
        var order = new MatchOrder(connection);
        var best = new BestMatches(count, order);
        var matcher = Builder(cancellation).Of(Expanded(root));
        Scan(matcher, Filter(within), new MatchTaker(_columns, best, new FacetCounter(), foldsAnswered: false), cancellation);
        return new ContextRanking(_columns, order, count).Ranked(best.InOrder());
    }
}
