using System.Text;
using HtmlAgilityPack;
using MinutesSearch.Parsing;

namespace MinutesSearch.Benchmarks;

/// <summary>
/// How many megabytes a second the parser reads. HTML is held against what HtmlAgilityPack alone takes to load the same
/// page, which is the part that the parser cannot make faster; that ratio carries over from machine to machine.
/// </summary>
internal static class ParsingBenchmark
{
    private const int Seed = 20240201;
    private const double Megabyte = 1e6;
    private static readonly int[] Sizes = [10_000, 200_000, 2_000_000];

    public static void Run()
    {
        Console.WriteLine("Parsing invented minutes (medians)");
        Console.WriteLine($"{"input",-10} {"size",9} {"runs",4} {"ms",9} {"MB/s",7} {"allocated per MB",17} {"times the load alone",21}");
        var text = Sizes.Select(size => Report("text", MeasureText(size))).ToList();
        var html = Sizes.Select(size => Report("ModernGov", MeasureHtml(size))).ToList();
        Console.WriteLine();
        Console.WriteLine($"Linearity, time per MB at 2 MB to that at 200 KB (1 is linear): text {Growth(text):0.00}, ModernGov {Growth(html):0.00}");
    }

    private static Row MeasureText(int size)
    {
        string text = InventedMinutes.PlainText(size, Seed);
        var options = new ParseOptions { Name = "invented.txt" };
        var timings = Clock.Interleaved(() => MinutesParser.Parse(text, options));
        return new Row(Megabytes(text), timings[0], LoadAlone: null);
    }

    private static Row MeasureHtml(int size)
    {
        string html = InventedMinutes.ModernGov(size, Seed);
        var options = new ParseOptions { Name = "ieListDocuments.aspx.html" };
        var timings = Clock.Interleaved(() => MinutesParser.Parse(html, options), () => new HtmlDocument().LoadHtml(html));
        return new Row(Megabytes(html), timings[0], timings[1].Seconds);
    }

    private static Row Report(string input, Row row)
    {
        string ratio = row.LoadAlone is { } load ? $"{row.Parse.Seconds / load:0.00}" : "";
        Console.WriteLine(
            $"{input,-10} {row.Megabytes * 1000,6:0} KB {row.Parse.Runs,4} {row.Parse.Seconds * 1000,9:0.00} {row.Megabytes / row.Parse.Seconds,7:0.0} "
            + $"{row.Parse.Allocated / Megabyte / row.Megabytes,14:0.0} MB {ratio,21}");
        return row;
    }

    private static double Growth(List<Row> rows) => rows[2].SecondsPerMegabyte / rows[1].SecondsPerMegabyte;

    private static double Megabytes(string text) => Encoding.UTF8.GetByteCount(text) / Megabyte;

    private readonly record struct Row(double Megabytes, Timing Parse, double? LoadAlone)
    {
        public double SecondsPerMegabyte => Parse.Seconds / Megabytes;
    }
}
