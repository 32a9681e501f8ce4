using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.Excerpts;

namespace MinutesSearch.Indexing.Searching.Ranking;

/// <summary>Reads the hits of one page; passages that say again what a better one says stand behind that.</summary>
internal static class HitPage
{
    /// <param name="connection">Where to read.</param>
    /// <param name="ranked">The matches from the first on, best first.</param>
    /// <param name="query">Which page is asked for.</param>
    /// <param name="root">What the excerpts are to show; null for nothing in particular.</param>
    public static ImmutableArray<Hit> Of(SqliteConnection connection, List<Match> ranked, SearchQuery query, QueryNode? root)
    {
        var kept = new Duplicates(connection, query.KeepDuplicates ? 0 : ContextRanking.Window);
        long last = (long)query.Offset + query.Limit;
        foreach (var match in ranked)
        {
            if (kept.Hits.Count == last) break;
            kept.Add(match);
        }
        var excerpts = ExcerptFinder.For(root);
        return [.. kept.Hits.Skip(query.Offset).Select((hit, place) => hit.Read(connection).Shown(excerpts, query.Offset + place + 1) with { Duplicates = hit.Others })];
    }
}
