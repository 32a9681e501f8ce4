using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Indexing.Tests.Topics;

/// <summary>Queries that name a topic find what others call it.</summary>
internal sealed class WideningTests : IndexTest
{
    [SetUp]
    public void AddDocuments() => Index.Replace(Samples.Document("delling/minutes.txt",
        Samples.Passage("q1", "How many locums are in post?", PassageKind.Question),
        Samples.Passage("q2", "When will the fly-tips on Mill Lane be cleared?", PassageKind.Question),
        Samples.Passage("q3", "Families stay in hostels for months.", PassageKind.Comment)));

    private static SearchQuery Wide(string text) => new() { Text = text };

    [Test]
    public void ATopicIsFoundByItsOtherNames() => Assert.That(Ids(Wide("agency staff")), Does.Contain("delling/minutes.txt#q1"));

    [Test]
    public void TheWordsAsTypedCountForMore() => Assert.That(Ids(Wide("agency staff"))[0], Is.Not.EqualTo("delling/minutes.txt#q1"));

    [Test]
    public void WhatIsToBeDoneAboutATopicCountsLessThanTheTopic()
    {
        Index.Replace(Samples.Document("weston/minutes.txt",
            Samples.Passage("q1", "Is the reliance of the ferry on the tide being reduced?", PassageKind.Question),
            Samples.Passage("q2", "When does the pier open?", PassageKind.Question),
            Samples.Passage("q3", "Who paints the buoys?", PassageKind.Question)));
        Assert.That(Ids(Wide("reducing reliance on locums"))[0], Is.EqualTo("delling/minutes.txt#q1"));
        Assert.That(Ids(Wide("reducing reliance"))[0], Is.EqualTo("weston/minutes.txt#q1"));
    }

    [Test]
    public void AnExactSearchIsNotWidened()
    {
        var result = Index.Search(new SearchQuery { Text = "agency staff", Exact = true });
        Assert.That(result.Hits.Select(hit => hit.Id), Does.Not.Contain("delling/minutes.txt#q1"));
        Assert.That(result.Topics, Is.Empty);
        Assert.That(result.Explanation, Does.Not.Contain("Widened"));
    }

    [TestCase("\"agency staff\"")]
    [TestCase("text:agency")]
    [TestCase("agenc*")]
    public void WhatIsTypedWithASignIsMeantAsTyped(string query)
    {
        Assert.That(Index.Search(Wide(query)).Topics, Is.Empty);
        Assert.That(Ids(Wide(query)), Does.Not.Contain("delling/minutes.txt#q1"));
    }

    [TestCase("illegal dumping", "fly-tipping")]
    [TestCase("the cost of agency social workers", "agency-staff")]
    [TestCase("agency AND ashford", "agency-staff")]
    [TestCase("+agency damp", "damp-mould")]
    [TestCase("fly-tipping", "fly-tipping")]
    [TestCase("SEND", "send")]
    public void TheResultSaysWhichTopicsItRecognised(string query, string topic) => Assert.That(Index.Search(Wide(query)).Topics.Select(each => each.Id), Is.EqualTo(new[] { topic }));

    [TestCase("send a letter")]
    [TestCase("the area")]
    [TestCase("cost")]
    public void OrdinaryWordsAreNoTopic(string query) => Assert.That(Index.Search(Wide(query)).Topics, Is.Empty);

    [Test]
    public void TheExplanationSaysByWhatASearchIsWidenedAndHowToLeaveItOff()
        => Assert.That(Index.Search(Wide("damp")).Explanation, Does.Contain("Widened with less weight: “damp” by the topic damp and mould (damp and mould, mould, ").And.Contain("--exact"));

    [Test]
    public void AUsersOwnTopicsAreRecognisedToo()
    {
        var own = TopicVocabulary.Default.With(new StringReader("topic lanes\nprefLabel: back roads\naltLabel: Mill Lane"), "own");
        var result = Index.Search(new SearchQuery { Text = "back roads", Topics = own });
        Assert.That(result.Topics[0].Id, Is.EqualTo("lanes"));
        Assert.That(result.Hits.Select(hit => hit.Id), Does.Contain("delling/minutes.txt#q2"));
    }

    [Test]
    public void FiltersHoldForWhatATopicAdds()
        => Assert.That(Ids(new SearchQuery { Text = "agency staff", Kinds = [PassageKind.Slide] }), Is.EqualTo(new[] { "carlow/slides.pptx#s1" }));
}
