using System.Xml.Linq;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office.OpenDocument;

/// <summary>An OpenDocument text (ODT) or deck (ODP): a line a paragraph, list item or table row, with the numbers that the program computes.</summary>
internal static class OdfReader
{
    public const string Content = "content.xml";

    private const int LongestFurniture = 300;
    private const int MostFurniture = 40;

    /// <summary>Reads the package; null where it holds neither a text nor a deck.</summary>
    public static DocumentText? Read(OfficePackage package, string? name, CancellationToken cancellation)
    {
        RefuseEncrypted(package, name);
        var content = package.Part(Content) ?? throw new UnreadableDocumentException(
            $"{DocumentName.Of(name)} is an OpenDocument file without a readable text in it: open it in the program that made it and save it again.");
        var styles = package.Part("styles.xml");
        if (content.Child("body", "text") is { } text) return ReadText(package, content, text, styles, name, cancellation);
        return content.Child("body", "presentation") is { } deck ? new OdpReader(package, content, styles, name, cancellation).Read(deck) : null;
    }

    private static DocumentText ReadText(OfficePackage package, XElement content, XElement text, XElement? styles, string? name, CancellationToken cancellation)
    {
        var known = new OdfStyles(content, styles);
        var lines = new LineWriter();
        new OdfBody(new OdfContext(known, new OdfLists(content, styles), new OdfPages(text, known), cancellation), lines).Read(text);
        var facts = new SourceFacts { Furniture = [.. Furniture(styles)], Hosts = [.. Hosts(text)] };
        return lines.ToDocument(DocumentFormat.Odt, name, facts, lines.IsFull ? [.. package.Notes, LineWriter.FullNote] : [.. package.Notes]);
    }

    /// <summary>The paragraphs of headers and footers, which are no content but may name the council.</summary>
    private static IEnumerable<string> Furniture(XElement? styles)
        => styles.Child("master-styles").Children("master-page").Elements()
            .Where(part => part.Name.LocalName.StartsWith("header", StringComparison.Ordinal) || part.Name.LocalName.StartsWith("footer", StringComparison.Ordinal))
            .SelectMany(part => part.Descendants()).Where(each => each.Is("p") || each.Is("h"))
            .Select(paragraph => Fold.Text(Normaliser.Clean(paragraph.Value))).Where(text => text.Length is > 2 and < LongestFurniture).Distinct().Take(MostFurniture);

    /// <summary>The hosts that the text links to.</summary>
    public static IEnumerable<string> Hosts(XElement text)
        => text.Descendants().Where(each => each.Is("a")).Select(link => OfficePackage.HostOf(link.Of("href"))).OfType<string>().Distinct();

    private static void RefuseEncrypted(OfficePackage package, string? name)
    {
        if (package.Part("META-INF/manifest.xml")?.Descendants().Any(each => each.Is("encryption-data")) == true)
            throw new UnreadableDocumentException($"{DocumentName.Of(name)} is protected with a password: take the password off in the program that made it and save it again.");
    }
}
