using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>
/// The figures of a table. A row's label is what is measured and the column's head says when or whose, unless the head itself
/// names a measure ("Average caseload"): then the label is whose it is.
/// </summary>
internal sealed class TableFigures
{
    private static readonly PhraseTable LabelHeads = PhraseTable.Of("label");
    private static readonly PhraseTable Readings = PhraseTable.Of("reading");

    private readonly string text;
    private readonly TableColumn[] columns;
    private readonly Heading? heading;
    private readonly bool labelled;

    private TableFigures(string text, FigureLine[] header, Heading? heading)
    {
        this.text = text;
        this.heading = heading;
        columns = [.. header.Select(cell => new TableColumn(cell, Readings.Covers(cell, 0, Words(cell))))];
        labelled = header.Length > 0 && LabelHeads.Covers(header[0], 0, header[0].Count);
    }

    public static IEnumerable<Figure> Find(DocumentText document, IReadOnlyList<FigureSource> sources, int from, int count, Heading? heading)
    {
        var header = Cells(document.Text, sources[from].Block);
        bool headed = header.Skip(1).All(IsHead);
        var table = new TableFigures(document.Text, headed ? header : [], heading);
        return Enumerable.Range(from + (headed ? 1 : 0), count - (headed ? 1 : 0)).SelectMany(row => table.Row(sources[row].Block));
    }

    /// <summary>"Takings £000" holds a unit, not a number.</summary>
    private static bool IsHead(FigureLine cell)
    {
        foreach (var hit in NumberScanner.Scan(cell, timed: false, table: true))
        {
            if (!TableUnit.IsSign(cell, hit.Words.From) || TableUnit.Of(cell).Unit is null || hit.Value != 0) return false;
        }
        return true;
    }

    private static int Words(FigureLine cell)
    {
        int count = 0;
        while (count < cell.Count && !cell.IsMark(count, '(') && !cell.Is(count, "£m") && !cell.Is(count, "£") && !cell.Is(count, "%")) count++;
        return count;
    }

    private List<Figure> Row(Block block)
    {
        var cells = Cells(text, block);
        var figures = new List<Figure>();
        if (cells.Length < 2) return figures;
        string? label = cells[0].Text(new WordRange(0, cells[0].Count));
        var unit = TableUnit.Of(cells[0]);
        for (int i = 1; i < cells.Length; i++)
        {
            if (cells[i].Count > 12) figures.AddRange(FigureLines.Find(cells[i], default, block.Page));
            else figures.AddRange(Cell(cells[i], label, unit, i < columns.Length ? columns[i] : null, block.Page));
        }
        return figures;
    }

    private IEnumerable<Figure> Cell(FigureLine cell, string? label, TableUnit rowUnit, TableColumn? column, int page)
    {
        var unit = rowUnit.Or(column?.Unit ?? default).Or(heading?.Unit ?? default);
        foreach (var hit in NumberScanner.Scan(cell, timed: false, table: true))
        {
            var measured = Measure(label, column);
            var qualifier = Qualifiers.Before(cell, hit.Words.From, 0);
            yield return new Figure
            {
                Value = unit.Apply(hit, IsBracketed(cell, hit)),
                Unit = hit.Unit ?? unit.Unit ?? FigureUnit.Count,
                Measure = measured.Measure,
                Of = measured.Of,
                When = column?.When ?? heading?.When,
                Qualifier = cell.Text(qualifier),
                Text = cell.TextAt(hit.Start, hit.End),
                Span = new SourceSpan(hit.Start, hit.End, page > 0 ? page : null),
            };
        }
    }

    private Measured Measure(string? label, TableColumn? column)
    {
        if (column is null || column.When is not null && column.Name is null) return new Measured(label ?? heading?.Text);
        if (column.IsReading || labelled) return new Measured(label ?? column.Name, label is null ? null : column.Name);
        return column.IsMeasure || label is null ? new Measured(column.Name, label) : new Measured(label, column.Name);
    }

    /// <summary>"(1.2)" alone in a cell is minus 1.2.</summary>
    private static bool IsBracketed(FigureLine cell, NumberHit hit)
        => cell.IsMark(0, '(') && cell.IsMark(cell.Count - 1, ')') && hit.Words.To == cell.Count - 1 && cell.Count <= 4;

    public static FigureLine[] Cells(string text, Block block)
    {
        int start = Math.Clamp(block.Start, 0, text.Length), end = Math.Clamp(block.End, start, text.Length);
        var cells = new List<FigureLine>();
        foreach (var range in text.AsSpan(start, end - start).Split('\t'))
            cells.Add(new FigureLine(text, start + range.Start.Value, start + range.End.GetOffset(end - start)));
        return [.. cells];
    }
}
