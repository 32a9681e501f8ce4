using System.Text.RegularExpressions;

namespace MinutesSearch.Cli.Tests;

/// <summary>What the README says of the commands is what the tool has.</summary>
public sealed partial class ReadmeTests
{
    private readonly Workspace _workspace = new();

    [OneTimeTearDown]
    public void RemoveFolder() => _workspace.Dispose();

    [Test]
    public void The_table_of_commands_names_every_command_and_no_other()
    {
        string help = _workspace.Run("--help").Output;
        var commands = CommandInHelp().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..help.IndexOf("Examples:", StringComparison.Ordinal)]).Select(match => match.Groups[1].Value);
        string readme = File.ReadAllText(Readme());
        int start = readme.IndexOf("| command | for example | does |", StringComparison.Ordinal);
        var rows = CommandInTable().Matches(readme[start..readme.IndexOf("\n\n", start, StringComparison.Ordinal)]).Select(match => match.Groups[1].Value);
        Assert.That(rows, Is.EquivalentTo(commands));
    }

    [TestCase("ask")]
    [TestCase("compare")]
    [TestCase("decisions")]
    public void A_sample_in_the_readme_is_what_the_command_prints(string command)
    {
        string readme = File.ReadAllText(Readme());
        int start = readme.IndexOf($"$ minutes {command} ", StringComparison.Ordinal);
        string[] lines = readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)].Split('\n');
        string corpus = Path.Combine(Path.GetDirectoryName(Readme())!, "corpus");
        Assert.That(_workspace.Run("index", corpus).ExitCode, Is.Zero);
        string[] args = [.. Word().Matches(lines[0]["$ minutes ".Length..]).Select(match => match.Value.Trim('"', '\''))];

        string output = _workspace.Run(args).Output;

        Assert.That(output, Does.StartWith(string.Join('\n', lines[1..].TakeWhile(line => line != "…"))));
    }

    private static string Readme()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "MinutesSearch.sln"))) return Path.Combine(folder.FullName, "README.md");
        throw new FileNotFoundException("There is no README.md above the tests.");
    }

    [GeneratedRegex(@"^  ([a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex CommandInHelp();

    [GeneratedRegex(@"^\| `([a-z]+)` \|", RegexOptions.Multiline)]
    private static partial Regex CommandInTable();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|\\S+")]
    private static partial Regex Word();
}
