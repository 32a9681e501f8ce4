namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// Finds what stands side by side. Writers show a table row by row and a row cell by cell: the next cell begins beside the first
/// line of the one before, so the page jumps up and to the right.
/// </summary>
internal sealed class Rows
{
    private readonly List<FlowUnit> _units = [];
    private readonly List<TextLine> _open = [];
    private List<RowCell>? _row;

    /// <summary>Jumps up that no row explains.</summary>
    public int Jumps { get; private set; }

    public static (List<FlowUnit> Units, int Jumps) Find(List<TextLine> lines)
    {
        var rows = new Rows();
        foreach (var line in lines) rows.Next(line);
        rows.EndRow();
        rows.EndOpen();
        return (rows._units, rows.Jumps);
    }

    private void Next(TextLine line)
    {
        if (_row is not null && GoesOnInRow(line)) return;
        EndRow();
        if (_open.Count > 0 && IsAbove(line, _open[^1].Y) && !OpensCell(line))
        {
            Jumps++;
            EndOpen();
        }
        if (_row is not null) return;
        if (IsRowAlone(line)) OpenRow(line);
        else _open.Add(line);
    }

    private static bool IsAbove(TextLine line, float y) => line.Y > y + 0.5f * line.Size;

    /// <summary>A line of several segments, other than a mark and its text.</summary>
    private static bool IsRowAlone(TextLine line) => line.Segments.Count > (line.HasMark ? 2 : 1);

    private void OpenRow(TextLine line)
    {
        EndOpen();
        _row = [];
        AddSegments(line);
    }

    private void AddSegments(TextLine line)
    {
        foreach (var segment in line.Segments)
        {
            var cell = new RowCell();
            cell.Add(new CellLine(segment.Text, segment.X, segment.EndX, line.Y, line.Size, segment.Bold, line));
            _row!.Add(cell);
        }
    }

    /// <summary>Below a jump up: the open lines beside the new one are the first cell of a row.</summary>
    private bool OpensCell(TextLine line)
    {
        int first = _open.Count;
        while (first > 0 && _open[first - 1].Y <= line.Y + 0.9f * line.Size && _open.Count - first < 400) first--;
        if (first == _open.Count) return false;
        var beside = _open[first..];
        bool right = beside.TrueForAll(other => other.EndX <= line.X + 0.3f * line.Size), left = beside.TrueForAll(other => line.EndX <= other.X + 0.3f * line.Size);
        if (!right && !left) return false;
        if (Math.Abs(beside[0].Y - line.Y) > 3 * line.Size && beside.Count > 1 && !left) return false;
        _open.RemoveRange(first, beside.Count);
        EndOpen();
        var cell = new RowCell();
        foreach (var other in beside) cell.Add(Whole(other));
        _row = [cell];
        AddSegments(line);
        return true;
    }

    private static CellLine Whole(TextLine line) => new(line.Text, line.X, line.EndX, line.Y, line.Size, line.Bold, line);

    private bool GoesOnInRow(TextLine line)
    {
        var last = _row![^1];
        float top = _row.Max(cell => cell.Top);
        if (IsAbove(line, last.Bottom))
        {
            bool inRow = line.Y <= top + 0.9f * line.Size && line.X >= last.EndX - 0.3f * line.Size;
            if (inRow) AddSegments(line);
            return inRow;
        }
        bool below = last.Bottom - line.Y < 1.9f * line.Size && Math.Abs(line.Size - last.Lines[^1].Size) < 0.3f * line.Size;
        if (!below || line.X < last.X - 0.6f * line.Size || line.Segments.Count > 1) return false;
        if (line.X > last.EndX) return false;
        last.Add(Whole(line));
        return true;
    }

    private void EndRow()
    {
        if (_row is null) return;
        _units.Add(new FlowUnit { Cells = [.. _row.OrderBy(cell => cell.X)] });
        _row = null;
    }

    private void EndOpen()
    {
        foreach (var line in _open) _units.Add(new FlowUnit { Line = line });
        _open.Clear();
    }
}
