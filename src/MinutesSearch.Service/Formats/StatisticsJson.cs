using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats;

/// <summary>The JSON of <c>minutes stats</c>.</summary>
internal sealed record StatisticsJson(
    [property: JsonPropertyOrder(-1)] string Schema, int Documents, int Passages, long Bytes, DateOnly? Earliest, DateOnly? Latest,
    ImmutableArray<FacetCount> Authorities, ImmutableArray<FacetCount> Kinds, ImmutableArray<FacetCount> Years)
{
    public StatisticsJson(IndexStatistics from) : this(
        "minutes-search/stats/1", from.Documents, from.Passages, from.Bytes, from.Earliest, from.Latest, from.Authorities, from.Kinds, from.Years)
    {
    }

    public static void Write(TextWriter output, IndexStatistics statistics)
        => output.WriteLine(JsonSerializer.Serialize(new StatisticsJson(statistics), OutputJson.Indented.StatisticsJson));
}

/// <summary>The JSON of <c>minutes check</c>.</summary>
internal sealed record CheckJson(string Schema, string Index, bool Ok, bool Whole, ImmutableArray<string> Problems);
