using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>A table of the structure tree: of data a line a row, of layout the text of its cells one after the other.</summary>
/// <param name="read">Reads what stands in a cell.</param>
/// <param name="slides">Whether it stands on a slide, where every table is one of data.</param>
internal sealed class TaggedTable(Func<TagElement, List<Flow>> read, bool slides = false)
{
    private readonly List<Flow> _flows = [];

    /// <summary>For each column, over how many rows still to come a cell above reaches.</summary>
    private readonly List<int> _reaching = [];

    private readonly record struct Cell(TagElement Element, List<Flow> Flows);

    public List<Flow> Read(TagElement table)
    {
        var parts = new List<List<Cell>>();
        Walk(table, parts);
        // Agendas stand in tables of one column, or of several of which one is filled.
        bool single = parts.TrueForAll(row => row.Count(cell => cell.Flows.Count > 0) < 2);
        if (MinutesTable.Arrange([.. parts.Select(Minutes)], document: null) is { } minutes) return [.. minutes.Select(Flow.Of)];
        foreach (var row in parts) Write(row, single);
        return _flows;
    }

    private static IReadOnlyList<MinutesCell> Minutes(List<Cell> row) => [.. row.Select(cell => new MinutesCell(cell.Element.ColumnSpan, [.. cell.Flows.Select(flow => flow.AsLine())]))];

    private void Walk(TagElement part, List<List<Cell>> rows)
    {
        foreach (var child in part.Children)
        {
            if (child.Element is { Kind: TagKind.Row } row) rows.Add(Cells(row));
            else if (child.Element is { Kind: TagKind.Group } group) Walk(group, rows);
            else rows.Add([Read(child)]); // a caption, or a cell that stands in no row
        }
    }

    private List<Cell> Cells(TagElement row)
        => [.. row.Children.Where(child => child.Element is not { Kind: TagKind.Artifact }).Select(Read)];

    private Cell Read(TagChild child)
    {
        var element = new TagElement(TagKind.Group);
        element.Children.Add(child);
        return new Cell(child.Element ?? element, Once(read(element)));
    }

    /// <summary>The head of a table that goes on over pages is tagged once with the text of each page.</summary>
    private static List<Flow> Once(List<Flow> flows)
    {
        if (flows.Count < 2 || flows[0].Page == flows[^1].Page) return flows;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. flows.Where(flow => seen.TryAdd(flow.Text, flow.Page) || seen[flow.Text] == flow.Page)];
    }

    private void Write(List<Cell> cells, bool single)
    {
        string line = Line(cells);
        var flows = cells.SelectMany(cell => cell.Flows).ToList();
        if (!slides && IsNumberBesideText(cells))
        {
            flows.RemoveAt(0);
            flows[0] = flows[0] with { Text = $"{cells[0].Flows[0].Text}\t{flows[0].Text}" };
            _flows.AddRange(flows);
        }
        else if (single || (!slides && cells.Exists(cell => IsText(cell.Flows)))) _flows.AddRange(flows);
        else if (flows.Count > 0) _flows.Add(new Flow(line, flows[0].Page) { Role = LineRole.TableRow, Bold = flows.TrueForAll(flow => flow.Bold), Place = Around(flows) });
    }

    private static FlowPlace? Around(List<Flow> flows)
        => flows.Select(flow => flow.Place).Aggregate((all, place) => all is { } a && place is { } b ? a.Union(b) : all ?? place);

    private static bool IsText(List<Flow> cell) => cell.Count > TableRow.ParagraphsOfDatum || cell.Exists(flow => flow.Role == LineRole.TableRow);

    /// <summary>"8.1" in a column of its own beside a paragraph that it numbers.</summary>
    private static bool IsNumberBesideText(List<Cell> cells)
        => cells is [{ Flows: [var mark] }, { Flows.Count: > 0 }] && mark.Role == LineRole.Text && TextLine.IsMark(mark.Text);

    /// <summary>Cells parted by tabs, their paragraphs by "\f". Where a cell reaches over several columns or rows, the other places stay empty.</summary>
    private string Line(List<Cell> cells)
    {
        var text = new StringBuilder();
        int column = 0, tabs = 0;
        foreach (var (element, flows) in cells)
        {
            while (Reaches(column)) { column++; tabs++; }
            if (flows.Count > 0)
            {
                text.Append('\t', tabs).AppendJoin('\f', flows.Select(flow => flow.Text.Replace('\t', ' ')));
                tabs = 0;
            }
            tabs += element.ColumnSpan;
            for (int end = column + element.ColumnSpan; column < end; column++) Reach(column, element.RowSpan - 1);
        }
        for (int i = column; i < _reaching.Count; i++) Reaches(i);
        return text.ToString();
    }

    private bool Reaches(int column)
    {
        if (column >= _reaching.Count || _reaching[column] == 0) return false;
        _reaching[column]--;
        return true;
    }

    private void Reach(int column, int rows)
    {
        if (rows == 0 && column >= _reaching.Count) return;
        while (column >= _reaching.Count) _reaching.Add(0);
        _reaching[column] = rows;
    }
}
