using System.Collections.Immutable;
using System.Text.Json;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats;

/// <summary>A passage with its neighbours.</summary>
internal sealed record PassageInContext(Hit Hit, ImmutableArray<Hit> Before, ImmutableArray<Hit> Behind);

/// <summary>The JSON of <c>minutes show</c>, <c>minutes-search/passage/1</c>.</summary>
internal sealed record PassageJson(string Schema, HitJson Passage, ImmutableArray<HitJson> Before, ImmutableArray<HitJson> After)
{
    public static void Write(TextWriter output, PassageInContext shown)
    {
        var json = new PassageJson("minutes-search/passage/1", HitJson.Of(shown.Hit), [.. shown.Before.Select(HitJson.Of)], [.. shown.Behind.Select(HitJson.Of)]);
        output.WriteLine(JsonSerializer.Serialize(json, OutputJson.Indented.PassageJson));
    }
}
