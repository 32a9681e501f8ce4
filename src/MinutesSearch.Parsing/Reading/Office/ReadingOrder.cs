namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>
/// The order in which people read the shapes of a slide: rows from top to bottom, and columns from left to right where a gap
/// parts them. What has no place comes behind what stands before it in the tree.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>By how much shapes may overlap and still count as beside one another (a tenth of an inch).</summary>
    private const double Slack = 91_440;

    private const int MostShapes = 600;

    /// <summary>The shapes in order, those of groups in the place of their group.</summary>
    public static List<SlideShape> Of(IReadOnlyList<SlideShape> shapes)
    {
        var ordered = new List<SlideShape>();
        var placed = shapes.Where(shape => shape.Box is not null).ToList();
        var unplaced = shapes.Where(shape => shape.Box is null);
        foreach (var shape in placed.Count > MostShapes ? Lines(placed) : Cut(placed, 0))
            if (shape.Members.Count > 0) ordered.AddRange(Of(shape.Members)); else ordered.Add(shape);
        foreach (var shape in unplaced)
            if (shape.Members.Count > 0) ordered.AddRange(Of(shape.Members)); else ordered.Add(shape);
        return ordered;
    }

    private static IEnumerable<SlideShape> Cut(List<SlideShape> shapes, int depth)
    {
        if (shapes.Count < 2) return shapes;
        var rows = Parts(shapes, box => box.Top, box => box.Bottom);
        var columns = Parts(shapes, box => box.Left, box => box.Right);
        if (depth > 40 || (rows.Count == 1 && columns.Count == 1)) return Lines(shapes);
        var parts = rows.Count == 1 || (columns.Count > 1 && AreColumns(rows, columns)) ? columns : rows;
        return parts.SelectMany(part => Cut(part, depth + 1));
    }

    /// <summary>
    /// In a grid rows come first, unless its first row is made of the headings of what stands below: "Strengths" and "Risks", each above
    /// its bullets, or a number above its caption, closer to it than to its neighbour.
    /// </summary>
    private static bool AreColumns(List<List<SlideShape>> rows, List<List<SlideShape>> columns)
    {
        if (rows[0].Count != columns.Count || columns.Any(column => column.Count < 2)) return false;
        bool headings = rows[0].All(shape => shape.Paragraphs.Count == 1 && shape.Text.Length < 60)
            && rows[1].Any(shape => shape.Paragraphs.Count > 1 || shape.Text.Length >= 60 || shape.Rows.Count > 0 || shape.Chart is not null);
        double between = Gap(rows, box => box.Top, box => box.Bottom);
        return headings || (between < Slack * 1.5 && between * 2 < Gap(columns, box => box.Left, box => box.Right));
    }

    private static double Gap(List<List<SlideShape>> parts, Func<ShapeBox, double> from, Func<ShapeBox, double> to)
        => from(Around(parts[1])) - to(Around(parts[0]));

    private static ShapeBox Around(List<SlideShape> shapes) => shapes.Select(shape => shape.Box!.Value).Aggregate((all, box) => all.Union(box));

    /// <summary>The runs of shapes that a gap parts along one axis.</summary>
    private static List<List<SlideShape>> Parts(List<SlideShape> shapes, Func<ShapeBox, double> from, Func<ShapeBox, double> to)
    {
        var parts = new List<List<SlideShape>>();
        double reached = double.NegativeInfinity;
        foreach (var shape in shapes.OrderBy(shape => from(shape.Box!.Value)))
        {
            var box = shape.Box!.Value;
            double slack = Math.Min(Slack, (to(box) - from(box)) / 4);
            if (parts.Count == 0 || from(box) + slack < reached) Append(parts, shape);
            else parts.Add([shape]);
            reached = Math.Max(reached, to(box));
        }
        return parts;
    }

    private static void Append(List<List<SlideShape>> parts, SlideShape shape)
    {
        if (parts.Count == 0) parts.Add([]);
        parts[^1].Add(shape);
    }

    /// <summary>Shapes that overlap too much to be parted: by their tops, and from left to right where these are level.</summary>
    private static IEnumerable<SlideShape> Lines(List<SlideShape> shapes)
        => shapes.OrderBy(shape => Math.Round(shape.Box!.Value.Top / (3 * Slack))).ThenBy(shape => shape.Box!.Value.Left);
}
