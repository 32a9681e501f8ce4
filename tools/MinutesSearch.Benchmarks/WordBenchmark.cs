using System.IO.Compression;
using System.Text;
using System.Xml;
using MinutesSearch.Parsing;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Benchmarks;

/// <summary>What reading a Word document takes beside unpacking its parts and going through them as XML, which any reader has to do.</summary>
internal static class WordBenchmark
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static void Run()
    {
        Console.WriteLine();
        Console.WriteLine("Reading invented Word documents (medians)");
        Console.WriteLine($"{"paragraphs",10} {"MB XML",7} {"runs",5} {"read ms",9} {"paragraphs/s",12} {"MB/s",7} {"times XmlReader",15} {"parse ms",9}");
        foreach (int paragraphs in (int[])[200, 2_000, 20_000])
        {
            string body = Body(paragraphs);
            byte[] bytes = Document(body);
            double megabytes = body.Length / 1e6;
            var timings = Clock.Interleaved(() => ReadLines(bytes), () => ReadXml(bytes), () => Parse(bytes));
            Console.WriteLine($"{paragraphs,10} {megabytes,7:0.00} {timings[0].Runs,5} {timings[0].Seconds * 1000,9:0.00} {paragraphs / timings[0].Seconds,12:0} {megabytes / timings[0].Seconds,7:0.0} {timings[0].Seconds / timings[1].Seconds,15:0.0} {timings[2].Seconds * 1000,9:0.0}");
        }
    }

    private static void ReadLines(byte[] bytes) => DocumentReader.Read(bytes, ParseOptions.Default, CancellationToken.None);

    private static void Parse(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        MinutesParser.Parse(stream);
    }

    private static void ReadXml(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream);
            while (reader.Read()) { }
        }
    }

    /// <summary>Paragraphs as Word writes them: marks of revisions, runs cut in pieces, every fourth one an item of a list, every tenth a row.</summary>
    private static string Body(int paragraphs)
    {
        var body = new StringBuilder($"<w:document {Names}><w:body>");
        for (int i = 1; i <= paragraphs; i++)
        {
            string looks = i % 4 == 0 ? "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>" : "<w:spacing w:after=\"120\"/>";
            string paragraph = $"<w:p w:rsidR=\"00A3{(i % 9000) + 1000}\" w:rsidRDefault=\"00B20F17\"><w:pPr>{looks}</w:pPr>{Run($"Councillor Rook asked how many of the {i} lamps in ward ")}{Run($"{i % 40} had been mended")}{Run(", and when the rest would be. Mr Teal said that the firm had promised them by the end of May.")}</w:p>";
            body.Append(i % 10 == 0 ? $"<w:tbl><w:tr><w:tc>{paragraph}</w:tc><w:tc><w:p>{Run("JT")}</w:p></w:tc></w:tr></w:tbl>" : paragraph);
        }
        return body.Append("</w:body></w:document>").ToString();
    }

    private static string Run(string text) => $"<w:r w:rsidRPr=\"00C41A02\"><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/><w:sz w:val=\"22\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static byte[] Document(string body)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(zip, "_rels/.rels", Relation("officeDocument", "word/document.xml"));
            Add(zip, "word/_rels/document.xml.rels", Relation("numbering", "numbering.xml"));
            Add(zip, "word/numbering.xml", $"<w:numbering {Names}><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>");
            Add(zip, "word/document.xml", body);
        }
        return bytes.ToArray();
    }

    private static string Relation(string type, string target)
        => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/{type}\" Target=\"{target}\"/></Relationships>";

    private static void Add(ZipArchive zip, string path, string xml)
    {
        using var stream = zip.CreateEntry(path).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
