using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Counts matches by authority, kind and year.</summary>
internal sealed class FacetCounter
{
    private readonly Dictionary<int, int> _authorities = [];
    private readonly Dictionary<int, int> _years = [];

    /// <summary>By <see cref="Segment.KindOf"/>; whoever runs over the matches counts here.</summary>
    public int[] Kinds { get; } = new int[KindName.All.Length];

    /// <summary>How many were counted.</summary>
    public int Total { get; private set; }

    /// <summary>Counts matches of a document.</summary>
    public void Add(SegmentDocument document, int matches)
    {
        Total += matches;
        if (document.Authority != 0) Count(_authorities, document.Authority, matches);
        if (document.Day != 0) Count(_years, Day.Year(document.Day), matches);
    }

    /// <summary>Counts a match; 0 stands for no authority and for no day.</summary>
    public void Add(int authority, int kind, int day)
    {
        Kinds[kind]++;
        Add(new SegmentDocument(0, authority, 0, day, 0, -1, 0, 0), 1);
    }

    public Facets Facets(SqliteConnection connection)
        => Facets(authority => connection.Text("SELECT name FROM authority WHERE id = $id", ("$id", authority)) ?? "");

    /// <param name="nameOf">The name of an authority by its number.</param>
    public Facets Facets(Func<int, string> nameOf) => new()
    {
        Authority = LargestFirst(_authorities.Select(pair => (nameOf(pair.Key), pair.Value))),
        Kind = LargestFirst(Kinds.Select((count, kind) => (KindName.All[kind], count)).Where(pair => pair.count > 0)),
        Year = [.. _years.OrderByDescending(year => year.Key).Select(year => new FacetCount($"{year.Key}", year.Value))],
    };

    private static void Count(Dictionary<int, int> counts, int key, int matches)
        => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += matches;

    private static ImmutableArray<FacetCount> LargestFirst(IEnumerable<(string Name, int Count)> counts)
        => [.. counts.Select(pair => new FacetCount(pair.Name, pair.Count)).OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal)];
}
