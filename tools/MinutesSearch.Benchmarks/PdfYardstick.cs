using System.Diagnostics;
using MinutesSearch.Parsing;
using MinutesSearch.Parsing.Reading;
using MinutesSearch.Parsing.Reading.Pdf;

namespace MinutesSearch.Benchmarks;

/// <summary>
/// The words that the PDFs of a folder show, beside those that pdftotext finds in them: all words on the pages, and those of the text that
/// the parser gets, which leaves out running headers and the like. With the speed of reading.
/// </summary>
internal static class PdfYardstick
{
    private const double Bar = 0.995;

    public static int Run(string folder)
    {
        string[] paths = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal)] : [];
        if (paths.Length == 0)
        {
            Console.Error.WriteLine($"There is no .pdf in {folder}.");
            return 3;
        }
        Console.WriteLine($"{"pages",6} {"pages/s",8} {"x inflate",9} {"shown F1",9} {"text F1",8}  file");
        var (pages, seconds, shown, measured) = (0, 0.0, 0.0, 0);
        foreach (string path in paths)
        {
            if (Measure(path) is not { } row) continue;
            (pages, seconds) = (pages + row.Pages, seconds + row.Seconds);
            if (row.Shown is { } f1) (shown, measured) = (shown + f1, measured + 1);
        }
        double mean = measured > 0 ? shown / measured : 0;
        Console.WriteLine($"{pages} pages, {(seconds > 0 ? pages / seconds : 0):0} a second; words shown {(measured > 0 ? $"{mean:0.0000}" : "not measured: pdftotext is not installed")}");
        return measured > 0 && mean < Bar ? 1 : 0;
    }

    private static (int Pages, double Seconds, double? Shown)? Measure(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        string name = Path.GetFileName(path);
        try
        {
            string text = DocumentReader.Read(bytes, new ParseOptions { Name = name }, default).Text;
            var (count, words) = Shown(bytes, name);
            var (_, seconds, ratio) = PdfBenchmark.Measure(bytes, name);
            string? other = PdfToText(path);
            double? shown = other is null ? null : Words.F1(words, other);
            Console.WriteLine($"{count,6} {count / seconds,8:0} {ratio,9:0.0} {shown?.ToString("0.0000"),9} {(other is null ? "" : Words.F1(text, other).ToString("0.0000")),8}  {name}");
            return (count, seconds, shown);
        }
        catch (UnreadableDocumentException unreadable)
        {
            Console.WriteLine($"{"",44}  {name} was left out: {unreadable.Message}");
            return null;
        }
    }

    /// <summary>All lines of all pages, in whatever order.</summary>
    private static (int Pages, string Text) Shown(byte[] bytes, string name)
    {
        var file = PdfFile.Open(bytes, name, default);
        var reader = new PageReader(file);
        var lines = new List<string>();
        var pages = PageTree.Read(file);
        for (int i = 0; i < pages.Count; i++)
            foreach (var turned in reader.Read(pages[i], i + 1).Pieces.GroupBy(piece => piece.Turn)) lines.AddRange(LineJoiner.Join(turned, i + 1, together: true).Select(line => line.Text));
        return (pages.Count, Normaliser.Clean(string.Join('\n', lines)));
    }

    /// <summary>What pdftotext prints; null where it is not installed or fails.</summary>
    private static string? PdfToText(string path)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", "-raw", path, "-"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            string text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? Normaliser.Clean(text) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
