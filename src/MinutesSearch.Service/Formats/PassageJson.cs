using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats;

/// <summary>A passage with its neighbours.</summary>
internal sealed record PassageInContext(Hit Hit, ImmutableArray<Hit> Before, ImmutableArray<Hit> Behind);

/// <summary>The JSON of <c>minutes show</c>, <c>minutes-search/passage/1</c>.</summary>
internal sealed record PassageJson(string Schema, HitJson Passage, ImmutableArray<HitJson> Before, ImmutableArray<HitJson> After)
{
    /// <summary>Passages of other documents that are like it, where they are asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public ImmutableArray<HitJson>? Similar { get; init; }

    public static PassageJson Of(PassageInContext shown)
        => new("minutes-search/passage/1", HitJson.Of(shown.Hit), [.. shown.Before.Select(HitJson.Of)], [.. shown.Behind.Select(HitJson.Of)]);

    public static void Write(TextWriter output, PassageInContext shown) => output.WriteLine(JsonSerializer.Serialize(Of(shown), OutputJson.Indented.PassageJson));
}
