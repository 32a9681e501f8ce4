using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// What stands in the right margin beside minutes: the initials of who is to act, which go behind the paragraph that they stand beside, and
/// where the lines beside them end.
/// </summary>
internal sealed class Margin(PageMeasures measures)
{
    private const int LongestInitials = 12, ShortestText = 12, SmallWordsOfSentence = 4;

    private readonly Dictionary<TextLine, string> _initials = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TextLine, float> _edges = new(ReferenceEqualityComparer.Instance);

    public void Clear()
    {
        _initials.Clear();
        _edges.Clear();
    }

    /// <summary>Takes initials off a row of text: "Footpath 9: the stile to be mended by May | AW".</summary>
    /// <returns>Whether the row is such a one; its last cell is gone then.</returns>
    public bool Take(List<RowCell> cells)
    {
        if (cells.Count < 2 || cells[^1].Lines is not [var aside] || !AreInitials(aside.Text) || cells[^2].Length < ShortestText) return false;
        var beside = cells[^2].Lines[^1].Whole;
        cells.RemoveAt(cells.Count - 1);
        if (!ReferenceEquals(beside, aside.Whole)) Note(beside, aside.Text);
        return true;
    }

    /// <summary>Whether a row is a sentence with initials beside it: in a table of names few words begin small.</summary>
    public static bool IsBeside(RowCell text, RowCell aside)
        => text.X < aside.X && aside.Lines is [var initials] && AreInitials(initials.Text) && text.Lines.Sum(line => SmallWords(line.Text)) >= SmallWordsOfSentence;

    private static int SmallWords(string text)
    {
        int words = 0;
        for (int i = 1; i < text.Length; i++)
            if (text[i - 1] == ' ' && char.IsLower(text[i])) words++;
        return words;
    }

    /// <summary>Initials alone at the right edge, below or beside the line before them.</summary>
    public bool Take(TextLine line, TextLine? before)
    {
        if (before is null || line.Segments.Count > 1 || !AreInitials(line.Text) || !IsAtRight(line) || before.Page != line.Page || before.Text.Length < ShortestText) return false;
        if (Math.Abs(before.Y - line.Y) > 3 * line.Size || before.X > line.X) return false;
        Note(before, line.Text);
        return true;
    }

    /// <summary>"ACTION" above the initials.</summary>
    public bool IsHead(TextLine line) => line.Segments.Count == 1 && IsAtRight(line) && Columns.Of(line.Text).IsForActions();

    private bool IsAtRight(TextLine line) => line.X > measures.LeftEdge + (0.7f * (measures.RightEdge - measures.LeftEdge));

    private void Note(TextLine line, string initials)
        => _initials[line] = _initials.TryGetValue(line, out string? before) ? $"{before}, {initials}" : initials;

    /// <summary>Capitals, a few at a time: "RL", "RL/AF".</summary>
    private static bool AreInitials(string text)
    {
        int run = 0, most = 0;
        if (text.Length is < 2 or > LongestInitials) return false;
        foreach (char c in text)
        {
            if (char.IsAsciiLetterUpper(c)) most = Math.Max(most, ++run);
            else if (c is '/' or '&' or ',' or ' ' or '.') run = 0;
            else return false;
        }
        return most is > 0 and < 4;
    }

    /// <summary>The lines of a cell end before what stands beside it.</summary>
    public void Narrow(RowCell cell, RowCell beside)
    {
        if (cell.X > beside.X) return;
        foreach (var line in cell.Lines) _edges[line.Whole] = beside.X - (0.5f * line.Size);
    }

    /// <summary>Where a line would end if it were full, by what stands beside it; 0 where nothing does.</summary>
    public float EdgeOf(TextLine line) => _edges.GetValueOrDefault(line);

    /// <summary>A paragraph's text with the initials beside it behind a tab.</summary>
    public string With(string text, List<TextLine> paragraph)
    {
        if (_initials.Count == 0) return text;
        var beside = paragraph.Where(_initials.ContainsKey).Select(line => _initials[line]).ToList();
        return beside.Count == 0 ? text : $"{text}\t{string.Join(", ", beside)}";
    }
}
