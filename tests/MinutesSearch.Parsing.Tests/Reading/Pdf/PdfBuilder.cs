using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MinutesSearch.Parsing.Tests.Reading.Pdf;

/// <summary>
/// Puts a PDF together object by object. Object 1 is the catalogue, 2 the page tree, 3 Helvetica ("F1") and 4 its bold ("F2").
/// </summary>
internal sealed class PdfBuilder
{
    private readonly SortedDictionary<int, byte[]> _objects = [];
    private readonly List<int> _pages = [];
    private int _next = 5;

    public PdfBuilder()
    {
        Set(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Set(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
    }

    /// <summary>Entries for the catalogue.</summary>
    public string Catalogue { get; set; } = "";

    /// <summary>What stands in the page tree instead of the pages added, if anything.</summary>
    public string? PageTree { get; set; }

    /// <summary>Entries for the trailer.</summary>
    public string Trailer { get; set; } = "";

    /// <summary>How objects are written: encrypts their strings and streams.</summary>
    public PdfLock? Lock { get; set; }

    public IReadOnlyDictionary<int, byte[]> Objects => _objects;

    public int Reserve() => _next++;

    public int Add(string text)
    {
        Set(_next, text);
        return _next++;
    }

    public void Set(int number, string text) => _objects[number] = Encoding.Latin1.GetBytes(text);

    public int AddStream(string content, string entries = "", bool compressed = false) => AddStream(Encoding.Latin1.GetBytes(content), entries, compressed);

    public int AddStream(byte[] content, string entries = "", bool compressed = false)
    {
        if (compressed) (content, entries) = (Deflate(content), entries + " /Filter /FlateDecode");
        if (Lock is not null) content = Lock.Encrypt(content, _next);
        _objects[_next] = [.. Encoding.Latin1.GetBytes($"<< /Length {content.Length} {entries} >>\nstream\n"), .. content, .. "\nendstream"u8];
        return _next++;
    }

    /// <summary>Adds a page and returns its number as an object.</summary>
    public int Page(string content, string entries = "", string resources = "", string box = "0 0 595 842", bool compressed = false)
    {
        int stream = AddStream(content, "", compressed);
        int page = Add($"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents {stream} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> {resources} >> {entries} >>");
        _pages.Add(page);
        return page;
    }

    /// <summary>A line of text at a place.</summary>
    public static string Text(double x, double y, string text, double size = 11, bool bold = false)
        => string.Create(CultureInfo.InvariantCulture, $"BT /F{(bold ? 2 : 1)} {size} Tf {x} {y} Td ({Escape(text)}) Tj ET\n");

    /// <summary>The same in marked content with a number.</summary>
    public static string Marked(int id, string content, string tag = "P") => $"/{tag} << /MCID {id} >> BDC\n{content}EMC\n";

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)");

    public static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(content);
        return packed.ToArray();
    }

    private void Finish()
    {
        Set(1, $"<< /Type /Catalog /Pages 2 0 R {Catalogue} >>");
        Set(2, PageTree ?? $"<< /Type /Pages /Kids [{string.Join(' ', _pages.Select(page => $"{page} 0 R"))}] /Count {_pages.Count} >>");
    }

    /// <summary>The file with a cross-reference table at its end.</summary>
    public byte[] Build()
    {
        Finish();
        using var file = new MemoryStream();
        var offsets = Write(file, _objects);
        long start = file.Position;
        var xref = new StringBuilder($"xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets) xref.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:0000000000} 00000 n \n");
        file.Write(Encoding.Latin1.GetBytes($"{xref}trailer\n<< /Size {_next} /Root 1 0 R {Trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>The file with all but its streams in an object stream, and a cross-reference stream, as newer writers make them.</summary>
    public byte[] BuildPacked()
    {
        Finish();
        var plain = _objects.Where(each => !IsStream(each.Value)).ToList();
        var (head, body) = (new StringBuilder(), new MemoryStream());
        foreach (var (number, bytes) in plain)
        {
            head.Append(CultureInfo.InvariantCulture, $"{number} {body.Position} ");
            body.Write(bytes);
            body.WriteByte((byte)'\n');
        }
        int packed = AddStream([.. Encoding.Latin1.GetBytes(head.ToString()), .. body.ToArray()], $"/Type /ObjStm /N {plain.Count} /First {head.Length}", compressed: true);
        using var file = new MemoryStream();
        var offsets = Write(file, _objects.Where(each => IsStream(each.Value)));
        int own = _next;
        offsets[own] = file.Position;
        var rows = new MemoryStream();
        for (int number = 0; number <= own; number++)
        {
            int index = plain.FindIndex(each => each.Key == number);
            long field = index >= 0 ? packed : offsets.GetValueOrDefault(number);
            rows.Write([(byte)(index >= 0 ? 2 : field > 0 ? 1 : 0), (byte)(field >> 16), (byte)(field >> 8), (byte)field, (byte)Math.Max(0, index)]);
        }
        byte[] table = Deflate(rows.ToArray());
        file.Write(Encoding.Latin1.GetBytes($"{own} 0 obj\n<< /Type /XRef /Size {own + 1} /W [1 3 1] /Root 1 0 R /Length {table.Length} /Filter /FlateDecode {Trailer} >>\nstream\n"));
        file.Write(table);
        file.Write(Encoding.Latin1.GetBytes($"\nendstream\nendobj\nstartxref\n{offsets[own]}\n%%EOF\n"));
        return file.ToArray();
    }

    private static bool IsStream(byte[] bytes) => bytes.AsSpan().EndsWith("endstream"u8);

    private static Dictionary<int, long> Write(MemoryStream file, IEnumerable<KeyValuePair<int, byte[]>> objects)
    {
        var offsets = new Dictionary<int, long>();
        file.Write("%PDF-1.7\n"u8);
        foreach (var (number, bytes) in objects)
        {
            offsets[number] = file.Position;
            file.Write(Encoding.Latin1.GetBytes($"{number} 0 obj\n"));
            file.Write(bytes);
            file.Write("\nendobj\n"u8);
        }
        return offsets;
    }
}
