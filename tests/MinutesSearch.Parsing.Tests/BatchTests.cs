namespace MinutesSearch.Parsing.Tests;

/// <summary>Many files at a time.</summary>
public sealed class BatchTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("minutes-batch-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task ResultsComeInTheOrderOfTheFiles()
    {
        string[] files = Files(40);
        var results = await MinutesParser.ParseFilesAsync(files, parallelism: 4).ToListAsync();
        Assert.That(results.Select(each => each.Path), Is.EqualTo(files));
        Assert.That(results.Select(each => each.Document!.Title), Is.EqualTo(Enumerable.Range(0, 40).Select(i => $"Panel number {i}")));
    }

    [Test]
    public async Task AFileThatCannotBeReadIsAResultAndTheRestGoesOn()
    {
        string[] files = [.. Files(2), Path.Combine(_folder, "missing.txt"), Write("photo.png", "\u0089PNG"), .. Files(3)];
        var results = await MinutesParser.ParseFilesAsync(files).ToListAsync();
        Assert.That(results.Select(each => each.Failure is null), Is.EqualTo(new[] { true, true, false, false, true, true, true }));
        Assert.That(results[2].Failure, Is.InstanceOf<IOException>());
        Assert.That(results[2].Document, Is.Null);
    }

    [Test]
    public async Task WhoTakesSlowlySlowsTheReadingDown()
    {
        int asked = 0;
        var paths = Files(100).Select(path => { asked++; return path; });
        await using var results = MinutesParser.ParseFilesAsync(paths, parallelism: 2).GetAsyncEnumerator();
        for (int taken = 1; taken <= 10; taken++)
        {
            await results.MoveNextAsync();
            Assert.That(asked, Is.LessThanOrEqualTo(taken + 4));
        }
    }

    [Test]
    public async Task WhoStopsTakingStopsTheWork()
    {
        int asked = 0;
        await foreach (var _ in MinutesParser.ParseFilesAsync(Files(100).Select(path => { asked++; return path; }), parallelism: 2)) break;
        Assert.That(asked, Is.LessThanOrEqualTo(5));
    }

    [Test]
    public void ACancelledBatchEnds()
    {
        using var stop = new CancellationTokenSource();
        Assert.That(async () =>
        {
            await foreach (var _ in MinutesParser.ParseFilesAsync(Files(50), cancellation: stop.Token)) await stop.CancelAsync();
        }, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void ANegativeParallelismIsRefusedAtOnce()
        => Assert.That(() => MinutesParser.ParseFilesAsync([], parallelism: -1), Throws.TypeOf<ArgumentOutOfRangeException>());

    private string[] Files(int count) => [.. Enumerable.Range(0, count).Select(i => Write($"{i:00}.txt", $"Panel number {i}\n\n1. Apologies\n\nThere were none."))];

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, System.Text.Encoding.Latin1);
        return path;
    }
}
