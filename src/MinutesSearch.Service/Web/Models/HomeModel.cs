using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Web.Models;

/// <summary>The first page: a search box, examples, and what there is to search.</summary>
/// <param name="Holds">What the index holds.</param>
/// <param name="Councils">The councils with the most passages, each with the way to them.</param>
/// <param name="Examples">Searches to begin with.</param>
public sealed record HomeModel(IndexStatistics Holds, IReadOnlyList<FacetModel> Councils, IReadOnlyList<LinkModel> Examples)
{
    private const int CouncilsShown = 60;

    private static readonly string[] Queries = ["agency rates", "\"damp and mould\"", "temporary accommodation cost", "home to school transport kind:answer", "ofsted inspection date:[2023 TO 2025]"];

    internal static HomeModel Of(IndexStatistics statistics) => new(
        statistics,
        [.. statistics.Authorities.Take(CouncilsShown).OrderBy(each => each.Value, StringComparer.OrdinalIgnoreCase)
            .Select(each => new FacetModel(each.Value, each.Count, PageAddress.Of("/search", ("authority", each.Value)), false))],
        [.. Queries.Select(query => new LinkModel(query, PageAddress.Of("/search", ("q", query))))]);
}
