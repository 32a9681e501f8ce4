using System.IO.Compression;
using System.Text;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Parsing.Tests.Reading.Office;

/// <summary>A small OpenDocument file, put together in code: the body that a test gives, a few styles and two lists.</summary>
internal static class OdfFile
{
    private const string Names = "xmlns:office=\"urn:o\" xmlns:text=\"urn:t\" xmlns:table=\"urn:tb\" xmlns:style=\"urn:s\" xmlns:fo=\"urn:f\" xmlns:draw=\"urn:d\" xmlns:svg=\"urn:v\" xmlns:presentation=\"urn:p\" xmlns:xlink=\"urn:x\"";

    private const string MadeUp = """
        <office:automatic-styles>
        <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="N" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
        <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
        <style:style style:name="PB" style:family="paragraph" style:parent-style-name="Body"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="PP" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
        <style:style style:name="PL" style:family="paragraph" style:list-style-name="L1"/>
        <style:style style:name="A" style:family="paragraph" style:parent-style-name="C"/>
        <style:style style:name="C" style:family="paragraph" style:parent-style-name="A"/>
        <text:list-style style:name="L1">
        <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
        <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
        <text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3"/>
        </text:list-style>
        <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/><text:list-level-style-bullet text:level="2" text:bullet-char="o"/></text:list-style>
        <text:list-style style:name="L3"><text:list-level-style-number text:level="1" style:num-format="i" text:start-value="4" style:num-list-format="(%1%)"/></text:list-style>
        </office:automatic-styles>
        """;

    private const string Styles = $"""
        <office:document-styles {Names}><office:styles>
        <style:style style:name="Title" style:family="paragraph"/>
        <style:style style:name="Contents_20_1" style:family="paragraph"/>
        <text:outline-style><text:outline-level-style text:level="1" style:num-format=""/><text:outline-level-style text:level="2" style:num-format="1" style:num-suffix=")"/></text:outline-style>
        </office:styles><office:master-styles><style:master-page><style:footer><text:p>Fernholt Borough Council</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>
        """;

    public static string Paragraph(string text, string style = "") => $"<text:p text:style-name=\"{style}\">{text}</text:p>";

    public static string Item(string content, string facts = "") => $"<text:list-item {facts}>{content}</text:list-item>";

    public static string List(string items, string style = "", string facts = "") => $"<text:list {(style.Length > 0 ? $"text:style-name=\"{style}\"" : "")} {facts}>{items}</text:list>";

    public static string Row(params string[] cells) => $"<table:table-row>{string.Concat(cells.Select(cell => $"<table:table-cell>{Paragraph(cell)}</table:table-cell>"))}</table:table-row>";

    public static byte[] Bytes(string body, string kind = "text", string head = "", string manifest = "")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "META-INF/manifest.xml", $"<manifest>{manifest}</manifest>");
            Add(zip, "styles.xml", Styles);
            Add(zip, "content.xml", $"{head}<office:document-content {Names}>{MadeUp}<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>");
        }
        return bytes.ToArray();
    }

    public static string Lines(string body, string kind = "text") => Dump.Of(DocumentReader.Read(Bytes(body, kind), ParseOptions.Default, default));

    private static void Add(ZipArchive zip, string path, string xml)
    {
        using var stream = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
