namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Tells a deck that was saved as PDF: broad pages, made by a program for slides, or with few words in large letters.</summary>
internal static class DeckSigns
{
    private const double Broad = 1.15, MostPages = 0.8;

    /// <summary>In letters a page.</summary>
    private const int FewLetters = 1200;

    /// <summary>In parts of the page's height: what most letters of the usual page have, and its largest. Reports printed broadside have less.</summary>
    private const double LargeText = 0.022, LargeTitle = 0.038;

    private static readonly string[] Programs = ["PowerPoint", "Impress", "Keynote", "Google Slides"];

    public static bool IsDeck(PdfFile file, List<PageText> pages)
    {
        if (pages.Count == 0 || pages.Count(page => page.Box.Width > Broad * page.Box.Height) < MostPages * pages.Count) return false;
        return IsOfProgram(file) || (pages.Count > 1 && IsSpare(pages));
    }

    private static bool IsOfProgram(PdfFile file)
    {
        var facts = file.Get(file.Trailer, "Info").Dictionary;
        string makers = file.Get(facts, "Creator").Text + "\n" + file.Get(facts, "Producer").Text;
        return Array.Exists(Programs, program => makers.Contains(program, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsSpare(List<PageText> pages)
    {
        var written = pages.Where(page => page.Pieces.Count > 0).ToList();
        if (written.Count < 2) return false;
        return Median(written, page => page.Pieces.Sum(piece => piece.Text.Length)) < FewLetters
            && Median(written, UsualSize) > LargeText && Median(written, page => page.Pieces.Max(piece => piece.Size) / page.Box.Height) > LargeTitle;
    }

    private static double Median(List<PageText> pages, Func<PageText, double> measure) => pages.Select(measure).Order().ElementAt(pages.Count / 2);

    private static double UsualSize(PageText page)
        => page.Pieces.GroupBy(piece => MathF.Round(piece.Size)).MaxBy(same => same.Sum(piece => piece.Text.Length))!.Key / page.Box.Height;
}
