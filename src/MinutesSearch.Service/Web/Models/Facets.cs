using System.Collections.Immutable;
using System.Globalization;
using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Service.Web.Models;

/// <summary>By what results can be narrowed. Where something is chosen already, what could be chosen beside it is counted as if it were not.</summary>
internal sealed record FacetCounts(ImmutableArray<FacetCount> Councils, ImmutableArray<FacetCount> Kinds, ImmutableArray<FacetCount> Years)
{
    private const int Shown = 8, MostBehind = 40, MostYears = 40;

    public static FacetCounts Of(SqliteIndex index, SearchResult result, SearchParameters search, TopicVocabulary topics, bool fold, CancellationToken cancellation)
    {
        Facets Without(SearchParameters wider) => index.Search(wider.Query(topics) with { FoldAnswered = fold, Limit = 1 }, cancellation).Facets;
        return new FacetCounts(
            search.Authorities.IsEmpty ? result.Facets.Authority : Without(search with { Authorities = [] }).Authority,
            search.Kinds.IsEmpty ? result.Facets.Kind : Without(search with { Kinds = [] }).Kind,
            search.From is null && search.To is null ? result.Facets.Year : Without(search with { From = null, To = null }).Year);
    }

    public FacetGroupModel CouncilLinks(PageRequest request) => Group("Council", "councils", Councils, value => value,
        value => request.Search.Authorities.Contains(value, StringComparer.OrdinalIgnoreCase),
        (value, isChosen) => request.With(search => search with
        {
            Authorities = isChosen ? [.. search.Authorities.Where(each => !each.Equals(value, StringComparison.OrdinalIgnoreCase))] : search.Authorities.Add(value),
        }));

    public FacetGroupModel KindLinks(PageRequest request) => Group("Kind", "kinds", Kinds, KindLabels.Several,
        value => PassageKinds.Of(value) is { } kind && request.Search.Kinds.Contains(kind),
        (value, isChosen) => request.With(search => PassageKinds.Of(value) is { } kind
            ? search with { Kinds = isChosen ? search.Kinds.Remove(kind) : search.Kinds.Add(kind) }
            : search));

    /// <summary>The years with results and those between them, the latest first.</summary>
    public IReadOnlyList<FacetModel> Timeline(PageRequest request)
    {
        var counts = Years.Select(each => (Year: int.Parse(each.Value, CultureInfo.InvariantCulture), each.Count)).Where(each => each.Count > 0).ToDictionary(each => each.Year, each => each.Count);
        if (counts.Count == 0) return [];
        int last = counts.Keys.Max(), first = Math.Max(counts.Keys.Min(), last - MostYears + 1), most = counts.Values.Max();
        return [.. Enumerable.Range(first, last - first + 1).Reverse().Select(year =>
        {
            int count = counts.GetValueOrDefault(year);
            bool isChosen = request.Search.From == new DateOnly(year, 1, 1) && request.Search.To == new DateOnly(year, 12, 31);
            string address = request.With(search => search with { From = isChosen ? null : new DateOnly(year, 1, 1), To = isChosen ? null : new DateOnly(year, 12, 31) });
            return new FacetModel($"{year:0000}", count, address, isChosen) { Share = (int)Math.Ceiling(100.0 * count / most) };
        })];
    }

    private static FacetGroupModel Group(string title, string id, ImmutableArray<FacetCount> counts, Func<string, string> label, Func<string, bool> isChosen, Func<string, bool, string> address)
    {
        // What is chosen stands first, so that it can be taken back without looking for it.
        // Hundreds of councils would make most of the page, and nobody reads them: those with the most results will do.
        var all = counts.Select(each => (Value: each, Chosen: isChosen(each.Value))).OrderByDescending(each => each.Chosen).Take(Shown + MostBehind)
            .Select(each => new FacetModel(label(each.Value.Value), each.Value.Count, address(each.Value.Value, each.Chosen), each.Chosen)).ToArray();
        return new FacetGroupModel(title, id, [.. all.Take(Shown)], [.. all.Skip(Shown)], counts.Length - all.Length);
    }
}
