namespace MinutesSearch.Cli.Tests;

public sealed class WatchTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void MakeIndex() => _workspace = Workspace.WithIndex();

    [TearDown]
    public void RemoveFolder() => _workspace.Dispose();

    private CommandOutcome Watch(string since = "agency.seen", string format = "jsonl") => _workspace.Run("watch", "agency", "rate", "--since", since, "--format", format);

    [Test]
    public void Each_run_prints_what_came_in_since_the_last()
    {
        var first = Watch();
        Assert.That((first.ExitCode, first.Output), Is.EqualTo((1, "")), "the first run notes what is there");
        Assert.That(first.Error, Does.Contain("Noted"));

        _workspace.Write("papers/newtown.txt", SampleMinutes.Of("Newtown Borough Council", "Councillor Ash", "9.9%"));
        _workspace.Run("index", "papers");
        var second = Watch();
        Assert.That(second.ExitCode, Is.Zero);
        Assert.That(second.Output, Does.Contain("newtown.txt").And.Contain("9.9%").And.Not.Contain("wealdmoor"));

        Assert.That((Watch().ExitCode, Watch().Output), Is.EqualTo((1, "")), "nothing is printed twice");
    }

    [TestCase("2024-03", 0)]
    [TestCase("2025", 1)]
    public void A_day_means_meetings_from_then_on(string day, int exitCode)
    {
        var outcome = Watch(day, "csv");
        Assert.That((outcome.ExitCode, outcome.Output.Contains("17.8%", StringComparison.Ordinal)), Is.EqualTo((exitCode, exitCode == 0)));
    }

    [Test]
    public void People_see_cards() => Assert.That(Watch("2024", "table").Output, Does.Contain("Wealdmoor County Council").And.Contain("17.8%"));

    [Test]
    public void A_file_of_something_else_is_left_alone()
    {
        string file = _workspace.Write("notes.txt", "Buy milk.");
        var outcome = Watch("notes.txt");
        Assert.That((outcome.ExitCode, outcome.Error.Contains("2024-03-31", StringComparison.Ordinal)), Is.EqualTo((2, true)));
        Assert.That(File.ReadAllText(file), Is.EqualTo("Buy milk."));
    }

    [Test]
    public void Without_since_it_says_what_is_missing() => Assert.That(_workspace.Run("watch", "agency").ExitCode, Is.EqualTo(2));
}
