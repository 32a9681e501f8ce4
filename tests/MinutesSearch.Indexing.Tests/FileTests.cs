using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Tests;

/// <summary>What is no index is turned away and left as it was.</summary>
internal sealed class FileTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    private static void MakeIndex(string path)
    {
        using var index = SqliteIndex.Open(path);
        index.ReplaceAll([Samples.Ashford, Samples.Barrow, Samples.Deck]);
    }

    private static void MakeDatabase(string path, string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }

    private static void MakeText(string path) => File.WriteAllText(path, string.Concat(Enumerable.Repeat("Minutes of the meeting. ", 500)));

    private static void MakeDamaged(string path, Func<byte[], byte[]> damage)
    {
        MakeIndex(path);
        File.WriteAllBytes(path, damage(File.ReadAllBytes(path)));
    }

    private static IEnumerable<TestCaseData> BadFiles()
    {
        yield return Row("ATextFile", MakeText, "is not an index but some other file");
        yield return Row("AShortTextFile", path => File.WriteAllText(path, "x"), "is not an index but some other file");
        yield return Row("AnotherApplicationsDatabase", path => MakeDatabase(path, "CREATE TABLE t(x)"), "is a database of another application");
        yield return Row("AnotherApplicationsDatabaseInLogMode", path => MakeDatabase(path, "PRAGMA journal_mode = WAL; CREATE TABLE t(x)"), "is a database of another application");
        yield return Row("AnotherVersion", path => { MakeIndex(path); MakeDatabase(path, "PRAGMA user_version = 99"); }, "made by another version of this program (its format is 99, this program uses 4); index the documents again into a new file");
        yield return Row("AnOlderVersion", path => { MakeIndex(path); MakeDatabase(path, "PRAGMA user_version = 1"); }, "its format is 1, this program uses 4");
        yield return Row("AnIndexWithoutItsTables", path => MakeDatabase(path, $"PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = {Schema.Version}; CREATE TABLE t(x)"), "is damaged or cut short");
        yield return Row("ACutFile", path => MakeDamaged(path, bytes => bytes[..(bytes.Length / 2)]), "is damaged or cut short");
        yield return Row("AFileCutInItsFirstPage", path => MakeDamaged(path, bytes => bytes[..300]), "");
        yield return Row("AFileCutInItsHeader", path => MakeDamaged(path, bytes => bytes[..50]), "");
        yield return Row("AFileOverwrittenBehindItsHeader", path => MakeDamaged(path, bytes => [.. bytes[..100], .. new byte[bytes.Length - 100]]), "is damaged or cut short");
    }

    private static TestCaseData Row(string name, Action<string> make, string message) => new TestCaseData(make, message).SetArgDisplayNames(name);

    [TestCaseSource(nameof(BadFiles))]
    public void AFileThatIsNoGoodIndexIsLeftAsItWas(Action<string> make, string message)
    {
        make(_folder.Index);
        string before = _folder.Picture();

        Assert.That(() => SqliteIndex.Open(_folder.Index), Throws.TypeOf<IndexUnusableException>().With.Message.Contains(message).And.Message.Contains(_folder.Index));
        Assert.That(_folder.Picture(), Is.EqualTo(before), "after opening to write");
        Assert.That(() => SqliteIndex.OpenReadOnly(_folder.Index), Throws.TypeOf<IndexUnusableException>().With.Message.Contains(message));
        Assert.That(_folder.Picture(), Is.EqualTo(before), "after opening to read");
    }

    [Test]
    public void AMissingFileIsNotMadeByAReader()
    {
        Assert.That(() => SqliteIndex.OpenReadOnly(_folder.Index), Throws.TypeOf<IndexUnusableException>().With.Message.Contains("There is no index"));
        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Is.Empty);
    }

    [Test]
    public void AnEmptyFileIsNoIndexToAReaderAndANewOneToAWriter()
    {
        File.WriteAllText(_folder.Index, "");

        Assert.That(() => SqliteIndex.OpenReadOnly(_folder.Index), Throws.TypeOf<IndexUnusableException>().With.Message.Contains("is empty"));
        Assert.That(() => MakeIndex(_folder.Index), Throws.Nothing);
    }

    [Test]
    public void AFolderIsNoIndex()
    {
        Assert.That(() => SqliteIndex.Open(_folder.Path), Throws.TypeOf<IndexUnusableException>().With.Message.Contains("is a folder"));
        Assert.That(() => SqliteIndex.OpenReadOnly(_folder.Path), Throws.TypeOf<IndexUnusableException>().With.Message.Contains("is a folder"));
    }

    [Test]
    public void AMissingFolderIsNamed()
    {
        string path = Path.Combine(_folder.Path, "missing", "minutes.index");

        Assert.That(() => SqliteIndex.Open(path), Throws.TypeOf<IndexUnusableException>().With.Message.Contains("missing does not exist"));
        Assert.That(Directory.Exists(Path.GetDirectoryName(path)), Is.False);
    }

    [Test]
    [Platform("Linux")]
    public void APlaceWhereNothingCanBeWrittenIsRefused()
        => Assert.That(() => SqliteIndex.Open("/proc/minutes.index"), Throws.TypeOf<IndexUnusableException>().With.Message.Contains("/proc/minutes.index"));

    [TestCase("")]
    [TestCase(" ")]
    public void APathIsNeeded(string path) => Assert.That(() => SqliteIndex.Open(path), Throws.ArgumentException);

    [Test]
    public void AClosedIndexIsOneFile()
    {
        MakeIndex(_folder.Index);

        Assert.That(Directory.GetFiles(_folder.Path), Is.EqualTo(new[] { _folder.Index }));
    }

    [Test]
    public void ReadingChangesAndMakesNothing()
    {
        MakeIndex(_folder.Index);
        string before = _folder.Picture();

        using (var index = SqliteIndex.OpenReadOnly(_folder.Index))
        {
            Assert.That(index.Search(new SearchQuery { Text = "mould", Exact = true }).Total, Is.EqualTo(1));
            Assert.That(index.Check(), Is.Empty);
            Assert.That(_folder.Picture(), Is.EqualTo(before), "while open");
        }
        Assert.That(_folder.Picture(), Is.EqualTo(before), "after closing");
    }

    [Test]
    public void AnIndexOpenForReadingCannotBeChanged()
    {
        MakeIndex(_folder.Index);
        using var index = SqliteIndex.OpenReadOnly(_folder.Index);

        Assert.That(() => index.Remove("barrow/housing.txt"), Throws.InvalidOperationException);
        Assert.That(() => index.Replace(Samples.Deck), Throws.InvalidOperationException);
    }

    [Test]
    public void AnIndexIsReadWithoutLocksWhereNoneCanBeTaken()
    {
        string path = _folder.File("a b%20?#.index");
        MakeIndex(path);

        using var connection = IndexFile.ConnectImmutable(path);

        Assert.That(connection.Number("SELECT count(*) FROM passage"), Is.EqualTo(8));
    }

    [Test]
    public void AnIndexOpensAgainWithWhatItHeld()
    {
        MakeIndex(_folder.Index);

        using var index = SqliteIndex.Open(_folder.Index);

        Assert.That(index.HashOf("barrow/housing.txt"), Is.EqualTo("1"));
        Assert.That(index.Replace(Samples.Barrow), Is.EqualTo(Replacement.Unchanged));
        Assert.That(index.Check(), Is.Empty);
    }

    [TestCase("DELETE FROM passage WHERE id = 1", "8 in the full text")]
    [TestCase("UPDATE passage SET text = 'changed behind its back' WHERE id = 1", "does not agree")]
    [TestCase("DELETE FROM document WHERE id = 1", "document is missing")]
    public void TheCheckFindsWhatDoesNotAgree(string damage, string problem)
    {
        MakeIndex(_folder.Index);
        MakeDatabase(_folder.Index, "PRAGMA foreign_keys = OFF; " + damage);

        using var index = SqliteIndex.Open(_folder.Index);

        Assert.That(index.Check(), Has.Some.Contains(problem));
    }

    private int RootPage(string table)
    {
        using var connection = IndexFile.ConnectImmutable(_folder.Index);
        return (int)connection.Number("SELECT rootpage FROM sqlite_schema WHERE name = $name", ("$name", table));
    }

    [Test]
    public void TheCheckFindsADamagedPage()
    {
        MakeIndex(_folder.Index);
        int page = RootPage("passage");
        byte[] bytes = File.ReadAllBytes(_folder.Index);
        Array.Fill(bytes, (byte)0x5A, (page - 1) * 4096, 4096);
        File.WriteAllBytes(_folder.Index, bytes);

        using var index = SqliteIndex.OpenReadOnly(_folder.Index);

        Assert.That(index.Check(), Is.Not.Empty);
    }
}
