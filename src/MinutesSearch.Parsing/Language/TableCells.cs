using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Language;

/// <summary>The cells of a table row: parted by tabs, in plain text by gaps of two blanks and more too.</summary>
internal static class TableCells
{
    /// <summary>The column whose head is one of these, or -1.</summary>
    public static int Find(string text, List<Sentence> head, string[] names)
        => head.FindIndex(cell => names.Contains(Fold.Text(text, cell.Start, cell.End).TrimEnd(':').ToLowerInvariant()));

    public static List<Sentence> Of(string text, Block block)
    {
        var cells = new List<Sentence>();
        int from = block.Start;
        for (int at = block.Start; at <= block.End; at++)
        {
            bool gap = at + 1 < block.End && text[at] == ' ' && text[at + 1] == ' ';
            if (at < block.End && text[at] != '\t' && !gap) continue;
            int start = from, end = at;
            while (gap && at + 1 < block.End && text[at + 1] is ' ' or '\t') at++;
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            cells.Add(new Sentence(start, end));
            from = at + 1;
        }
        return cells;
    }
}
