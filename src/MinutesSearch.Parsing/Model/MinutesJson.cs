using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MinutesSearch.Parsing;

/// <summary>Writes and reads a <see cref="MinutesDocument"/> as JSON, without reflection.</summary>
public static class MinutesJson
{
    private static readonly DocumentJsonContext Compact = new(Settings(indented: false));
    private static readonly DocumentJsonContext Indented = new(Settings(indented: true));

    /// <summary>The document as one JSON object, in the shape that the schema field names.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="indented">Whether to write it over several lines.</param>
    public static string Serialize(MinutesDocument document, bool indented = false)
        => JsonSerializer.Serialize(document, (indented ? Indented : Compact).MinutesDocument);

    /// <summary>Writes the document to a stream as UTF-8.</summary>
    public static void Serialize(Stream stream, MinutesDocument document, bool indented = false)
        => JsonSerializer.Serialize(stream, document, (indented ? Indented : Compact).MinutesDocument);

    /// <summary>Reads what <see cref="Serialize(MinutesDocument, bool)"/> wrote. The plain text is not part of the JSON and stays empty.</summary>
    /// <exception cref="JsonException">The text is no such JSON.</exception>
    public static MinutesDocument Deserialize(string json)
        => JsonSerializer.Deserialize(json, Compact.MinutesDocument) ?? throw new JsonException("The JSON holds null where a document should stand.");

    private static JsonSerializerOptions Settings(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowOutOfOrderMetadataProperties = true,
        WriteIndented = indented,
        // £, apostrophes and curly quotes stay readable. The result is JSON for files and pipes, not for the inside of an HTML page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

[JsonSerializable(typeof(MinutesDocument))]
internal sealed partial class DocumentJsonContext : JsonSerializerContext;
