using System.Runtime.CompilerServices;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Tests;

/// <summary>Streams of documents that are added.</summary>
internal sealed class AddingTests : IndexTest
{
    [Test]
    public async Task AStreamOfAnyLengthIsAddedAndCounted()
    {
        var changed = Samples.Ashford with { ContentHash = "2" };
        var done = await Index.AddAllAsync(Documents(250).ToAsyncEnumerable().Append(changed).Append(Samples.Barrow));
        Assert.That((done.Added, done.Replaced, done.Unchanged, done.Failed.Count), Is.EqualTo((250, 1, 1, 0)));
        Assert.That(Index.Statistics().Documents, Is.EqualTo(253));
    }

    [Test]
    public async Task NoMoreIsAskedForThanIsGatheredForOneCommit()
    {
        int asked = 0, committed = 0, most = 0;
        var progress = new EachReport(done => committed = done.Added);
        await Index.AddAllAsync(Documents(500).Select(document => { most = Math.Max(most, ++asked - committed); return document; }).ToAsyncEnumerable(), progress);
        Assert.That(most, Is.EqualTo(DocumentBatches.MostDocuments));
    }

    [Test]
    public async Task DocumentsOfManyPassagesAreCommittedSooner()
    {
        List<int> reports = [];
        var large = Enumerable.Range(0, 4).Select(i => Samples.Document($"{i}.txt", [.. Enumerable.Range(0, 1000).Select(at => Samples.Passage($"p{at}", "Lamps"))]));
        await Index.AddAllAsync(large.ToAsyncEnumerable(), new EachReport(done => reports.Add(done.Added)));
        Assert.That(reports, Is.EqualTo(new[] { 2, 4, 4 }));
    }

    [Test]
    public void WhatCameBeforeAFailureOfTheStreamIsKept()
    {
        Assert.That(() => Index.AddAllAsync(Failing(Documents(3))), Throws.TypeOf<IOException>());
        Assert.That(Index.Statistics().Documents, Is.EqualTo(6));
    }

    [Test]
    public void WhatCameBeforeItWasCancelledIsKept()
    {
        using var stop = new CancellationTokenSource();
        var documents = Documents(250).Select((document, at) => { if (at == 120) stop.Cancel(); return document; });
        Assert.That(() => Index.AddAllAsync(Watching(documents, stop.Token), cancellation: stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Index.Statistics().Documents, Is.EqualTo(3 + 121));
    }

    [Test]
    public async Task FilesAreParsedAndNamedFromTheirFolder()
    {
        Write("2024/a.txt", "asked about lamps.");
        Write("b.txt", "asked about kerbs.");
        var done = await Index.AddFilesAsync(Files(), Folder.File("papers"));
        Assert.That((done.Added, done.Failed.Count), Is.EqualTo((2, 0)));
        Assert.That(Ids("lamps").Concat(Ids("kerbs")), Is.EqualTo(new[] { "2024/a.txt#q1", "b.txt#q1" }));
    }

    [Test]
    public async Task FilesThatAreThereAlreadyAreNotParsedAgain()
    {
        Write("a.txt", "asked about lamps.");
        Write("b.txt", "asked about kerbs.");
        await Index.AddFilesAsync(Files(), Folder.File("papers"));
        Write("b.txt", "asked about hedges.");
        var done = await Index.AddFilesAsync(Files(), Folder.File("papers"));
        Assert.That((done.Added, done.Replaced, done.Unchanged), Is.EqualTo((0, 1, 1)));
        var options = ParseOptions.Default with { Lexicon = MinutesLexicon.Default.With("verbs.tsv", new StringReader("grilled\tA")) };
        done = await Index.AddFilesAsync(Files(), Folder.File("papers"), options);
        Assert.That((done.Added, done.Replaced, done.Unchanged), Is.EqualTo((0, 2, 0)), "other words may read them otherwise");
    }

    [Test]
    public async Task AFileThatCannotBeReadIsNotedAndItsEarlierVersionStays()
    {
        Write("a.txt", "asked about lamps.");
        await Index.AddFilesAsync(Files(), Folder.File("papers"));
        File.WriteAllBytes(Folder.File("papers/a.txt"), [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
        Write("b.txt", "asked about kerbs.");
        var done = await Index.AddFilesAsync(Files(), Folder.File("papers"));
        Assert.That((done.Added, done.Failed.Single().Failure is UnreadableDocumentException), Is.EqualTo((1, true)));
        Assert.That(Ids("lamps"), Has.Length.EqualTo(1));
    }

    [Test]
    public void AnIndexThatIsOnlyReadRefusesAtOnce()
    {
        using var reader = Index.OpenReader();
        Assert.That(() => reader.AddFilesAsync([]), Throws.TypeOf<InvalidOperationException>());
    }

    private static IEnumerable<IndexDocument> Documents(int count) => Enumerable.Range(0, count).Select(i => Samples.Document($"many/{i}.txt", Samples.Passage("p1", "Lamps")));

    private static async IAsyncEnumerable<IndexDocument> Failing(IEnumerable<IndexDocument> documents)
    {
        await Task.Yield();
        foreach (var document in documents) yield return document;
        throw new IOException("The disk is gone.");
    }

    private static async IAsyncEnumerable<IndexDocument> Watching(IEnumerable<IndexDocument> documents, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var document in documents)
        {
            yield return document;
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private void Write(string name, string said)
    {
        string path = Folder.File("papers/" + name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"Sandmere Borough Council\nStreets Panel\n\n1. Streets\n\nCouncillor Hunt {said}\n");
    }

    private string[] Files() => [.. Directory.EnumerateFiles(Folder.File("papers"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Hears each report at once; <see cref="Progress{T}"/> hands them to other threads.</summary>
    private sealed class EachReport(Action<AddedDocuments> hear) : IProgress<AddedDocuments>
    {
        public void Report(AddedDocuments value) => hear(value);
    }
}
