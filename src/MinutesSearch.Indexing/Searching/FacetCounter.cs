using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Counts matches by authority, kind and year.</summary>
internal sealed class FacetCounter
{
    // Meetings are held in our time; what is dated otherwise is counted too, only more slowly.
    private const int FirstYear = 1900, YearCount = 256;

    private const int FirstAuthorities = 512;

    private readonly int[] _years = new int[YearCount];
    private readonly Dictionary<int, int> _otherYears = [];
    private int[] _authorities = new int[FirstAuthorities];

    /// <summary>By <see cref="Segment.KindOf"/>; whoever runs over the matches counts here.</summary>
    public int[] Kinds { get; } = new int[KindName.All.Length];

    /// <summary>How many were counted.</summary>
    public int Total { get; private set; }

    /// <summary>Counts matches of a document; 0 stands for no authority and for no day.</summary>
    public void Add(int authority, int day, int matches)
    {
        Total += matches;
        if (authority >= _authorities.Length) Array.Resize(ref _authorities, authority * 2);
        _authorities[authority] += matches;
        int year = Day.Year(day);
        if ((uint)(year - FirstYear) < YearCount) _years[year - FirstYear] += matches;
        else if (year != 0) CollectionsMarshal.GetValueRefOrAddDefault(_otherYears, year, out _) += matches;
    }

    /// <summary>Counts what another has counted.</summary>
    public void Add(FacetCounter other)
    {
        Total += other.Total;
        if (other._authorities.Length > _authorities.Length) Array.Resize(ref _authorities, other._authorities.Length);
        Add(_authorities, other._authorities);
        Add(_years, other._years);
        Add(Kinds, other.Kinds);
        foreach (var (year, count) in other._otherYears) CollectionsMarshal.GetValueRefOrAddDefault(_otherYears, year, out _) += count;
    }

    private static void Add(int[] counts, int[] others)
    {
        for (int i = 0; i < others.Length; i++) counts[i] += others[i];
    }

    public Facets Facets(NumberedNames names) => new()
    {
        Authority = LargestFirst(names.Ordered.Where(name => Of(name.Number) > 0).Select(name => new FacetCount(name.Name, Of(name.Number)))),
        Kind = LargestFirst(KindName.All.Zip(Kinds, (name, count) => new FacetCount(name, count)).Where(kind => kind.Count > 0).OrderBy(kind => kind.Value, StringComparer.Ordinal)),
        Year = [.. Years().OrderByDescending(year => year.Year).Select(year => new FacetCount($"{year.Year}", year.Count))],
    };

    private int Of(int authority) => authority < _authorities.Length ? _authorities[authority] : 0;

    private IEnumerable<(int Year, int Count)> Years()
    {
        for (int i = 0; i < YearCount; i++)
            if (_years[i] > 0) yield return (FirstYear + i, _years[i]);
        foreach (var (year, count) in _otherYears) yield return (year, count);
    }

    /// <summary>Equal counts stay in their order, which is that of their names.</summary>
    private static ImmutableArray<FacetCount> LargestFirst(IEnumerable<FacetCount> counts)
    {
        FacetCount[] all = [.. counts];
        var keys = new long[all.Length];
        for (int i = 0; i < keys.Length; i++) keys[i] = ((long)-all[i].Count << 32) + i;
        Array.Sort(keys, all);
        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }
}
