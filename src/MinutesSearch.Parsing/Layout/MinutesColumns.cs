namespace MinutesSearch.Parsing.Layout;

/// <summary>A cell as far as it tells what its table is for.</summary>
/// <param name="Span">The columns that it covers.</param>
/// <param name="Text">What it says, or how it begins.</param>
internal readonly record struct CellFacts(int Span, string Text);

/// <summary>
/// Tells minutes that were typed into a table ("Item | Discussion | Action") from tables of data and logs of actions: by the heads of
/// the columns, and by running text below them.
/// </summary>
/// <param name="Columns">What each column holds.</param>
/// <param name="Head">The row that heads them; -1 where the table goes on with the columns of the one before it.</param>
internal sealed record MinutesColumns(Column[] Columns, int Head)
{
    /// <summary>Text cells shorter than this are the entries of a log, not minutes.</summary>
    private const int ShortestMinute = 60;

    /// <summary>A column headed "Item" with cells this long holds the minutes themselves.</summary>
    private const int LongItem = 100;

    private const int LongestHead = 40;
    private const int MostColumns = 8;

    /// <summary>The name of the meeting may stand in the table above its heads.</summary>
    private const int RowsAboveHead = 3;

    /// <summary>The columns of a table of minutes; null for any other table.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="before">The columns of the last table of minutes: a scorecard in the midst of the minutes parts their table in two.</param>
    public static MinutesColumns? Of(IReadOnlyList<IReadOnlyList<CellFacts>> rows, MinutesColumns? before)
    {
        for (int row = 0; row < Math.Min(rows.Count - 1, RowsAboveHead); row++)
        {
            if (!IsHead(rows[row])) continue;
            var columns = Spread(rows[row]);
            Settle(columns, rows, row + 1);
            if (AreOfMinutes(columns, rows[row]) && HoldsMinutes(rows, row + 1, columns)) return new MinutesColumns(columns, row);
            if (columns.Any(column => column.IsForActions())) return null;
            break;
        }
        if (before is not null && rows.All(row => before.Fits(row)) && HoldsMinutes(rows, 0, before.Columns)) return before with { Head = -1 };
        return CountedRows.Columns(rows) is { } counted && HoldsMinutes(rows, 0, counted) ? new MinutesColumns(counted, -1) : null;
    }

    /// <summary>Whether a row has as many columns as these.</summary>
    public bool Fits(IReadOnlyList<CellFacts> row) => row.Sum(cell => Math.Max(1, cell.Span)) == Columns.Length;

    private static bool HoldsMinutes(IReadOnlyList<IReadOnlyList<CellFacts>> rows, int from, Column[] columns)
        => Cells(rows, from, columns, Column.Text).Any(cell => cell.Length >= ShortestMinute);

    /// <summary>Whether a row may head columns of minutes; cheap, for tables that are read only if so.</summary>
    public static bool IsHead(IReadOnlyList<CellFacts> row)
        => row.Count is > 1 and <= MostColumns && row.Count(cell => Layout.Columns.Of(cell.Text) != Column.None) > 1 && row.All(cell => cell.Text.Length <= LongestHead);

    private static Column[] Spread(IReadOnlyList<CellFacts> row)
        => [.. row.SelectMany(cell => Enumerable.Repeat(Layout.Columns.Of(cell.Text), Math.Clamp(cell.Span, 1, MostColumns)))];

    /// <summary>A column headed "Item" may hold numbers alone, or titles, or the minutes where no other column does.</summary>
    private static void Settle(Column[] columns, IReadOnlyList<IReadOnlyList<CellFacts>> rows, int from)
    {
        int title = Array.IndexOf(columns, Column.Title);
        if (title < 0) return;
        var cells = Cells(rows, from, columns, Column.Title).Where(cell => cell.Length > 0).ToList();
        if (cells.Count == 0 || cells.TrueForAll(IsNumber)) columns[title] = Column.Number;
        else if (!columns.Contains(Column.Text) && columns.Any(column => column.IsForActions() && column != Column.Due) && cells.Exists(cell => cell.Length >= LongItem)
            && cells.Average(cell => cell.Length) > Average(rows, from, columns, Column.Action)) columns[title] = Column.Text;
    }

    /// <summary>"3", "3.", "24/17": a number and nothing else.</summary>
    public static bool IsNumber(string cell)
        => cell.Length is > 0 and < 12 && char.IsAsciiDigit(cell[0]) && cell.All(c => char.IsAsciiDigit(c) || c is '.' or '/' or ')' or ' ')
            || Marker.Read(cell, loose: true) is { Kind: not MarkerKind.Bullet } mark && mark.Length == cell.Length;

    private static double Average(IReadOnlyList<IReadOnlyList<CellFacts>> rows, int from, Column[] columns, Column of)
        => Cells(rows, from, columns, of).Where(cell => cell.Length > 0).Select(cell => cell.Length).DefaultIfEmpty().Average();

    /// <summary>Text beside actions, or beside titles if nothing unknown stands there too.</summary>
    private static bool AreOfMinutes(Column[] columns, IReadOnlyList<CellFacts> heads)
    {
        if (!columns.Contains(Column.Text)) return false;
        if (columns.Any(column => column.IsForActions() && column != Column.Due)) return true;
        return columns.Any(column => column is Column.Number or Column.Title) && heads.All(head => head.Text.Length == 0 || Layout.Columns.Of(head.Text) != Column.None);
    }

    private static IEnumerable<string> Cells(IReadOnlyList<IReadOnlyList<CellFacts>> rows, int from, Column[] columns, Column of)
    {
        for (int row = from; row < rows.Count; row++)
        {
            int at = 0;
            foreach (var cell in rows[row])
            {
                if (at < columns.Length && columns[at] == of && cell.Span < columns.Length) yield return cell.Text;
                at += Math.Max(1, cell.Span);
            }
        }
    }
}
