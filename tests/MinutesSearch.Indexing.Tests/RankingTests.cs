using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Tests;

/// <summary>What stands first, beyond the words of a passage itself.</summary>
internal sealed class RankingTests
{
    private TemporaryFolder _folder = null!;
    private SqliteIndex _index = null!;

    [SetUp]
    public void OpenIndex()
    {
        _folder = new TemporaryFolder();
        _index = SqliteIndex.Open(_folder.Index);
    }

    [TearDown]
    public void CloseIndex()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Test]
    public void APassageOfAnItemOnTheSubjectComesBeforeOneThatOnlyMentionsIt()
    {
        Add("a.txt", Samples.Passage("p1", "The ferry is late on most days, said the operator.", item: "Audit"), Samples.Passage("p2", "The accounts were signed.", item: "Audit"));
        Add("b.txt", Samples.Passage("p1", "The ferry is late on some days, said the operator.", item: "Ferries"), Samples.Passage("p2", "The ferry timetable was noted.", item: "Ferries"));
        Assert.That(Ids("ferry"), Is.EqualTo(new[] { "b.txt#p2", "b.txt#p1", "a.txt#p1" }).Or.EqualTo(new[] { "b.txt#p1", "b.txt#p2", "a.txt#p1" }));
    }

    [Test]
    public void AQuestionStandsBehindTheAnswerThatCarriesIt()
    {
        Add("a.txt",
            Samples.Passage("q1", "Why is the ferry late?", PassageKind.Question),
            Samples.Passage("r1", "The ferry waits for the tide.", PassageKind.Response, "Why is the ferry late?") with { QuestionId = "q1" },
            Samples.Passage("p1", "A ferry was bought for the northern islands by the company that runs the harbours and piers of the whole county."));
        Assert.That(Ids("ferry"), Is.EqualTo(new[] { "a.txt#r1", "a.txt#p1", "a.txt#q1" }));
    }

    [Test]
    public void PapersOfOneMeetingThatSayTheSameAreOneHit()
    {
        const string text = "That the ferry timetable be agreed for the winter and reviewed in the spring.";
        Add("minutes.txt", [Samples.Passage("d1", text, PassageKind.Resolution)], new DateOnly(2025, 3, 1));
        Add("decision.txt", [Samples.Passage("d1", text.Replace("agreed", "approved", StringComparison.Ordinal), PassageKind.Resolution)], new DateOnly(2025, 3, 1));
        Add("pack.txt", [Samples.Passage("d1", text, PassageKind.Resolution)], new DateOnly(2025, 3, 1));
        var hits = _index.Search(new SearchQuery { Text = "ferry" }).Hits;
        Assert.That(hits, Has.Length.EqualTo(1));
        Assert.That(hits[0].Duplicates, Is.EqualTo(2));
    }

    [Test]
    public void TheSameWordsAtAnotherMeetingAreAHitOfTheirOwn()
    {
        Add("march.txt", [Samples.Passage("d1", "That the ferry report be noted.", PassageKind.Resolution)], new DateOnly(2025, 3, 1));
        Add("may.txt", [Samples.Passage("d1", "That the ferry report be noted.", PassageKind.Resolution)], new DateOnly(2025, 5, 1));
        Assert.That(Ids("ferry"), Has.Length.EqualTo(2));
    }

    [TestCase("Roadham Council", "Ferry Board", null, "Ferry Board", 1)]
    [TestCase(null, "Ferry Board", null, "Ferry Board", 1)]
    [TestCase(null, null, null, null, 2)]
    [TestCase("Roadham Council", "Ferry Board", "Weston Council", "Ferry Board", 2)]
    [TestCase("Roadham Council", "Ferry Board", "Roadham Council", "Pier Board", 2)]
    public void PapersAreOfOneMeetingIfWhatIsKnownOfThemAgrees(string? council, string? committee, string? other, string? otherCommittee, int hits)
    {
        var passage = Samples.Passage("d1", "That the ferry timetable be agreed for the winter and reviewed in the spring.", PassageKind.Resolution);
        var day = new DateOnly(2025, 3, 1);
        _index.Replace(Samples.Document("slides.txt", passage) with { Authority = council, Committee = committee, Date = day });
        _index.Replace(Samples.Document("slides.pptx", passage) with { Authority = other, Committee = otherCommittee, Date = day });
        Assert.That(Ids("ferry"), Has.Length.EqualTo(hits));
    }

    [Test]
    public void WhatOnePaperSaysTwiceIsTwoHits()
    {
        Add("a.txt", [Samples.Passage("d1", "That the ferry report be noted."), Samples.Passage("d2", "That the ferry report be noted.")], new DateOnly(2025, 3, 1));
        Assert.That(Ids("ferry"), Has.Length.EqualTo(2));
    }

    [Test]
    public void APageGoesOnWhereTheOneBeforeItEndedThoughTwinsStandBehindHits()
    {
        for (int i = 0; i < 6; i++)
        {
            Add($"minutes{i}.txt", [Samples.Passage("p1", $"Ferry number {i} sails at noon.")], new DateOnly(2025, 3, 1 + i));
            Add($"pack{i}.txt", [Samples.Passage("p1", $"Ferry number {i} sails at noon.")], new DateOnly(2025, 3, 1 + i));
        }
        var all = Ids("ferry");
        var paged = Enumerable.Range(0, 3).SelectMany(page => _index.Search(new SearchQuery { Text = "ferry", Limit = 2, Offset = page * 2 }).Hits).Select(hit => hit.Id);
        Assert.That(all, Has.Length.EqualTo(6));
        Assert.That(paged, Is.EqualTo(all));
    }

    [Test]
    public void SpreadLetsCouncilsTakeTurns()
    {
        Add("c.txt", [.. Enumerable.Range(0, 20).Select(i => Samples.Passage($"p{i}", $"The budget for year {i} was set."))], null, "Cawdale Council"); // so that the word is rare
        for (int i = 0; i < 3; i++) Add($"a{i}.txt", [Samples.Passage("p1", "Ferry ferry ferry."), Samples.Passage("p2", "Ferry ferry.")], null, "Aldmere Council");
        Add("b.txt", [Samples.Passage("p1", "The ferry will be replaced.")], null, "Birchford Council");
        Assert.That(Councils(spread: false)[..2], Is.All.EqualTo("Aldmere Council"));
        Assert.That(Councils(spread: true)[..2], Is.EqualTo(new[] { "Aldmere Council", "Birchford Council" }));
        Assert.That(Councils(spread: true), Is.EquivalentTo(Councils(spread: false)));
    }

    private string[] Councils(bool spread) => [.. _index.Search(new SearchQuery { Text = "ferry", Spread = spread }).Hits.Select(hit => hit.Authority!)];

    private string[] Ids(string text) => [.. _index.Search(new SearchQuery { Text = text }).Hits.Select(hit => hit.Id)];

    private void Add(string path, params ImmutableArray<Passage> passages) => Add(path, passages, null);

    private void Add(string path, ImmutableArray<Passage> passages, DateOnly? date, string authority = "Northcairn Council")
        => _index.Replace(Samples.Document(path, passages) with { Authority = authority, Date = date });
}
