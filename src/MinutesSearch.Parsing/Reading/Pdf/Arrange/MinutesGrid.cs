using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Minutes in columns ("Item | Discussion | Action") on pages without tags: from the heads down to where no line keeps to the columns.</summary>
internal sealed class MinutesGrid(PageMeasures measures)
{
    /// <summary>A column headed "Item" beside numbers holds the minutes where its cells are this long on the whole.</summary>
    private const int LongItem = 80;

    /// <summary>The rows below some heads.</summary>
    /// <param name="heads">The heads, from left to right.</param>
    /// <param name="lines">All lines, in the order of the stream.</param>
    /// <param name="start">The first line below the heads.</param>
    /// <param name="end">The first line of the next table.</param>
    /// <returns>The text in its order, and the first line below the table; null for a table of anything else.</returns>
    public (List<Flow> Flows, int End)? Read(IReadOnlyList<RowCell> heads, List<TextLine> lines, int start, int end)
    {
        var gutters = Gutters.Find(heads, lines, start, end);
        if (gutters.End - start < 2) return null;
        var body = lines.Take(gutters.End).Skip(start).Where(line => !Repeats(heads, line));
        var rows = GridRows.Of(body, gutters);
        if (Columns([[.. heads.Select(Facts)], .. rows.Select(row => Facts(row, heads.Count))]) is not { } columns) return null;
        var cells = rows.ConvertAll(row => row.Length == 1 ? Spanning(row[0], heads.Count) : Cells(row, gutters));
        cells.Insert(0, [.. heads.Select(head => new MinutesCell(1, [.. head.Lines.Select(Head)]))]);
        return ([.. MinutesTable.Arrange(cells, columns).Select(Flow.Of)], gutters.End);
    }

    private static TableLine Head(CellLine line) => new(line.Text, new Line { Bold = line.Bold, Page = line.Whole.Page });

    /// <summary>The heads on the next page.</summary>
    private static bool Repeats(IReadOnlyList<RowCell> heads, TextLine line)
        => line.Segments.Count == heads.Count && heads.Zip(line.Segments, (head, segment) => head.Lines[0].Text == segment.Text).All(same => same);

    private static CellFacts Facts(RowCell head) => new(1, string.Join(' ', head.Lines.Select(line => line.Text)));

    private static IReadOnlyList<CellFacts> Facts(List<TextLine>[] row, int columns)
        => [.. row.Select(lines => new CellFacts(row.Length == 1 ? columns : 1, Number(lines)?.Text ?? Fold.Text(string.Join(' ', lines.Select(line => line.Text)))))];

    private static MinutesColumns? Columns(List<IReadOnlyList<CellFacts>> facts)
    {
        if (MinutesColumns.Of(facts, before: null) is { } columns) return columns;
        if (facts[0].Count != 2 || Layout.Columns.Of(facts[0][0].Text) != Column.Number || Layout.Columns.Of(facts[0][1].Text) != Column.Title) return null;
        var numbered = facts.Skip(1).Where(row => row.Count == 2 && MinutesColumns.IsNumber(row[0].Text)).ToList();
        return numbered.Count > 1 && numbered.Average(row => row[1].Text.Length) > LongItem ? new MinutesColumns([Column.Number, Column.Text], 0) : null;
    }

    private IReadOnlyList<MinutesCell> Spanning(List<TextLine> lines, int columns) => [new MinutesCell(columns, Lines(lines, 0))];

    private IReadOnlyList<MinutesCell> Cells(List<TextLine>[] row, Gutters gutters)
        => [.. row.Select((lines, column) => new MinutesCell(1, column == 0 && Number(lines) is { } number ? [number]
            : Lines(lines, column + 1 < gutters.Lefts.Length ? gutters.Lefts[column + 1] : 0)))];

    /// <summary>A number on one line, or on several of a narrow column: "101/" above "25".</summary>
    private static TableLine? Number(List<TextLine> lines)
    {
        if (lines.Count is 0 or > 3) return null;
        string number = string.Concat(lines.Select(line => line.Text));
        return MinutesColumns.IsNumber(number) ? new TableLine(number, new Line { Page = lines[0].Page, Bold = lines.TrueForAll(line => line.Bold) }) : null;
    }

    private List<TableLine> Lines(List<TextLine> lines, float right)
    {
        var units = lines.GroupBy(line => line.Page).SelectMany(page => Rows.Find([.. page]).Units);
        return UntaggedText.Write(units, right > 0 ? measures with { RightEdge = right } : measures).ConvertAll(flow => flow.AsLine());
    }
}
