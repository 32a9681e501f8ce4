using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Indexing.Tests.Topics;

/// <summary>Topics that users write themselves.</summary>
internal sealed class TopicReaderTests
{
    [Test]
    public void AFileOfTopicsIsReadLineByLine()
    {
        var topic = Read("""
            # our own
            topic ferry-services
            prefLabel: ferries
            altLabel: ferry; lifeline services
            hiddenLabel: RORO
            typedLabel: BOAT
            hint: sailings
            related: bus-services
            broader: highways
            scopeNote: Boats: to the islands and back.
            """).Find("ferry-services")!;
        Assert.That(topic.PrefLabel, Is.EqualTo("ferries"));
        Assert.That(topic.AltLabels, Is.EqualTo(new[] { "ferry", "lifeline services" }));
        Assert.That(topic.HiddenLabels, Is.EqualTo(new[] { "RORO" }));
        Assert.That(topic.TypedLabels, Is.EqualTo(new[] { "BOAT" }));
        Assert.That(topic.Hints, Is.EqualTo(new[] { "sailings" }));
        Assert.That(topic.Broader, Is.EqualTo(new[] { "highways" }));
        Assert.That(topic.Related, Is.EqualTo(new[] { "bus-services" }));
        Assert.That(topic.ScopeNote, Is.EqualTo("Boats: to the islands and back."));
    }

    [Test]
    public void ATopicThatIsKnownGainsLabels()
    {
        var topic = Read("topic potholes\nprefLabel: holes in the road\naltLabel: craters").Find("potholes")!;
        Assert.That(topic.PrefLabel, Is.EqualTo("holes in the road"));
        Assert.That(topic.AltLabels, Does.Contain("craters").And.Contain("potholes").And.Contain("pot holes"));
    }

    [Test]
    public void NarrowerAndBroaderSayTheSame()
    {
        var vocabulary = Read("topic a\nprefLabel: a thing\nnarrower: b\ntopic b\nprefLabel: b thing");
        Assert.That(vocabulary.Find("b")!.Broader, Is.EqualTo(new[] { "a" }));
    }

    [TestCase("prefLabel: x", 1, "a line “topic ID” must come first.")]
    [TestCase("topic a\nprefLabel: x\n\nlabel: y", 4, "not “label”")]
    [TestCase("topic a\nsome words", 2, "not “some words”")]
    [TestCase("topic A b", 1, "an id has lower-case letters, digits and hyphens only, not “A b”.")]
    [TestCase("topic a\nprefLabel: x\ntopic a", 3, "the topic “a” stands on line 1 already.")]
    [TestCase("topic a\naltLabel: y", 1, "the topic “a” has no prefLabel.")]
    [TestCase("topic a\nprefLabel: x\nprefLabel: y", 3, "prefLabel stands twice")]
    [TestCase("topic a\nprefLabel:", 2, "prefLabel has no value.")]
    [TestCase("topic a\nprefLabel: &", 2, "“&” holds no word.")]
    [TestCase("topic a\nprefLabel: x\nkind: thing", 3, "kind is “subject” or “words”, not “thing”.")]
    [TestCase("topic a\nprefLabel: x\nrelated: potholes; nothing-like-it", 3, "related names “nothing-like-it”, but there is no such topic.")]
    [TestCase("topic a\nprefLabel: x\nbroader: a", 3, "broader of “a” names the topic itself.")]
    [TestCase("topic a\nprefLabel: x\nbroader: b\ntopic b\nprefLabel: y\nbroader: a", 6, "“b” and “a” would each be part of the other.")]
    public void AFaultIsNamedWithItsLine(string text, int line, string message)
    {
        var fault = Assert.Throws<TopicFormatException>(() => Read(text));
        Assert.That(fault!.Line, Is.EqualTo(line));
        Assert.That(fault.Message, Does.StartWith($"mine.topics, line {line}: ").And.Contain(message));
    }

    private static TopicVocabulary Read(string text) => TopicVocabulary.Default.With(new StringReader(text), "mine.topics");
}
