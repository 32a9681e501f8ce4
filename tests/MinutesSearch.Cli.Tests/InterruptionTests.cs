namespace MinutesSearch.Cli.Tests;

[Platform(Exclude = "Win")]
public sealed class InterruptionTests
{
    private readonly Workspace _workspace = new();

    [OneTimeTearDown]
    public void RemoveFolder() => _workspace.Dispose();

    [Test]
    public void Ctrl_C_while_waiting_for_input_ends_without_a_stack_trace()
    {
        using var process = CommandLine.Start(_workspace.Folder, new Dictionary<string, string>(), "parse", "-");
        CommandLine.End(process, "-INT");
        string error = process.StandardError.ReadToEnd();
        Assert.That(process.ExitCode, Is.EqualTo(130));
        Assert.That(error, Does.Not.Contain("   at "));
    }

    [Test]
    public void Ctrl_C_while_indexing_leaves_an_index_that_goes_on()
    {
        for (int i = 0; i < 500; i++) _workspace.Write($"papers/{i}.txt", SampleMinutes.Of("Wealdmoor County Council", "Councillor Hunt", $"{i}%"));
        using (var process = CommandLine.Start(_workspace.Folder, new Dictionary<string, string>(), "index", "papers"))
        {
            process.StandardError.ReadLine();
            CommandLine.End(process, "-INT");
            // A fast machine may be done before it hears.
            Assert.That(process.ExitCode, Is.AnyOf(130, 0));
        }
        Assert.That(_workspace.Run("index", "papers").Output, Does.Contain("minutes.db holds 500 documents"));
    }
}
