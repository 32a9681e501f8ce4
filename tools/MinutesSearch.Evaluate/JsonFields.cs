using System.Text.Json;

namespace MinutesSearch.Evaluate;

/// <summary>Fields of JSON objects that may be missing or null.</summary>
internal static class JsonFields
{
    public static JsonElement Inner(this JsonElement element, string field)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out var value) ? value : default;

    /// <summary>A string as it is, a number as it is written; null for all else.</summary>
    public static string? Text(this JsonElement element, string field) => element.Inner(field).AsText();

    public static string? AsText(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    public static bool IsTrue(this JsonElement element, string field) => element.Inner(field).ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> List(this JsonElement element, string field)
        => element.Inner(field) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
