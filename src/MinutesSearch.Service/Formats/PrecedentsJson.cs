using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats;

/// <summary>The JSON of <c>minutes ask</c>: that of a search, with why each hit matches and what followed.</summary>
internal sealed record PrecedentsJson(
    string Schema, string Query, string Explanation, int Total, int Answered, int Unanswered, ImmutableArray<PrecedentJson> Hits, Facets Facets)
{
    /// <summary>The address of the page behind this one, from the API only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Next { get; init; }

    public static PrecedentsJson Of(PrecedentResult result)
        => new("minutes-search/hits/1", result.Question, result.Explanation, result.Answered + result.Unanswered, result.Answered, result.Unanswered,
            [.. result.Precedents.Select(PrecedentJson.Of)], result.Facets);

    public static void Write(TextWriter output, PrecedentResult result) => output.WriteLine(JsonSerializer.Serialize(Of(result), OutputJson.Indented.PrecedentsJson));

    /// <summary>One precedent a line.</summary>
    public static void WriteLines(TextWriter output, PrecedentResult result)
    {
        foreach (var precedent in result.Precedents) output.WriteLine(JsonSerializer.Serialize(PrecedentJson.Of(precedent), OutputJson.Compact.PrecedentJson));
    }
}

/// <summary>A precedent: a hit's fields and its own.</summary>
[method: SetsRequiredMembers]
internal sealed record PrecedentJson(HitJson Hit, ImmutableArray<string> Matched, ImmutableArray<string> MatchedIn, ImmutableArray<HitJson> Actions) : HitJson(Hit)
{
    [JsonIgnore]
    public HitJson Hit { get; } = Hit;

    public static PrecedentJson Of(Precedent precedent)
        => new(HitJson.Of(precedent.Hit), precedent.Matched, precedent.MatchedIn, [.. precedent.Actions.Select(HitJson.Of)]);
}
