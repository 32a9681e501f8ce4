namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>A page's lines in the order of its content stream, or from top to bottom where that jumps about.</summary>
internal static class PageLines
{
    /// <summary>The share of lines that may stand above the line before without a table's reason.</summary>
    private const double MostJumps = 0.2;

    public static List<TextLine> InOrder(PageText page)
    {
        var lines = new List<TextLine>();
        foreach (var turned in page.Pieces.Where(piece => !piece.Artifact).GroupBy(piece => piece.Turn).OrderByDescending(turn => turn.Sum(piece => piece.Text.Length)))
            lines.AddRange(InOrder([.. turned], page.Number));
        return lines;
    }

    public static List<TextLine> InOrder(List<Piece> pieces, int page)
    {
        var lines = LineJoiner.Join(pieces, page);
        return lines.Count > 4 && Rows.Find(lines).Jumps > MostJumps * lines.Count ? LineJoiner.Join(LineJoiner.ByPlace(pieces), page) : lines;
    }
}
