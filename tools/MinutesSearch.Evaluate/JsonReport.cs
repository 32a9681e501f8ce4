using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MinutesSearch.Evaluate.Measure;

namespace MinutesSearch.Evaluate;

/// <summary>The scores as JSON, in the shape of <c>score.py --json</c>, with what only this tool knows behind it.</summary>
internal static class JsonReport
{
    public static string Of(CorpusScore corpus)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteNumber("overall", corpus.Total.Overall);
            WriteKinds(json, corpus.Total);
            WriteParts(json, corpus.Total);
            WriteDocuments(json, corpus.Documents);
            WriteCouncils(json, corpus.Documents);
            json.WriteStartArray("skipped");
            foreach (string name in corpus.Skipped) json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteKinds(Utf8JsonWriter json, Score score)
    {
        json.WriteStartObject("kinds");
        foreach (string kind in Kinds.All)
        {
            var tally = score[kind];
            json.WriteStartObject(kind);
            json.WriteNumber("p", tally.Precision);
            json.WriteNumber("r", tally.Recall);
            json.WriteNumber("f", tally.F1);
            json.WriteNumber("w", tally.WordF1);
            json.WriteNumber("gold", tally.Gold);
            json.WriteNumber("out", tally.Found);
            json.WriteNumber("hit", tally.Right);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, Score score)
    {
        json.WriteStartObject("parts");
        foreach (var (name, part) in score.Parts)
        {
            json.WriteStartObject(name);
            json.WriteNumber("right", part.Right);
            json.WriteNumber("of", part.Of);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteDocuments(Utf8JsonWriter json, IReadOnlyList<DocumentScore> documents)
    {
        json.WriteStartObject("documents");
        // Of two documents of one name the last is told, as score.py does.
        foreach (var document in documents.GroupBy(document => document.Name, (_, same) => same.Last()))
        {
            json.WriteStartObject(document.Name);
            foreach (string kind in Kinds.All.Where(kind => !document.Score[kind].IsEmpty))
                json.WriteNumber(kind, document.Score[kind].F1);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteCouncils(Utf8JsonWriter json, IReadOnlyList<DocumentScore> documents)
    {
        json.WriteStartObject("councils");
        foreach (var council in documents.GroupBy(document => document.Council).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var score = Score.Sum(council.Select(document => document.Score));
            if (score.MainKinds.Any()) json.WriteNumber(council.Key, score.Overall);
        }
        json.WriteEndObject();
    }
}
