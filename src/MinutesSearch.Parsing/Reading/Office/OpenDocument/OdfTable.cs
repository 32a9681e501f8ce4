using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.OpenDocument;

/// <summary>Reads tables row by row.</summary>
internal static class OdfTable
{
    /// <summary>One element may stand for a million empty cells. Text is not repeated: no text document does that, and a small file could fill the memory.</summary>
    private const int MostRepeated = 20;

    private static readonly LineWriter Empty = new();

    public static void Write(XElement table, OdfContext context, LineWriter lines)
    {
        var rows = Rows(table).Where(row => row.Of("visibility") is not ("collapse" or "filter")).ToList();
        var written = new OfficeTable(lines);
        foreach (var row in rows)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (lines.IsFull) break;
            int page = context.Pages.Now;
            var cells = Cells(row).SelectMany(cell => Read(cell, context)).ToList();
            if (row.Elements().Any(each => each.Is("soft-page-break"))) context.Pages.Turn();
            written.Add(cells, page);
        }
        written.Write();
    }

    private static IEnumerable<OfficeCell> Read(XElement cell, OdfContext context)
    {
        var text = new LineWriter();
        var body = new OdfBody(context, text);
        // A cell that another one covers may keep what stood in it before they were joined; nobody sees that.
        if (cell.Is("table-cell")) body.Read(cell);
        var read = new OfficeCell(text, 1, body.HasTable || body.Paragraphs > TableRow.ParagraphsOfDatum);
        return Enumerable.Repeat(new OfficeCell(Empty, 1, false), Repeated(cell, "number-columns-repeated") - 1).Prepend(read);
    }

    private static int Repeated(XElement element, string attribute) => Math.Clamp(element.Int(attribute) ?? (element.Of(attribute) is null ? 1 : MostRepeated), 1, MostRepeated);

    private static IEnumerable<XElement> Rows(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Is("table-row")) yield return child;
            else if (child.Name.LocalName is "table-header-rows" or "table-rows" or "table-row-group")
            {
                foreach (var inner in Rows(child)) yield return inner;
            }
        }
    }

    private static IEnumerable<XElement> Cells(XElement row) => row.Elements().Where(cell => cell.Is("table-cell") || cell.Is("covered-table-cell"));
}
