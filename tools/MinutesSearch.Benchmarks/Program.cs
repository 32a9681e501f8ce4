using System.Globalization;
using MinutesSearch.Benchmarks;

// A benchmark is a row here: its name on the command line and what it runs.
(string Name, Action Run)[] benchmarks =
[
    ("parsing", ParsingBenchmark.Run),
    ("indexing", IndexingBenchmark.Run),
    ("decks", DecksBenchmark.Run),
    ("pdf", PdfBenchmark.Run),
    ("word", WordBenchmark.Run),
];

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is [.., "--files", var folder]) return FilesBenchmark.Run(folder);
if (args is ["--yardstick", var pdfs]) return PdfYardstick.Run(pdfs);
if (args is ["--fuzz", var samples, var count] && int.TryParse(count, out int mutations)) return Fuzz.Run(samples, mutations);

var chosen = args.Length == 0 ? benchmarks : [.. benchmarks.Where(benchmark => args.Contains(benchmark.Name))];
if (chosen.Length < args.Length)
{
    Console.Error.WriteLine($"usage: [{string.Join("] [", benchmarks.Select(benchmark => benchmark.Name))}] | --files DIR | --yardstick DIR | --fuzz DIR COUNT   (none: all)");
    return 2;
}
foreach (var (_, run) in chosen) run();
return 0;
