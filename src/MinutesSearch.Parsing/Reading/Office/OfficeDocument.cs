using System.Xml.Linq;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading.Office.OpenDocument;
using MinutesSearch.Parsing.Reading.Office.Word;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>Tells by a package's content what it is, whatever its file is called, and has it read.</summary>
internal static class OfficeDocument
{
    private const string UsualDeck = "ppt/presentation.xml";
    private const string UsualText = "word/document.xml";

    /// <summary>The document; null where the bytes are no package, or one of a kind that is not read.</summary>
    /// <exception cref="UnreadableDocumentException">The package is broken or passes a limit.</exception>
    public static DocumentText? Read(ReadOnlyMemory<byte> bytes, string? name, CancellationToken cancellation)
    {
        if (!bytes.Span.StartsWith("PK\x03\x04"u8) || !NamesPart(bytes.Span)) return null;
        using var package = OfficePackage.Open(bytes, name, cancellation);
        if (package.Has(OdfReader.Content) && package.MainPart() is null) return OdfReader.Read(package, name, cancellation);
        // Where the lists of parts and types are damaged, the document stands where every program puts it.
        if ((package.MainPart() ?? (package.Has(UsualDeck) ? UsualDeck : package.Has(UsualText) ? UsualText : null)) is not { } main) return null;
        string type = TypeOf(package, main);
        if (IsText(type) || (type.Length == 0 && main == UsualText)) return DocxReader.Read(package, main, name, cancellation);
        return IsPresentation(type) || (type.Length == 0 && main == UsualDeck) ? PptxReader.Read(package, main, name, cancellation) : null;
    }

    /// <summary>Whether the archive names a part that only such packages have; names are never compressed.</summary>
    private static bool NamesPart(ReadOnlySpan<byte> bytes)
        => bytes.IndexOf("[Content_Types].xml"u8) >= 0 || bytes.IndexOf("ppt/slides/"u8) >= 0 || bytes.IndexOf("word/document.xml"u8) >= 0 || bytes.IndexOf("content.xml"u8) >= 0;

    /// <summary>Presentations, shows and templates, with macros or without; the macros are never looked at.</summary>
    private static bool IsPresentation(string type)
        => type.Contains("presentationml.", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-powerpoint.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Documents and templates, with macros or without.</summary>
    private static bool IsText(string type)
        => type.Contains("wordprocessingml.", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-word.", StringComparison.OrdinalIgnoreCase);

    private static string TypeOf(OfficePackage package, string part)
    {
        var types = package.Part("[Content_Types].xml");
        var entry = types.Children("Override").FirstOrDefault(each => string.Equals(each.Value("PartName")?.TrimStart('/'), part, StringComparison.OrdinalIgnoreCase))
            ?? types.Children("Default").FirstOrDefault(each => part.EndsWith($".{each.Value("Extension")}", StringComparison.OrdinalIgnoreCase));
        return entry.Value("ContentType") ?? "";
    }
}
