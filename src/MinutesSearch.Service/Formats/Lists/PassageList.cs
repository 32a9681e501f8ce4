using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats.Lists;

/// <summary>Passages of one kind.</summary>
/// <param name="Query">The words that were looked for; empty for all.</param>
/// <param name="Explanation">How they were read.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Hits">The first of them.</param>
internal sealed record PassageList(string Query, string Explanation, int Total, IReadOnlyList<Hit> Hits)
{
    /// <summary>The passages of a kind that pass, in order, and how many there are.</summary>
    /// <param name="index">Where to look.</param>
    /// <param name="query">The search; its kinds say which.</param>
    /// <param name="passes">What else they must be.</param>
    /// <param name="offset">How many of the first to leave out.</param>
    /// <param name="limit">How many to keep.</param>
    /// <param name="cancellation">Stops it.</param>
    public static PassageList Read(SqliteIndex index, SearchQuery query, Func<Hit, bool> passes, int offset, int limit, CancellationToken cancellation)
    {
        List<Hit> hits = [];
        int total = 0;
        var result = ForEach(index, query, passes, int.MaxValue, hit =>
        {
            if (total >= offset && hits.Count < limit) hits.Add(hit);
            total++;
        }, cancellation);
        return new PassageList(query.Text, result.Explanation, total, hits);
    }

    /// <summary>Hands on the passages of a kind that pass, one after the other, up to a limit.</summary>
    /// <inheritdoc cref="Read"/>
    public static SearchResult ForEach(SqliteIndex index, SearchQuery query, Func<Hit, bool>? passes, int limit, Action<Hit> take, CancellationToken cancellation)
    {
        int count = 0;
        // A page of decisions above its minutes says each twice. A hash of each text is kept, not the text.
        HashSet<(string Document, string? Item, int Length, int Hash)> seen = [];
        return index.ForEach(query, hit =>
        {
            var (text, item) = (hit.Passage.Text, hit.Passage.ItemNumber ?? hit.Passage.Item);
            if (count == limit || passes?.Invoke(hit) is false || !seen.Add((hit.Document, item, text.Length, text.GetHashCode(StringComparison.Ordinal)))) return;
            take(hit with { Rank = ++count });
        }, cancellation);
    }
}
