using System.Xml.Linq;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>Tables: of data a line a row, of layout the text of their cells one after the other.</summary>
internal static class WordTable
{
    /// <summary>A cell with more paragraphs holds text, no datum.</summary>
    private const int ParagraphsOfCell = 3;

    private const int WidestSpan = 20;

    public static void Write(XElement table, WordParagraphs paragraphs, LineWriter lines, CancellationToken cancellation)
    {
        var rows = Below(table, "tr").Where(row => row.Child("trPr", "del") is null).ToList();
        bool single = rows.All(row => Below(row, "tc").Take(2).Count() < 2);
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = Below(row, "tc").ToList();
            if (single || cells.Any(IsText)) cells.ForEach(cell => new WordBody(paragraphs, lines, cancellation).Read(cell));
            else WriteRow(cells, paragraphs, lines, cancellation);
        }
    }

    private static void WriteRow(List<XElement> cells, WordParagraphs paragraphs, LineWriter lines, CancellationToken cancellation)
    {
        var row = new TableRow();
        foreach (var cell in cells)
        {
            var properties = cell.Child("tcPr");
            var text = new LineWriter();
            new WordBody(paragraphs, text, cancellation, inCell: true).Read(cell);
            // A cell that goes on with the one above repeats nothing.
            bool goesOn = properties.Child("vMerge") is { } merge && merge.Of("val") is (null or "continue");
            row.Add(goesOn ? new LineWriter() : text, Math.Clamp(properties.Child("gridSpan").Int("val") ?? 1, 1, WidestSpan));
        }
        row.Write(lines, LineRole.Text);
    }

    private static bool IsText(XElement cell)
        => cell.Child("tbl") is not null || cell.Children("p").Count(paragraph => paragraph.Descendants().Any(each => each.Is("t") && !string.IsNullOrWhiteSpace(each.Value))) > ParagraphsOfCell;

    /// <summary>Rows or cells, also those that controls and marks wrap.</summary>
    private static IEnumerable<XElement> Below(XElement parent, string name)
    {
        foreach (var child in parent.Contents())
        {
            if (child.Is(name)) yield return child;
            else if (child.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
            {
                foreach (var inner in Below(child, name)) yield return inner;
            }
        }
    }
}
