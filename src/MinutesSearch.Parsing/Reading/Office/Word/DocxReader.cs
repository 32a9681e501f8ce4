using System.Xml.Linq;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>A Word document: a line a paragraph, list item or table row, with the numbers that Word computes.</summary>
internal sealed class DocxReader
{
    /// <summary>Text of headers and footers past this names no council.</summary>
    private const int LongestFurniture = 300;

    private readonly OfficePackage _package;
    private readonly string? _name;
    private readonly CancellationToken _cancellation;

    private DocxReader(OfficePackage package, string? name, CancellationToken cancellation)
        => (_package, _name, _cancellation) = (package, name, cancellation);

    /// <summary>Reads the document of a package whose main part is a text.</summary>
    public static DocumentText Read(OfficePackage package, string mainPart, string? name, CancellationToken cancellation)
        => new DocxReader(package, name, cancellation).Read(mainPart);

    private DocumentText Read(string mainPart)
    {
        var body = _package.Part(mainPart).Child("body") ?? throw new UnreadableDocumentException(
            $"{DocumentName.Of(_name)} is a Word document without a readable text in it: open it in the program that made it and save it again.");
        var relations = _package.Relations(mainPart).Values;
        XElement? Related(string kind) => relations.FirstOrDefault(relation => relation.Is(kind)) is { } found ? _package.Part(found.Part) : null;
        var styles = new WordStyles(Related("styles"));
        var paragraphs = new WordParagraphs(styles, new WordLists(Related("numbering"), styles), new Pages(body));
        var lines = new LineWriter();
        new WordBody(paragraphs, lines, _cancellation).Read(body);
        var facts = new SourceFacts
        {
            Furniture = [.. relations.Where(relation => relation.Is("header") || relation.Is("footer")).SelectMany(relation => Texts(_package.Part(relation.Part)))],
            Hosts = [.. _package.Hosts(mainPart)],
        };
        return lines.ToDocument(DocumentFormat.Docx, _name, facts, lines.IsFull ? [.. _package.Notes, LineWriter.FullNote] : [.. _package.Notes]);
    }

    /// <summary>The paragraphs of a header or footer, which are no content but may name the council.</summary>
    private static IEnumerable<string> Texts(XElement? part)
        => (part?.Descendants() ?? []).Where(element => element.Is("p"))
            .Select(paragraph => Fold.Text(string.Concat(paragraph.Descendants().Where(text => text.Is("t")).Select(text => text.Value))))
            .Where(text => text.Length is > 2 and < LongestFurniture);
}
