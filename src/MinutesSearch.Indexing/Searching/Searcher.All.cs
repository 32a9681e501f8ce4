using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.Ranking;
using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Indexing.Searching;

internal sealed partial class Searcher
{
    /// <summary>Hands on every match of a query, one after the other, in the order of a search; the texts of one at a time are in memory.</summary>
    /// <returns>The result without its hits.</returns>
    public SearchResult ForEach(SearchQuery query, Action<Hit> take, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        query = query with { Offset = 0, Limit = int.MaxValue };
        string typed = query.Text ?? "";
        var parsed = QueryParser.Parse(typed);
        var wide = query.Exact || parsed.Root is null ? new WidenedQuery(parsed.Root, []) : Widening.Widen(parsed.Root, query.Topics ?? TopicVocabulary.Default);
        var result = new SearchResult { Query = typed, Explanation = TopicExplanation.Of(QueryExplanation.Of(typed, parsed), wide.Topics), Topics = wide.Topics };
        if (parsed.Root is null && !string.IsNullOrWhiteSpace(typed)) return result;

        using var snapshot = connection.BeginTransaction(deferred: true); // others may write between the statements
        Refresh();
        var root = wide.Root is null ? null : new WordExpansion(Words).Of(wide.Root);
        var (ranked, taker, _) = Find(query, parsed with { Root = root }, new FacetCounter(), cancellation);
        int rank = 0;
        foreach (var match in ranked)
        {
            cancellation.ThrowIfCancellationRequested();
            var hit = HitReader.Read(connection, match);
            take(hit with { Rank = ++rank, Snippet = Snippet.Beginning(hit.Passage.Text) });
        }
        return result with { Total = ranked.Count, Folded = taker.Folded };
    }
}
