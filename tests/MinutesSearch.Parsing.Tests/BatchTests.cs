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
    public async Task AFileThatIsKnownByItsHashIsNotParsedAgain()
    {
        string[] files = Files(3);
        var before = await MinutesParser.ParseFilesAsync(files).ToDictionaryAsync(each => each.Path, each => each.ContentHash);
        File.AppendAllText(files[1], "Also Councillor Hunt.");
        var again = await MinutesParser.ParseFilesAsync(files, knownHash: path => before[path]).ToListAsync();
        Assert.That(again.Select(each => (each.IsUnchanged, each.Document is null, each.Failure is null)), Is.EqualTo(new[] { (true, true, true), (false, false, true), (true, true, true) }));
        Assert.That(again[1].ContentHash, Is.Not.EqualTo(before[files[1]]));
    }

    [Test]
    public async Task TheHashKnowsWhatDecidesTheResult()
    {
        string[] files = Files(1);
        var lexicon = MinutesLexicon.Default.With("verbs.tsv", new StringReader("grilled\tA"));
        ParseOptions[] options = [ParseOptions.Default, new() { Authority = "Sandmere" }, new() { Lexicon = lexicon }, new() { Readers = [new NoReader()] }, new() { TimeLimit = TimeSpan.FromMinutes(2) }];
        string?[] hashes = [.. options.Select(each => MinutesParser.ParseFilesAsync(files, each).ToBlockingEnumerable().Single().ContentHash)];
        Assert.That(hashes.Distinct().Count(), Is.EqualTo(4), "a longer time limit changes nothing");
        Assert.That(hashes[0], Is.EqualTo(hashes[4]));
    }

    [Test]
    public async Task AFileThatIsTooLargeFailsWithoutBeingReadThrough()
    {
        string path = Path.Combine(_folder, "huge.txt");
        using (var huge = File.Create(path)) huge.SetLength(200L << 30);
        var file = await MinutesParser.ParseFilesAsync([path]).SingleAsync();
        Assert.That((file.Failure is UnreadableDocumentException, file.ContentHash, file.IsUnchanged), Is.EqualTo((true, (string?)null, false)));
    }

    [Test]
    public void ANegativeParallelismIsRefusedAtOnce()
        => Assert.That(() => MinutesParser.ParseFilesAsync([], parallelism: -1), Throws.TypeOf<ArgumentOutOfRangeException>());

    private sealed class NoReader : FormatReader
    {
        public override DocumentText? Read(ReadOnlyMemory<byte> content, string? name, CancellationToken cancellation) => null;
    }

    private string[] Files(int count) => [.. Enumerable.Range(0, count).Select(i => Write($"{i:00}.txt", $"Panel number {i}\n\n1. Apologies\n\nThere were none.{new string('\n', (count - i) * 100)}"))];

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, System.Text.Encoding.Latin1);
        return path;
    }
}
