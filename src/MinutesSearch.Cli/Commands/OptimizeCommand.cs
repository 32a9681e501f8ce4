using System.CommandLine;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes optimize</c>: compacts an index.</summary>
internal sealed class OptimizeCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string> _index = Choices.Index();

    public OptimizeCommand(Terminal terminal) : base(
        "optimize",
        "Compact an index after much was added, replaced or removed. It needs room for a second copy while it works; searches go on meanwhile.",
        "minutes optimize",
        "minutes optimize --index councils.db")
    {
        _terminal = terminal;
        Add(_index);
    }

    protected override Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        string path = Choices.IndexPath(parsed, _index);
        // First for reading: opening for writing would make an index where there is none.
        SqliteIndex.OpenReadOnly(path).Dispose();
        long before = new FileInfo(path).Length;
        using (var index = SqliteIndex.Open(path)) index.Optimize();
        long after = new FileInfo(path).Length;
        bool smaller = Wording.Size(after) != Wording.Size(before) && after < before;
        _terminal.Out.WriteLine($"{path}: {Wording.Size(after)}, {(smaller ? $"was {Wording.Size(before)}" : "was as compact before")}.");
        return Task.FromResult(ExitCode.Done);
    }
}
