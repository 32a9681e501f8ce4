using System.Globalization;
using HtmlAgilityPack;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>
/// Tells tables of data, whose rows are lines, from tables that only put text beside text: those hold tables, headings, ModernGov's
/// marks or whole paragraphs.
/// </summary>
internal sealed class TableKinds
{
    private readonly HashSet<HtmlNode> _layout = [];

    public TableKinds(HtmlNode root, PageFurniture furniture, CancellationToken cancellation)
    {
        foreach (var node in root.Below())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!node.IsElement()) continue;
            if (node.Name == "table") Titles.Consider(node, furniture);
            if (node.Name == "table" || node.HeadingLevel() > 0 || ModernGovMarks.IsStrong(node)) MarkAround(node);
            if (node.Name is "td" or "th" && Paragraphs(node) > TableRow.ParagraphsOfDatum) MarkCell(node);
            if (node.Name == "table" && (ModernGovMarks.IsStrong(node) || IsSingle(node))) _layout.Add(node);
        }
    }

    /// <summary>Those that hold an item's number and title.</summary>
    public TitleTables Titles { get; } = new();

    /// <summary>For a table: whether its rows are no lines. For a row: whether its cells are to be read one after the other.</summary>
    public bool IsLayout(HtmlNode tableOrRow) => _layout.Contains(tableOrRow);

    /// <summary>Columns that a cell covers.</summary>
    public static int Span(HtmlNode cell)
        => int.TryParse(cell.Attribute("colspan"), NumberStyles.None, CultureInfo.InvariantCulture, out int span) ? Math.Clamp(span, 1, 20) : 1;

    /// <summary>A nested table makes layout of the rows around it, the other marks of the whole table around them too.</summary>
    private void MarkAround(HtmlNode node)
    {
        for (var at = node.ParentNode; at is not null && (at.Name is not ("tr" or "table") || _layout.Add(at)); at = at.ParentNode)
        {
            if (at.Name == "table" && node.Name != "table" && !ModernGovMarks.IsStrong(node)) return;
        }
    }

    private void MarkCell(HtmlNode cell)
    {
        if (cell.ParentNode is { Name: "tr" } row) _layout.Add(row);
    }

    /// <summary>Paragraphs and list items with text, direct or one level down, as far as they matter.</summary>
    private static int Paragraphs(HtmlNode cell)
    {
        int paragraphs = 0;
        foreach (var child in cell.ChildNodes)
        {
            if (child.Name is "p" or "div" && HasText(child)) paragraphs++;
            if (paragraphs > TableRow.ParagraphsOfDatum) break;
        }
        return paragraphs;
    }

    private static bool HasText(HtmlNode node)
        => node.Below().Any(below => below.NodeType == HtmlNodeType.Text && !string.IsNullOrWhiteSpace(Entities.Decode(((HtmlTextNode)below).Text)));

    private static bool IsSingle(HtmlNode table)
        => MinutesRows.Rows(table).All(row => row.ChildNodes.Count(cell => cell.Name is "td" or "th") < 2);
}
