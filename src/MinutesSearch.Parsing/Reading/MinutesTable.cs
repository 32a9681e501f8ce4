using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading;

/// <summary>A line of a cell, with what the format says of it; its offsets mean nothing yet.</summary>
internal readonly record struct TableLine(string Text, Line Facts);

/// <summary>A cell of a table that may hold minutes.</summary>
/// <param name="Span">The columns that it covers.</param>
/// <param name="Lines">Its paragraphs, items and rows.</param>
internal readonly record struct MinutesCell(int Span, IReadOnlyList<TableLine> Lines)
{
    public static MinutesCell Of(LineWriter written, int span)
    {
        var (text, lines) = written.Snapshot();
        return new MinutesCell(span, [.. lines.Where(line => line.Length > 0 || line.Marker is not null).Select(line => new TableLine(text.Substring(line.Start, line.Length), line))]);
    }

    public CellFacts Facts => new(Span, Fold.Text(string.Join(' ', Lines.Select(line => line.Text.Length > 0 ? line.Text : line.Facts.Marker))));
}

/// <summary>
/// Puts minutes that stand in a table into the order in which they are read: of each row the number and title, the text, then what is to
/// be done, by whom and by when.
/// </summary>
internal sealed class MinutesTable
{
    private const int LongestTitle = 120;

    private readonly Column[] _columns;
    private readonly List<TableLine> _written = [];

    private MinutesTable(Column[] columns) => _columns = columns;

    /// <summary>The lines of a table of minutes; null for any other table.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="document">The document that it stands in, which remembers the columns; null where none is at hand.</param>
    public static List<TableLine>? Arrange(IReadOnlyList<IReadOnlyList<MinutesCell>> rows, LineWriter? document)
    {
        var found = MinutesColumns.Of([.. rows.Select(row => (IReadOnlyList<CellFacts>)[.. row.Select(cell => cell.Facts)])], document?.MinutesColumns);
        if (found is null) return null;
        document?.MinutesColumns = found;
        return Arrange(rows, found);
    }

    /// <summary>The lines of a table whose columns are known.</summary>
    public static List<TableLine> Arrange(IReadOnlyList<IReadOnlyList<MinutesCell>> rows, MinutesColumns found)
    {
        var table = new MinutesTable(found.Columns);
        var heads = found.Head < 0 ? [] : rows[found.Head].Select(cell => cell.Facts).ToList();
        for (int i = 0; i < rows.Count; i++)
        {
            // The heads are repeated where the table goes on over pages.
            if (i == found.Head || (heads.Count > 0 && rows[i].Select(cell => cell.Facts).SequenceEqual(heads))) table.WriteHead(rows[i]);
            else if (i < found.Head) table._written.AddRange(rows[i].SelectMany(cell => cell.Lines));
            else table.WriteRow(rows[i]);
        }
        return table._written;
    }

    private void WriteHead(IReadOnlyList<MinutesCell> row)
        => _written.AddRange(row.SelectMany(cell => cell.Lines).Select(line => line with { Facts = line.Facts with { Role = LineRole.Furniture } }));

    private void WriteRow(IReadOnlyList<MinutesCell> row)
    {
        if (row.Count(cell => cell.Lines.Count > 0) == 1 && row.First(cell => cell.Lines.Count > 0).Span > 1)
        {
            _written.AddRange(row.SelectMany(cell => cell.Lines));
            return;
        }
        var number = LinesOf(row, Column.Number);
        var title = LinesOf(row, Column.Title);
        var text = LinesOf(row, Column.Text, Column.None);
        WriteTitle(NumberOf(number, title), title, text);
        _written.AddRange(title.Concat(text));
        AddActions(row, LineRole.ActionCell, Column.Action);
        AddActions(row, LineRole.OwnerCell, Column.Owner);
        AddActions(row, LineRole.LeadCell, Column.Lead);
        AddActions(row, LineRole.DueCell, Column.Due);
    }

    private List<TableLine> LinesOf(IReadOnlyList<MinutesCell> row, params ReadOnlySpan<Column> wanted)
    {
        var lines = new List<TableLine>();
        int at = 0;
        foreach (var cell in row)
        {
            if (wanted.Contains(at < _columns.Length ? _columns[at] : Column.None)) lines.AddRange(cell.Lines);
            at += Math.Max(1, cell.Span);
        }
        return lines;
    }

    private void AddActions(IReadOnlyList<MinutesCell> row, LineRole role, Column column)
    {
        foreach (var line in LinesOf(row, column)) _written.Add(line with { Facts = line.Facts with { Role = role, Level = 0 } });
    }

    /// <summary>The number in a column of its own, or on a line above the title; taken from where it stood.</summary>
    private static string? NumberOf(List<TableLine> number, List<TableLine> title)
    {
        if (number.Count == 0 && title.Count > 1 && title[0].Facts.Marker is null && MinutesColumns.IsNumber(title[0].Text))
        {
            number = [title[0]];
            title.RemoveAt(0);
        }
        return number.Count == 0 ? null : number[0].Text.Length > 0 ? number[0].Text : number[0].Facts.Marker;
    }

    /// <summary>Writes the title, its number before it, and takes it from its column, or from the text if that opens with it.</summary>
    private void WriteTitle(string? number, List<TableLine> title, List<TableLine> text)
    {
        var from = title.Count > 0 ? title : text;
        bool titled = from.Count > 0 && (title.Count > 0 ? title[0].Text.Length <= LongestTitle : number is not null && OpensWithTitle(text, number));
        if (from.Count == 0 || (!titled && number is null))
        {
            if (number is not null) _written.Add(new TableLine(number, default));
            return;
        }
        var first = from[0];
        from.RemoveAt(0);
        string mark = number ?? first.Facts.Marker ?? "";
        var facts = titled ? first.Facts with { Role = LineRole.Heading, Level = 2, Marker = null } : first.Facts with { Role = LineRole.Text, Marker = null };
        _written.Add(new TableLine(mark.Length > 0 && mark != "•" ? $"{mark}\t{first.Text}" : first.Text, facts));
    }

    /// <summary>"3 | Grit plan" above its text, or alone; "3.1 | The plan was presented" numbers a paragraph.</summary>
    private static bool OpensWithTitle(List<TableLine> text, string number)
    {
        var (words, facts) = text[0];
        if (words.Length > LongestTitle || facts.Role is not (LineRole.Text or LineRole.Heading) || facts.Marker is not null) return false;
        bool paragraph = number.TrimEnd('.', ')').Contains('.', StringComparison.Ordinal) && !number.EndsWith(".0", StringComparison.Ordinal);
        return facts.Bold || facts.Role == LineRole.Heading || (!paragraph && words[^1] is not ('.' or ';' or '?' or '!' or ','));
    }
}
