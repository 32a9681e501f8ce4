namespace MinutesSearch.Cli.Tests;

public sealed class DemoTests
{
    private static readonly string[] Councils = ["Wealdmoor County Council", "Fenbridge City Council", "Ayrton Borough Council", "Calderwick City Council", "Northmere District Council"];

    private readonly Workspace _workspace = new();

    [OneTimeSetUp]
    public void MakeCorpus()
    {
        for (int i = 0; i < Councils.Length; i++) _workspace.Write($"corpus/{i}.txt", SampleMinutes.Of(Councils[i], "Councillor Hunt", $"{10 + i}.5%"));
        _workspace.Write("corpus/README.md", "Documents of invented councils.");
    }

    [OneTimeTearDown]
    public void RemoveFolder() => _workspace.Dispose();

    [Test]
    public void The_demo_shows_what_five_councils_said()
    {
        var outcome = _workspace.Run("demo");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain("5 documents").And.Contain("Try next:").And.Not.Contain("\u001b"));
        for (int i = 0; i < Councils.Length; i++) Assert.That(outcome.Output, Does.Contain(Councils[i]).And.Contain($"{10 + i}.5%"));
        Assert.That(outcome.Output, Does.Contain("Asked: Councillor Hunt asked whether").And.Contain("14 March 2024").And.Contain("item 5"));
        Assert.That(outcome.Error, Is.Empty);
    }

    [Test]
    public void The_demo_finds_the_corpus_above_and_leaves_nothing_behind()
    {
        string inner = Directory.CreateDirectory(_workspace.PathOf("a/b")).FullName;
        string temporary = Directory.CreateDirectory(_workspace.PathOf("tmp")).FullName;
        var variables = new Dictionary<string, string> { ["TMPDIR"] = temporary, ["TEMP"] = temporary, ["TMP"] = temporary };
        var outcome = CommandLine.Run(inner, null, variables, "demo", "--query", "damp");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain("35 days"));
        Assert.That(Directory.GetFileSystemEntries(temporary, "minutes-demo-*"), Is.Empty);
    }

    [Test]
    public void The_index_is_kept_where_it_is_named()
    {
        Assert.That(_workspace.Run("demo", "--index", "kept.db").ExitCode, Is.Zero);
        Assert.That(_workspace.Run("search", "agency", "--index", "kept.db").ExitCode, Is.Zero);
    }

    [Test]
    public void A_query_that_nobody_answers_is_said()
    {
        var outcome = _workspace.Run("demo", "--query", "zeppelin");
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Output, Does.Contain("No council said anything about “zeppelin”"));
    }
}
