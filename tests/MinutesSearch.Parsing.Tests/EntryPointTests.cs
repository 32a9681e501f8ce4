using System.Text;

namespace MinutesSearch.Parsing.Tests;

/// <summary>The ways into the parser agree, keep their limits and can be cancelled.</summary>
public sealed class EntryPointTests
{
    private const string Minutes = "Works Panel\n\n9 June 2025\n\n1.  APOLOGIES\n\nNone.\n\n2.  YARDS – £9\n\nMembers asked who swept the yard. Officers confirmed that a firm did.\n";

    private static readonly ParseOptions Named = new() { Name = "minutes.txt" };

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("minutes").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task AllEntryPointsGiveTheSame()
    {
        string expected = MinutesJson.Serialize(MinutesParser.Parse(Minutes, Named));
        string path = Path.Combine(folder, "minutes.txt");
        await File.WriteAllTextAsync(path, Minutes);
        var stream = MinutesParser.Parse(Bytes(), Named);
        var later = await MinutesParser.ParseAsync(Bytes(), Named);
        var file = MinutesParser.ParseFile(path, Named);
        var fileLater = await MinutesParser.ParseFileAsync(path, Named);
        Assert.That(new[] { stream, later, file, fileLater }.Select(document => MinutesJson.Serialize(document)), Is.All.EqualTo(expected));
    }

    [Test]
    public void AFilesPathIsItsNameUnlessTheOptionsHaveOne()
    {
        string path = Path.Combine(folder, "minutes.txt");
        File.WriteAllText(path, Minutes);
        Assert.Multiple(() =>
        {
            Assert.That(MinutesParser.ParseFile(path).Source, Is.EqualTo(path));
            Assert.That(MinutesParser.ParseFile(path, Named).Source, Is.EqualTo("minutes.txt"));
            Assert.That(MinutesParser.Parse(Minutes).Source, Is.Null);
        });
    }

    [Test]
    public void AStreamIsReadFromItsPositionAndStaysOpen()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("skipped" + Minutes)) { Position = 7 };
        string json = MinutesJson.Serialize(MinutesParser.Parse(stream, Named));
        Assert.Multiple(() =>
        {
            Assert.That(json, Is.EqualTo(MinutesJson.Serialize(MinutesParser.Parse(Minutes, Named))));
            Assert.That(stream.CanRead, Is.True);
        });
    }

    [Test]
    public void JsonInAStreamIsTheJsonOfAString()
    {
        var document = MinutesParser.Parse(Minutes, Named);
        using var stream = new MemoryStream();
        MinutesJson.Serialize(stream, document, indented: true);
        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo(MinutesJson.Serialize(document, indented: true)));
    }

    [Test]
    public void ACancelledTokenEndsTheWork()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.Multiple(() =>
        {
            Assert.That(() => MinutesParser.Parse(Minutes, Named, cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(() => MinutesParser.Parse(Bytes(), Named, cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(async () => await MinutesParser.ParseAsync(Bytes(), Named, cancelled), Throws.InstanceOf<OperationCanceledException>());
        });
    }

    [Test]
    public void ADocumentThatTakesTooLongIsUnreadable()
    {
        string much = string.Concat(Enumerable.Repeat(Minutes, 2000));
        Assert.That(() => MinutesParser.Parse(much, Named with { TimeLimit = TimeSpan.Zero }), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("TimeLimit"));
    }

    [Test]
    public void ADocumentThatIsTooLargeIsUnreadable()
    {
        var small = Named with { MaxBytes = 20 };
        Assert.Multiple(() =>
        {
            Assert.That(() => MinutesParser.Parse(Minutes, small), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("MaxBytes"));
            Assert.That(() => MinutesParser.Parse(Bytes(), small), Throws.TypeOf<UnreadableDocumentException>());
            Assert.That(async () => await MinutesParser.ParseAsync(Bytes(), small), Throws.TypeOf<UnreadableDocumentException>());
        });
    }

    [Test]
    public void ADocumentOfExactlyTheLimitIsRead()
    {
        int bytes = Encoding.UTF8.GetByteCount(Minutes);
        Assert.Multiple(() =>
        {
            Assert.That(() => MinutesParser.Parse(Minutes, Named with { MaxBytes = bytes }), Throws.Nothing);
            Assert.That(() => MinutesParser.Parse(Bytes(), Named with { MaxBytes = bytes }), Throws.Nothing);
            Assert.That(() => MinutesParser.Parse(Bytes(), Named with { MaxBytes = bytes - 1 }), Throws.TypeOf<UnreadableDocumentException>());
        });
    }

    [Test]
    public void NothingIsNoDocument() => Assert.Multiple(() =>
    {
        Assert.That(() => MinutesParser.Parse((string)null!), Throws.ArgumentNullException);
        Assert.That(() => MinutesParser.Parse((Stream)null!), Throws.ArgumentNullException);
        Assert.That(() => MinutesParser.ParseFile(""), Throws.ArgumentException);
        Assert.That(() => MinutesParser.ParseFile(Path.Combine(folder, "none.txt")), Throws.InstanceOf<FileNotFoundException>());
    });

    [Test]
    public void ManyThreadsGetTheSame()
    {
        string expected = MinutesJson.Serialize(MinutesParser.Parse(Minutes, Named));
        var results = new string[64];
        Parallel.For(0, results.Length, i => results[i] = MinutesJson.Serialize(MinutesParser.Parse(Minutes, Named)));
        Assert.That(results, Is.All.EqualTo(expected));
    }

    [Test]
    public void WindowsLineEndsAndAByteOrderMarkChangeNothing()
    {
        string expected = MinutesJson.Serialize(MinutesParser.Parse(Minutes, Named));
        string windows = Minutes.Replace("\n", "\r\n", StringComparison.Ordinal);
        using var marked = new MemoryStream([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Minutes)]);
        Assert.Multiple(() =>
        {
            Assert.That(MinutesJson.Serialize(MinutesParser.Parse(windows, Named)), Is.EqualTo(expected));
            Assert.That(MinutesJson.Serialize(MinutesParser.Parse(marked, Named)), Is.EqualTo(expected));
        });
    }

    private static MemoryStream Bytes() => new(Encoding.UTF8.GetBytes(Minutes));
}
