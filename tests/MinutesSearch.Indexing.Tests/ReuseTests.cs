namespace MinutesSearch.Indexing.Tests;

/// <summary>What a search keeps for the next one is never what was true before.</summary>
internal sealed class ReuseTests : IndexTest
{
    private static IndexDocument Roads(string path, string hash, params string[] texts)
        => Samples.Document(path, [.. texts.Select((text, i) => Samples.Passage($"p{i}", text))]) with { ContentHash = hash };

    private int Total(string text) => Index.Search(new SearchQuery { Text = text, Exact = true }).Total;

    [Test]
    public void PassagesAddedAfterASearchAreFoundByTheSameSearch()
    {
        Assert.That(Total("gritting"), Is.Zero);
        Index.Replace(Roads("a.txt", "1", "Gritting.", "Gritting of roads."));
        Assert.That(Total("gritting"), Is.EqualTo(2));
        Index.Replace(Roads("b.txt", "1", "Gritting."));
        Assert.That(Total("gritting"), Is.EqualTo(3));
    }

    [Test]
    public void PassagesRemovedAfterASearchAreNotFoundAgain()
    {
        Index.ReplaceAll([Roads("a.txt", "1", "Gritting.", "Snow."), Roads("b.txt", "1", "Gritting.")]);
        Assert.That(Total("gritting"), Is.EqualTo(2));
        Index.Remove("b.txt");
        Assert.That((Total("gritting"), Total("")), Is.EqualTo((1, 10)));
        Index.Replace(Roads("c.txt", "1", "Snow.")); // takes no row that b had
        Assert.That((Total("gritting"), Total("snow")), Is.EqualTo((1, 2)));
    }

    [Test]
    public void WhatFailsHalfwayLeavesWhatIsKeptTrue()
    {
        Index.Replace(Roads("a.txt", "1", "Gritting."));
        Assert.That(Total("gritting"), Is.EqualTo(1));
        Index.LimitPages(28);
        Assert.That(() => Index.Replace(Roads("b.txt", "1", [.. Enumerable.Range(0, 2000).Select(i => $"Gritting of road {i}.")])), Throws.TypeOf<IndexUnusableException>());
        Index.LimitPages(int.MaxValue);

        Assert.That(Total("gritting"), Is.EqualTo(1));
        Index.Replace(Roads("c.txt", "1", "Gritting."));
        Assert.That(Total("gritting"), Is.EqualTo(2));
    }

    [Test]
    public void ScoresAreTheSameWhetherOrNotAnythingWasKept()
    {
        Index.ReplaceAll([.. Enumerable.Range(0, 40).Select(i => Roads($"{i}.txt", "1", $"Gritting of road {i}.", "Snow and ice on the road.", "Snow."))]);
        for (int i = 0; i < 40; i += 3) Index.Remove($"{i}.txt");
        for (int i = 0; i < 40; i += 7) Index.Replace(Roads($"{i}.txt", "2", "Gritting of roads in the snow."));
        var kept = Search("gritting snow -ice").Hits;
        Search("gritting");
        Index.Replace(Roads("last.txt", "1", "Ice."));
        Search("snow");
        Index.Remove("last.txt");
        var again = Search("gritting snow -ice").Hits;
        Index.ForgetPostings();
        var afresh = Search("gritting snow -ice").Hits;

        Assert.That(again.Select(hit => (hit.Id, hit.Score)), Is.EqualTo(kept.Select(hit => (hit.Id, hit.Score))));
        Assert.That(afresh.Select(hit => (hit.Id, hit.Score)), Is.EqualTo(kept.Select(hit => (hit.Id, hit.Score))));
    }

    [Test]
    public void DocumentsOfManyThousandPassagesAreSearchedToTheirEnd()
    {
        Index.Replace(Roads("huge.txt", "1", [.. Enumerable.Range(0, 9000).Select(i => i % 3000 == 0 ? "Gritting." : "Snow.")]));

        var gritting = Index.Search(new SearchQuery { Text = "gritting", Exact = true });
        Assert.That(gritting.Hits.Select(hit => hit.Passage.Id), Is.EquivalentTo(new[] { "p0", "p3000", "p6000" }));
        Assert.That((Total("snow"), Total("NOT snow")), Is.EqualTo((8997, 11)));
    }
}
