using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// PDF: the file's objects, the pages' glyphs as pieces of lines, running headers set aside, then paragraphs, items and rows in
/// the order of the structure tree, or that in which the pages show their text.
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
        var tree = TagTreeReader.Read(file);
        TaggedContent.SetAside(pages, tree);
        if (DeckSigns.IsDeck(file, pages)) return PdfDeck.Read(pages, tree, name, notes);
        var furniture = PdfPageEdges.SetAside(pages);
        var lines = new LineWriter();
        CanonicalLines.Write(Arrange(pages, tree), lines);
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

    private static List<Flow> Arrange(List<PageText> pages, TagElement tree)
    {
        var lines = pages.Select(PageLines.InOrder).ToList();
        var measures = PageMeasures.Of([.. lines.SelectMany(page => page)]);
        var content = TaggedContent.Of(pages, tree);
        var flows = content.Any ? new TaggedText(content, measures).Read(tree) : [];
        for (int start = 0; start < pages.Count;)
        {
            int end = start;
            while (end < pages.Count && !content.Reads(pages[end])) end++;
            if (end > start) Insert(flows, UntaggedPages.Write(lines[start..end], measures), pages[start].Number);
            start = end + 1;
        }
        return flows;
    }

    /// <summary>Pages without tags, in front of what the tree has of later pages.</summary>
    private static void Insert(List<Flow> flows, List<Flow> untagged, int page)
    {
        int at = flows.FindIndex(flow => flow.Page > page);
        flows.InsertRange(at < 0 ? flows.Count : at, untagged);
    }
}
