using HtmlAgilityPack;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>Finds the tables that hold minutes before their cells are read: a cell that is read twice at each level of nested tables would never end.</summary>
internal static class MinutesRows
{
    private const int RowsAtAGlance = 5;

    /// <summary>The cells of a table of minutes, row by row; null for any other table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="furniture">What is left out of cells.</param>
    /// <param name="before">The columns of the last table of minutes on the page.</param>
    public static (List<List<HtmlNode>> Rows, MinutesColumns Columns)? Find(HtmlNode table, PageFurniture furniture, MinutesColumns? before)
    {
        if (ModernGovMarks.IsStrong(table)) return null;
        List<IReadOnlyList<CellFacts>> first = [.. Rows(table).Take(RowsAtAGlance).Select(row => Facts(Cells(row, furniture)))];
        if (!first.Take(3).Any(row => MinutesColumns.IsHead(row) || before?.Fits(row) == true) && !CountedRows.MayBe(first)) return null;
        var rows = Rows(table).Select(row => Cells(row, furniture)).ToList();
        return MinutesColumns.Of([.. rows.Select(Facts)], before) is { } columns ? (rows, columns) : null;
    }

    /// <summary>The cells of a table of one row; none for any other.</summary>
    public static List<HtmlNode> Single(HtmlNode table, PageFurniture furniture) => Rows(table).Take(2).ToList() is [var row] ? Cells(row, furniture) : [];

    /// <summary>A table's own rows, not those of tables within it.</summary>
    public static IEnumerable<HtmlNode> Rows(HtmlNode table)
        => table.ChildNodes.SelectMany(child => child.Name == "tr" ? [child] : child.Name is "tbody" or "thead" or "tfoot" ? child.ChildNodes.Where(row => row.Name == "tr") : []);

    private static List<HtmlNode> Cells(HtmlNode row, PageFurniture furniture) => [.. row.ChildNodes.Where(cell => cell.Name is "td" or "th" && !furniture.Leaves(cell))];

    private static IReadOnlyList<CellFacts> Facts(List<HtmlNode> cells) => [.. cells.Select(cell => new CellFacts(TableKinds.Span(cell), cell.ShortText()))];
}
