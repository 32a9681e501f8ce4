using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Rows below one another: finds the columns that they share, so that a cell that is left empty does not move the others.</summary>
internal sealed class TableColumns
{
    private readonly List<FlowUnit> _rows;
    private readonly List<(float X, float EndX)> _columns = [];

    public TableColumns(List<FlowUnit> rows)
    {
        _rows = [.. rows];
        // Rows with most cells first: a title that spans several columns must not make one of them.
        foreach (var row in _rows.OrderByDescending(row => row.Cells.Count))
            foreach (var cell in row.Cells) Cover(cell);
        _columns.Sort((a, b) => a.X.CompareTo(b.X));
    }

    private void Cover(RowCell cell)
    {
        int found = _columns.FindIndex(column => cell.X < column.EndX && cell.EndX > column.X);
        if (found < 0) { _columns.Add((cell.X, cell.EndX)); return; }
        bool several = _columns.FindLastIndex(column => cell.X < column.EndX && cell.EndX > column.X) != found;
        if (!several) _columns[found] = (Math.Min(_columns[found].X, cell.X), Math.Max(_columns[found].EndX, cell.EndX));
    }

    public IEnumerable<Flow> Rows()
    {
        foreach (var row in _rows)
        {
            var text = new StringBuilder();
            int column = 0;
            foreach (var cell in row.Cells)
            {
                int own = Math.Max(column, _columns.FindIndex(c => cell.X < c.EndX && cell.EndX > c.X));
                text.Append('\t', text.Length > 0 ? Math.Max(1, own - column + 1) : own);
                text.Append(CellText(cell, EdgeOf(own)));
                column = own + 1;
            }
            yield return new Flow(text.ToString(), row.Cells[0].Lines[0].Whole.Page)
            {
                Role = LineRole.TableRow,
                Bold = row.Cells.TrueForAll(cell => cell.Bold),
                Place = FlowPlace.Of([.. row.Cells.SelectMany(cell => cell.Lines).Select(line => line.Whole)]),
            };
        }
    }

    private float EdgeOf(int column) => column < _columns.Count ? _columns[column].EndX : 0;

    /// <summary>The cell's paragraphs parted by "\f", the lines of each by "\n".</summary>
    private static string CellText(RowCell cell, float edge)
    {
        if (cell.Lines.Count == 1) return cell.Lines[0].Text.Replace('\t', ' ');
        var first = cell.Lines[0];
        var whole = cell.Lines.Where(line => ReferenceEquals(line.Whole, first.Whole) || line.Whole.Segments.Count == 1).ToList();
        var text = new StringBuilder();
        for (int i = 0; i < whole.Count; i++)
        {
            if (i > 0) text.Append(GoesOn(whole[i - 1], whole[i], edge) ? '\n' : '\f');
            text.Append(whole[i].Text.Replace('\t', ' '));
        }
        return text.ToString();
    }

    private static bool GoesOn(CellLine last, CellLine next, float edge)
    {
        if (last.Bold != next.Bold || (last.Y - next.Y) / last.Size > 1.6f) return false;
        int word = next.Text.AsSpan().IndexOfAny(' ', '/', '-') is var end and >= 0 ? end : next.Text.Length;
        float width = next.Text.Length == 0 ? 0 : (next.EndX - next.X) * word / next.Text.Length;
        return last.EndX + 0.2f * last.Size + width > edge - 0.3f * last.Size;
    }
}
