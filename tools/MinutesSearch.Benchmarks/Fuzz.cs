using System.Diagnostics;
using MinutesSearch.Parsing;

namespace MinutesSearch.Benchmarks;

/// <summary>
/// Parses damaged copies of the PDF, Office, OpenDocument and rich text files in a folder and counts how each ends. Anything but a document or an
/// <see cref="UnreadableDocumentException"/> is a fault, and so is one that takes more than five seconds of the processor.
/// </summary>
internal static class Fuzz
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static int Run(string folder, int count)
    {
        string[] paths = [.. Directory.EnumerateFiles(folder).Where(path => Path.GetExtension(path) is ".pdf" or ".pptx" or ".docx" or ".odt" or ".odp" or ".rtf").Order(StringComparer.Ordinal)];
        if (paths.Length == 0)
        {
            Console.Error.WriteLine($"There is no .pdf, .pptx, .docx, .odt, .odp or .rtf in {folder}.");
            return 2;
        }
        byte[][] samples = [.. paths.Select(File.ReadAllBytes)];
        int read = 0, refused = 0, faults = 0;
        var slowest = TimeSpan.Zero;
        for (int seed = 0; seed < count; seed++)
        {
            byte[] bytes = Damaged(samples[seed % samples.Length], seed);
            // The processor's time: on a busy machine a clock on the wall measures the others.
            var before = Environment.CpuUsage.TotalTime;
            string? fault = Parse(bytes, ref read, ref refused);
            var took = Environment.CpuUsage.TotalTime - before;
            if (took > slowest) slowest = took;
            if (fault is null && took > Longest) fault = $"took {took.TotalSeconds:0.0} s";
            if (fault is null) continue;
            faults++;
            Console.WriteLine($"{Path.GetFileName(paths[seed % samples.Length])} seed {seed}: {fault}");
        }
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{count} damaged files: {read} read, {refused} refused, {faults} faults; slowest {slowest.TotalMilliseconds:0} ms, peak memory {process.PeakWorkingSet64 >> 20} MB");
        return faults == 0 ? 0 : 1;
    }

    private static byte[] Damaged(byte[] sample, int seed)
        => sample.AsSpan().StartsWith("{\\rtf"u8) ? RtfDamage.Of(sample, seed) : sample.AsSpan().StartsWith("%PDF"u8) ? PdfDamage.Of(sample, seed) : PackageDamage.Of(sample, seed);

    private static string? Parse(byte[] bytes, ref int read, ref int refused)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            MinutesParser.Parse(stream);
            read++;
            return null;
        }
        catch (UnreadableDocumentException)
        {
            refused++;
            return null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return fault.ToString().Split('\n')[0];
        }
    }
}
