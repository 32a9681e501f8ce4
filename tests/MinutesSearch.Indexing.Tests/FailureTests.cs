using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Tests;

/// <summary>What stands in the way is said in one sentence, and the index stays as it was.</summary>
internal sealed class FailureTests : IndexTest
{
    private static IndexDocument Long(int number) => Samples.Document($"long-{number}.txt",
        [.. Enumerable.Range(0, 50).Select(i => Samples.Passage($"p{i}", string.Join(' ', Enumerable.Range(0, 80).Select(word => $"word{number * 4000 + i * 80 + word}"))))]);

    [Test]
    public void AFullDiskIsSaidAndLosesNothing()
    {
        Index.LimitPages(60);

        Assert.That(() => { for (int i = 0; i < 100; i++) Index.ReplaceAll([Long(i)]); }, Throws.TypeOf<IndexUnusableException>().With.Message.Contains("the disk is full; make space, then try again"));

        Assert.That(Search("mould").Total, Is.EqualTo(1), "it can still be searched");
        Assert.That(Index.Check(), Is.Empty);
        Index.LimitPages(int.MaxValue);
        Assert.That(Index.Replace(Long(200)), Is.EqualTo(Replacement.Added), "and written to when there is space again");
        Assert.That(Search("word800000").Total, Is.EqualTo(1));
    }

    [Test]
    public void AFileThatMayNotBeWrittenIsReadAndNotChanged()
    {
        Index.Dispose();
        File.SetAttributes(Folder.Index, FileAttributes.ReadOnly);
        using var reader = SqliteIndex.OpenReadOnly(Folder.Index);

        Assert.That(reader.Search(new SearchQuery { Text = "mould", Exact = true }).Total, Is.EqualTo(1));
        // Who may do everything may write to it all the same.
        if (!Environment.IsPrivilegedProcess)
            Assert.That(() => SqliteIndex.Open(Folder.Index), Throws.TypeOf<IndexUnusableException>().With.Message.Contains("cannot be written to"));
        File.SetAttributes(Folder.Index, FileAttributes.Normal);
    }

    [Test]
    public void AFileThatAnotherProgramHasForItselfIsSaidToBeInUse()
    {
        Index.Dispose();
        using var other = new SqliteConnection($"Data Source={Folder.Index};Pooling=False");
        other.Open();
        other.Execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");

        Assert.That(() => SqliteIndex.Open(Folder.Index, TimeSpan.FromSeconds(1)), Throws.TypeOf<IndexUnusableException>().With.Message.Contains("in use by another program"));
    }

    [Test]
    public void AFileThatIsCutShortWhileItIsOpenIsSaidToBeDamaged()
    {
        Index.ReplaceAll([.. Enumerable.Range(0, 20).Select(Long)]);
        Index.Dispose();
        using var reader = SqliteIndex.OpenReadOnly(Folder.Index);
        using (var file = new FileStream(Folder.Index, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite)) file.SetLength(file.Length / 3);

        Assert.That(() => { foreach (int i in Enumerable.Range(0, 20)) reader.Search(new SearchQuery { Text = $"word{i * 4000} OR mould", Exact = true }); },
            Throws.TypeOf<IndexUnusableException>().With.Message.Contains("is damaged or cut short"));
    }

    [Test]
    public void AnErrorWithinTheMatchesLeavesTheNextSearchWhole()
    {
        Assert.That(() => Index.Search(new SearchQuery { Text = "agency" }, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(Search("agency").Total, Is.EqualTo(3));
    }
}
