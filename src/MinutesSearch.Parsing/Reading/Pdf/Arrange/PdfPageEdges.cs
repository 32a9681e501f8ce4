using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// Finds running headers, footers and page numbers: lines at the top or bottom of a page that stand at the same height of another
/// with the same words, digits aside. Rows of several cells repeat too ("Measure  Target  Actual"), but are content.
/// </summary>
internal static class PdfPageEdges
{
    private const int Depth = 4;

    private readonly record struct EdgeLine(PageText Page, TextLine Line, string Shape, bool AtTop);

    /// <summary>Marks the pieces of furniture as artifacts. The words of running headers and footers come back, each once.</summary>
    /// <param name="pages">All pages.</param>
    /// <param name="bottom">The part of the page's height at its bottom where such lines stand.</param>
    /// <param name="top">The same at its top; 0 for slides, whose titles repeat.</param>
    public static List<string> SetAside(List<PageText> pages, double bottom = 0.25, double top = 0.25)
    {
        var edges = pages.SelectMany(page => Edges(page, bottom, top)).ToList();
        var words = new List<string>();
        foreach (var repeats in edges.Where(edge => edge.Shape.Length > 0).GroupBy(edge => (edge.Shape, edge.AtTop)))
        {
            var places = repeats.ToList();
            foreach (var place in places.Where(place => Repeats(place, places))) Mark(place.Line);
            if (places.Count > 1 && places[0].Line.Pieces[0].Artifact && !Furniture.IsPageNumber(places[0].Line.Text)) words.AddRange(places[0].Line.Segments.Select(segment => segment.Text));
        }
        foreach (var page in edges.GroupBy(edge => edge.Page, ReferenceEqualityComparer.Instance))
        {
            var own = page.ToList();
            foreach (var edge in own.Where(edge => Furniture.IsPageNumber(edge.Line.Text) && IsOuter(edge, own))) Mark(edge.Line);
        }
        return words;
    }

    /// <summary>The outermost lines of a page, furniture aside.</summary>
    private static bool IsOuter(EdgeLine edge, List<EdgeLine> ofPage)
        => !ofPage.Exists(other => other.AtTop == edge.AtTop && !other.Line.Pieces[0].Artifact
            && (edge.AtTop ? other.Line.Y > edge.Line.Y + 1 : other.Line.Y < edge.Line.Y - 1));

    private static bool Repeats(EdgeLine place, List<EdgeLine> places)
        => places.Exists(other => !ReferenceEquals(other.Page, place.Page) && Math.Abs(Height(other) - Height(place)) < 6 && Math.Abs(other.Line.X - place.Line.X) < 40);

    private static double Height(EdgeLine edge) => edge.AtTop ? edge.Page.Box.Height - edge.Line.Y : edge.Line.Y;

    private static void Mark(TextLine line)
    {
        foreach (var piece in line.Pieces) piece.Artifact = true;
    }

    private static IEnumerable<EdgeLine> Edges(PageText page, double bottom, double top)
    {
        var lines = LineJoiner.Join(LineJoiner.ByPlace([.. page.Pieces.Where(piece => !piece.Artifact && piece.Turn == 0)]), page.Number);
        foreach (var line in lines.Take(Depth).Where(line => line.Y > page.Box.Height * (1 - top))) yield return Edge(page, line, atTop: true);
        foreach (var line in lines.TakeLast(Depth).Where(line => line.Y < page.Box.Height * bottom)) yield return Edge(page, line, atTop: false);
    }

    private static EdgeLine Edge(PageText page, TextLine line, bool atTop)
        => new(page, line, line.Segments.Count > 3 ? "" : Furniture.Shape(line.Text.Replace('\t', ' ')), atTop);
}
