using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MinutesSearch.Service.Formats.Comparing;
using MinutesSearch.Service.Formats.Documents;
using MinutesSearch.Service.Formats.Lists;
using MinutesSearch.Service.Formats.Topics;

namespace MinutesSearch.Service.Formats;

/// <summary>How the tool writes JSON: camel case, without reflection.</summary>
[JsonSerializable(typeof(HitsJson))]
[JsonSerializable(typeof(HitJson))]
[JsonSerializable(typeof(PrecedentsJson))]
[JsonSerializable(typeof(PrecedentJson))]
[JsonSerializable(typeof(ComparisonJson))]
[JsonSerializable(typeof(FigureJson))]
[JsonSerializable(typeof(PassageListJson))]
[JsonSerializable(typeof(PassageJson))]
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(StatisticsJson))]
[JsonSerializable(typeof(DocumentsJson))]
[JsonSerializable(typeof(DocumentEntryJson))]
[JsonSerializable(typeof(DocumentPassagesJson))]
[JsonSerializable(typeof(CoverageJson))]
[JsonSerializable(typeof(TopicsJson))]
[JsonSerializable(typeof(TopicPassagesJson))]
internal sealed partial class OutputJson : JsonSerializerContext
{
    public static OutputJson Compact { get; } = new(Settings(indented: false));

    public static OutputJson Indented { get; } = new(Settings(indented: true));

    private static JsonSerializerOptions Settings(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = indented,
        NewLine = "\n",
        // Nobody puts this into a web page unescaped; £ and <mark> stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
