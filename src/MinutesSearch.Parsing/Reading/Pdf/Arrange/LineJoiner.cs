namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Puts pieces together to lines, in the order in which the page shows them.</summary>
internal static class LineJoiner
{
    /// <summary>How many lines back a piece may belong to: a margin's number is often shown behind its paragraph's first lines.</summary>
    private const int LookBack = 3;

    /// <param name="pieces">In reading order.</param>
    /// <param name="page">The page that they stand on.</param>
    /// <param name="together">Whether what stands on one line must be shown one right after the other.</param>
    public static List<TextLine> Join(IEnumerable<Piece> pieces, int page, bool together = false)
    {
        var lines = new List<TextLine>();
        foreach (var piece in pieces)
        {
            if (lines.Count > 0 && lines[^1].Takes(piece)) lines[^1].Add(piece);
            else if (!together && Earlier(lines, piece) is { } earlier) earlier.Add(piece);
            else lines.Add(new TextLine(piece, page));
        }
        return lines;
    }

    /// <summary>A short piece to the left of a line before: its number or bullet.</summary>
    private static TextLine? Earlier(List<TextLine> lines, Piece piece)
    {
        if (piece.Text.Length > 8) return null;
        for (int i = lines.Count - 2; i >= 0 && i >= lines.Count - 1 - LookBack; i--)
            if (lines[i].Takes(piece) && piece.EndX <= lines[i].X) return lines[i];
        return null;
    }

    /// <summary>Pieces from the top of the page down, for pages whose stream jumps about.</summary>
    public static List<Piece> ByPlace(List<Piece> pieces)
    {
        var sorted = pieces.OrderByDescending(piece => piece.Y).ToList();
        for (int start = 0; start < sorted.Count;)
        {
            int end = start + 1;
            while (end < sorted.Count && sorted[start].Y - sorted[end].Y < 0.3f * sorted[start].Size) end++;
            sorted.Sort(start, end - start, Comparer<Piece>.Create((a, b) => a.X.CompareTo(b.X)));
            start = end;
        }
        return sorted;
    }
}
