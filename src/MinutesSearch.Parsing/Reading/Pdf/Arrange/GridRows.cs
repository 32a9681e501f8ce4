namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// Puts the lines of a table in columns together to rows. Writers show a row cell by cell, so a number comes before its row even if it stands
/// halfway down it; a page that is shown line by line has a number beside each row's first line.
/// </summary>
internal sealed class GridRows
{
    private readonly Gutters _gutters;
    private readonly bool _byLine;
    private readonly List<List<TextLine>[]> _rows = [];
    private TextLine? _last;
    private int _lastColumn;

    private GridRows(Gutters gutters, bool byLine) => (_gutters, _byLine) = (gutters, byLine);

    /// <summary>Of each row the lines of its cells. A row over several columns has one cell.</summary>
    public static List<List<TextLine>[]> Of(IEnumerable<TextLine> lines, Gutters gutters)
    {
        var parts = new List<(int Column, TextLine Line)>();
        foreach (var line in lines)
        {
            // A row of a scorecard that stands across the columns, whose gaps happen to fit these.
            bool across = parts is [.., (-1, var above)] && line.Segments.Count > 2 && !line.HasMark && line.Page == above.Page;
            if (across) parts.Add((-1, line));
            else parts.AddRange(Parts(line, gutters));
        }
        var rows = new GridRows(gutters, !JumpsUp(parts));
        foreach (var (column, line) in parts) rows.Add(column, line);
        return rows._rows;
    }

    private static bool JumpsUp(List<(int Column, TextLine Line)> parts)
    {
        for (int i = 1; i < parts.Count; i++)
        {
            var (above, line) = (parts[i - 1].Line, parts[i].Line);
            if (parts[i].Column > parts[i - 1].Column && line.Page == above.Page && line.Y > above.Y + 0.5f * line.Size) return true;
        }
        return false;
    }

    /// <summary>What of a line stands in which column; -1 for a line over several from the first on.</summary>
    private static List<(int Column, TextLine Line)> Parts(TextLine line, Gutters gutters)
    {
        int first = gutters.ColumnAt(line.X, line.Size);
        if (gutters.Lefts.Any(left => !Gutters.Fits(line, left).Fits)) return [(first > 0 ? first : -1, line)];
        if (gutters.ColumnAt(line.Pieces[^1].X, line.Size) == first) return [(first, line)];
        var parts = new List<(int Column, TextLine Line)>();
        // The marks of a list may stand out of their column: "b)" with its text below the column's edge.
        int least = first == 0 && line.HasMark && line.X > gutters.Lefts[0] + line.Size ? 1 : 0;
        foreach (var piece in line.Pieces)
        {
            int column = Math.Max(least, gutters.ColumnAt(piece.X, line.Size));
            if (parts.Count > 0 && parts[^1].Column == column) parts[^1].Line.Add(piece);
            else parts.Add((column, new TextLine(piece, line.Page)));
        }
        return parts;
    }

    private void Add(int column, TextLine line)
    {
        if (column < 0) AddSpanning(line);
        else
        {
            if (StartsRow(column, line)) _rows.Add([.. _gutters.Lefts.Select(_ => new List<TextLine>())]);
            _rows[^1][column].Add(line);
        }
        (_last, _lastColumn) = (line, column);
    }

    private void AddSpanning(TextLine line)
    {
        if (_lastColumn >= 0 || _rows.Count == 0) _rows.Add([[]]);
        _rows[^1][0].Add(line);
    }

    private bool StartsRow(int column, TextLine line)
    {
        if (_last is null || _lastColumn < 0) return true;
        var number = _rows[^1][0];
        if (column == 0) return number.Count == 0 || (!GoesOn(number[^1], line) && (_lastColumn > 0 || TextLine.IsMark(line.Text)));
        return column < _lastColumn && !_byLine && line.Page == _last.Page;
    }

    /// <summary>"101/" above "25", "101/2" above "5"; a title that runs on, on a page that is shown line by line.</summary>
    private bool GoesOn(TextLine above, TextLine line)
    {
        if (above.Text[^1] is '/' or '-') return true;
        bool next = line.Page == above.Page && above.Y - line.Y < 1.5f * line.Size;
        return next && (TextLine.IsMark(line.Text) ? _lastColumn == 0 && above.Text.Contains('/') && !line.Text.Contains('/') : _byLine);
    }
}
