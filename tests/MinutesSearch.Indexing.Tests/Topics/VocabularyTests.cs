using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Indexing.Tests.Topics;

/// <summary>The topics that come with the library.</summary>
internal sealed class VocabularyTests
{
    /// <summary>Labels that name several topics on purpose: the abbreviation is in use for both.</summary>
    private static readonly string[] KnownDoubles =
    [
        "PCN: gp-access, parking", // primary care networks, penalty charge notices
        "PCNs: gp-access, parking",
    ];

    private static TopicVocabulary Vocabulary => TopicVocabulary.Default;

    private static IEnumerable<Topic> Subjects => Vocabulary.Topics.Where(topic => !topic.IsPlainWords);

    [Test]
    public void ThereAreTopicsForAllThatCouncilsScrutinise()
    {
        Assert.That(Subjects.Count(), Is.GreaterThanOrEqualTo(120));
        foreach (string id in new[] { "agency-staff", "temporary-accommodation", "hospital-discharge", "potholes", "council-tax-collection", "dentistry", "climate-change", "scrutiny" })
            Assert.That(Vocabulary.Find(id), Is.Not.Null, id);
    }

    [Test]
    public void EveryRelationLeadsToATopicAndHoldsBothWays()
    {
        foreach (var topic in Vocabulary.Topics)
        {
            foreach (string id in topic.Related) Assert.That(Vocabulary.Find(id)?.Related, Does.Contain(topic.Id), $"{topic.Id} related {id}");
            foreach (string id in topic.Broader) Assert.That(Vocabulary.Find(id)?.Narrower, Does.Contain(topic.Id), $"{topic.Id} broader {id}");
            foreach (string id in topic.Narrower) Assert.That(Vocabulary.Find(id)?.Broader, Does.Contain(topic.Id), $"{topic.Id} narrower {id}");
        }
    }

    [Test]
    public void NoTopicIsRelatedToOneThatItIsAPartOf()
        => Assert.That(Vocabulary.Topics.Where(topic => topic.Related.Intersect(topic.Broader).Any()).Select(topic => topic.Id), Is.Empty);

    [Test]
    public void NoTopicIsAPartOfItself()
    {
        foreach (var topic in Vocabulary.Topics) Assert.That(Above(topic), Does.Not.Contain(topic.Id));
    }

    [Test]
    public void ALabelNamesOneTopicOnly()
    {
        var doubles = Subjects.SelectMany(topic => topic.SearchLabels.Select(label => (Key: TopicLabels.Key(TopicLabels.WordsOf(label)), Label: label, topic.Id)))
            .Where(label => label.Key.Length > 0).GroupBy(label => label.Key)
            .Where(same => same.Select(label => label.Id).Distinct().Count() > 1)
            .Select(same => $"{same.First().Label}: {string.Join(", ", same.Select(label => label.Id).Distinct())}");
        Assert.That(doubles, Is.EquivalentTo(KnownDoubles));
    }

    [Test]
    public void LabelsAreWrittenAsClerksWriteThem()
    {
        foreach (var topic in Vocabulary.Topics)
            foreach (string label in topic.SearchLabels.Concat(topic.Hints).Concat(topic.TypedLabels))
            {
                Assert.That(label, Does.Not.Match(@"^\s|\s$|\s\s|[:|;""]"), topic.Id);
                Assert.That(label.Split(' '), Has.Length.LessThanOrEqualTo(8), label);
            }
    }

    [TestCase("locums", "agency-staff")]
    [TestCase("agency social workers", "agency-staff")]
    [TestCase("B&B", "temporary-accommodation")]
    [TestCase("bed blocking", "hospital-discharge")]
    [TestCase("no criteria to reside", "hospital-discharge")]
    [TestCase("education, health and care plan", "ehc-plans")]
    [TestCase("EHCP", "ehc-plans")]
    [TestCase("fly tipping", "fly-tipping")]
    [TestCase("high needs block", "high-needs")]
    [TestCase("voids", "voids")]
    public void APlainNameLeadsToItsTopic(string label, string id)
        => Assert.That(Vocabulary.Labels.Find([.. TopicLabels.TellingWords(MinutesSearch.Indexing.Queries.WordBreaker.Words(label))])!.Topics.Select(topic => topic.Id), Is.EqualTo(new[] { id }));

    private static HashSet<string> Above(Topic topic)
    {
        HashSet<string> above = [];
        Stack<string> open = new(topic.Broader);
        while (open.TryPop(out string? id))
            if (above.Add(id)) foreach (string next in Vocabulary.Find(id)!.Broader) open.Push(next);
        return above;
    }
}
