using MinutesSearch.Indexing.Searching.Excerpts;

namespace MinutesSearch.Indexing.Searching;

internal sealed partial class Searcher
{
    /// <summary>Hands on every match of a query, one after the other, in the order of a search; the texts of one at a time are in memory.</summary>
    /// <returns>The result without its hits.</returns>
    public SearchResult ForEach(SearchQuery query, Action<Hit> take, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        query = query with { Offset = 0, Limit = int.MaxValue };
        var (result, parsed, wide) = Read(query);
        if (parsed.Root is null && !string.IsNullOrWhiteSpace(result.Query)) return result;

        using var snapshot = _transactions.Begin(); // others may write between the statements
        Refresh();
        var (ranked, taker, _) = Find(query, parsed with { Root = Expanded(wide) }, new FacetCounter(), cancellation);
        var excerpts = ExcerptFinder.For(null);
        int rank = 0;
        foreach (var match in ranked)
        {
            cancellation.ThrowIfCancellationRequested();
            take(HitReader.Read(connection, match).Shown(excerpts, ++rank));
        }
        return result with { Total = ranked.Count, Folded = taker.Folded };
    }
}
