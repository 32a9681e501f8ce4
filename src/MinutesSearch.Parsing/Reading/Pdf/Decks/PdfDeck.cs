using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading.Office;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// A deck that was saved as PDF. What stands on a page is put together to the shapes that the writer had, and these are read as those of a
/// PowerPoint file are: title, reading order, levels, straplines.
/// </summary>
internal static class PdfDeck
{
    /// <summary>Footers stand in this part of a page's height.</summary>
    private const double Foot = 0.13;

    private static readonly PageMeasures NoMeasures = new(0, 0, 1.2f, 18);

    public static DocumentText Read(List<PageText> pages, TagElement tree, string? name, ImmutableArray<ParseNote> notes)
    {
        pages.ForEach(AxisLabels.SetAside);
        var furniture = PdfPageEdges.SetAside(pages, Foot, top: 0);
        var content = TaggedContent.Of(pages, tree);
        var tagged = (content.Any ? new TaggedText(content, NoMeasures, slides: true).Read(tree) : []).ToLookup(flow => flow.Page);
        var slides = pages.Select(page => content.Reads(page) ? FlowShapes.Of([.. tagged[page.Number]], page.Box) : PageShapes.Of(page)).ToList();
        var straplines = new Straplines(slides);
        var lines = new SlideLines();
        for (int i = 0; i < slides.Count; i++)
        {
            furniture.AddRange(slides[i].Where(straplines.Holds).Select(shape => shape.Text));
            List<SlideShape> shapes = [.. slides[i].Where(shape => !straplines.Holds(shape))];
            lines.Write(i + 1, SlideTitle.Find(shapes, pages[i].Box.Height * SlideUnits.Point, isFirst: i == 0), []);
        }
        var facts = new SourceFacts { Furniture = [.. furniture.Select(Normaliser.Clean).Where(line => line.Length is > 3 and < 200).Distinct().Take(40)] };
        return lines.ToDocument(DocumentFormat.Pdf, name, facts, notes);
    }
}
