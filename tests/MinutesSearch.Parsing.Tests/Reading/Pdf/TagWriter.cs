namespace MinutesSearch.Parsing.Tests.Reading.Pdf;

/// <summary>Writes a structure tree: elements with kids, which are elements or the numbers of marked content on one page.</summary>
internal sealed class TagWriter(PdfBuilder file)
{
    /// <summary>An element; kids are texts like "7 0 R" for elements and "7" for marked content.</summary>
    public string Element(string name, int page, string kids, string entries = "")
        => $"{file.Add($"<< /Type /StructElem /S /{name} {(page > 0 ? $"/Pg {page} 0 R" : "")} /K [{kids}] {entries} >>")} 0 R";

    public void Root(string kids, string entries = "")
        => file.Catalogue += $" /MarkInfo << /Marked true >> /StructTreeRoot {file.Add($"<< /Type /StructTreeRoot /K [{kids}] {entries} >>")} 0 R";
}
