namespace MinutesSearch.Parsing.Layout;

/// <summary>
/// Tables of numbers in plain text, found line by line before wraps are repaired: "Street trees     1,204     2,391" goes on with
/// no line, however long it is.
/// </summary>
internal static class NumberTables
{
    private const int LongestHead = 40;
    private const int LongestValue = 16;

    /// <summary>Whether each line is a row of such a table, or one of its heads.</summary>
    public static bool[] Find(DocumentText text)
    {
        var rows = new bool[text.Lines.Length];
        if (text.Format == DocumentFormat.Html) return rows;
        int[] values = [.. text.Lines.Select(line => line.Role == LineRole.Text ? Values(text[line]) : 0)];
        for (int i = 0; i < values.Length;)
        {
            int end = i;
            while (end < values.Length && values[end] == values[i] && values[i] > 0) end++;
            int heads = end > i ? Heads(text, i, values[i] + 1) : 0;
            // A lone "Apologies     3", or a list of them, is a table of contents.
            if (values[i] > 2 || (end - i > 1 && (values[i] > 1 || heads > 0))) Array.Fill(rows, true, i - heads, end - i + heads);
            i = Math.Max(end, i + 1);
        }
        return rows;
    }

    /// <summary>How many cells with a number follow the label; 0 if anything else does, or if the line has a mark of its own.</summary>
    private static int Values(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > 200 || Marker.Read(line.ToString(), false) is not null) return 0;
        var cells = Cells(line);
        bool any = false;
        for (int i = 1; i < cells.Count; i++)
        {
            var cell = line[cells[i]];
            if (!IsValue(cell)) return 0;
            any |= cell.ContainsAnyInRange('0', '9');
        }
        return any && line[cells[0]].Length <= 60 ? cells.Count - 1 : 0;
    }

    /// <summary>How many of the two lines above a row are its head: as many cells, or all but the first, and no sentence.</summary>
    private static int Heads(DocumentText text, int row, int width)
    {
        int heads = 0;
        for (int i = row - 1; i >= 0 && heads < 2; i--, heads++)
        {
            var line = text[text.Lines[i]];
            if (line.Length == 0 || text.Lines[i].Role != LineRole.Text || line[^1] is '.' or ':' or '?') break;
            var cells = Cells(line);
            bool fits = cells.Count >= 2 ? cells.Count == width || cells.Count == width - 1 : width == 2 && cells.Count == 1 && line[0] is '£' or '%';
            if (!fits || cells.Any(cell => cell.End.Value - cell.Start.Value > LongestHead)) break;
        }
        return heads;
    }

    /// <summary>"1,204", "(125)", "£1.2m", "14 – 18", "12 days", and "-" for nothing; no words beyond a unit.</summary>
    private static bool IsValue(ReadOnlySpan<char> cell)
    {
        if (cell is "-" or "–" or "—" or "n/a" or "N/A" or "*") return true;
        if (cell.Length > LongestValue || !cell.ContainsAnyInRange('0', '9')) return false;
        int letters = 0;
        foreach (char c in cell)
        {
            if (char.IsLetter(c)) letters++;
        }
        return letters <= 6;
    }

    /// <summary>The stretches between gaps of two blanks and more, or tabs.</summary>
    private static List<Range> Cells(ReadOnlySpan<char> line)
    {
        var cells = new List<Range>();
        int from = 0;
        for (int at = 0; at < line.Length; at++)
        {
            bool gap = line[at] == '\t' || (line[at] == ' ' && at + 1 < line.Length && line[at + 1] is ' ' or '\t');
            if (!gap) continue;
            cells.Add(from..at);
            while (at + 1 < line.Length && line[at + 1] is ' ' or '\t') at++;
            from = at + 1;
        }
        if (from < line.Length) cells.Add(from..line.Length);
        return cells;
    }
}
