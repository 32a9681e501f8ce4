using System.CommandLine;
using System.Diagnostics;
using MinutesSearch.Cli.Demo;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Reading;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes demo</c>: reads the sample documents and shows what several councils said about one thing.</summary>
internal sealed class DemoCommand : MinutesCommand
{
    private const int CouncilsShown = 6;
    private const string UsualQuery = "agency rates";

    private readonly Terminal _terminal;
    private readonly Option<string?> _corpus = new("--corpus") { Description = "A folder of minutes; else the nearest folder corpus", HelpName = "DIR" };
    private readonly Option<string> _query = new("--query") { Description = "What to search for", HelpName = "WORDS", DefaultValueFactory = _ => UsualQuery };
    private readonly Option<string?> _index = new("--index") { Description = "Keep the index in this file; else it is deleted at the end", HelpName = "FILE" };

    public DemoCommand(Terminal terminal) : base(
        "demo",
        "Read the sample documents and show what several councils said about one thing.",
        "minutes demo",
        "minutes demo --query \"damp and mould\"",
        "minutes demo --corpus minutes-of-2024 --index councils.db")
    {
        _terminal = terminal;
        Add(_corpus);
        Add(_query);
        Add(_index);
    }

    protected override async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        string corpus = CorpusFinder.Find(parsed.GetValue(_corpus));
        string query = parsed.GetRequiredValue(_query);
        using var folder = new TemporaryFolder();
        string indexPath = parsed.GetValue(_index) ?? folder.PathOf("demo.db");
        var files = FileFinder.Find([corpus], indexPath).Files;
        if (files.Count == 0) throw new CommandFailure(ExitCode.Unusable, $"There are no documents in '{corpus}': name a folder of minutes with --corpus DIR.");

        using var index = SqliteIndex.Open(indexPath);
        var view = new DemoView(_terminal);
        bool failed = await Read(index, files, view, cancellation);
        var result = index.Search(new SearchQuery { Text = query, Limit = 1000, FoldAnswered = true }, cancellation);
        var voices = CouncilVoices.Choose(result.Hits, CouncilsShown);
        if (voices.IsEmpty) view.WriteNothing(query);
        else view.WriteVoices(result, voices, Reread(files, voices, cancellation));
        view.WriteNext(corpus, voices.IsEmpty ? UsualQuery : query);
        return voices.IsEmpty || failed ? ExitCode.NothingOrSomeFailed : ExitCode.Done;
    }

    /// <summary>Reads and indexes the files and shows what they hold.</summary>
    /// <returns>Whether some failed.</returns>
    private async Task<bool> Read(SqliteIndex index, IReadOnlyList<FoundFile> files, DemoView view, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var councils = new CouncilCounts();
        var indexer = new Indexer(index) { ReadsAll = true, Parsed = councils.Add };
        await new ReadingProgress(_terminal).Show(files.Count, progress => indexer.Add(files, new IndexingChoices(), progress, cancellation));
        foreach (var each in indexer.Tally.Failed) _terminal.Fail(ReadFailure.Line(each.Name, each.Reason));
        view.WriteSummary(councils, clock.Elapsed);
        return indexer.Tally.Failed.Count > 0;
    }

    /// <summary>The few documents that are shown, once more: figures and askers are not in the index, and all would fill the memory.</summary>
    private static Dictionary<string, MinutesDocument> Reread(IReadOnlyList<FoundFile> files, IEnumerable<Hit> hits, CancellationToken cancellation)
    {
        var shown = hits.Select(hit => hit.Document).ToHashSet(StringComparer.Ordinal);
        return files.Where(file => shown.Contains(file.Name)).ToDictionary(
            file => file.Name, file => MinutesParser.ParseFile(file.FullPath, ParseOptions.Default with { Name = file.Name }, cancellation));
    }
}
