using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Says of two lines below one another whether the second goes on with the paragraph of the first.</summary>
internal sealed class Paragraphs(PageMeasures measures)
{
    /// <summary>Groups lines to paragraphs.</summary>
    /// <param name="lines">In reading order.</param>
    /// <param name="edge">Where full lines end; 0 for the document's right edge.</param>
    public List<List<TextLine>> Group(IEnumerable<TextLine> lines, float edge = 0)
    {
        var groups = new List<List<TextLine>>();
        foreach (var line in lines)
        {
            if (groups.Count > 0 && GoesOn(groups[^1], line, edge > 0 ? edge : EdgeOf(groups[^1][^1]))) groups[^1].Add(line);
            else groups.Add([line]);
        }
        return groups;
    }

    /// <summary>Columns that are wider than the text's usual width have their own edge.</summary>
    private float EdgeOf(TextLine line) => Math.Max(measures.RightEdge, line.EndX);

    public bool GoesOn(List<TextLine> paragraph, TextLine next, float edge)
    {
        var last = paragraph[^1];
        if (next.Turn != last.Turn || Math.Abs(next.Size - last.Size) > 0.15f * last.Size) return false;
        if (StartsWithMark(next, last, paragraph[0])) return false;
        if (BoldChanges(last, next)) return false;
        return next.Page == last.Page ? IsBelow(paragraph, last, next, edge) : GoesOverPage(paragraph, last, next, edge);
    }

    private bool IsBelow(List<TextLine> paragraph, TextLine last, TextLine next, float edge)
    {
        float gap = (last.Y - next.Y) / last.Size;
        if (gap < 0.3f || gap > Math.Max(measures.Leading * 1.22f, Leading(paragraph) * 1.15f)) return false;
        return IsFull(last, next, edge) && IsUnder(paragraph, next);
    }

    /// <summary>The paragraph's own line spacing: captions and tables are set closer than the text.</summary>
    private static float Leading(List<TextLine> paragraph)
        => paragraph.Count < 2 ? 0 : (paragraph[^2].Y - paragraph[^1].Y) / paragraph[^1].Size;

    /// <summary>Over a page's end a sentence must go on: nothing tells whether more room was left.</summary>
    private static bool GoesOverPage(List<TextLine> paragraph, TextLine last, TextLine next, float edge)
        => next.Page == last.Page + 1 && IsFull(last, next, edge) && IsUnder(paragraph, next)
            && (char.IsLower(next.Text[0]) || last.Text[^1] is not ('.' or '?' or '!' or ':' or ';'));

    /// <summary>A line is full if the next one's first word would not have fitted behind it.</summary>
    public static bool IsFull(TextLine last, TextLine next, float edge, int words = 1)
    {
        string text = next.Text;
        if (last.Text[^1] is '-' or '\u00ad' && char.IsLower(text[0])) return true;
        int word = EndOfWords(text, words);
        float width = text.Length == 0 ? 0 : (next.EndX - next.TextX) * word / text.Length;
        // A small letter goes on with a sentence: the next word may have been kept from the line's end by a blank that does not break.
        float slack = char.IsLower(text[0]) && last.Text[^1] is not ('.' or ',' or ';' or ':' or '?' or '!') ? 4 : 0.4f;
        return last.EndX + 0.2f * last.Size + width > edge - slack * last.Size;
    }

    private static int EndOfWords(string text, int words)
    {
        int end = 0;
        for (; words > 0; words--)
        {
            int found = text.AsSpan(end).IndexOfAny(" \t/-");
            if (found < 0) return text.Length;
            end += found + 1;
        }
        return end - 1;
    }

    /// <summary>Below a first line the text may start further left or right; from then on it keeps to its margin.</summary>
    private static bool IsUnder(List<TextLine> paragraph, TextLine next)
    {
        float size = next.Size, first = paragraph[0].TextX, start = paragraph.Count == 1 ? first : paragraph[^1].TextX;
        float shift = next.X - start;
        if (Math.Abs(shift) < 0.6f * size) return true;
        if (IsCentred(paragraph[^1], next)) return true;
        if (paragraph.Count > 1) return false;
        return paragraph[0].HasMark ? next.X > paragraph[0].X - size && next.X < first + size
            : StartsWithMark(paragraph[0]) ? shift > 0 && shift < 5 * size || shift < 0 && next.X > paragraph[0].X - 4 * size
            : shift < 0 && shift > -6 * size;
    }

    private static bool IsCentred(TextLine last, TextLine next)
        => Math.Abs(last.X + last.EndX - next.X - next.EndX) < 0.8f * next.Size && Math.Abs(last.X - next.X) > 0.6f * next.Size;

    private static bool StartsWithMark(TextLine line) => line.HasMark || Marker.Read(line.Text, loose: false) is not null;

    /// <summary>
    /// A mark opens a paragraph, unless the line before runs on into it: a number in the middle of a sentence ("minute" / "37. was
    /// agreed") stands at the text's margin.
    /// </summary>
    private static bool StartsWithMark(TextLine next, TextLine last, TextLine first)
    {
        if (next.HasMark) return true;
        if (Marker.Read(next.Text, loose: false) is not { } mark) return false;
        if (mark.Kind == MarkerKind.Bullet && next.Text[0] is not ('-' or '–' or '—' or '−')) return true;
        bool ended = last.Text[^1] is '.' or ';' or ':' or '?' or '!' || last.Text.EndsWith("; and", StringComparison.Ordinal) || last.Text.EndsWith("; or", StringComparison.Ordinal);
        return ended || Math.Abs(next.X - first.TextX) > 0.6f * next.Size;
    }

    /// <summary>A bold heading ends where plain text begins, a plain paragraph where a line is bold throughout; not where a dash leads on.</summary>
    private static bool BoldChanges(TextLine last, TextLine next)
        => last.Bold != next.Bold && last.EndsBold != next.StartsBold && last.Text[^1] is not ('–' or '—');
}
