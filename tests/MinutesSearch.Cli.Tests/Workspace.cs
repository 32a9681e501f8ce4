namespace MinutesSearch.Cli.Tests;

/// <summary>A folder of a test's own, gone at its end, with a few minutes to put in it.</summary>
internal sealed class Workspace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("minutes-cli-tests-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs the tool in this folder.</summary>
    public CommandOutcome Run(params string[] args) => CommandLine.Run(Folder, args);

    /// <summary>A folder "papers" of two councils' minutes, indexed into minutes.db.</summary>
    public static Workspace WithIndex()
    {
        var workspace = new Workspace();
        workspace.Write("papers/wealdmoor.txt", SampleMinutes.Of("Wealdmoor County Council", "Councillor Hunt", "17.8%"));
        workspace.Write("papers/fenbridge.txt", SampleMinutes.Of("Fenbridge City Council", "Councillor Barry", "12.4%"));
        Assert.That(workspace.Run("index", "papers").ExitCode, Is.Zero, "the sample is indexed");
        return workspace;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>Minutes written for the tests, in the plainest words.</summary>
internal static class SampleMinutes
{
    public static string Of(string council, string member, string rate) => $"""
        {council}

        Children's Scrutiny Committee

        Minutes of the meeting held on 14 March 2024

        Present: {member} (Chair), Councillor A Webb

        5. Social work workforce

        {member} asked whether the agency rate was falling. The Head of Children's Social Care replied that the agency rate had fallen to {rate} at the end of January.

        Action: Head of Children's Social Care to circulate the workforce plan, "as amended", by June.

        RESOLVED: That the report be noted.

        6. Housing repairs

        Councillor Webb asked how long repairs of damp homes took. The Head of Housing replied that they took 35 days.

        """;
}
