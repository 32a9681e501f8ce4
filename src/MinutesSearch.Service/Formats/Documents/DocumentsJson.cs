using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Formats.Documents;

/// <summary>A list of documents: <c>minutes-search/documents/1</c>.</summary>
internal sealed record DocumentsJson(string Schema, int Total, ImmutableArray<DocumentEntryJson> Documents)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Next { get; init; }

    public static DocumentsJson Of(DocumentPage page) => new("minutes-search/documents/1", page.Total, [.. page.Documents.Select(DocumentEntryJson.Of)]);

    /// <summary>One document a line.</summary>
    public static void WriteLines(TextWriter output, DocumentPage page)
    {
        foreach (var document in page.Documents) output.WriteLine(JsonSerializer.Serialize(DocumentEntryJson.Of(document), OutputJson.Compact.DocumentEntryJson));
    }
}

/// <summary>The facts about a document.</summary>
internal sealed record DocumentEntryJson(string Path, string? Title, DocumentKind Type, string? Authority, Nation? Nation, string? Committee, DateOnly? Date, string? Source, int Passages)
{
    public static DocumentEntryJson Of(DocumentEntry entry)
        => new(entry.Path, entry.Title, entry.Kind, entry.Authority, entry.Nation, entry.Committee, entry.Date, entry.Source, entry.Passages);
}

/// <summary>A document with all of its passages: <c>minutes-search/document-passages/1</c>.</summary>
internal sealed record DocumentPassagesJson(string Schema, DocumentEntryJson Document, ImmutableArray<HitJson> Passages)
{
    public static DocumentPassagesJson Of(DocumentEntry entry, IReadOnlyList<Hit> hits)
        => new("minutes-search/document-passages/1", DocumentEntryJson.Of(entry), [.. hits.Select(HitJson.Of)]);
}

/// <summary>Documents as rows for a spreadsheet.</summary>
internal static class DocumentsCsv
{
    public static void Write(TextWriter output, DocumentPage page)
    {
        var csv = new Csv(output);
        csv.Row("path", "title", "type", "authority", "nation", "committee", "date", "source", "passages");
        foreach (var each in page.Documents)
            csv.Row(each.Path, each.Title, each.Kind.ToString().ToLowerInvariant(), each.Authority, each.Nation?.ToString(), each.Committee, Csv.Day(each.Date),
                each.Source, Csv.Number(each.Passages));
    }
}
