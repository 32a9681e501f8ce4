namespace MinutesSearch.Parsing.Layout;

/// <summary>
/// Tells a table of minutes without heads: its first column counts the items, another holds running text ("12 | Lamps | Three were
/// out, and the Clerk said …").
/// </summary>
internal static class CountedRows
{
    private const int FewestItems = 4;
    private const int LongestTitle = 120;
    private const int ShortText = 60;
    private const int ShortOwner = 30;

    /// <summary>Whether the first rows count, at a glance.</summary>
    public static bool MayBe(IReadOnlyList<IReadOnlyList<CellFacts>> rows) => rows.Count(row => row.Count is 2 or 3 && Value(row[0].Text) is not null) > 1;

    /// <summary>What the columns hold; null for any other table.</summary>
    public static Column[]? Columns(IReadOnlyList<IReadOnlyList<CellFacts>> rows)
    {
        int width = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        if (width is not (2 or 3) || !Counts(rows)) return null;
        if (width == 2) return Average(rows, 1) >= ShortText / 2 && Longest(rows, 1) >= ShortText ? [Column.Number, Column.Text] : null;
        if (Longest(rows, 2) >= ShortText && Longest(rows, 1) <= LongestTitle && Average(rows, 1) < Average(rows, 2)) return [Column.Number, Column.Title, Column.Text];
        return Longest(rows, 1) >= ShortText && Longest(rows, 2) <= ShortOwner ? [Column.Number, Column.Text, Column.Owner] : null;
    }

    /// <summary>"12", "13", "14": every number goes on from the one above, blank cells between them left out.</summary>
    private static bool Counts(IReadOnlyList<IReadOnlyList<CellFacts>> rows)
    {
        int? last = null;
        int found = 0;
        foreach (var row in rows)
        {
            if (row.Count == 0 || row[0].Text.Length == 0 || row[0].Span > 1) continue;
            if (Value(row[0].Text) is not { } value)
            {
                // The row of heads, whatever they say.
                if (found == 0) continue;
                return false;
            }
            if (last is { } before && value - before is < 1 or > 2) return false;
            last = value;
            found++;
        }
        return found >= FewestItems;
    }

    private static int? Value(string cell)
    {
        if (!MinutesColumns.IsNumber(cell)) return null;
        foreach (var (value, shape) in NumberForms.Counts(cell))
        {
            if (shape.Trim('.', ')', '(', ' ') == "#" || shape.StartsWith("#/", StringComparison.Ordinal)) return value;
        }
        return null;
    }

    private static double Average(IReadOnlyList<IReadOnlyList<CellFacts>> rows, int column) => Lengths(rows, column).Where(length => length > 0).DefaultIfEmpty().Average();

    private static int Longest(IReadOnlyList<IReadOnlyList<CellFacts>> rows, int column) => Lengths(rows, column).DefaultIfEmpty().Max();

    private static IEnumerable<int> Lengths(IReadOnlyList<IReadOnlyList<CellFacts>> rows, int column) => rows.Where(row => row.Count > column).Select(row => row[column].Text.Length);
}
