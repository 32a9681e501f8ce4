using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Tests;

internal sealed class SearchTests : IndexTest
{
    private const string A = "ashford/children.html#", B = "barrow/housing.txt#", C = "carlow/slides.pptx#";

    private static IEnumerable<TestCaseData> Filters()
    {
        yield return Row("OneAuthority", new() { Authorities = ["barrow borough council"] }, B + "p1", B + "a1", B + "c1");
        yield return Row("APartOfAnAuthority", new() { Authorities = ["BARROW"] }, B + "p1", B + "a1", B + "c1");
        yield return Row("AnyOfTwoAuthorities", new() { Authorities = ["barrow", "carlow"] }, B + "p1", B + "a1", B + "c1", C + "s1");
        yield return Row("AnAuthorityThatIsNotThere", new() { Authorities = ["durham"] });
        yield return Row("ACommittee", new() { Committees = ["housing"] }, B + "p1", B + "a1", B + "c1");
        yield return Row("Kinds", new() { Kinds = [PassageKind.Question, PassageKind.Slide] }, A + "q1", C + "s1");
        yield return Row("ASpeakerCaseAndAccentsAside", new() { Speakers = ["ms ruairi"] }, A + "r1");
        yield return Row("AnyOfTwoSpeakers", new() { Speakers = ["Hunt", "head of housing"] }, A + "q1", B + "a1");
        yield return Row("FromADay", new() { From = new DateOnly(2025, 3, 13) }, A + "q1", A + "r1", A + "p1", A + "d1");
        yield return Row("ToADay", new() { To = new DateOnly(2025, 3, 12) }, B + "p1", B + "a1", B + "c1");
        yield return Row("ADateRangeOutsideAll", new() { From = new DateOnly(2025, 3, 14), To = new DateOnly(2026, 1, 1) });
        yield return Row("FiltersTogether", new() { Authorities = ["ashford"], Kinds = [PassageKind.Question, PassageKind.Action] }, A + "q1");
        yield return Row("FiltersWithWords", new() { Text = "agency", Kinds = [PassageKind.Slide, PassageKind.Comment] }, C + "s1");
        yield return Row("AQuoteInAFilter", new() { Speakers = ["'; --"], Authorities = ["'"] });
    }

    private static TestCaseData Row(string name, SearchQuery query, params string[] expected) => new TestCaseData(query, expected).SetName(name);

    [TestCaseSource(nameof(Filters))]
    public void FiltersNarrowHitsTotalAndFacets(SearchQuery query, string[] expected)
    {
        var result = Index.Search(query);

        Assert.That(result.Hits.Select(hit => hit.Id), Is.EquivalentTo(expected));
        Assert.That(result.Total, Is.EqualTo(expected.Length));
        Assert.That(result.Facets.Kind.Sum(facet => facet.Count), Is.EqualTo(expected.Length));
    }

    [Test]
    public void FacetsCountAllMatchesAndNotThePageOnly()
    {
        var result = Index.Search(new SearchQuery { Text = "agency", Limit = 1 });

        Assert.That(result.Total, Is.EqualTo(3));
        Assert.That(result.Facets.Authority, Is.EqualTo(new FacetCount[] { new("Ashford Council", 2), new("Carlow County Council", 1) }));
        Assert.That(result.Facets.Kind, Is.EqualTo(new FacetCount[] { new("question", 1), new("response", 1), new("slide", 1) }));
        Assert.That(result.Facets.Year, Is.EqualTo(new FacetCount[] { new("2025", 2) }), "the slides are undated");
    }

    [Test]
    public void YearsComeLatestFirst()
        => Assert.That(Search("").Facets.Year, Is.EqualTo(new FacetCount[] { new("2025", 4), new("2024", 3) }));

    [Test]
    public void PassagesWithAllWordsComeBeforeThoseWithSome()
        => Assert.That(Ids("reflective agency supervision")[0], Is.EqualTo(A + "p1"));

    [Test]
    public void AMatchInTheTextCountsForMoreThanOneInTheTitle()
    {
        Index.Replace(Samples.Document("title.txt", Samples.Passage("p1", "Gritting in the north.", item: "Roads"), Samples.Passage("p2", "Roads in the north.", item: "Gritting")));

        Assert.That(Ids("gritting"), Is.EqualTo(new[] { "title.txt#p1", "title.txt#p2" }));
    }

    [Test]
    public void ScoresFallWithRank()
    {
        var hits = Search("agency rate hunt").Hits;

        Assert.That(hits.Select(hit => hit.Score), Is.Ordered.Descending);
        Assert.That(hits.Select(hit => hit.Rank), Is.EqualTo(Enumerable.Range(1, hits.Length)));
        Assert.That(hits[^1].Score, Is.GreaterThan(0));
    }

    [Test]
    public void EqualHitsComeNewestFirstThenByPathThenByPlace()
    {
        ImmutableArray<Passage> same = [Samples.Passage("z", "Gritting."), Samples.Passage("a", "Gritting.")];
        Index.ReplaceAll([
            Samples.Document("z.txt", same) with { Date = new DateOnly(2024, 1, 1) },
            Samples.Document("b.txt", same),
            Samples.Document("a.txt", same),
            Samples.Document("new.txt", same) with { Date = new DateOnly(2025, 1, 1) }]);

        Assert.That(Ids("gritting"), Is.EqualTo(new[] { "new.txt#z", "new.txt#a", "z.txt#z", "z.txt#a", "a.txt#z", "a.txt#a", "b.txt#z", "b.txt#a" }));
    }

    [Test]
    public void PagesFollowEachOther([Values("", "agency OR damp OR report")] string text, [Values(1, 2, 3)] int size)
    {
        var all = Ids(text);

        var paged = Enumerable.Range(0, all.Length).Where(i => i % size == 0).SelectMany(i => Ids(new SearchQuery { Text = text, Limit = size, Offset = i, Exact = true }));

        Assert.That(paged, Is.EqualTo(all));
        Assert.That(Index.Search(new SearchQuery { Text = text, Offset = 2, Limit = 1, Exact = true }).Hits[0].Rank, Is.EqualTo(3));
    }

    [Test]
    public void APageBehindTheEndIsEmptyButCounts()
    {
        var result = Index.Search(new SearchQuery { Text = "agency", Offset = 50 });

        Assert.That((result.Hits.Length, result.Total), Is.EqualTo((0, 3)));
    }

    [TestCase(0, 0)]
    [TestCase(1001, 0)]
    [TestCase(-1, 0)]
    [TestCase(10, -1)]
    public void ALimitOrOffsetOutOfRangeIsRefused(int limit, int offset)
        => Assert.That(() => Index.Search(new SearchQuery { Limit = limit, Offset = offset }), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void TheGreatestOffsetIsAllowed()
        => Assert.That(Index.Search(new SearchQuery { Offset = int.MaxValue, Limit = 1000 }).Total, Is.EqualTo(8));

    [Test]
    public void ACancelledSearchStops()
        => Assert.That(() => Index.Search(new SearchQuery { Text = "agency" }, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void TheSnippetMarksWhatMatches()
        => Assert.That(Search("mould homes").Hits[0].Snippet, Is.EqualTo("Damp and <mark>mould</mark> were found in 212 <mark>homes</mark>."));

    [Test]
    public void TheSnippetMarksWordsFoundByTheirBeginning()
        => Assert.That(Search("mou*").Hits[0].Snippet, Is.EqualTo("Damp and <mark>mould</mark> were found in 212 homes."));

    [Test]
    public void TheSnippetComesFromTheQuestionWhereTheBetterMatchIs()
        => Assert.That(Index.Search(new SearchQuery { Text = "hunt agency", Kinds = [PassageKind.Response], Exact = true }).Hits[0].Snippet,
            Is.EqualTo("Councillor <mark>Hunt</mark> asked what the <mark>agency</mark> rate was."));

    [Test]
    public void WithoutAMatchInTheTextTheSnippetIsItsBeginning()
        => Assert.That(Search("item:voids AND kind:action").Hits[0].Snippet, Is.EqualTo("Send the list of damp homes to Members."));

    [Test]
    public void ALongTextIsCutAtAWord()
    {
        Index.Replace(Samples.Document("long.txt", Samples.Passage("p1", string.Join(' ', Enumerable.Range(1, 100).Select(i => $"w{i}")))));

        Assert.That(Index.Get("long.txt#p1")!.Snippet, Does.StartWith("w1 w2").And.EndsWith("w32…"));
        Assert.That(Search("w70").Hits[0].Snippet, Does.StartWith("…").And.EndsWith("…").And.Contain("<mark>w70</mark>"));
    }

    [TestCase("pothole", "&lt;script&gt;alert(&quot;<mark>pothole</mark>&quot;)&lt;/script&gt; &amp; more")]
    [TestCase("script", "&lt;<mark>script</mark>&gt;alert(&quot;pothole&quot;)&lt;/<mark>script</mark>&gt; &amp; more")]
    [TestCase("", "&lt;script&gt;alert(&quot;pothole&quot;)&lt;/script&gt; &amp; more")]
    public void NothingOfAPassageBecomesHtml(string text, string snippet)
    {
        Index.Replace(Samples.Document("evil.txt", Samples.Passage("p1", "<script>alert(\"pothole\")</script> & more")) with { Date = new DateOnly(2030, 1, 1) });

        Assert.That(Search(text).Hits[0].Snippet, Is.EqualTo(snippet));
    }

    [Test]
    public void PoundSignsAndAccentsStayReadableInASnippet()
    {
        Index.Replace(Samples.Document("cost.txt", Samples.Passage("p1", "Ruairí’s gritting cost £2 million.")));

        Assert.That(Search("gritting").Hits[0].Snippet, Is.EqualTo("Ruairí’s <mark>gritting</mark> cost £2 million."));
    }

    [Test]
    public void MarksThatADocumentHoldsAreBalanced()
    {
        Index.Replace(Samples.Document("evil.txt", Samples.Passage("p1", "\uFDD1 one \uFDD0 gritting \uFDD0 two")));

        Assert.That(Search("gritting").Hits[0].Snippet, Does.Match("^[^<]*(<mark>[^<]*</mark>[^<]*)*$").And.Contain("gritting"));
    }
}
