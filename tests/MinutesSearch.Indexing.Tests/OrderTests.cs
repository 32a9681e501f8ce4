using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Tests;

internal sealed class OrderTests : IndexTest
{
    [SetUp]
    public void AddMeetings() => Index.ReplaceAll([
        Meeting("b.txt", new DateOnly(2023, 5, 1), "Gritting.", "Gritting, gritting and once more gritting of the roads."),
        Meeting("a.txt", new DateOnly(2021, 5, 1), "Gritting of pavements and of lanes beside the church."),
        Meeting("c.txt", null, "Gritting gritting gritting."),
        Meeting("d.txt", new DateOnly(2023, 5, 1), "The gritting lorries stood in a queue in front of the depot until the salt came."),
    ]);

    private static IndexDocument Meeting(string path, DateOnly? day, params ImmutableArray<string> texts)
        => Samples.Document(path, [.. texts.Select((text, i) => Samples.Passage($"p{i + 1}", text))]) with { Date = day };

    private string[] Ordered(HitOrder order, int offset = 0, int limit = 10)
        => Ids(new SearchQuery { Text = "gritting", Exact = true, Order = order, Offset = offset, Limit = limit });

    [Test]
    public void TheNewestComeFirstAndUndatedOnesLast()
    {
        string[] ids = Ordered(HitOrder.Newest);
        Assert.That(ids[..3], Is.EquivalentTo(new[] { "b.txt#p1", "b.txt#p2", "d.txt#p1" }));
        Assert.That(ids[3..], Is.EqualTo(new[] { "a.txt#p1", "c.txt#p1" }));
    }

    [Test]
    public void TheOldestComeFirstAndUndatedOnesLast()
    {
        string[] ids = Ordered(HitOrder.Oldest);
        Assert.That((ids[0], ids[^1]), Is.EqualTo(("a.txt#p1", "c.txt#p1")));
    }

    [Test]
    public void WithinADayTheBestComeFirst()
    {
        var hits = Index.Search(new SearchQuery { Text = "gritting", Exact = true, Order = HitOrder.Newest }).Hits[..3];
        Assert.That(hits.Select(hit => hit.Score), Is.Ordered.Descending);
    }

    [TestCase(HitOrder.Newest)]
    [TestCase(HitOrder.Oldest)]
    [TestCase(HitOrder.Added)]
    public void PagesFollowEachOther(HitOrder order)
    {
        var paged = Enumerable.Range(0, 5).SelectMany(i => Ordered(order, i, 1));
        Assert.That(paged, Is.EqualTo(Ordered(order)));
    }

    [TestCase(HitOrder.Best)]
    [TestCase(HitOrder.Newest)]
    [TestCase(HitOrder.Oldest)]
    [TestCase(HitOrder.Added)]
    public void AnExportComesInTheSameOrder(HitOrder order)
    {
        List<string> exported = [];
        Index.ForEach(new SearchQuery { Text = "gritting", Exact = true, Order = order }, hit => exported.Add(hit.Id));
        Assert.That(exported, Is.EqualTo(Ordered(order)));
    }

    [Test]
    public void OfManyMatchesNoneOfTheOldestIsLost()
    {
        // More than a search keeps, the oldest coming in last.
        var first = new DateOnly(2020, 1, 1);
        Index.ReplaceAll([.. Enumerable.Range(0, 400).Select(i => Meeting($"many/{i}.txt", first.AddDays(-i), "Potholes."))]);
        var oldest = Index.Search(new SearchQuery { Text = "potholes", Exact = true, Order = HitOrder.Oldest, Limit = 3 });
        var newest = Index.Search(new SearchQuery { Text = "potholes", Exact = true, Order = HitOrder.Newest, Limit = 1000 });

        Assert.That(oldest.Hits.Select(hit => hit.Document), Is.EqualTo(new[] { "many/399.txt", "many/398.txt", "many/397.txt" }));
        Assert.That(newest.Hits.Select(hit => hit.Date), Is.Ordered.Descending);
        Assert.That((oldest.Total, newest.Hits.Length), Is.EqualTo((400, 400)));
    }

    [Test]
    public void WhatCameInLastComesFirstAlsoWhereItReplacesAnOlderForm()
    {
        Index.Replace(Meeting("a.txt", new DateOnly(2021, 5, 1), "Gritting, as amended.") with { ContentHash = "2" });
        Assert.That(Ordered(HitOrder.Added), Is.EqualTo(new[] { "a.txt#p1", "d.txt#p1", "c.txt#p1", "b.txt#p2", "b.txt#p1" }));
    }

    [Test]
    public void WithoutWordsAllPassagesComeByDate()
        => Assert.That(Ids(new SearchQuery { Order = HitOrder.Oldest, Limit = 1 }), Is.EqualTo(new[] { "a.txt#p1" }));
}
