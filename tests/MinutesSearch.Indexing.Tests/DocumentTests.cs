using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Tests;

internal sealed class DocumentTests : IndexTest
{
    [Test]
    public void ADocumentIsAddedThenUnchangedThenReplaced()
    {
        var document = Samples.Document("new.txt", Samples.Passage("p1", "Potholes."));

        Assert.That(Index.Replace(document), Is.EqualTo(Replacement.Added));
        Assert.That(Index.Replace(document), Is.EqualTo(Replacement.Unchanged));
        Assert.That(Index.Replace(document with { ContentHash = "2" }), Is.EqualTo(Replacement.Replaced));
    }

    [Test]
    public void APassageReadsAsItWasWritten()
    {
        var hit = Index.Get("ashford/children.html#r1")!;

        Assert.That(hit.Passage, Is.EqualTo(Samples.Ashford.Passages[1]));
        Assert.That((hit.Authority, hit.Committee, hit.Date, hit.Source), Is.EqualTo(
            ("Ashford Council", "Children and Families Scrutiny Committee", new DateOnly(2025, 3, 13), "https://example.org/ashford")));
    }

    [TestCase("ashford/children.html#r9")]
    [TestCase("nowhere.txt#r1")]
    [TestCase("no hash")]
    [TestCase("")]
    public void AnUnknownIdGetsNothing(string id) => Assert.That(Index.Get(id), Is.Null);

    [Test]
    public void APathMayHoldAHash()
    {
        Index.Replace(Samples.Document("c#/notes.txt", Samples.Passage("p1", "Potholes.")));

        Assert.That(Index.Get("c#/notes.txt#p1")!.Passage.Text, Is.EqualTo("Potholes."));
    }

    [Test]
    public void TheOldWordsOfAReplacedDocumentAreForgotten()
    {
        Index.Replace(Samples.Barrow with { ContentHash = "2", Authority = "Barrow and Furness Council", Passages = [Samples.Passage("p1", "Libraries.")] });

        Assert.That(Ids("mould"), Is.Empty);
        Assert.That(Ids("authority:borough"), Is.Empty);
        Assert.That(Ids("libraries"), Is.EqualTo(new[] { "barrow/housing.txt#p1" }));
        Assert.That(Index.Check(), Is.Empty);
    }

    [Test]
    public void ARemovedDocumentLeavesNothing()
    {
        Assert.That(Index.Remove("barrow/housing.txt"), Is.True);
        Assert.That(Index.Remove("barrow/housing.txt"), Is.False);

        Assert.That(Ids("mould"), Is.Empty);
        Assert.That(Index.Paths(), Is.EqualTo(new[] { "ashford/children.html", "carlow/slides.pptx" }));
        Assert.That(Index.HashOf("barrow/housing.txt"), Is.Null);
        Assert.That(Index.Statistics().Authorities.Select(facet => facet.Value), Has.None.EqualTo("Barrow Borough Council"));
        Assert.That(Index.Check(), Is.Empty);
    }

    [Test]
    public void ABatchWithAnUnusableDocumentChangesNothing()
    {
        var twice = Samples.Document("twice.txt", Samples.Passage("p1", "One."), Samples.Passage("p1", "Two."));

        Assert.That(() => Index.ReplaceAll([Samples.Document("good.txt"), twice]), Throws.ArgumentException.With.Message.Contains("\"p1\""));
        Assert.That(Index.HashOf("good.txt"), Is.Null);
    }

    [Test]
    public void ABatchThatFailsHalfwayRollsBackWhole()
    {
        var good = Samples.Document("good.txt", Samples.Passage("p1", "Potholes."));
        // A kind that is not in the file's table of kinds breaks a rule of the database in the midst of the work.
        var bad = Samples.Document("bad.txt", Samples.Passage("p1", "Potholes.", (PassageKind)99));

        Assert.That(() => Index.ReplaceAll([good, Samples.Barrow with { ContentHash = "2", Passages = [] }, bad]), Throws.TypeOf<IndexUnusableException>());

        Assert.That(Index.Paths(), Is.EqualTo(new[] { "ashford/children.html", "barrow/housing.txt", "carlow/slides.pptx" }));
        Assert.That(Ids("potholes"), Is.Empty);
        Assert.That(Ids("mould"), Is.Not.Empty);
        Assert.That(Index.Check(), Is.Empty);
    }

    [TestCase("")]
    [TestCase("a#b")]
    public void APassageIdThatCouldNotBeFoundAgainIsRefused(string id)
        => Assert.That(() => Index.Replace(Samples.Document("x.txt", Samples.Passage(id, "Text."))), Throws.ArgumentException);

    [Test]
    public void AnAnswerToNoPassageOfItsDocumentIsRefused()
        => Assert.That(() => Index.Replace(Samples.Document("x.txt", Samples.Passage("r1", "Yes.") with { QuestionId = "q9" })), Throws.ArgumentException.With.Message.Contains("\"q9\""));

    [Test]
    public void StatisticsCountWhatIsThere()
    {
        var statistics = Index.Statistics();

        Assert.That((statistics.Documents, statistics.Passages), Is.EqualTo((3, 8)));
        Assert.That((statistics.Earliest, statistics.Latest), Is.EqualTo((new DateOnly(2024, 11, 5), new DateOnly(2025, 3, 13))));
        Assert.That(statistics.Authorities, Is.EqualTo(new FacetCount[] { new("Ashford Council", 4), new("Barrow Borough Council", 3), new("Carlow County Council", 1) }));
        Assert.That(statistics.Years, Is.EqualTo(new FacetCount[] { new("2025", 4), new("2024", 3) }));
        Assert.That(statistics.Kinds[0], Is.EqualTo(new FacetCount("statement", 2)));
        Assert.That(statistics.Bytes, Is.GreaterThan(4096));
    }

    [Test]
    public void TheStatisticsOfAnEmptyIndexHaveNoDates()
    {
        using var index = SqliteIndex.Open(Folder.File("empty.index"));

        Assert.That(index.Statistics() with { Bytes = 0 }, Is.EqualTo(new IndexStatistics()).Using<IndexStatistics, IndexStatistics>((x, y) =>
            x.Documents == y.Documents && x.Passages == y.Passages && x.Earliest == y.Earliest && x.Latest == y.Latest && x.Authorities.IsEmpty));
    }

    [Test]
    public void AParsedDocumentIsIndexedWithItsFacts()
    {
        var document = IndexDocument.From(new Parsing.MinutesDocument { Title = "Minutes", Authority = "Ashford Council", Committee = "Cabinet", Date = new DateOnly(2025, 1, 2) }, "a.txt", "h", "https://example.org/a");

        Assert.That((document.Path, document.ContentHash, document.Source, document.Title, document.Authority, document.Committee, document.Date),
            Is.EqualTo(("a.txt", "h", "https://example.org/a", "Minutes", "Ashford Council", "Cabinet", new DateOnly(2025, 1, 2))));
    }

    [Test]
    public void AClosedIndexSaysSo()
    {
        var index = SqliteIndex.Open(Folder.File("other.index"));
        index.Dispose();
        index.Dispose();

        Assert.That(() => index.Paths(), Throws.TypeOf<ObjectDisposedException>());
    }
}
