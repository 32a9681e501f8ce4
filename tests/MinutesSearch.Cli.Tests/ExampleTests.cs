using System.CommandLine;
using System.Text.RegularExpressions;
using MinutesSearch.Cli.Commands;
using MinutesSearch.Cli.Output;
using MinutesSearch.Cli.Tests.Packages;

namespace MinutesSearch.Cli.Tests;

/// <summary>The examples in the help work as they are printed, over an index of the sample corpus.</summary>
public sealed partial class ExampleTests
{
    private static readonly string[] Writing = ["index", "optimize"];

    private readonly Workspace _workspace = new();

    /// <summary>The files and folders that the examples speak of.</summary>
    [OneTimeSetUp]
    public void MakeFolder()
    {
        string corpus = Path.Combine(PackedPackages.Repository, "corpus");
        Directory.CreateDirectory(_workspace.PathOf("corpus"));
        foreach (string file in Directory.EnumerateFiles(corpus).Where(file => !file.EndsWith(".json", StringComparison.Ordinal))) File.Copy(file, _workspace.PathOf("corpus/" + Path.GetFileName(file)));
        foreach (string name in new[] { "minutes.txt", "a.txt", "b.txt", "harrowmere/june.txt", "minutes-of-2024/june.txt" }) _workspace.Write(name, SampleMinutes.Of("Harrowmere Borough Council", "Councillor Hunt", "9%"));
        _workspace.Write("habits/verbs.tsv", "grilled\tA\n");
        File.Copy(Path.Combine(corpus, "harrowmere-cabinet.html"), _workspace.PathOf("minutes.html"));
        Assert.That(_workspace.Run("index", "corpus").ExitCode, Is.Zero, "the corpus is indexed");
        File.Copy(_workspace.PathOf("minutes.db"), _workspace.PathOf("councils.db"));
    }

    [OneTimeTearDown]
    public void RemoveFolder() => _workspace.Dispose();

    /// <summary>
    /// Those that change the index come last; "serve" would not end and "harvest" would go to a council's site, so they have a test of their
    /// own. "watch" finds nothing new in an index that nobody adds to.
    /// </summary>
    [Test]
    public void Every_example_of_every_command_runs_and_finds_something()
    {
        var examples = Commands().SelectMany(Examples).Concat(Examples()).Where(example => CommandOf(example) is not ("serve" or "harvest")).OrderBy(example => Writing.Contains(CommandOf(example))).ToList();
        Assert.That(examples, Has.Count.GreaterThan(35));
        Assert.Multiple(() =>
        {
            foreach (string example in examples)
            {
                var outcome = Run(example);
                Assert.That(outcome.ExitCode, CommandOf(example) == "watch" ? Is.LessThanOrEqualTo(1) : Is.Zero, $"{example}\n{outcome.Error}{outcome.Output}");
            }
        });
    }

    [Test]
    public void Every_example_of_serve_and_harvest_is_understood()
    {
        var nowhere = Terminal.Piped(TextWriter.Null, TextWriter.Null);
        var root = new RootCommand { new ServeCommand(nowhere), new HarvestCommand(nowhere) };
        foreach (string example in Examples("serve").Concat(Examples("harvest"))) Assert.That(root.Parse(Words(example)).Errors, Is.Empty, example);
    }

    private IEnumerable<string> Commands()
    {
        string help = _workspace.Run("--help").Output;
        return CommandInHelp().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..help.IndexOf("Examples:", StringComparison.Ordinal)]).Select(match => match.Groups[1].Value);
    }

    private IEnumerable<string> Examples(string command) => Examples([command]);

    private string[] Examples(params string[] command)
    {
        string[] lines = _workspace.Run([.. command, "--help"]).Output.Split('\n');
        return [.. lines.SkipWhile(line => line != "Examples:").Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Trim())];
    }

    private static string CommandOf(string example) => example.Split(' ')[1];

    /// <summary>Runs an example as a shell would, without writing the file that its output goes to.</summary>
    private CommandOutcome Run(string example)
    {
        string? input = From().Match(example) is { Success: true } from ? File.ReadAllText(_workspace.PathOf(from.Groups[1].Value)) : null;
        return CommandLine.Run(_workspace.Folder, input, new Dictionary<string, string>(), Words(example));
    }

    private static string[] Words(string example)
        => [.. Word().Matches(Redirection().Replace(example, "")["minutes ".Length..]).Select(match => match.Value[0] is '"' or '\'' ? match.Value[1..^1] : match.Value)];

    [GeneratedRegex("^  ([a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex CommandInHelp();

    [GeneratedRegex(" < (\\S+)$")]
    private static partial Regex From();

    [GeneratedRegex(" [<>] \\S+$")]
    private static partial Regex Redirection();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|\\S+")]
    private static partial Regex Word();
}
