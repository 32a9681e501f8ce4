using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Makes paragraphs and rows of lines by the places where they stand.</summary>
internal sealed class UntaggedText(PageMeasures measures)
{
    /// <summary>A cell with so much text is running text beside a margin, not a table's.</summary>
    private const int LongCell = 500;

    private readonly Paragraphs _paragraphs = new(measures);
    private readonly List<Flow> _flows = [];
    private readonly List<TextLine> _running = [];
    private readonly List<FlowUnit> _table = [];

    public static List<Flow> Write(IEnumerable<FlowUnit> units, PageMeasures measures)
    {
        var text = new UntaggedText(measures);
        foreach (var unit in units) text.Next(unit);
        text.EndTable();
        text.EndRunning();
        return text._flows;
    }

    /// <summary>What some pieces of one page say.</summary>
    public static List<Flow> Write(List<Piece> pieces, int page, PageMeasures measures)
        => Write(Rows.Find(PageLines.InOrder(pieces, page)).Units, measures);

    private void Next(FlowUnit unit)
    {
        if (unit.Line is { } line)
        {
            EndTable();
            _running.Add(line);
        }
        else if (IsMargin(unit.Cells) || IsBesideText(unit.Cells)) Unfold(unit);
        else
        {
            EndRunning();
            if (_table.Count > 0 && IsApart(_table[^1], unit)) EndTable();
            _table.Add(unit);
        }
    }

    /// <summary>A mark or number beside its text, or long text beside something short: to be read one after the other.</summary>
    private static bool IsMargin(List<RowCell> cells)
        => (cells.Count == 2 && IsMarkCell(cells[0])) || cells.Exists(cell => cell.Length > LongCell) || cells.Sum(cell => cell.Length) > 3 * LongCell;

    /// <summary>
    /// Text with something short beside it: a number before it, or a name in a column for who is to act. The text of the number's row, or
    /// the text above, tells that it runs on.
    /// </summary>
    private bool IsBesideText(List<RowCell> cells)
    {
        if (_table.Count > 0 || cells.Count is < 2 or > 3) return false;
        bool numbered = IsMarkCell(cells[0]) || cells[0].Lines[0].Whole.HasMark;
        if (cells.Count == 3 && !numbered) return false;
        var (text, aside) = (cells[^2], cells[^1]);
        if (text.Lines.Count < 2 || text.Length < 60 || aside.Length > 40 || aside.Lines.Count > 4 || text.X > aside.X) return false;
        return numbered || _running.TakeLast(8).Any(line => Math.Min(Math.Abs(line.TextX - text.X), Math.Abs(line.X - text.X)) < 0.5f * text.Lines[0].Size);
    }

    private static bool IsMarkCell(RowCell cell) => cell.Lines.Count == 1 && TextLine.IsMark(cell.Lines[0].Text);

    private void Unfold(FlowUnit unit)
    {
        EndTable();
        var cells = unit.Cells;
        if (IsMarkCell(cells[0]) && cells.Count > 1) JoinMark(cells);
        foreach (var cell in cells) _running.AddRange(cell.Lines.Select(line => line.Whole).Distinct());
    }

    /// <summary>The mark joins the line beside it, however much is shown in between.</summary>
    private static void JoinMark(List<RowCell> cells)
    {
        var mark = cells[0].Lines[0].Whole;
        var beside = cells[1].Lines[0].Whole;
        cells.RemoveAt(0);
        if (ReferenceEquals(mark, beside)) return;
        foreach (var piece in mark.Pieces) beside.Add(piece);
    }

    private static bool IsApart(FlowUnit above, FlowUnit below)
    {
        var (last, first) = (above.Cells[^1], below.Cells[0]);
        return last.Lines[0].Whole.Page != first.Lines[0].Whole.Page || above.Cells.Min(cell => cell.Bottom) - below.Cells.Max(cell => cell.Top) > 4 * first.Lines[0].Size;
    }

    private void EndTable()
    {
        if (_table.Count == 0) return;
        _flows.AddRange(new TableColumns(_table).Rows());
        _table.Clear();
    }

    private void EndRunning()
    {
        foreach (var paragraph in _paragraphs.Group(_running)) _flows.Add(Make(paragraph));
        _running.Clear();
    }

    private static Flow Make(List<TextLine> paragraph)
        => new(LineTexts.Join(paragraph.Select(line => line.Text)), paragraph[0].Page) { Bold = paragraph.TrueForAll(line => line.Bold), Place = FlowPlace.Of(paragraph) };
}
