namespace MinutesSearch.Indexing.Tests;

/// <summary>A document under a new path is the same document.</summary>
internal sealed class RenameTests : IndexTest
{
    [Test]
    public void ARenamedDocumentIsFoundUnderItsNewPathAlone()
    {
        string old = Samples.Ashford.Path;
        string[] before = [.. Index.Document(old).Select(hit => hit.Passage.Text)];
        Assert.That(Search("").Hits.Select(hit => hit.Document), Does.Contain(old));
        Assert.That(Index.Rename(old, "moved/here.html"), Is.True);
        Assert.That(Index.Document("moved/here.html").Select(hit => hit.Passage.Text), Is.EqualTo(before));
        Assert.That(Index.Document(old), Is.Empty);
        Assert.That(Index.HashOf("moved/here.html"), Is.EqualTo(Samples.Ashford.ContentHash));
        Assert.That(Search("").Hits.Select(hit => hit.Document), Does.Contain("moved/here.html").And.Not.Contain(old));
        Assert.That(Index.Check(), Is.Empty);
    }

    [Test]
    public void APathThatIsTakenIsNotGivenTwice()
        => Assert.That((Index.Rename(Samples.Ashford.Path, Samples.Barrow.Path), Index.Rename("none.html", "other.html")), Is.EqualTo((false, false)));

    [Test]
    public void ManyDocumentsAreRemovedAtOnce()
    {
        Assert.That(Index.RemoveAll([Samples.Ashford.Path, "none.html", Samples.Barrow.Path]), Is.EqualTo(2));
        Assert.That(Index.Paths(), Is.EqualTo(new[] { Samples.Deck.Path }));
        Assert.That(Index.Check(), Is.Empty);
    }
}
