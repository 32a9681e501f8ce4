using System.Globalization;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats;

namespace MinutesSearch.Service.Web;

/// <summary>Writes what <see cref="SearchParameters"/> reads.</summary>
internal static class SearchAddress
{
    /// <summary>The names and values that an address holds for a search; those with no value say nothing.</summary>
    public static IEnumerable<(string Name, string? Value)> Pairs(this SearchParameters search) =>
    [
        ("q", search.Text),
        .. search.Authorities.Select(each => ("authority", (string?)each)),
        .. search.Committees.Select(each => ("committee", (string?)each)),
        .. search.Speakers.Select(each => ("speaker", (string?)each)),
        .. search.Kinds.Select(each => ("kind", (string?)HitJson.NameOf(each))),
        ("from", search.From is { } from ? Day(from, new DateOnly(from.Year, 1, 1)) : null),
        ("to", search.To is { } to ? Day(to, new DateOnly(to.Year, 12, 31)) : null),
        ("exact", search.Exact ? "1" : null),
        ("spread", search.Spread ? "1" : null),
        ("sort", search.Order == HitOrder.Best ? null : search.Order.ToString().ToLowerInvariant()),
    ];

    /// <summary>The year alone where the day is the one that a year stands for.</summary>
    private static string Day(DateOnly day, DateOnly ofYear) => day.ToString(day == ofYear ? "yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
