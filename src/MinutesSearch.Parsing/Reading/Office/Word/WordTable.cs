using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>Reads tables row by row.</summary>
internal static class WordTable
{
    public static void Write(XElement table, WordParagraphs paragraphs, LineWriter lines, CancellationToken cancellation)
    {
        var rows = Below(table, "tr").Where(row => row.Child("trPr", "del") is null).ToList();
        var written = new OfficeTable(lines);
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            if (lines.IsFull) break;
            int page = paragraphs.Page;
            written.Add([.. Below(row, "tc").Select(cell => Read(cell, paragraphs, cancellation))], page);
        }
        written.Write();
    }

    private static OfficeCell Read(XElement cell, WordParagraphs paragraphs, CancellationToken cancellation)
    {
        var properties = cell.Child("tcPr");
        var text = new LineWriter();
        new WordBody(paragraphs, text, cancellation).Read(cell);
        // A cell that goes on with the one above repeats nothing.
        bool goesOn = properties.Child("vMerge") is { } merge && merge.Of("val") is (null or "continue");
        return new OfficeCell(goesOn ? new LineWriter() : text, properties.Child("gridSpan").Int("val") ?? 1, IsText(cell));
    }

    private static bool IsText(XElement cell)
        => cell.Child("tbl") is not null || cell.Children("p").Count(HasText) > TableRow.ParagraphsOfDatum;

    private static bool HasText(XElement paragraph) => paragraph.Descendants().Any(each => each.Is("t") && !string.IsNullOrWhiteSpace(each.Value));

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
