using System.Diagnostics;

namespace MinutesSearch.Indexing.Tests;

/// <summary>A process that is killed at any moment loses nothing that it had committed and leaves an index that can be used.</summary>
[Platform("Linux, MacOsX")]
internal sealed class CrashTests
{
    private const int Kills = 100;
    private const int Files = 4;

    [Test]
    public void AHundredKilledWritersLoseNothingThatTheyCommitted()
    {
        using var folder = new TemporaryFolder();

        int committed = Enumerable.Range(0, Files).AsParallel().WithDegreeOfParallelism(Files).Sum(file => KillAgainAndAgain(folder.File($"{file}.index"), file));

        Assert.That(committed, Is.GreaterThan(Kills), "they were killed at work, not before");
    }

    private static int KillAgainAndAgain(string path, int seed)
    {
        var random = new Random(seed);
        int last = -1;
        for (int kill = 0; kill < Kills / Files; kill++)
        {
            last = Math.Max(last, WriteUntilKilled(path, last + 1, random));
            CheckWhatIsThere(path, last, whole: kill % 12 == 11);
        }
        return last + 1;
    }

    /// <returns>The last batch that was said to be committed; -1 for none.</returns>
    private static int WriteUntilKilled(string path, int from, Random random)
    {
        using var writer = Process.Start(new ProcessStartInfo(DotNet, [typeof(EndlessWriter).Assembly.Location, path, $"{from}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        })!;
        int last = -1;
        // Some die while they open the file, most in the middle of a batch.
        int lines = random.Next(5);
        while (lines-- > 0 && writer.StandardOutput.ReadLine() is string line) last = int.Parse(line);
        Thread.Sleep(random.Next(12));
        writer.Kill();
        while (writer.StandardOutput.ReadLine() is string line) last = int.TryParse(line, out int batch) ? batch : last;
        writer.WaitForExit();
        return last;
    }

    private static void CheckWhatIsThere(string path, int last, bool whole)
    {
        if (last < 0 && !File.Exists(path)) return;
        using var index = SqliteIndex.Open(path);
        var paths = index.Paths().ToHashSet();
        var expected = Enumerable.Range(0, last + 1).SelectMany(batch => Enumerable.Range(0, EndlessWriter.DocumentsABatch).Select(place => EndlessWriter.Path(batch, place)));
        Assert.That(expected.Where(each => !paths.Contains(each)), Is.Empty, "what was committed is there");
        Assert.That(paths.Count % EndlessWriter.DocumentsABatch, Is.Zero, "whole batches only");
        Assert.That(index.Search(new SearchQuery { Text = "crew", Exact = true }).Total, Is.EqualTo(paths.Count), "each answer is found once");
        if (whole) Assert.That(index.Check(), Is.Empty);
    }

    private static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
}
