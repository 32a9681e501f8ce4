namespace MinutesSearch.Indexing.Tests;

/// <summary>Instances that were opened from one another share what they keep, and still each sees its own state of the index.</summary>
internal sealed class SharedMemoryTests : IndexTest
{
    private static readonly SearchQuery Gritting = new() { Text = "gritting", Exact = true, Limit = 100 };

    private static IndexDocument Roads(int number, int version) => Samples.Document($"{number}.txt",
        Samples.Passage("p1", $"Gritting in winter {version}."), Samples.Passage("p2", "Gritting of roads.")) with
    { ContentHash = $"{version}" };

    [Test]
    public void WhatOneReaderReadAnotherNeedNotReadAgain()
    {
        using var first = SqliteIndex.OpenReadOnly(Folder.Index);
        using var second = first.OpenReader();
        first.Search(new SearchQuery { Text = "agency" });

        Assert.That(second.Memory.Postings, Is.EqualTo(first.Memory.Postings).And.GreaterThan(0));
        Assert.That(second.Search(new SearchQuery { Text = "agency" }).Total, Is.EqualTo(first.Search(new SearchQuery { Text = "agency" }).Total));
    }

    [Test]
    public void AReaderStaysOpenWhenTheInstanceThatOpenedItIsClosed()
    {
        using var reader = Index.OpenReader();
        Index.Dispose();
        Assert.That(reader.Search(new SearchQuery { Text = "mould", Exact = true }).Total, Is.EqualTo(1));
    }

    [Test]
    public void AReaderOfAFileThatWasPutInItsPlaceKnowsNothingOfTheOldOne()
    {
        string other = Folder.File("other.index");
        using (var index = SqliteIndex.Open(other)) index.ReplaceAll([Roads(1, 1), Roads(2, 1)]);
        Index.Dispose();
        using var first = SqliteIndex.OpenReadOnly(Folder.Index);
        Assert.That(first.Search(Gritting).Total, Is.Zero);
        if (OperatingSystem.IsWindows()) Assert.Ignore("An open file cannot be replaced there.");
        File.Move(other, Folder.Index, overwrite: true);

        using var second = first.OpenReader();
        Assert.That((first.Search(Gritting).Total, second.Search(Gritting).Total), Is.EqualTo((0, 4)));
    }

    [Test]
    public async Task ManyReadersSearchWhileDocumentsComeAndGo()
    {
        Index.ReplaceAll([.. Enumerable.Range(0, 20).Select(i => Roads(i, 0))]);
        using var first = SqliteIndex.OpenReadOnly(Folder.Index);
        SqliteIndex[] readers = [first, first.OpenReader(), first.OpenReader(), first.OpenReader()];
        using var done = new CancellationTokenSource();
        var searches = readers.Select(reader => Task.Run(() =>
        {
            List<(int, int)> seen = [];
            while (!done.IsCancellationRequested)
                seen.Add((reader.Search(Gritting).Total, reader.Search(new SearchQuery { Text = "winter AND gritting -ice", Exact = true }).Total));
            return seen;
        })).ToArray();

        for (int version = 1; version < 40; version++)
        {
            Index.ReplaceAll([Roads(version % 20, version), Roads((version + 7) % 20, version)]); // as many as before
            if (version % 5 == 0) Index.Replace(Samples.Document($"{version}-other.txt", Samples.Passage("p1", "Ice and snow.")));
        }
        await done.CancelAsync();

        foreach (var seen in await Task.WhenAll(searches)) Assert.That(seen, Is.All.EqualTo((40, 20)));
        foreach (var reader in readers)
        {
            Assert.That(reader.Search(Gritting).Hits.Select(hit => (hit.Id, hit.Score)), Is.EqualTo(Index.Search(Gritting).Hits.Select(hit => (hit.Id, hit.Score))));
            reader.Dispose();
        }
    }
}
