using System.IO.Compression;
using System.Security;
using System.Text;

namespace MinutesSearch.Parsing.Tests.Reading.Office;

/// <summary>A small deck, put together in code: a master and a layout with a title, a body and a footer, and the slides that a test adds.</summary>
internal sealed class PptxFile
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Names = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" + Office + "\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" "
        + "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private readonly Dictionary<string, string> _parts = [];
    private readonly List<string> _slides = [];

    public string MainType { get; init; } = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    /// <summary>Whether the namespaces are those of the strict form.</summary>
    public bool Strict { get; init; }

    /// <summary>Slides by their numbers as the presentation lists them; null for the order in which they were added.</summary>
    public int[]? Order { get; init; }

    /// <summary>What the master shows on every slide beside its placeholders.</summary>
    public string OnMaster { get; init; } = "";

    public PptxFile Slide(string shapes, string attributes = "", params (string Type, string Target)[] relations)
    {
        int number = _slides.Count + 1;
        _slides.Add($"slides/slide{number}.xml");
        _parts[$"ppt/slides/slide{number}.xml"] = $"<p:sld {Names} {attributes}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>";
        Relate($"ppt/slides/_rels/slide{number}.xml.rels", [("slideLayout", "../slideLayouts/slideLayout1.xml"), .. relations]);
        return this;
    }

    /// <summary>A part beside the slides; "{names}" stands for the declarations of the namespaces.</summary>
    public PptxFile Part(string path, string xml)
    {
        _parts[path] = xml.Replace("{names}", Names, StringComparison.Ordinal);
        return this;
    }

    public byte[] ToBytes()
    {
        AddShared();
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in _parts)
            {
                using var stream = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
                stream.Write(Encoding.UTF8.GetBytes(Strict ? ToStrict(xml) : xml));
            }
        }
        return bytes.ToArray();
    }

    public MinutesDocument Parse(string? name = null)
    {
        using var stream = new MemoryStream(ToBytes());
        return MinutesParser.Parse(stream, new ParseOptions { Name = name });
    }

    public static string Title(string text) => Shape(Paragraph(text), "<p:ph type=\"title\"/>");

    public static string Body(params string[] paragraphs) => Shape(string.Concat(paragraphs), "<p:ph idx=\"1\"/>");

    public static string Shape(string paragraphs, string placeholder = "", string box = "")
        => $"<p:sp><p:nvSpPr><p:cNvPr id=\"7\" name=\"x\"/><p:cNvSpPr/><p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:spPr>{box}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>";

    /// <summary>A text box; places and sizes in tenths of an inch on a slide of 133 by 75.</summary>
    public static string Box(int left, int top, int width, int height, params string[] paragraphs) => Shape(string.Concat(paragraphs), "", At(left, top, width, height));

    public static string At(int left, int top, int width, int height, string inner = "")
        => $"<a:xfrm><a:off x=\"{left * 91440}\" y=\"{top * 91440}\"/><a:ext cx=\"{width * 91440}\" cy=\"{height * 91440}\"/>{inner}</a:xfrm>";

    public static string Paragraph(string text, int level = 0, int size = 0, string properties = "")
        => $"<a:p><a:pPr lvl=\"{level}\">{properties}</a:pPr><a:r><a:rPr{(size > 0 ? $" sz=\"{size}\"" : "")}/><a:t>{SecurityElement.Escape(text)}</a:t></a:r></a:p>";

    public static string Frame(string content, string kind, int left = 5, int top = 15, int width = 100, int height = 40)
        => $"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"8\" name=\"x\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>{At(left, top, width, height).Replace("a:xfrm", "p:xfrm", StringComparison.Ordinal)}<a:graphic><a:graphicData uri=\"{kind}\">{content}</a:graphicData></a:graphic></p:graphicFrame>";

    public static string Table(params string[] rows)
        => Frame($"<a:tbl>{string.Concat(rows.Select(row => $"<a:tr>{string.Concat(row.Split('|').Select(Cell))}</a:tr>"))}</a:tbl>", "table");

    /// <summary>A cell; "&lt;" and "^" stand for one merged with its neighbour to the left or above.</summary>
    private static string Cell(string text) => text switch
    {
        "<" => "<a:tc hMerge=\"1\"><a:txBody><a:p/></a:txBody></a:tc>",
        "^" => "<a:tc vMerge=\"1\"><a:txBody><a:p/></a:txBody></a:tc>",
        _ => $"<a:tc><a:txBody>{Paragraph(text)}</a:txBody></a:tc>",
    };

    /// <summary>A chart's part: its title, the categories, and series as "name: number number …".</summary>
    public static string Chart(string? title, string categories, string format, params string[] series)
    {
        string head = title is null ? "" : $"<c:title><c:tx><c:rich>{Paragraph(title)}</c:rich></c:tx></c:title>";
        string names = Points("strRef", "strCache", "", categories.Split('|'));
        string all = string.Concat(series.Select(each => each.Split(": ")).Select(each =>
            $"<c:ser><c:tx>{Points("strRef", "strCache", "", [each[0]])}</c:tx><c:cat>{names}</c:cat><c:val>{Points("numRef", "numCache", $"<c:formatCode>{format}</c:formatCode>", each[1].Split(' '))}</c:val></c:ser>"));
        return $"<c:chartSpace {{names}}><c:chart>{head}<c:plotArea><c:barChart>{all}</c:barChart></c:plotArea></c:chart></c:chartSpace>";
    }

    private static string Points(string reference, string cache, string format, string[] values)
        => $"<c:{reference}><c:{cache}>{format}{string.Concat(values.Select((value, i) => $"<c:pt idx=\"{i}\"><c:v>{SecurityElement.Escape(value)}</c:v></c:pt>"))}</c:{cache}></c:{reference}>";

    private void AddShared()
    {
        string body = Shape(Paragraph("Click to edit"), "<p:ph type=\"title\"/>", At(5, 3, 120, 10)) + Shape(Paragraph("Click to edit"), "<p:ph type=\"body\" idx=\"1\"/>", At(5, 15, 120, 50))
            + Shape(Paragraph("x"), "<p:ph type=\"ftr\" idx=\"11\"/>", At(40, 69, 50, 4));
        _parts["ppt/slideMasters/slideMaster1.xml"] = $"<p:sldMaster {Names}><p:cSld><p:spTree>{body}{OnMaster}</p:spTree></p:cSld><p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz=\"3200\"/></a:lvl1pPr></p:titleStyle>"
            + "<p:bodyStyle><a:lvl1pPr marL=\"342900\"><a:buChar char=\"•\"/><a:defRPr sz=\"2000\"/></a:lvl1pPr><a:lvl2pPr marL=\"685800\"><a:buChar char=\"–\"/></a:lvl2pPr></p:bodyStyle></p:txStyles></p:sldMaster>";
        _parts["ppt/slideLayouts/slideLayout1.xml"] = $"<p:sldLayout {Names}><p:cSld><p:spTree>{Shape(Paragraph("t"), "<p:ph type=\"title\"/>")}{Shape(Paragraph("b"), "<p:ph idx=\"1\"/>")}</p:spTree></p:cSld></p:sldLayout>";
        Relate("ppt/slideLayouts/_rels/slideLayout1.xml.rels", ("slideMaster", "../slideMasters/slideMaster1.xml"));
        int[] order = Order ?? [.. Enumerable.Range(1, _slides.Count)];
        _parts["ppt/presentation.xml"] = $"<p:presentation {Names}><p:sldIdLst>{string.Concat(order.Select(slide => $"<p:sldId id=\"{255 + slide}\" r:id=\"rId{slide}\"/>"))}</p:sldIdLst><p:sldSz cx=\"12192000\" cy=\"6858000\"/></p:presentation>";
        Relate("ppt/_rels/presentation.xml.rels", [.. _slides.Select(slide => ("slide", slide))]);
        if (!_parts.ContainsKey("_rels/.rels")) Relate("_rels/.rels", ("officeDocument", "ppt/presentation.xml"));
        _parts["[Content_Types].xml"] = $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/ppt/presentation.xml\" ContentType=\"{MainType}\"/></Types>";
    }

    private void Relate(string path, params (string Type, string Target)[] relations)
    {
        string all = string.Concat(relations.Select((each, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{each.Type}\" Target=\"{each.Target}\"{(each.Target.Contains(':') ? " TargetMode=\"External\"" : "")}/>"));
        _parts[path] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>";
    }

    private static string ToStrict(string xml) => xml
        .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal)
        .Replace("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main", StringComparison.Ordinal)
        .Replace("http://schemas.openxmlformats.org/presentationml/2006/main", "http://purl.oclc.org/ooxml/presentationml/main", StringComparison.Ordinal);
}
