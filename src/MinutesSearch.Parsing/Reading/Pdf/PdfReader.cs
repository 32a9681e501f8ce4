using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// PDF: the file's objects, the pages' glyphs as pieces of lines, running headers set aside, then paragraphs, items and rows in
/// the order in which the pages show their text. The structure tree of tagged files is not looked at yet.
/// </summary>
internal static class PdfReader
{
    public static DocumentText Read(ReadOnlyMemory<byte> bytes, string? name, CancellationToken cancellation)
    {
        var file = PdfFile.Open(bytes, name, cancellation);
        var pages = Pages(file, cancellation);
        if (pages.Count == 0)
            throw new UnreadableDocumentException($"{DocumentName.Of(name)} is a PDF without pages that can be found: it is broken or cut off, get it again or print it to a new PDF.");
        var notes = PdfNotes.Of(file, pages);
        var furniture = PdfPageEdges.SetAside(pages);
        var lines = new LineWriter();
        CanonicalLines.Write(Arrange(pages), lines);
        var facts = new SourceFacts { Furniture = [.. furniture.Select(Normaliser.Clean).Where(line => line.Length < 200).Take(20)] };
        return lines.ToDocument(DocumentFormat.Pdf, name, facts, notes);
    }

    private static List<PageText> Pages(PdfFile file, CancellationToken cancellation)
    {
        var reader = new PageReader(file);
        var pages = new List<PageText>();
        foreach (var page in PageTree.Read(file))
        {
            cancellation.ThrowIfCancellationRequested();
            pages.Add(reader.Read(page, pages.Count + 1));
            file.Trim();
        }
        return pages;
    }

    private static List<Flow> Arrange(List<PageText> pages)
    {
        var lines = pages.Select(page => PageLines.InOrder(page)).ToList();
        var measures = PageMeasures.Of([.. lines.SelectMany(page => page)]);
        return UntaggedText.Write(lines.SelectMany(page => Rows.Find(page).Units), measures);
    }
}
