using System.Globalization;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats;

/// <summary>Precedents as rows for a spreadsheet.</summary>
internal static class PrecedentsCsv
{
    public static void Write(TextWriter output, PrecedentResult result)
    {
        var csv = new Csv(output);
        csv.Row("rank", "score", "id", "address", "authority", "committee", "date", "itemNumber", "item", "asker", "question", "speaker", "answer", "matched", "actions", "page");
        foreach (var precedent in result.Precedents)
        {
            var hit = HitJson.Of(precedent.Hit);
            bool answered = precedent.Hit.Passage.Kind != PassageKind.Question;
            csv.Row(
                Csv.Number(hit.Rank), hit.Score.ToString("0.####", CultureInfo.InvariantCulture), hit.Id, hit.Address, hit.Authority, hit.Committee, Csv.Day(hit.Date),
                hit.ItemNumber, hit.Item, answered ? hit.Asker : hit.Speaker, answered ? hit.Question : hit.Text, answered ? hit.Speaker : null, answered ? hit.Text : null,
                string.Join(", ", precedent.Matched), string.Join(" | ", precedent.Actions.Select(action => action.Passage.Text)), hit.Page is { } page ? Csv.Number(page) : null);
        }
    }
}
