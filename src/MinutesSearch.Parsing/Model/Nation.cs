using System.Collections.Frozen;
using System.Text.Json.Serialization;
using MinutesSearch.Parsing.Lexicon;
using MinutesSearch.Parsing.Structure;

namespace MinutesSearch.Parsing;

/// <summary>A nation of the United Kingdom.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Nation>))]
public enum Nation
{
    /// <summary>England.</summary>
    [JsonStringEnumMemberName("England")] England,

    /// <summary>Scotland.</summary>
    [JsonStringEnumMemberName("Scotland")] Scotland,

    /// <summary>Wales.</summary>
    [JsonStringEnumMemberName("Wales")] Wales,

    /// <summary>Northern Ireland.</summary>
    [JsonStringEnumMemberName("Northern Ireland")] NorthernIreland,
}

/// <summary>What is known of the principal councils of the United Kingdom beyond what their documents say.</summary>
public static class KnownAuthorities
{
    private static readonly FrozenDictionary<string, Nation> Nations = Named().DistinctBy(each => each.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(each => each.Name, each => each.Nation, StringComparer.OrdinalIgnoreCase);

    /// <summary>The nation of a council by its common or its official name; null for a council that is not in the table.</summary>
    public static Nation? NationOf(string? authority)
        => authority is not null && Nations.TryGetValue(CouncilTable.WithoutThe(authority.Trim()), out var nation) ? nation : null;

    private static IEnumerable<(string Name, Nation Nation)> Named()
    {
        foreach (var row in Lexicons.Rows(MinutesLexicon.Default, "authorities.tsv"))
        {
            var nation = OfCode(row[3]);
            yield return (CouncilTable.WithoutThe(row[0]), nation);
            if (row[1].Length > 0) yield return (CouncilTable.WithoutThe(row[1]), nation);
        }
    }

    private static Nation OfCode(string code) => code switch
    {
        "ENG" => Nation.England,
        "SCT" => Nation.Scotland,
        "WLS" => Nation.Wales,
        "NIR" => Nation.NorthernIreland,
        _ => throw new InvalidOperationException($"The table of authorities holds the unknown nation {code}."),
    };
}
