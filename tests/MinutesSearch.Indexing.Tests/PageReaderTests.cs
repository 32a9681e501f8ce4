using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Searching.FullText;
using MinutesSearch.Indexing.Searching.FullText.Pages;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Tests;

/// <summary>What is read from the full text's pages is what the engine itself finds.</summary>
internal sealed class PageReaderTests
{
    private static readonly string[] Words = ["road", "roads", "gritting", "ice", "Ruairí", "naïve", "łódź", "co-op", "well", "3.5", "zebra", "Ærø"];

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    private static IndexDocument Document(Random random, int number, int passages)
    {
        string Text(int most) => string.Join(' ', Enumerable.Range(0, random.Next(most)).Select(_ => random.Next(4) == 0 ? $"word{random.Next(400)}" : Words[Math.Min(random.Next(Words.Length), random.Next(Words.Length))]));
        return new IndexDocument
        {
            Path = $"{number}.txt",
            ContentHash = $"{random.Next()}",
            Authority = Text(3),
            Committee = "Roads Panel",
            Passages = [.. Enumerable.Range(0, passages).Select(i => Samples.Passage($"p{i}", Text(random.Next(40) == 0 ? 6000 : 50), (PassageKind)random.Next(7), random.Next(3) == 0 ? Text(12) : null, Text(4), Text(3)))],
        };
    }

    private void Fill(int documents)
    {
        var random = new Random(documents);
        using var index = SqliteIndex.Open(_folder.Index);
        for (int batch = 0; batch < 12; batch++)
        {
            index.ReplaceAll([.. Enumerable.Range(batch * documents, documents).Select(i => Document(random, i, 40))]);
            index.Replace(Document(random, random.Next(documents), 9));
            index.Remove($"{random.Next(documents)}.txt");
            if (batch == 8) index.Optimize();
        }
    }

    private static IEnumerable<TermNode> Leaves()
    {
        foreach (string word in Words)
        {
            string[] parts = [.. WordBreaker.Words(word)];
            yield return new TermNode([.. parts], null);
            yield return new TermNode([.. parts], SearchField.Question);
            yield return new TermNode([.. parts], SearchField.Authority);
            yield return new TermNode([.. parts, "road"], null);
            yield return new TermNode(["ice", .. parts], SearchField.Text);
            yield return new TermNode(["road", .. parts], null, Slop: 3);
            yield return new TermNode([.. parts, "ice", "gritting"], null, Slop: 8);
        }
        yield return new TermNode(["road", "road", "road"], null);
        yield return new TermNode(["road", "road"], null, Slop: 1);
        yield return new TermNode(["nowhere"], null);
        yield return new TermNode(["panel"], null);
        yield return new TermNode(["roads", "panel"], SearchField.Committee);
        yield return new TermNode(["panel", "roads"], null, Slop: 3);
        for (int i = 0; i < 400; i += 7) yield return new TermNode([$"word{i}"], null);
    }

    [TestCase(2)]
    [TestCase(20)]
    public void ItFindsWhatTheEngineFinds(int documents)
    {
        Fill(documents);
        using var connection = IndexFile.OpenForReading(_folder.Index, TimeSpan.FromSeconds(5));
        var columns = PassageColumns.Read(connection);
        using var pages = new PageReader(connection);
        using var engine = new PostingReader(connection);
        foreach (var leaf in Leaves().Select(leaf => LeafExpression.TextOf(leaf)!))
        {
            var read = pages.Read(leaf, columns, CancellationToken.None);
            var found = engine.Read(leaf.Expression, 0, columns.End, CancellationToken.None).Spread(columns);
            Assert.That(read?.Rows, Is.EqualTo(found.Rows), leaf.Expression);
            Assert.That(read?.Frequencies, Is.EqualTo(found.Frequencies), leaf.Expression);
        }
    }

    [Test]
    public void PagesOfAnUnknownFormAreLeftToTheEngine()
    {
        Fill(2);
        using (var other = new SqliteConnection($"Data Source={_folder.Index};Pooling=False"))
        {
            other.Open();
            // What a later form of the list would begin with.
            other.Execute("UPDATE fts_data SET block = substr(block, 1, 4) || x'FF000001' || substr(block, 5) WHERE id = 10");
        }
        using var connection = IndexFile.OpenForReading(_folder.Index, TimeSpan.FromSeconds(5));
        var columns = PassageColumns.Read(connection);
        using var pages = new PageReader(connection);
        Assert.That(pages.Read(LeafExpression.TextOf(new TermNode(["road"], null))!, columns, CancellationToken.None), Is.Null);
    }

    [Test]
    public void DamagedPagesAreNoWorseThanWithTheEngine()
    {
        Fill(2);
        var random = new Random(5);
        using var connection = new SqliteConnection($"Data Source={_folder.Index};Pooling=False");
        connection.Open();
        var columns = PassageColumns.Read(connection);
        using var pages = new PageReader(connection);
        var leaves = Leaves().Select(leaf => LeafExpression.TextOf(leaf)!).ToList();
        for (int i = 0; i < 60; i++)
        {
            long page = connection.Number("SELECT id FROM fts_data WHERE id > 1000 ORDER BY id LIMIT 1 OFFSET $n", ("$n", random.Next(20)));
            using var command = connection.Statement("SELECT block FROM fts_data WHERE id = $id", ("$id", page));
            if (command.ExecuteScalar() is not byte[] block || block.Length == 0) continue;
            for (int change = 0; change < 4; change++) block[random.Next(block.Length)] = (byte)random.Next(256);
            connection.Execute("UPDATE fts_data SET block = $block WHERE id = $id", ("$block", block), ("$id", page));
            foreach (var leaf in leaves)
                Assert.That(() => pages.Read(leaf, columns, CancellationToken.None), Throws.Nothing, leaf.Expression);
        }
    }
}
