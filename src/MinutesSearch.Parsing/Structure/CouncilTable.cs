using System.Collections.Frozen;

namespace MinutesSearch.Parsing.Structure;

/// <summary>The councils that are known: their common and official names and the hosts of their pages.</summary>
internal sealed class CouncilTable(string[][] rows)
{
    /// <summary>The common name by the official one, without its "The".</summary>
    public FrozenDictionary<string, string> ByOfficialName { get; } = rows.Where(row => row[1].Length > 0).DistinctBy(row => WithoutThe(row[1]), StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(row => WithoutThe(row[1]), row => row[0], StringComparer.OrdinalIgnoreCase);

    public FrozenDictionary<string, string> ByHost { get; } = rows.Where(row => row.Length > 2 && row[2].Length > 0).GroupBy(row => row[2])
        .ToFrozenDictionary(g => g.Key, g => g.First()[0], StringComparer.OrdinalIgnoreCase);

    public FrozenSet<string> ShortNames { get; } = rows.Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public static string WithoutThe(string name) => name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
