using MinutesSearch.Parsing;

namespace MinutesSearch.Benchmarks;

/// <summary>The parser's speed on the files of a folder, each from its bytes.</summary>
internal static class FilesBenchmark
{
    public static int Run(string folder)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder {folder}.");
            return 3;
        }
        Console.WriteLine($"{"KB",8} {"runs",4} {"ms",9} {"MB/s",7}  file");
        double megabytes = 0, seconds = 0;
        foreach (string path in Directory.EnumerateFiles(folder).Where(path => !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            if (Measure(path) is not { } measured) continue;
            megabytes += measured.Megabytes;
            seconds += measured.Seconds;
        }
        Console.WriteLine($"all: {megabytes:0.00} MB, {(seconds > 0 ? megabytes / seconds : 0):0.0} MB/s");
        return 0;
    }

    private static (double Megabytes, double Seconds)? Measure(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        var options = new ParseOptions { Name = Path.GetFileName(path) };
        try
        {
            var timing = Clock.Interleaved(() => MinutesParser.Parse(new MemoryStream(bytes), options))[0];
            Console.WriteLine($"{bytes.Length / 1e3,8:0.0} {timing.Runs,4} {timing.Seconds * 1000,9:0.00} {bytes.Length / 1e6 / timing.Seconds,7:0.0}  {Path.GetFileName(path)}");
            return (bytes.Length / 1e6, timing.Seconds);
        }
        catch (UnreadableDocumentException unreadable)
        {
            Console.WriteLine($"{"",31}  {Path.GetFileName(path)} was left out: {unreadable.Message}");
            return null;
        }
    }
}
