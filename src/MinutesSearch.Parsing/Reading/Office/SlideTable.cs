using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>The rows of a table on a slide.</summary>
internal static class SlideTable
{
    /// <summary>
    /// Cells parted by tabs. Where a cell is merged with the one before or above, its place stays empty, so that what stands
    /// below stays in its column.
    /// </summary>
    public static List<string> Rows(XElement table, int most)
    {
        var rows = new List<string>();
        foreach (var row in table.Children("tr"))
        {
            if (rows.Count >= most) break;
            string text = string.Join('\t', row.Children("tc").Select(Cell)).TrimEnd('\t');
            if (text.Length > 0) rows.Add(text);
        }
        return rows;
    }

    private static string Cell(XElement cell)
        => cell.Flag("hMerge") || cell.Flag("vMerge") ? "" : SlideText.Flat(cell.Child("txBody"));
}
