using System.Xml.Linq;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office.OpenDocument;

/// <summary>An OpenDocument deck: a heading, lines and rows a slide, as a PowerPoint deck is read.</summary>
internal sealed class OdpReader
{
    private const int MostShapes = 5000;
    private const int MostFurniture = 40;

    private readonly OfficePackage _package;
    private readonly OdfContext _context;
    private readonly XElement? _styles;
    private readonly string? _name;
    private readonly List<string> _furniture = [];
    private int _shapes, _lines;

    public OdpReader(OfficePackage package, XElement content, XElement? styles, string? name, CancellationToken cancellation)
    {
        (_package, _styles, _name) = (package, styles, name);
        var known = new OdfStyles(content, styles);
        _context = new OdfContext(known, new OdfLists(content, styles), new OdfPages(content, known), cancellation);
    }

    public DocumentText Read(XElement deck)
    {
        var pages = deck.Children("page").Take(SlideLines.MostSlides).ToList();
        var slides = pages.Select(page => { _shapes = 0; return Shapes(page); }).ToList();
        var straplines = new Straplines(slides);
        double height = Lengths.Of(_styles.Child("automatic-styles", "page-layout", "page-layout-properties").Of("page-height")) ?? SlideLines.UsualHeight;
        var lines = new SlideLines();
        for (int i = 0; i < pages.Count; i++)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            var title = SlideTitle.Find(Content(slides[i], straplines), height, isFirst: i == 0);
            lines.Write(i + 1, title, SpeakerNotes(pages[i]));
        }
        var facts = new SourceFacts { Furniture = [.. _furniture.Distinct()], Hosts = [.. OdfReader.Hosts(deck)] };
        if (_lines > SlideLines.MostLines) _package.Notes.Add(new ParseNote("long-deck", $"The deck has more than {SlideLines.MostLines:N0} lines: the rest was left out."));
        return lines.ToDocument(DocumentFormat.Odp, _name, facts, [.. _package.Notes]);
    }

    private List<SlideShape> Content(IEnumerable<SlideShape> shapes, Straplines straplines)
    {
        var content = new List<SlideShape>();
        foreach (var shape in shapes)
        {
            if (!straplines.Holds(shape)) content.Add(shape);
            else if (shape.Text is { Length: > 3 and < 200 } text && _furniture.Count < MostFurniture) _furniture.Add(text);
        }
        return content;
    }

    /// <summary>The shapes that bear text, those of groups among the others.</summary>
    private List<SlideShape> Shapes(XElement parent)
    {
        var shapes = new List<SlideShape>();
        foreach (var element in parent.Elements())
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            if (element.Is("notes") || ++_shapes > MostShapes || _lines > SlideLines.MostLines) continue;
            if (element.Is("g") || element.Is("a")) shapes.AddRange(Shapes(element));
            else if (Shape(element) is { HasText: true } shape) shapes.Add(shape);
        }
        return shapes;
    }

    private SlideShape Shape(XElement element)
    {
        var (text, rows) = (new LineWriter(), new List<string>());
        if (element.Child("table") is { } table)
        {
            var written = new LineWriter();
            OdfTable.Write(table, _context, written);
            rows.AddRange(written.Texts().Take(SlideLines.MostLines));
        }
        else new OdfBody(_context, text).Read(element.Is("frame") ? element.Child("text-box") ?? element : element);
        var paragraphs = Paragraphs(text, SizeOf(element)).Take(SlideLines.MostLines).ToList();
        var shape = new SlideShape { Box = BoxOf(element), Placeholder = PlaceholderOf(element), Rows = rows, Paragraphs = paragraphs };
        _lines += shape.Lines;
        return shape;
    }

    /// <summary>The size that the shape's own style names; the words in it seldom have another.</summary>
    private long SizeOf(XElement element)
    {
        long ofStyle = element.Of("class") is null ? _context.Styles.Find("graphic", element.Of("style-name")).Size : _context.Styles.Find("presentation", element.Of("style-name")).Size;
        var span = element.Descendants().FirstOrDefault(each => each.Is("span"));
        return _context.Styles.Find("text", span.Of("style-name")).Size is > 0 and var own ? own : ofStyle;
    }

    private static IEnumerable<SlideParagraph> Paragraphs(LineWriter written, long size)
    {
        var (text, lines) = written.Snapshot();
        foreach (var line in lines.Where(line => line.Length > 0))
            yield return new SlideParagraph(text[line.Start..line.End].Replace('\t', ' ')) { Level = line.Level, Marker = line.Marker, Bold = line.Bold, Size = size };
    }

    private List<string> SpeakerNotes(XElement page)
    {
        var text = new LineWriter();
        foreach (var frame in page.Child("notes").Children("frame").Where(frame => frame.Of("class") == "notes")) new OdfBody(_context, text).Read(frame);
        return [.. text.Texts().Select(line => line.Replace('\t', ' '))];
    }

    private static ShapeBox? BoxOf(XElement element)
    {
        if (Lengths.Of(element.Of("x")) is not { } x || Lengths.Of(element.Of("y")) is not { } y || Lengths.Of(element.Of("width")) is not { } width
            || Lengths.Of(element.Of("height")) is not { } height) return null;
        return new ShapeBox(x, y, x + width, y + height);
    }

    private static Placeholder? PlaceholderOf(XElement element) => element.Of("class") switch
    {
        null => null,
        "title" => new Placeholder("title", 0, "title"),
        "footer" or "date-time" or "page-number" or "header" => new Placeholder("ftr", 0, "ftr"),
        var other => new Placeholder("body", 0, other),
    };
}
