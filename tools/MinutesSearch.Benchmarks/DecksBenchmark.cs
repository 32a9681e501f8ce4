using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using MinutesSearch.Parsing;

namespace MinutesSearch.Benchmarks;

/// <summary>What reading a deck takes beside unpacking its parts and loading them as XML, which any reader has to do.</summary>
internal static class DecksBenchmark
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Names = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" + Office + "\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

    public static void Run()
    {
        Console.WriteLine();
        Console.WriteLine("Reading invented decks (medians)");
        Console.WriteLine($"{"slides",6} {"runs",5} {"ms",9} {"slides/s",9} {"times unzip and load",21}");
        foreach (int slides in (int[])[20, 200])
        {
            byte[] bytes = Deck(slides);
            var timings = Clock.Interleaved(() => Parse(bytes), () => Load(bytes));
            Console.WriteLine($"{slides,6} {timings[0].Runs,5} {timings[0].Seconds * 1000,9:0.00} {slides / timings[0].Seconds,9:0} {timings[0].Seconds / timings[1].Seconds,21:0.00}");
        }
    }

    private static void Parse(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        MinutesParser.Parse(stream);
    }

    private static void Load(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            XElement.Load(stream);
        }
    }

    private static byte[] Deck(int slides)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/ppt/presentation.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml\"/></Types>");
            Relate(zip, "_rels/.rels", [("officeDocument", "ppt/presentation.xml")]);
            Relate(zip, "ppt/_rels/presentation.xml.rels", Enumerable.Range(1, slides).Select(slide => ("slide", $"slides/slide{slide}.xml")));
            Add(zip, "ppt/presentation.xml", $"<p:presentation {Names}><p:sldIdLst>{string.Concat(Enumerable.Range(1, slides).Select(slide => $"<p:sldId id=\"{255 + slide}\" r:id=\"rId{slide}\"/>"))}</p:sldIdLst></p:presentation>");
            for (int slide = 1; slide <= slides; slide++)
            {
                string lines = string.Concat(Enumerable.Range(1, 12)
                    .Select(line => $"<a:p><a:pPr lvl=\"{line % 3}\"/><a:r><a:rPr lang=\"en-GB\" sz=\"1800\"/><a:t>{line * slide % 97} of the lamps in ward {line}</a:t></a:r><a:r><a:rPr lang=\"en-GB\"/><a:t> were mended in May</a:t></a:r></a:p>"));
                Add(zip, $"ppt/slides/slide{slide}.xml",
                    $"<p:sld {Names}><p:cSld><p:spTree>{Shape("<p:ph type=\"title\"/>", $"<a:p><a:r><a:t>Lamps in part {slide}</a:t></a:r></a:p>")}{Shape("<p:ph idx=\"1\"/>", lines)}</p:spTree></p:cSld></p:sld>");
            }
        }
        return bytes.ToArray();
    }

    private static string Shape(string placeholder, string paragraphs)
        => $"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"x\"/><p:cNvSpPr/><p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>";

    private static void Relate(ZipArchive zip, string path, IEnumerable<(string Type, string Target)> relations)
        => Add(zip, path, $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations.Select((each, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{each.Type}\" Target=\"{each.Target}\"/>"))}</Relationships>");

    private static void Add(ZipArchive zip, string path, string xml)
    {
        using var stream = zip.CreateEntry(path).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
