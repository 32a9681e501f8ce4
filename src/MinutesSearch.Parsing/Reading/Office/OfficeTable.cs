using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>A cell of a table in a text document, read as a text of its own.</summary>
/// <param name="Text">Its lines.</param>
/// <param name="Span">The columns that it fills.</param>
/// <param name="IsText">Whether it holds text rather than a datum: a table of its own, or many paragraphs.</param>
internal readonly record struct OfficeCell(LineWriter Text, int Span, bool IsText);

/// <summary>A table of a text document: of data a line a row, of layout the text of its cells one after the other.</summary>
/// <param name="lines">Where its rows go.</param>
internal sealed class OfficeTable(LineWriter lines)
{
    public const int WidestSpan = 20;

    private const int LongestMargin = 12;
    private const int ShortestText = 20;

    /// <summary>So many cells are kept before their rows are written: enough to see what the table is for.</summary>
    private const int MostKept = 20_000;

    private readonly List<(IReadOnlyList<OfficeCell> Cells, int Page)> _rows = [];
    private int _kept;

    /// <param name="cells">The cells of a row, one for each place.</param>
    /// <param name="page">The page that it stands on; 0 for unknown.</param>
    public void Add(IReadOnlyList<OfficeCell> cells, int page)
    {
        _rows.Add((cells, page));
        if ((_kept += cells.Count + 1) > MostKept) Write();
    }

    /// <summary>Writes the rows that were added.</summary>
    public void Write()
    {
        if (WriteMinutes()) return;
        // In a table whose rows have one cell the frame is all there is to it.
        bool frame = _rows.All(row => row.Cells.Count < 2);
        bool layout = _rows.Count == 1 || _rows.Any(row => row.Cells.Any(cell => cell.IsText));
        foreach (var (cells, page) in _rows)
        {
            if (frame || cells.Any(cell => cell.IsText)) WriteText(cells);
            else if (!layout || !(WriteNumbered(cells) || WriteWithMargin(cells))) WriteRow(cells, page);
        }
        _rows.Clear();
        _kept = 0;
    }

    private bool WriteMinutes()
    {
        if (MinutesTable.Arrange([.. _rows.Select(row => (IReadOnlyList<MinutesCell>)[.. row.Cells.Select(cell => MinutesCell.Of(cell.Text, cell.Span))])], lines) is not { } arranged) return false;
        foreach (var line in arranged) lines.Add(line.Text, line.Facts);
        _rows.Clear();
        _kept = 0;
        return true;
    }

    private void WriteText(IReadOnlyList<OfficeCell> cells)
    {
        foreach (var cell in cells) lines.AddAll(cell.Text);
    }

    private void WriteRow(IReadOnlyList<OfficeCell> cells, int page)
    {
        var row = new TableRow { Page = page };
        foreach (var cell in cells) row.Add(WithMarks(cell.Text), Math.Clamp(cell.Span, 1, WidestSpan));
        row.Write(lines, LineRole.Text);
    }

    /// <summary>"37 | Declarations of interest", parted by a table so that titles stand below one another: a numbered line.</summary>
    private bool WriteNumbered(IReadOnlyList<OfficeCell> cells)
    {
        var filled = cells.Where(cell => cell.Text.Length > 0).ToList();
        if (filled.Count != 2 || filled[0].Text.Snapshot() is not { Lines.Length: 1 } number) return false;
        string mark = number.Lines[0].Marker is { } drawn && number.Text.Length == 0 ? drawn : number.Text;
        if (Marker.Read(mark, loose: true) is not { Kind: not MarkerKind.Bullet } read || read.Length != mark.Length) return false;
        var (text, own) = filled[1].Text.Snapshot();
        if (own[0].Marker is not null || own[0].Role == LineRole.TableRow) return false;
        lines.Add($"{mark}\t{text.AsSpan(own[0].Start, own[0].Length)}", own[0]);
        lines.AddAll(text, own.Skip(1));
        return true;
    }

    /// <summary>"The clerk was asked to mend the stile. | RE": text with somebody's initials in the margin.</summary>
    private bool WriteWithMargin(IReadOnlyList<OfficeCell> cells)
    {
        var filled = cells.Where(cell => cell.Text.Length > 0).ToList();
        if (filled.Count != 2 || filled[1].Text.Length > LongestMargin || filled[0].Text.Length < ShortestText || filled[1].Text.Snapshot() is not { Lines.Length: 1 } margin) return false;
        if (margin.Text.Any(char.IsAsciiLetterLower) || !margin.Text.Any(char.IsAsciiLetterUpper)) return false;
        var (text, own) = filled[0].Text.Snapshot();
        lines.AddAll(text, own.SkipLast(1));
        lines.Add($"{text.AsSpan(own[^1].Start, own[^1].Length)}\t{margin.Text}", own[^1]);
        return true;
    }

    /// <summary>A row keeps the text of its cells alone: a number goes into it, a bullet is none.</summary>
    private static LineWriter WithMarks(LineWriter cell)
    {
        var (text, own) = cell.Snapshot();
        if (own.All(line => line.Marker is null or "•")) return cell;
        var marked = new LineWriter();
        foreach (var line in own)
        {
            var words = text.AsSpan(line.Start, line.Length);
            marked.Add(line.Marker is { } mark && mark != "•" ? $"{mark} {words}" : words, line with { Marker = null });
        }
        return marked;
    }
}
