namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// Finds the lines that a writer ended by hand inside one paragraph, as in lists of names: "Cllr R Oak (Chair)" above "Cllr P Birch".
/// A line was if the next one's first two words would have fitted behind it: names hold
/// together ("Mr R Oak").
/// </summary>
internal static class LineBreaks
{
    public static List<List<TextLine>> Split(List<TextLine> lines, PageMeasures measures)
    {
        if (lines.Count < 2) return [lines];
        // What the paragraph's own longest line shows is certain; of two lines the second tells nothing about the first.
        float own = lines.Max(line => line.EndX);
        float edge = lines.Count == 2 && IsOfText(lines, measures) ? Math.Max(own, measures.RightEdge - 4 * lines[0].Size) : own;
        var parts = new List<List<TextLine>> { new() { lines[0] } };
        for (int i = 1; i < lines.Count; i++)
        {
            if (IsBroken(lines[i - 1], lines[i], edge)) parts.Add([lines[i]]);
            else parts[^1].Add(lines[i]);
        }
        return parts;
    }

    private static bool IsOfText(List<TextLine> lines, PageMeasures measures)
        => Math.Abs(lines[0].TextX - measures.LeftEdge) < 4 * lines[0].Size && Math.Abs(lines[0].TextX - lines[1].X) < lines[0].Size;

    private static bool IsBroken(TextLine last, TextLine next, float edge)
    {
        if (next.Text.Length == 0 || char.IsLower(next.Text[0]) || next.Turn != last.Turn) return false;
        if (next.Page == last.Page && last.Y - next.Y < 0.3f * last.Size) return false;
        return last.Text[^1] != ',' && !Paragraphs.IsFull(last, next, edge, words: 2);
    }
}
