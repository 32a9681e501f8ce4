using System.Globalization;
using System.IO.Compression;
using System.Text;
using MinutesSearch.Parsing;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Benchmarks;

/// <summary>What reading a PDF takes beside inflating its streams, which any reader has to do.</summary>
internal static class PdfBenchmark
{
    public static void Run()
    {
        Console.WriteLine();
        Console.WriteLine("Reading invented PDFs (medians)");
        Console.WriteLine($"{"pages",6} {"runs",5} {"ms",9} {"pages/s",9} {"times inflating",16}");
        foreach (int pages in (int[])[10, 200])
        {
            byte[] bytes = Invented(pages);
            var (runs, seconds, ratio) = Measure(bytes, null);
            Console.WriteLine($"{pages,6} {runs,5} {seconds * 1000,9:0.00} {pages / seconds,9:0} {ratio,16:0.0}");
        }
    }

    /// <summary>The seconds that reading takes on one core, and how many times as long as inflating that is.</summary>
    public static (int Runs, double Seconds, double Ratio) Measure(byte[] bytes, string? name)
    {
        var options = new ParseOptions { Name = name };
        var timings = Clock.Interleaved(() => DocumentReader.Read(bytes, options, default), () => Inflate(bytes));
        return (timings[0].Runs, timings[0].Seconds, timings[0].Seconds / timings[1].Seconds);
    }

    private static long Inflate(byte[] file)
    {
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        for (int at = file.AsSpan().IndexOf("stream"u8); at >= 0;)
        {
            int start = at + 6;
            while (start < file.Length && file[start] is 10 or 13) start++;
            int end = file.AsSpan(start).IndexOf("endstream"u8);
            if (end < 0) break;
            total += Inflated(file, start, end, buffer);
            int next = file.AsSpan(start + end + 9).IndexOf("stream"u8);
            at = next < 0 ? -1 : start + end + 9 + next;
        }
        return total;
    }

    private static long Inflated(byte[] file, int start, int length, byte[] buffer)
    {
        if (length < 2 || (file[start] << 8 | file[start + 1]) % 31 != 0 || (file[start] & 15) != 8) return 0;
        using var inflater = new ZLibStream(new MemoryStream(file, start, length), CompressionMode.Decompress);
        long total = 0;
        try
        {
            for (int read = inflater.Read(buffer); read > 0; read = inflater.Read(buffer)) total += read;
        }
        catch (InvalidDataException)
        {
            // A picture that happens to begin like a packed stream.
        }
        return total;
    }

    private static byte[] Invented(int pages)
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write($"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(page => $"{4 + (2 * page)} 0 R"))}] >>\nendobj\n");
        Write("3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>\nendobj\n");
        for (int page = 0; page < pages; page++)
        {
            byte[] content = Packed(page);
            Write($"{4 + (2 * page)} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + (2 * page)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>\nendobj\n");
            Write($"{5 + (2 * page)} 0 obj\n<< /Length {content.Length} /Filter /FlateDecode >>\nstream\n");
            file.Write(content);
            Write("\nendstream\nendobj\n");
        }
        Write("trailer\n<< /Root 1 0 R >>\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>Forty lines of 15 words, each word placed on its own, as word processors do for justified text.</summary>
    private static byte[] Packed(int page)
    {
        var content = new StringBuilder("BT /F1 11 Tf 72 780 Td 16 TL\n");
        for (int line = 0; line < 40; line++)
        {
            string words = string.Join(' ', Enumerable.Range(0, 15)
                .Select(word => string.Create(CultureInfo.InvariantCulture, $"({(char)('a' + ((page + line + word) % 26))}ord{(line * word) % 97} ) -20")));
            content.Append(CultureInfo.InvariantCulture, $"[{words}] TJ T*\n");
        }
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(Encoding.Latin1.GetBytes(content.Append("ET").ToString()));
        return packed.ToArray();
    }
}
