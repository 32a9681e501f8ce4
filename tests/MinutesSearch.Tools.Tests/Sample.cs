using System.Text.Json;
using MinutesSearch.Evaluate;
using MinutesSearch.Evaluate.Measure;

namespace MinutesSearch.Tools.Tests;

/// <summary>Gold and output written down as JSON.</summary>
internal static class Sample
{
    public static Annotations Gold(string json) => GoldFile.ReadGold(Parse(json));

    public static Annotations Output(string json) => GoldFile.ReadOutput(Parse(json));

    /// <summary>Compares documents of one item with these entries.</summary>
    public static Score CompareEntries(string gold, string output)
        => Comparison.Of("sample", Gold(Document(gold)), Output(Document(output))).Score;

    public static Score CompareFigures(string gold, string output)
        => Comparison.Of("sample", Gold($$"""{"figures":[{{gold}}]}"""), Output($$"""{"figures":[{{output}}]}""")).Score;

    public static Score Compare(string gold, string output) => Comparison.Of("sample", Gold(gold), Output(output)).Score;

    private static string Document(string entries) => $$"""{"items":[{"number":"4","title":"Road salt","entries":[{{entries}}]}]}""";

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
