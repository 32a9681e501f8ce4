using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes check</c>: looks for damage in an index.</summary>
internal sealed class CheckCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string> _format = Choices.Format("How to print what was found", "table", "json");
    private readonly Option<string> _index = Choices.Index();

    public CheckCommand(Terminal terminal) : base(
        "check",
        "Check an index for damage: the file, the full text, and whether the two agree.",
        "minutes check",
        "minutes check --index councils.db --format json")
    {
        _terminal = terminal;
        Add(_index);
        Add(_format);
    }

    protected override Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        string path = Choices.IndexPath(parsed, _index);
        var (problems, whole) = Check(path);
        if (parsed.GetValue(_format) == "json")
            _terminal.Out.WriteLine(JsonSerializer.Serialize(new CheckJson("minutes-search/check/1", path, problems.Length == 0, whole, problems), OutputJson.Indented.CheckJson));
        else if (problems.IsEmpty)
            _terminal.Out.WriteLine($"{path}: no damage found.{(whole ? "" : " The file cannot be written to, so the full text was not compared word by word.")}");
        foreach (string problem in problems) _terminal.Fail($"{path}: {problem}");
        return Task.FromResult(problems.IsEmpty ? ExitCode.Done : ExitCode.Unusable);
    }

    /// <summary>What is wrong, and whether all could be looked at.</summary>
    private static (ImmutableArray<string> Problems, bool Whole) Check(string path)
    {
        // First for reading: opening for writing would make an index where there is none.
        using (var index = SqliteIndex.OpenReadOnly(path))
        {
            ImmutableArray<string> found = [.. index.Check()];
            if (!found.IsEmpty) return (found, true);
        }
        try
        {
            using var index = SqliteIndex.Open(path);
            return ([.. index.Check()], true);
        }
        catch (IndexUnusableException)
        {
            return ([], false);
        }
    }
}
