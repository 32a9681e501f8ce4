using System.Collections.Immutable;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>What could not be read of a PDF.</summary>
internal static class PdfNotes
{
    /// <summary>So few letters beside so much picture make a scan.</summary>
    private const int FewLetters = 8;
    private const double MuchPicture = 0.4;

    public static ImmutableArray<ParseNote> Of(PdfFile file, List<PageText> pages)
    {
        var notes = ImmutableArray.CreateBuilder<ParseNote>();
        if (file.Rebuilt || file.Damaged)
            notes.Add(new ParseNote("recovered", "The PDF is damaged: its text was recovered and may be incomplete."));
        if (file.Budget.Exceeded)
            notes.Add(new ParseNote("limit", "The PDF unpacks to more than any document needs: what goes beyond the limit was left out."));
        foreach (var page in pages)
        {
            if (page.Incomplete) notes.Add(new ParseNote("incomplete-page", $"Page {page.Number} is damaged or too large: its text is missing or incomplete."));
            else if (page.Unmapped) notes.Add(new ParseNote("unmapped-font",
                $"Page {page.Number} uses a font that does not say which characters its glyphs are: print the document to a new PDF or run text recognition over it."));
            else if (IsScan(page)) notes.Add(new ParseNote("scan", $"Page {page.Number} is a scanned image: no text to read; run text recognition (OCR) first."));
        }
        return notes.ToImmutable();
    }

    private static bool IsScan(PageText page) => page.PictureShare > MuchPicture && page.Pieces.Sum(piece => piece.Text.CountLettersAndDigits()) < FewLetters;
}
