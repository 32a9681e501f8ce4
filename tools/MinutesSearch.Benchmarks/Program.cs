using System.Globalization;
using MinutesSearch.Benchmarks;
using MinutesSearch.Benchmarks.Index;
using MinutesSearch.Benchmarks.Load;

// A benchmark is a row here: its name on the command line and what it runs.
(string Name, Action Run)[] benchmarks =
[
    ("parsing", ParsingBenchmark.Run),
    ("index", () => IndexBenchmark.Run(100_000, null)),
    ("decks", DecksBenchmark.Run),
    ("pdf", PdfBenchmark.Run),
    ("word", WordBenchmark.Run),
];

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["index", var passages, ..] && int.TryParse(passages, out int size) && args.Length <= 3)
{
    IndexBenchmark.Run(size, args.ElementAtOrDefault(2));
    return 0;
}
if (args is ["load", .. var numbers] && numbers.All(number => int.TryParse(number, out _)))
{
    int[] given = [.. numbers.Select(int.Parse)];
    await LoadBenchmark.Run(given.ElementAtOrDefault(0) is > 0 and var passagesThere ? passagesThere : 100_000, given.ElementAtOrDefault(1) is > 0 and var seconds ? seconds : 30, given.ElementAtOrDefault(2) is > 0 and var rate ? rate : 200);
    return 0;
}
if (args is [.., "--files", var folder]) return FilesBenchmark.Run(folder);
if (args is ["--yardstick", var pdfs]) return PdfYardstick.Run(pdfs);
if (args is ["--fuzz", var samples, var count] && int.TryParse(count, out int mutations)) return Fuzz.Run(samples, mutations);

var chosen = args.Length == 0 ? benchmarks : [.. benchmarks.Where(benchmark => args.Contains(benchmark.Name))];
if (chosen.Length < args.Length)
{
    Console.Error.WriteLine($"usage: [{string.Join("] [", benchmarks.Select(benchmark => benchmark.Name))}] | index PASSAGES [FOLDER] | load [PASSAGES [SECONDS [RATE]]] | --files DIR | --yardstick DIR | --fuzz DIR COUNT   (none: all)");
    return 2;
}
foreach (var (_, run) in chosen) run();
return 0;
