using System.IO.Compression;
using System.Text;

namespace MinutesSearch.Parsing.Tests.Reading.Pdf;

/// <summary>A PDF of one page, put together in code: lines of text below one another in Helvetica.</summary>
internal static class PdfFile
{
    public static byte[] OfLines(bool compressed, params string[] lines)
    {
        var page = new StringBuilder("BT /F1 11 Tf 14 TL 72 760 Td\n");
        foreach (string line in lines) page.Append($"({line.Replace("(", "\\(").Replace(")", "\\)")}) Tj T* T*\n");
        return Whole(Stream(Encoding.Latin1.GetBytes(page.Append("ET").ToString()), compressed));
    }

    private static byte[] Stream(byte[] content, bool compressed)
    {
        if (compressed)
        {
            using var packed = new MemoryStream();
            using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(content);
            content = packed.ToArray();
        }
        string head = $"<< /Length {content.Length}{(compressed ? " /Filter /FlateDecode" : "")} >>\nstream\n";
        return [.. Encoding.Latin1.GetBytes(head), .. content, .. "\nendstream"u8];
    }

    private static byte[] Whole(byte[] stream)
    {
        byte[][] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>"u8.ToArray(),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"u8.ToArray(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"u8.ToArray(),
            stream,
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"u8.ToArray(),
        ];
        using var file = new MemoryStream();
        file.Write("%PDF-1.5\n"u8);
        var xref = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (int i = 0; i < objects.Length; i++)
        {
            xref.Append($"{file.Position:0000000000} 00000 n \n");
            file.Write(Encoding.Latin1.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }
        long start = file.Position;
        file.Write(Encoding.Latin1.GetBytes($"{xref}trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }
}
