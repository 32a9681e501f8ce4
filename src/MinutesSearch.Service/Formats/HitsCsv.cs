using System.Globalization;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats;

/// <summary>Hits as rows for a spreadsheet.</summary>
internal static class HitsCsv
{
    public static void Write(TextWriter output, SearchResult result)
    {
        var csv = new Csv(output);
        csv.Row("rank", "score", "id", "document", "source", "authority", "committee", "date", "itemNumber", "item",
            "kind", "speaker", "question", "text", "page", "start", "end");
        foreach (var hit in result.Hits.Select(HitJson.Of))
        {
            csv.Row(
                Csv.Number(hit.Rank), hit.Score.ToString("0.####", CultureInfo.InvariantCulture), hit.Id, hit.Document, hit.Source,
                hit.Authority, hit.Committee, hit.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), hit.ItemNumber, hit.Item,
                hit.Kind, hit.Speaker, hit.Question, hit.Text, hit.Page is { } page ? Csv.Number(page) : null,
                Csv.Number(hit.Span.Start), Csv.Number(hit.Span.End));
        }
    }
}
