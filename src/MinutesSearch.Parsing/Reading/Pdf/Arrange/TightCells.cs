using System.Text;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// Cells so near each other that they look like words of one: "Oct 2022 Oct 2023" above "98 | 151". They are apart where no blank was shown
/// and other rows start a cell at that very place.
/// </summary>
internal sealed class TightCells
{
    private const float Slack = 1.5f;

    private readonly HashSet<int> _starts;

    private TightCells(IEnumerable<FlowUnit> rows)
        => _starts = [.. rows.SelectMany(row => row.Cells).SelectMany(cell => new[] { Place(cell.X - (Slack / 2)), Place(cell.X + (Slack / 2)) })];

    private static int Place(float x) => (int)MathF.Round(x / Slack);

    public static List<FlowUnit> Part(IReadOnlyList<FlowUnit> rows)
    {
        var cells = new TightCells(rows);
        return [.. rows.Select(row => row.Cells.Exists(cells.IsSeveral) ? new FlowUnit { Cells = [.. row.Cells.SelectMany(cells.Split)] } : row)];
    }

    /// <summary>The heads of a table that were taken for a line above it: each starts where a cell below does.</summary>
    public static FlowUnit? Head(TextLine line, FlowUnit below)
    {
        if (line.Pieces.Count < 3 || line.Segments.Count > 1 || line.Page != below.Cells[0].Lines[0].Whole.Page || line.Y - below.Cells[0].Top > 3 * line.Size) return null;
        var cells = new TightCells([below]);
        var starts = line.Pieces.Where((piece, i) => i == 0 || cells.IsStart(piece, line.Pieces[i - 1])).ToList();
        if (starts.Count < line.Pieces.Count || line.Pieces.Count > below.Cells.Count) return null;
        var whole = new RowCell();
        whole.Add(new CellLine(line.Text, line.X, line.EndX, line.Y, line.Size, line.Bold, line));
        return new FlowUnit { Cells = [.. cells.Split(whole)] };
    }

    private bool IsSeveral(RowCell cell) => cell.Lines.Count == 1 && Starts(Inside(cell)) > 1;

    private static List<Piece> Inside(RowCell cell) => [.. cell.Lines[0].Whole.Pieces.Where(piece => piece.X > cell.X - 1 && piece.EndX < cell.EndX + 1)];

    private int Starts(List<Piece> pieces) => pieces.Where((piece, i) => i == 0 || IsStart(piece, pieces[i - 1])).Count();

    private bool IsStart(Piece piece, Piece before)
        => piece.SpacesBefore == 0 && PieceBuilder.PartsWords(false, piece.X - before.EndX, piece.Size) && _starts.Contains(Place(piece.X));

    private IEnumerable<RowCell> Split(RowCell cell)
    {
        if (!IsSeveral(cell)) return [cell];
        var cells = new List<RowCell>();
        var pieces = Inside(cell);
        for (int start = 0, end; start < pieces.Count; start = end)
        {
            end = start + 1;
            while (end < pieces.Count && !IsStart(pieces[end], pieces[end - 1])) end++;
            var own = new RowCell();
            own.Add(Line(pieces[start..end], cell.Lines[0]));
            cells.Add(own);
        }
        return cells;
    }

    private static CellLine Line(List<Piece> pieces, CellLine line)
    {
        var text = new StringBuilder(pieces[0].Text);
        for (int i = 1; i < pieces.Count; i++)
        {
            if (PieceBuilder.PartsWords(pieces[i].SpacesBefore > 0, pieces[i].X - pieces[i - 1].EndX, line.Size)) text.Append(' ');
            text.Append(pieces[i].Text);
        }
        return line with { Text = text.ToString(), X = pieces[0].X, EndX = pieces[^1].EndX, Bold = pieces.TrueForAll(piece => piece.Bold) };
    }
}
