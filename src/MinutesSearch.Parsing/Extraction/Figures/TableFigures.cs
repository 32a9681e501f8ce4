using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>
/// The figures of a table. A row's label is what is measured and the column's head says when or whose, unless the head itself
/// names a measure ("Average caseload"): then the label is whose it is.
/// </summary>
internal sealed class TableFigures
{
    private static readonly PhraseTable LabelHeads = PhraseTable.Of("label");

    private readonly string text;
    private readonly TableColumn[] columns;
    private readonly Heading? heading;
    private readonly Earlier earlier;
    private readonly TableUnit corner;
    private readonly bool labelled;
    private readonly bool measured;

    private TableFigures(string text, List<FigureLine[]> heads, int width, Heading? heading, Earlier earlier)
    {
        this.text = text;
        this.heading = heading;
        this.earlier = earlier;
        columns = [.. Enumerable.Range(0, heads.Count == 0 ? 0 : width).Select(column => new TableColumn(Above(heads, column, width)))];
        measured = columns.Skip(1).All(column => column.IsMeasure || column.IsReading || column.Name is null);
        // "Repairs (£m)" above the labels says what all the numbers beside them are.
        corner = heads.Where(head => head.Length >= width).Select(head => TableUnit.Of(head[0])).FirstOrDefault(unit => unit.Unit is not null);
        labelled = heads.Count > 0 && heads[0].Length >= width && LabelHeads.Covers(heads[0][0], 0, heads[0][0].Count);
    }

    public static IEnumerable<Figure> Find(DocumentText document, IReadOnlyList<FigureSource> sources, int from, int count, Heading? heading, Earlier earlier)
    {
        var rows = Enumerable.Range(from, count).Select(row => Cells(document.Text, sources[row].Block)).ToList();
        int heads = 0;
        while (heads < 2 && heads < count && IsHead(rows[heads], heads)) heads++;
        var table = new TableFigures(document.Text, rows[..heads], rows.Max(row => row.Length), heading, earlier);
        return Enumerable.Range(heads, count - heads).SelectMany(row => table.Row(rows[row], sources[from + row].Block));
    }

    /// <summary>The cells that stand above a column; a head that is short of the first cell starts at the second column.</summary>
    private static FigureLine[] Above(List<FigureLine[]> heads, int column, int width)
        => [.. heads.Select(head => (head, at: column - Math.Max(0, head.Length == width - 1 ? 1 : 0))).Where(head => head.at >= 0 && head.at < head.head.Length).Select(head => head.head[head.at])];

    /// <summary>The first row if it states no number; the second too if it holds units alone ("£000").</summary>
    private static bool IsHead(FigureLine[] row, int above)
        => above == 0 ? row.Skip(1).All(IsHead) : row.All(cell => IsHead(cell) && (cell.Count == 0 || TableUnit.Of(cell).Unit is not null));

    /// <summary>"Takings £000" holds a unit, not a number.</summary>
    private static bool IsHead(FigureLine cell)
    {
        foreach (var hit in NumberScanner.Scan(cell, timed: false, table: true))
        {
            if (!TableUnit.IsSign(cell, hit.Words.From) || TableUnit.Of(cell).Unit is null || hit.Value != 0) return false;
        }
        return true;
    }

    private List<Figure> Row(FigureLine[] cells, Block block)
    {
        var figures = new List<Figure>();
        if (cells.Length < 2) return figures;
        string? label = IsReference(cells[0]) ? null : cells[0].Text(new WordRange(0, cells[0].Count)), when = IsDate(cells[0]) ? label : null;
        var unit = TableUnit.Of(cells[0]);
        var talk = new TalkCells(text, block, earlier);
        for (int i = 0; i < cells.Length; i++)
        {
            int before = figures.Count;
            if (IsTalk(cells[i], i) || (label is null && i > 0 && Words(cells[i]) > 2)) talk.Find(i, figures);
            else if (i > 0) figures.AddRange(Cell(cells[i], when is null ? label : null, unit, i < columns.Length ? columns[i] : null, block.Page));
            for (int f = before; f < figures.Count && when is not null; f++) figures[f] = figures[f] with { When = figures[f].When ?? when };
        }
        earlier.Learn(figures);
        return figures;
    }

    /// <summary>"Bonus of 6% agreed" below no head, or whatever is too long for a cell of numbers.</summary>
    private bool IsTalk(FigureLine cell, int column) => cell.Count > 12 || (column > 0 && columns.Length == 0 && Words(cell) > 2);

    private static int Words(FigureLine cell)
    {
        int words = 0;
        for (int i = 0; i < cell.Count; i++)
        {
            if (!cell.IsMark(i) && !cell.TryNumber(i, out _) && !cell.InDate(i)) words++;
        }
        return words;
    }

    /// <summary>"29": the number of a row in a log, which measures nothing.</summary>
    private static bool IsReference(FigureLine label) => label.Count == 1 && label.IsNumber(0) && !label.InDate(0);

    /// <summary>"2022/23", "Quarter 2": the row is a date, and what is measured stands above the column.</summary>
    private static bool IsDate(FigureLine label) => label.Count > 0 && label.DateAt(0).Length == label.Count;

    private IEnumerable<Figure> Cell(FigureLine cell, string? label, TableUnit rowUnit, TableColumn? column, int page)
    {
        var unit = rowUnit.Or(column?.Unit ?? default).Or(corner).Or(heading?.Unit ?? default);
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
                When = column?.When ?? heading?.Period,
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
        return (column.IsMeasure && (measured || column.IsNamed)) || label is null ? new Measured(column.Name, label) : new Measured(label, column.Name);
    }

    /// <summary>"(1.2)" alone in a cell is minus 1.2.</summary>
    private static bool IsBracketed(FigureLine cell, NumberHit hit)
        => cell.IsMark(0, '(') && cell.IsMark(cell.Count - 1, ')') && hit.Words.To == cell.Count - 1 && cell.Count <= 4;

    public static FigureLine[] Cells(string text, Block block)
        => [.. TableCells.Of(text, block).Select(cell => new FigureLine(text, cell.Start, cell.End))];
}
