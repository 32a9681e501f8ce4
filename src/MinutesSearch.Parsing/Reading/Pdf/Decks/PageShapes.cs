using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading.Office;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>The shapes of a page without tags: rows that share their columns are tables, lines right below one another text boxes.</summary>
internal static class PageShapes
{
    public static List<SlideShape> Of(PageText page)
    {
        var shapes = new List<SlideShape>();
        var boxes = new List<TextBox>();
        foreach (var turned in page.Pieces.Where(piece => !piece.Artifact).GroupBy(piece => piece.Turn))
        {
            var units = Rows.Find(LineJoiner.Join(turned, page.Number, together: true)).Units;
            for (int start = 0; start < units.Count;)
            {
                int end = start;
                while (end < units.Count && IsRow(units, start, end)) end++;
                if (end - start > 1) shapes.Add(Table(units[start..end], page.Box));
                else foreach (var line in Lines(units[start])) Place(line, boxes);
                start = Math.Max(start + 1, end - start > 1 ? end : start + 1);
            }
        }
        shapes.AddRange(boxes.Select(box => box.Shape(page.Box)).Where(shape => shape.IsText));
        return shapes;
    }

    /// <summary>Whether the units from one to another are rows of one table: letters of one size, at least one cell right below another's.</summary>
    private static bool IsRow(List<FlowUnit> units, int first, int at)
    {
        var row = units[at];
        if (row.Cells.Count < 2 || IsMarked(row)) return false;
        float size = units[first].Cells[0].Lines[0].Size;
        if (row.Cells.Exists(cell => cell.Lines.Exists(line => Math.Abs(line.Size - size) > 0.25f * size))) return false;
        if (at == first) return true;
        var above = units[at - 1];
        float gap = above.Cells.Min(cell => cell.Bottom) - row.Cells.Max(cell => cell.Top);
        return gap > 0 && gap < 5 * size && row.Cells.Exists(cell => above.Cells.Exists(other => cell.X < other.EndX && cell.EndX > other.X));
    }

    private static bool IsMarked(FlowUnit row)
        => (row.Cells.Count == 2 && row.Cells[0].Lines[0].Whole.HasMark) || row.Cells.Exists(cell => Marker.Read(cell.Lines[0].Text) is { Kind: MarkerKind.Bullet });

    private static SlideShape Table(List<FlowUnit> rows, PageBox page)
    {
        var flows = new TableColumns(rows).Rows().ToList();
        var places = flows.Where(flow => flow.Place is not null).Select(flow => flow.Place!.Value).ToList();
        return new SlideShape
        {
            Box = places.Count == 0 ? null : SlideUnits.Box(places.Aggregate((all, place) => all.Union(place)), page),
            Rows = [.. flows.Select(flow => FlowShapes.Row(flow.Text))],
        };
    }

    private static IEnumerable<BoxLine> Lines(FlowUnit unit)
    {
        if (unit.Line is { } line) return BoxLine.Of(line);
        return unit.Cells.SelectMany(cell => cell.Lines.Select(each => each.Whole).Distinct()).Distinct().SelectMany(BoxLine.Of);
    }

    /// <summary>Into the text box that the line stands in, of the last few, or into a new one.</summary>
    private static void Place(BoxLine line, List<TextBox> boxes)
    {
        for (int i = boxes.Count - 1; i >= 0 && i >= boxes.Count - 6; i--)
        {
            if (!boxes[i].Takes(line)) continue;
            boxes[i].Add(line);
            return;
        }
        boxes.Add(new TextBox(line));
    }
}
