namespace MinutesSearch.Cli.Tests;

/// <summary>Tests of commands that read an index: a folder of their own with two councils' minutes, indexed once.</summary>
public abstract class IndexedTest
{
    private protected Workspace Workspace { get; private set; } = null!;

    [OneTimeSetUp]
    public void MakeIndex() => Workspace = Workspace.WithIndex();

    [OneTimeTearDown]
    public void RemoveFolder() => Workspace?.Dispose();

    private protected CommandOutcome Run(params string[] args) => Workspace.Run(args);
}
