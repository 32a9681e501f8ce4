using System.IO.Compression;
using System.Text;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Parsing.Tests.Reading.Office;

/// <summary>A small Word document, put together in code: the body that a test gives, three styles and two lists.</summary>
internal sealed class DocxFile
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Styles = $"""
        <w:styles {Names}>
        <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Agenda item"/><w:basedOn w:val="Strong"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Strong text"/><w:basedOn w:val="Item"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
        </w:styles>
        """;

    private const string Lists = $"""
        <w:numbering {Names}>
        <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="27"/></w:lvlOverride></w:num>
        </w:numbering>
        """;

    public static string Paragraph(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{Run(text)}</w:p>";

    public static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Listed(string text, int list, int level = 0)
        => Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{Paragraph(cell)}</w:tc>"))}</w:tr>";

    public static byte[] Bytes(string body, string main = "word/document.xml", string head = "")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            string folder = main[..(main.LastIndexOf('/') + 1)], file = main[folder.Length..];
            Add(zip, "[Content_Types].xml", $"<Types><Override PartName=\"/{main}\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"{main}\"/></Relationships>");
            Add(zip, $"{folder}_rels/{file}.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"b\" Type=\"{Office}/numbering\" Target=\"numbering.xml\"/></Relationships>");
            Add(zip, $"{folder}styles.xml", Styles);
            Add(zip, $"{folder}numbering.xml", Lists);
            Add(zip, main, $"{head}<w:document {Names}><w:body>{body}</w:body></w:document>");
        }
        return bytes.ToArray();
    }

    /// <summary>The lines as "role level mark | text", as far as they have these.</summary>
    public static string Lines(string body)
    {
        var text = DocumentReader.Read(Bytes(body), ParseOptions.Default, default);
        return string.Join('\n', text.Lines.Where(line => line.Length > 0).Select(line => Describe(text, line)));
    }

    private static string Describe(DocumentText text, Line line)
    {
        var facts = new StringBuilder(line.Role.ToString());
        if (line.Level > 0) facts.Append(' ').Append(line.Level);
        if (line.Marker is not null) facts.Append(' ').Append(line.Marker);
        if (line.Bold) facts.Append(" bold");
        return $"{facts} | {text[line].ToString().Replace('\t', '¦')}";
    }

    private static void Add(ZipArchive zip, string path, string xml)
    {
        using var stream = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
