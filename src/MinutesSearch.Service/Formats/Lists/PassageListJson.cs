using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MinutesSearch.Service.Formats.Lists;

/// <summary>The JSON of <c>minutes actions</c> and <c>minutes decisions</c>: <c>minutes-search/actions/1</c> and <c>minutes-search/decisions/1</c>.</summary>
internal sealed record PassageListJson(string Schema, string Query, string Explanation, int Total)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public ImmutableArray<HitJson>? Actions { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public ImmutableArray<HitJson>? Decisions { get; init; }

    /// <summary>The address of the page behind this one, from the API only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Next { get; init; }

    /// <param name="output">Where to write.</param>
    /// <param name="what">"actions" or "decisions": part of the schema's name, and the field that holds them.</param>
    /// <param name="list">What to write.</param>
    public static void Write(TextWriter output, string what, PassageList list) => output.WriteLine(JsonSerializer.Serialize(Of(what, list), OutputJson.Indented.PassageListJson));

    /// <inheritdoc cref="Write"/>
    public static PassageListJson Of(string what, PassageList list)
    {
        ImmutableArray<HitJson> hits = [.. list.Hits.Select(HitJson.Of)];
        var json = new PassageListJson($"minutes-search/{what}/1", list.Query, list.Explanation, list.Total);
        return what == "actions" ? json with { Actions = hits } : json with { Decisions = hits };
    }

    /// <summary>One a line.</summary>
    public static void WriteLines(TextWriter output, PassageList list)
    {
        foreach (var hit in list.Hits) output.WriteLine(JsonSerializer.Serialize(HitJson.Of(hit), OutputJson.Compact.HitJson));
    }
}
