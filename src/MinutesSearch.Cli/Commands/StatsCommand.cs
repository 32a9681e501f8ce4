using System.CommandLine;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes stats</c>: what an index holds.</summary>
internal sealed class StatsCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string> _index = Choices.Index();
    private readonly Option<string> _format = Choices.Format("How to print the counts", "table", "json", "csv");

    public StatsCommand(Terminal terminal) : base(
        "stats",
        "Show what the index holds: documents and passages, by council, kind and year.",
        "minutes stats",
        "minutes stats --index councils.db --format json")
    {
        _terminal = terminal;
        Add(_index);
        Add(_format);
    }

    protected override Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        string path = Choices.IndexPath(parsed, _index);
        using var index = SqliteIndex.OpenReadOnly(path);
        var statistics = index.Statistics();
        switch (parsed.GetValue(_format))
        {
            case "json": StatisticsJson.Write(_terminal.Out, statistics); break;
            case "csv": StatisticsView.WriteCsv(_terminal.Out, statistics); break;
            default: StatisticsView.WriteTable(_terminal, path, statistics); break;
        }
        return Task.FromResult(ExitCode.Done);
    }
}
