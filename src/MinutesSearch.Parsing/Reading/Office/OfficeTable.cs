using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>A cell of a table in a text document, read as a text of its own.</summary>
/// <param name="Text">Its lines.</param>
/// <param name="Span">The columns that it fills.</param>
/// <param name="IsText">Whether it holds text rather than a datum: a table of its own, or many paragraphs.</param>
internal readonly record struct OfficeCell(LineWriter Text, int Span, bool IsText);

/// <summary>Tables of text documents: of data a line a row, of layout the text of their cells one after the other.</summary>
internal static class OfficeTable
{
    /// <summary>A cell with more paragraphs holds text, no datum.</summary>
    public const int ParagraphsOfCell = 3;

    public const int WidestSpan = 20;

    /// <param name="row">The cells, one for each place.</param>
    /// <param name="single">Whether no row of the table has a second cell, so that it is a frame around text.</param>
    /// <param name="lines">Where the row goes.</param>
    /// <param name="page">The page that it stands on; 0 for unknown.</param>
    public static void WriteRow(IReadOnlyList<OfficeCell> row, bool single, LineWriter lines, int page)
    {
        if (single || row.Any(cell => cell.IsText))
        {
            foreach (var cell in row) lines.AddAll(cell.Text);
            return;
        }
        var cells = new TableRow { Page = page };
        foreach (var cell in row) cells.Add(WithMarks(cell.Text), Math.Clamp(cell.Span, 1, WidestSpan));
        cells.Write(lines, LineRole.Text);
    }

    /// <summary>A row keeps the text of its cells alone: a number goes into it, a bullet is none.</summary>
    private static LineWriter WithMarks(LineWriter cell)
    {
        var (text, lines) = cell.Snapshot();
        if (lines.All(line => line.Marker is null or "•")) return cell;
        var marked = new LineWriter();
        foreach (var line in lines)
        {
            var own = text.AsSpan(line.Start, line.Length);
            marked.Add(line.Marker is { } mark && mark != "•" ? $"{mark} {own}" : own, line with { Marker = null });
        }
        return marked;
    }
}
