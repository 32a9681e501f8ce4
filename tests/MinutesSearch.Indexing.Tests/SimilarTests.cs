namespace MinutesSearch.Indexing.Tests;

internal sealed class SimilarTests : IndexTest
{
    private const string Asked = "Councillor Rees asked about mould in council flats.";

    [SetUp]
    public void AddLikes() => Index.ReplaceAll([
        Samples.Document("damp.txt",
            Samples.Passage("q1", Asked, PassageKind.Question),
            Samples.Passage("r1", "Mould was found in forty homes, and damp in ninety.", PassageKind.Response, Asked) with { QuestionId = "q1" },
            Samples.Passage("p1", "Homes with damp are surveyed.")),
        Samples.Document("copy.txt", Samples.Passage("p1", "Damp and mould were found in 212 homes.")),
        Samples.Document("roads.txt", Samples.Passage("p1", "Potholes were filled within a week.")),
    ]);

    private string[] Similar(string id, int limit = 5) => [.. Index.Similar(id, limit).Select(hit => hit.Id)];

    [Test]
    public void PassagesOfOtherDocumentsThatShareTellingWordsComeFirst()
    {
        string[] ids = Similar("barrow/housing.txt#p1");
        Assert.That(ids[0], Is.EqualTo("damp.txt#r1"));
        Assert.That(ids, Has.Member("barrow/housing.txt#a1").And.No.Member("roads.txt#p1"));
        Assert.That(Array.FindLastIndex(ids, id => !id.StartsWith("barrow/")), Is.LessThan(Array.FindIndex(ids, id => id.StartsWith("barrow/"))));
    }

    [Test]
    public void NeitherThePassageNorItsTextNorItsAnswerIsLikeItself()
    {
        Assert.That(Similar("barrow/housing.txt#p1"), Has.No.Member("barrow/housing.txt#p1").And.No.Member("copy.txt#p1"));
        Assert.That(Similar("damp.txt#q1"), Has.No.Member("damp.txt#r1"));
        Assert.That(Similar("damp.txt#r1"), Has.No.Member("damp.txt#q1"));
    }

    [Test]
    public void AHitShowsTheWordsThatAreShared()
        => Assert.That(Index.Similar("barrow/housing.txt#p1")[0].Snippet, Does.Contain("<mark>"));

    [Test]
    public void NoMoreThanAskedForComeBack() => Assert.That(Similar("barrow/housing.txt#p1", 1), Has.Length.EqualTo(1));

    [TestCase("nowhere.txt#p1")]
    [TestCase("roads.txt#p1")]
    public void WhatIsUnknownOrUnlikeAllOthersHasNone(string id) => Assert.That(Similar(id), Is.Empty);

    [TestCase(0)]
    [TestCase(101)]
    public void ALimitOutsideTheBoundsIsRefused(int limit)
        => Assert.That(() => Index.Similar("roads.txt#p1", limit), Throws.TypeOf<ArgumentOutOfRangeException>());
}
