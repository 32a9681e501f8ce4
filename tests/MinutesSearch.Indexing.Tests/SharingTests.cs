using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Tests;

/// <summary>Many readers and one writer at a time. Each instance has a connection of its own, as another process would.</summary>
internal sealed class SharingTests : IndexTest
{
    [Test]
    public void AReaderSeesWhatIsCommittedWhileTheWriterIsOpen()
    {
        using var reader = SqliteIndex.OpenReadOnly(Folder.Index);

        Index.Replace(Samples.Document("new.txt", Samples.Passage("p1", "Gritting.")));

        Assert.That(reader.Search(new SearchQuery { Text = "gritting" }).Total, Is.EqualTo(1));
    }

    [Test]
    public void AReaderThatWasThereFirstSeesWhatALaterWriterAdds()
    {
        Index.Dispose();
        using var reader = SqliteIndex.OpenReadOnly(Folder.Index);
        Assert.That(reader.Search(new SearchQuery { Text = "gritting" }).Total, Is.Zero);

        using (var writer = SqliteIndex.Open(Folder.Index))
        {
            writer.Replace(Samples.Document("new.txt", Samples.Passage("p1", "Gritting.")));
            Assert.That(reader.Search(new SearchQuery { Text = "gritting" }).Total, Is.EqualTo(1), "while the writer is open");
        }

        Assert.That(reader.Search(new SearchQuery { Text = "gritting" }).Total, Is.EqualTo(1), "when the writer has closed");
    }

    [Test]
    public void TheFileItselfHoldsEverythingWhenItsWriterHasClosedThoughAReaderIsOpen()
    {
        using var reader = SqliteIndex.OpenReadOnly(Folder.Index);
        Assert.That(reader.Paths(), Has.Count.EqualTo(3));

        Index.Dispose();
        File.Copy(Folder.Index, Folder.File("copy.index"));

        using var copy = SqliteIndex.OpenReadOnly(Folder.File("copy.index"));
        Assert.That(copy.Paths(), Has.Count.EqualTo(3));
    }

    [Test]
    public void AnOpenTransactionOfAWriterDoesNotStopReaders()
    {
        using var other = new SqliteConnection($"Data Source={Folder.Index};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        other.Execute("UPDATE document SET hash = 'x'");
        using var reader = SqliteIndex.OpenReadOnly(Folder.Index);

        Assert.That(reader.HashOf("barrow/housing.txt"), Is.EqualTo("1"));
    }

    [Test]
    public void AWriterThatWaitsInVainSaysThatTheIndexIsInUse()
    {
        using var other = new SqliteConnection($"Data Source={Folder.Index};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        using var impatient = SqliteIndex.Open(Folder.Index, TimeSpan.FromSeconds(1));

        Assert.That(() => impatient.Replace(Samples.Document("new.txt")), Throws.TypeOf<IndexUnusableException>().With.Message.Contains("in use by another program"));
        transaction.Rollback();
        Assert.That(impatient.Replace(Samples.Document("new.txt")), Is.EqualTo(Replacement.Added), "it can be used again afterwards");
    }

    [Test]
    public async Task SearchesGoOnWhileDocumentsAreAddedAndSeeWholeTransactionsOnly()
    {
        using var done = new CancellationTokenSource();
        using var reader = SqliteIndex.OpenReadOnly(Folder.Index);
        var reading = Task.Run(() =>
        {
            List<int> totals = [];
            do totals.Add(reader.Search(new SearchQuery { Text = "gritting", Limit = 100 }).Total);
            while (!done.IsCancellationRequested);
            totals.Add(reader.Search(new SearchQuery { Text = "gritting" }).Total);
            return totals;
        });

        for (int batch = 0; batch < 40; batch++)
            Index.ReplaceAll([.. Enumerable.Range(0, 5).Select(i => Samples.Document($"{batch}-{i}.txt", Samples.Passage("p1", "Gritting."), Samples.Passage("p2", "Gritting of roads.")))]);
        await done.CancelAsync();
        var totals = await reading;

        Assert.That(totals, Is.Ordered);
        Assert.That(totals.Select(total => total % 10), Is.All.Zero);
        Assert.That(totals[^1], Is.EqualTo(400));
        Assert.That(Index.Check(), Is.Empty);
    }

    [Test]
    public void OneInstanceServesManyThreads()
    {
        Parallel.For(0, 60, i =>
        {
            if (i % 3 == 0) Index.Replace(Samples.Document($"{i}.txt", Samples.Passage("p1", "Gritting.")));
            else Assert.That(Index.Search(new SearchQuery { Text = "mould", Exact = true }).Total, Is.EqualTo(1));
        });

        Assert.That(Index.Search(new SearchQuery { Text = "gritting" }).Total, Is.EqualTo(20));
    }

    [Test]
    public void TwoWritersThatStartTogetherMakeOneIndex()
    {
        string path = Folder.File("together.index");

        Parallel.For(0, 4, i =>
        {
            using var index = SqliteIndex.Open(path);
            index.Replace(Samples.Document($"{i}.txt", Samples.Passage("p1", "Gritting.")));
        });

        using var made = SqliteIndex.Open(path);
        Assert.That(made.Paths(), Is.EqualTo(new[] { "0.txt", "1.txt", "2.txt", "3.txt" }));
        Assert.That(made.Check(), Is.Empty);
    }
}
