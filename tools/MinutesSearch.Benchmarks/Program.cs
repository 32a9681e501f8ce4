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
if (args is ["load", .. var load] && load.Length <= 4 && load.Take(3).All(number => int.TryParse(number, out int positive) && positive > 0))
{
    int Number(int place, int usual) => place < load.Length ? int.Parse(load[place], CultureInfo.InvariantCulture) : usual;
    await LoadBenchmark.Run(Number(0, 100_000), Number(1, 30), Number(2, 200), load.ElementAtOrDefault(3));
    return 0;
}
if (args is [.., "--files", var folder]) return FilesBenchmark.Run(folder);
if (args is ["--yardstick", var pdfs]) return PdfYardstick.Run(pdfs);
if (args is ["--fuzz", var samples, var count] && int.TryParse(count, out int mutations)) return Fuzz.Run(samples, mutations);

var chosen = args.Length == 0 ? benchmarks : [.. benchmarks.Where(benchmark => args.Contains(benchmark.Name))];
if (chosen.Length < args.Length)
{
    Console.Error.WriteLine($"usage: [{string.Join("] [", benchmarks.Select(benchmark => benchmark.Name))}] | index PASSAGES [FOLDER] | load [PASSAGES [SECONDS [RATE [FOLDER]]]] | --files DIR | --yardstick DIR | --fuzz DIR COUNT   (none: all)");
    return 2;
}
foreach (var (_, run) in chosen) run();
return 0;
