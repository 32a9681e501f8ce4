namespace MinutesSearch.Parsing.Layout;

/// <summary>
/// Names in the margin of plain text, with what each said in a column of its own beside them: "Cllr Lal     How much had been spent" and the
/// lines below it that start in that column. Only the shape is told here; whether the margin holds speakers is for the reader of turns.
/// </summary>
internal static class SideLabels
{
    private const int LongestLabel = 34;
    private const int ShortestText = 24;
    private const string NarrowestGap = "   ";

    /// <summary>For each line that opens with a label, where the text beside it starts; 0 for every other line.</summary>
    public static int[] Find(DocumentText text)
    {
        var found = new int[text.Lines.Length];
        if (text.Format is not (DocumentFormat.PlainText or DocumentFormat.Markdown or DocumentFormat.Pdf)) return found;
        var columns = new Dictionary<int, (int Labels, int Hanging)>();
        var opens = text.Lines.Select(line => line.Role == LineRole.Text ? TextBehind(text.Text, line) : 0).ToArray();
        for (int i = 0; i < opens.Length; i++)
        {
            if (opens[i] == 0) continue;
            int column = Column(text.Text, opens[i]);
            var (labels, hanging) = columns.GetValueOrDefault(column);
            bool hangs = i + 1 < opens.Length && text.Lines[i + 1].Length > 0 && Column(text.Text, text.Lines[i + 1].Start) == column;
            columns[column] = (labels + 1, hanging + (hangs ? 1 : 0));
        }
        for (int i = 0; i < opens.Length; i++)
        {
            // One line with a gap in it is no column, nor is a list of names with no more than a line beside each.
            if (opens[i] > 0 && columns[Column(text.Text, opens[i])] is { Labels: > 2, Hanging: > 1 } shape && shape.Hanging * 2 >= shape.Labels) found[i] = opens[i];
        }
        return found;
    }

    /// <summary>Columns of blank and text before a place in its physical line.</summary>
    public static int Column(string text, int position) => position == 0 ? 0 : position - (text.LastIndexOf('\n', position - 1) + 1);

    /// <summary>Where the only wide gap of a line ends, if a short label stands before it and running text behind.</summary>
    private static int TextBehind(string text, Line line)
    {
        if (line.Length < ShortestText || !char.IsUpper(text[line.Start])) return 0;
        var content = text.AsSpan(line.Start, line.Length);
        int gap = content.IndexOf(NarrowestGap, StringComparison.Ordinal);
        if (gap is < 2 or > LongestLabel || content[gap - 1] is '.' or ':' or ',' || content[..gap].ContainsAnyInRange('0', '9')) return 0;
        int behind = gap;
        while (behind < content.Length && content[behind] == ' ') behind++;
        bool running = content.Length - behind >= ShortestText && !content[behind..].Contains("  ", StringComparison.Ordinal);
        return running && char.IsLetter(content[behind]) ? line.Start + behind : 0;
    }
}
