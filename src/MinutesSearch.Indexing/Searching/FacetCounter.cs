using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Counts matches by authority, kind and year.</summary>
internal sealed class FacetCounter
{
    private readonly Dictionary<int, int> _authorities = [];
    private readonly Dictionary<int, int> _kinds = [];
    private readonly Dictionary<int, int> _years = [];

    /// <summary>Counts a match; 0 stands for no authority and for no day.</summary>
    public void Add(int authority, int kind, int day)
    {
        if (authority != 0) Count(_authorities, authority);
        Count(_kinds, kind);
        if (day != 0) Count(_years, Day.Year(day));
    }

    public Facets Facets(SqliteConnection connection) => new()
    {
        Authority = LargestFirst(_authorities, id => connection.Text("SELECT name FROM authority WHERE id = $id", ("$id", id)) ?? ""),
        Kind = LargestFirst(_kinds, kind => KindName.All[kind]),
        Year = [.. _years.OrderByDescending(year => year.Key).Select(year => new FacetCount($"{year.Key}", year.Value))],
    };

    private static void Count(Dictionary<int, int> counts, int key)
        => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    private static ImmutableArray<FacetCount> LargestFirst(Dictionary<int, int> counts, Func<int, string> name)
        => [.. counts.Select(pair => new FacetCount(name(pair.Key), pair.Value)).OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal)];
}
