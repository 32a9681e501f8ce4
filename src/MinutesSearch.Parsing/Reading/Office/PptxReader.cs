using System.Collections.Immutable;
using System.Xml.Linq;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>A PowerPoint deck: a heading, lines and rows a slide, in the order of the presentation.</summary>
internal sealed class PptxReader
{
    private const long MostText = 4L << 20;

    private readonly OfficePackage _package;
    private readonly SlideSheets _sheets;
    private readonly string? _name;
    private readonly CancellationToken _cancellation;
    private readonly List<ParseNote> _notes = [];
    private readonly List<string> _furniture = [];

    private PptxReader(OfficePackage package, string? name, CancellationToken cancellation)
        => (_package, _sheets, _name, _cancellation) = (package, new SlideSheets(package), name, cancellation);

    /// <summary>Reads the deck of a package whose main part is a presentation.</summary>
    public static DocumentText Read(OfficePackage package, string mainPart, string? name, CancellationToken cancellation)
        => new PptxReader(package, name, cancellation).Read(mainPart);

    private DocumentText Read(string mainPart)
    {
        var deck = _package.Part(mainPart) ?? throw Unreadable("is a PowerPoint deck without a readable presentation in it: open it in the program that made it and save it again.");
        var relations = _package.Relations(mainPart);
        double height = deck.Child("sldSz").Number("cy") is { } given and > 0 ? given : SlideLines.UsualHeight;
        var slides = Slides(deck, relations).Take(SlideLines.MostSlides).ToList();
        var straplines = new Straplines([.. slides.Select(slide => slide.Shapes)]);
        var lines = new SlideLines();
        for (int i = 0; i < slides.Count; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var title = SlideTitle.Find(Content(slides[i].Shapes, straplines), height, isFirst: i == 0);
            var span = lines.Write(i + 1, title, slides[i].SpeakerNotes);
            if (slides[i].IsHidden) _notes.Add(new ParseNote("hidden-slide", $"Slide {i + 1} is hidden when the deck is shown; it was read like the others.", span));
        }
        return lines.ToDocument(DocumentFormat.Pptx, _name, Facts(slides), [.. _package.Notes, .. _notes]);
    }

    private IEnumerable<ReadSlide> Slides(XElement deck, Dictionary<string, Relation> relations)
    {
        var deckStyle = deck.Child("defaultTextStyle");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long length = 0;
        int lines = 0;
        foreach (var entry in deck.Child("sldIdLst").Children("sldId"))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (entry.RelationId() is not { } id || !relations.TryGetValue(id, out var relation) || !seen.Add(relation.Part)) continue;
            if (_sheets.Slide(relation.Part) is not { } sheet) continue;
            var shapes = new ShapeTree(_package, sheet, deckStyle).Read();
            if ((lines += shapes.SelectMany(shape => shape.Flat()).Sum(shape => shape.Lines)) > SlideLines.MostLines)
            {
                _notes.Add(new ParseNote("long-deck", $"The deck has more than {SlideLines.MostLines:N0} lines: the slides from '{relation.Part}' on were left out."));
                yield break;
            }
            if ((length += shapes.SelectMany(shape => shape.Flat()).Sum(LengthOf)) > MostText)
                throw Unreadable($"has more than {MostText:N0} letters on its slides: split it, or save its text as a new file.");
            yield return new ReadSlide(shapes, SpeakerNotes(sheet), !sheet.Root.Flag("show", otherwise: true), _package.Hosts(sheet.Part));
        }
    }

    private static long LengthOf(SlideShape shape)
        => shape.Paragraphs.Sum(paragraph => (long)paragraph.Text.Length) + shape.Rows.Sum(row => (long)row.Length) + (shape.Chart?.Rows.Sum(row => (long)row.Length) ?? 0);

    /// <summary>The paragraphs of the notes page, without the slide's picture, its number and the like.</summary>
    private List<string> SpeakerNotes(SlideSheet slide)
    {
        var part = slide.Relations.Values.FirstOrDefault(relation => relation.Is("notesSlide"))?.Part;
        var page = part is null ? null : _package.Part(part);
        var texts = new List<string>();
        foreach (var shape in page.Child("cSld", "spTree")?.Contents() ?? [])
        {
            if (Placeholder.Of(shape) is not { Kind: "body" }) continue;
            texts.AddRange(shape.Child("txBody").Children("p").Select(SlideText.Paragraph).Where(text => text.Length > 0));
            if (texts.Sum(text => (long)text.Length) > MostText) throw Unreadable("has notes longer than any speech: save its text as a new file.");
        }
        return texts;
    }

    /// <summary>The shapes without footers, dates, numbers and straplines, which may still name the council.</summary>
    private List<SlideShape> Content(IEnumerable<SlideShape> shapes, Straplines straplines)
    {
        var content = new List<SlideShape>();
        foreach (var shape in shapes)
        {
            if (shape.Members.Count > 0) content.Add(shape with { Members = Content(shape.Members, straplines) });
            else if (!straplines.Holds(shape)) content.Add(shape);
            else if (shape.Text is { Length: > 3 and < 200 } text && !_furniture.Contains(text) && _furniture.Count < 40) _furniture.Add(text);
        }
        return content;
    }

    private SourceFacts Facts(IEnumerable<ReadSlide> slides)
    {
        // What a layout or master shows on every slide is no slide's own text, but may be the council's name.
        foreach (var sheet in _sheets.Shared)
        {
            foreach (var shape in new ShapeTree(_package, sheet, null).Read().SelectMany(shape => shape.Flat()))
            {
                if (shape.Placeholder is null && shape.Text is { Length: > 3 and < 200 } text && _furniture.Count < 60) _furniture.Add(text);
            }
        }
        return new SourceFacts
        {
            Title = CoreTitle(),
            Furniture = [.. _furniture.Distinct()],
            Hosts = [.. slides.SelectMany(slide => slide.Hosts).Distinct()],
        };
    }

    /// <summary>The title in the file's properties: a hint, for programs fill it in with names of their own.</summary>
    private string? CoreTitle()
    {
        var core = _package.Relations("").Values.FirstOrDefault(relation => relation.Is("core-properties"))?.Part;
        string? title = core is null ? null : _package.Part(core).Child("title")?.Value;
        return string.IsNullOrWhiteSpace(title) || title.StartsWith("PowerPoint ", StringComparison.OrdinalIgnoreCase) ? null : Fold.Text(Normaliser.Clean(title));
    }

    private UnreadableDocumentException Unreadable(string what) => new($"{DocumentName.Of(_name)} {what}");

    private sealed record ReadSlide(List<SlideShape> Shapes, List<string> SpeakerNotes, bool IsHidden, IReadOnlyList<string> Hosts);
}
