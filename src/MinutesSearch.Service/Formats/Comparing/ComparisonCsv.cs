using System.Globalization;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats.Comparing;

/// <summary>Compared figures as rows for a spreadsheet, group by group.</summary>
internal static class ComparisonCsv
{
    public static void Write(TextWriter output, Comparison comparison)
    {
        var csv = new Csv(output);
        csv.Row("unit", "value", "qualifier", "printed", "measure", "of", "when", "authority", "nation", "committee", "date", "document", "page", "item", "clause", "id", "address", "score");
        foreach (var figure in comparison.Groups.SelectMany(group => group.Figures).Select(FigureJson.Of))
        {
            csv.Row(
                figure.Unit, figure.Value.ToString("0.############", CultureInfo.InvariantCulture), figure.Qualifier, figure.Text, figure.Measure, figure.Whose, figure.When,
                figure.Authority, figure.Nation?.ToString(), figure.Committee, Csv.Day(figure.Date), figure.Document, figure.Page is { } page ? Csv.Number(page) : null,
                figure.Item, figure.Clause, figure.Id, figure.Address, figure.Score.ToString("0.####", CultureInfo.InvariantCulture));
        }
    }
}
