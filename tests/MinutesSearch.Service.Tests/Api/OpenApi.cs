using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MinutesSearch.Service.Tests.Api;

/// <summary>The OpenAPI description, to hold answers against. It knows the words of JSON Schema that the description uses and fails on others.</summary>
internal sealed class OpenApi(JsonNode root)
{
    private static readonly string[] Known =
        ["$ref", "type", "properties", "required", "items", "enum", "anyOf", "oneOf", "allOf", "format", "description", "discriminator", "pattern", "default", "minimum", "maximum", "title", "example", "const"];

    public JsonObject Paths => root["paths"]!.AsObject();

    public void Check(string path, string method, int status, string type, JsonNode? value)
    {
        string template = Paths.Select(pair => pair.Key).Where(key => Fits(key, path)).MaxBy(key => key.Replace("{", "", StringComparison.Ordinal).Length) ?? throw new AssertionException($"{path} is not described.");
        var response = Paths[template]![method.ToLowerInvariant()]?["responses"]?[status.ToString(CultureInfo.InvariantCulture)];
        Assert.That(response, Is.Not.Null, $"{method} {template} does not say that it answers {status}.");
        var schema = response!["content"]?[type]?["schema"];
        Assert.That(schema, Is.Not.Null, $"{method} {template} {status} does not say that it answers {type}.");
        var faults = Faults(schema!, value, "$").Take(5).ToList();
        Assert.That(faults, Is.Empty, $"{method} {template} {status}");
    }

    /// <summary>What of a value is not as a schema says.</summary>
    public IEnumerable<string> Faults(JsonNode schema, JsonNode? value, string at)
    {
        if (schema is JsonValue) return []; // "true" lets everything through
        var rules = schema.AsObject();
        if (rules.Select(rule => rule.Key).FirstOrDefault(key => !Known.Contains(key)) is { } unknown) return [$"{at}: the test does not know “{unknown}”"];
        if (rules["$ref"] is { } reference) return Faults(Resolve(reference.GetValue<string>()), value, at);
        var choices = (rules["anyOf"] ?? rules["oneOf"])?.AsArray();
        if (choices is not null && !choices.Any(choice => !Faults(choice!, value, at).Any()))
            return [$"{at}: fits none of {choices.Count} schemas: {string.Join(" | ", choices.Select(choice => Faults(choice!, value, at).First()))}"];
        if (rules["type"] is { } type && !Types(type).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && Types(type).Contains("number"))) return [$"{at}: is {TypeOf(value)}, not {type.ToJsonString()}"];
        if (rules["enum"] is JsonArray values && !values.Any(each => JsonNode.DeepEquals(each, value))) return [$"{at}: {value?.ToJsonString()} is none of {values.ToJsonString()}"];
        if (rules["format"]?.GetValue<string>() == "date" && value is not null && !DateOnly.TryParseExact(value.GetValue<string>(), "yyyy-MM-dd", out _)) return [$"{at}: {value} is no date"];
        return value switch
        {
            JsonObject pairs => FaultsOf(rules, pairs, at),
            JsonArray list when rules["items"] is { } items => list.SelectMany((each, i) => Faults(items, each, $"{at}[{i}]")),
            _ => [],
        };
    }

    private IEnumerable<string> FaultsOf(JsonObject rules, JsonObject value, string at)
    {
        foreach (var name in rules["required"]?.AsArray() ?? [])
            if (!value.ContainsKey(name!.GetValue<string>())) yield return $"{at}: has no “{name}”";
        if (rules["properties"] is not JsonObject properties) yield break;
        foreach (var (name, each) in value)
        {
            if (properties[name] is not { } schema) yield return $"{at}: “{name}” is not described";
            else foreach (string fault in Faults(schema, each, $"{at}.{name}")) yield return fault;
        }
    }

    private JsonNode Resolve(string reference) => reference.TrimStart('#', '/').Split('/').Aggregate(root, (node, part) => node[part.Replace("~1", "/", StringComparison.Ordinal)]!);

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray several ? several.Select(each => each!.GetValue<string>()) : [type.GetValue<string>()];

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => value!.ToJsonString().AsSpan().ContainsAny('.', 'E', 'e') ? "number" : "integer",
    };

    private static bool Fits(string template, string path)
    {
        int brace = template.IndexOf('{', StringComparison.Ordinal);
        return brace < 0 ? template == path : path.StartsWith(template[..brace], StringComparison.Ordinal) && path.Length > brace;
    }
}
