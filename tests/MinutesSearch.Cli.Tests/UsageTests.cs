namespace MinutesSearch.Cli.Tests;

public sealed class UsageTests
{
    private readonly Workspace _workspace = new();

    [OneTimeTearDown]
    public void RemoveFolder() => _workspace.Dispose();

    [TestCase("parse")]
    [TestCase("index")]
    [TestCase("search")]
    [TestCase("ask")]
    [TestCase("compare")]
    [TestCase("actions")]
    [TestCase("decisions")]
    [TestCase("export")]
    [TestCase("show")]
    [TestCase("stats")]
    [TestCase("check")]
    [TestCase("optimize")]
    [TestCase("harvest")]
    [TestCase("watch")]
    [TestCase("serve")]
    [TestCase("lexicon")]
    [TestCase("demo")]
    public void Help_of_a_command_describes_it_and_gives_examples(string command)
    {
        var outcome = _workspace.Run(command, "--help");
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero);
            Assert.That(outcome.Output, Does.Contain("Description:").And.Contain("Examples:\n  minutes " + command).And.Contain("Exit codes:"));
            Assert.That(outcome.Error, Is.Empty);
        });
    }

    [Test]
    public void Help_of_the_tool_lists_its_commands()
    {
        var outcome = _workspace.Run("--help");
        Assert.That(outcome.ExitCode, Is.Zero);
        foreach (string command in new[] { "parse", "index", "search", "ask", "compare", "actions", "decisions", "export", "show", "stats", "check", "optimize", "harvest", "watch", "serve", "lexicon", "demo" }) Assert.That(outcome.Output, Does.Contain("\n  " + command));
    }

    [Test]
    public void No_command_at_all_is_wrong_usage_and_shows_the_help()
    {
        var outcome = _workspace.Run();
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Output, Does.Contain("Usage:"));
    }

    [Test]
    public void Version_is_printed() => Assert.That(_workspace.Run("--version").Output, Does.Match(@"^\d+\.\d+\.\d+"));

    [TestCase("There is no command 'serch'", "serch", "agency")]
    [TestCase("There is no option '--limt'", "search", "agency", "--limt", "5")]
    [TestCase("--limit needs a value (N) behind it", "search", "agency", "--limit")]
    [TestCase("demo takes no 'corpus'", "demo", "corpus")]
    [TestCase("--limit takes a number from 1 to 1,000, not '0'", "search", "agency", "--limit", "0")]
    [TestCase("--format takes table, json, jsonl or csv, not 'xml'", "search", "agency", "--format", "xml")]
    [TestCase("--kind takes question", "search", "agency", "--kind", "rumour")]
    [TestCase("--from takes a date", "search", "agency", "--from", "yesterday")]
    [TestCase("--from is later than --to", "search", "agency", "--from", "2024", "--to", "2023")]
    [TestCase("--lexicon is for the folders of --watch", "serve", "--lexicon", "verbs.tsv")]
    [TestCase("The lexicon has no table 'verb.tsv': it has abbreviations.txt, ", "lexicon", "verb.tsv")]
    [TestCase("give one FILE", "parse", "a.txt", "b.txt", "--format", "text")]
    public void Wrong_usage_is_said_in_one_line(string message, params string[] args)
    {
        var outcome = _workspace.Run(args);
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(2));
            Assert.That(outcome.ErrorLines, Has.Length.EqualTo(1));
            Assert.That(outcome.Error, Does.StartWith("minutes: ").And.Contain(message).And.Contain("--help"));
            Assert.That(outcome.Output, Is.Empty);
        });
    }

    [TestCase("search needs words to look for, for example: minutes search agency rates", "search")]
    [TestCase("search needs words to look for, for example: minutes search agency rates", "search", " ")]
    [TestCase("search needs words to look for, for example: minutes search agency rates", "search", "--kind", "action")]
    [TestCase("ask needs a question, for example: minutes ask \"How are we reducing reliance on locums?\"", "ask")]
    [TestCase("compare needs a topic, for example: minutes compare agency rates", "compare", " ")]
    [TestCase("show needs the id of a passage, for example: minutes show \"harrowmere-cabinet.html#r1\"", "show")]
    [TestCase("index needs files or folders to read, for example: minutes index corpus", "index")]
    [TestCase("parse needs files to read, for example: minutes parse minutes.html", "parse")]
    public void Missing_arguments_are_named_with_an_example(string message, params string[] args)
    {
        var outcome = _workspace.Run(args);
        Assert.That((outcome.ExitCode, outcome.Error, outcome.Output), Is.EqualTo((2, $"minutes: {message}\n", "")));
    }

    [TestCase("parse", "nowhere.txt")]
    [TestCase("index", "nowhere")]
    [TestCase("search", "agency", "--index", "nowhere.db")]
    [TestCase("stats", "--index", "nowhere.db")]
    [TestCase("ask", "why?", "--index", "nowhere.db")]
    [TestCase("compare", "rates", "--index", "nowhere.db")]
    [TestCase("actions", "--index", "nowhere.db")]
    [TestCase("decisions", "--index", "nowhere.db")]
    [TestCase("export", "--index", "nowhere.db")]
    [TestCase("show", "a.txt#r1", "--index", "nowhere.db")]
    [TestCase("parse", "a.txt", "--lexicon", "nowhere.tsv")]
    [TestCase("index", ".", "--lexicon", "nowhere.tsv")]
    [TestCase("check", "--index", "nowhere.db")]
    [TestCase("optimize", "--index", "nowhere.db")]
    [TestCase("demo", "--corpus", "nowhere")]
    public void A_missing_file_is_said_in_one_line(params string[] args)
    {
        var outcome = _workspace.Run(args);
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(3));
            Assert.That(outcome.ErrorLines, Has.Length.EqualTo(1));
            Assert.That(outcome.Error, Does.Contain("nowhere"));
            Assert.That(outcome.Output, Is.Empty);
        });
    }
}
