using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Tests;

/// <summary>An answer carries its question, so that both would show one text twice.</summary>
internal sealed class FoldingTests : IndexTest
{
    private const string Asked = "Councillor Rees asked how long gritting took.";

    [SetUp]
    public void AddQuestionTime() => Index.Replace(Samples.Document("roads.txt",
        Samples.Passage("r2", "It also cost £3 in salt.", PassageKind.Response, Asked, speaker: "Director") with { QuestionId = "q1" },
        Samples.Passage("q1", Asked, PassageKind.Question, speaker: "Councillor Rees"),
        Samples.Passage("r1", "Two hours.", PassageKind.Response, Asked, speaker: "Director") with { QuestionId = "q1" },
        Samples.Passage("q2", "Councillor Webb asked who paid for gritting.", PassageKind.Question),
        Samples.Passage("c1", "Members praised the gritting crews.", PassageKind.Comment),
        Samples.Passage("r3", "The Director agreed.", PassageKind.Response, "Members praised the gritting crews.") with { QuestionId = "c1" }) with
    {
        Authority = "Roadham Council",
    });

    private SearchResult Folded(string text, params ImmutableArray<PassageKind> kinds)
        => Index.Search(new SearchQuery { Text = text, Kinds = kinds, FoldAnswered = true, Exact = true });

    private static IEnumerable<string> Keys(SearchResult result) => result.Hits.Select(hit => hit.Passage.Id);

    [Test]
    public void AQuestionIsLeftToItsAnswersAndSoIsAComment()
    {
        var result = Folded("gritting");

        Assert.That(Keys(result), Is.EquivalentTo(new[] { "r1", "r2", "r3", "q2" }));
        Assert.That((result.Total, result.Folded), Is.EqualTo((4, 2)));
        Assert.That(result.Facets.Kind, Is.EqualTo(new FacetCount[] { new("response", 3), new("question", 1) }));
        Assert.That(result.Facets.Authority, Is.EqualTo(new FacetCount[] { new("Roadham Council", 4) }));
    }

    [Test]
    public void AQuestionWhoseAnswerDoesNotMatchIsShown()
    {
        Assert.That(Keys(Folded("gritting AND speaker:rees")), Is.EqualTo(new[] { "q1" }));
        Assert.That(Keys(Folded("gritting -salt -\"two hours\"")), Does.Contain("q1"));
    }

    [TestCase("kind:question", "q1 q2")]
    [TestCase("kind:(question response)", "q1 q2 r1 r2 r3")]
    [TestCase("gritting -kind:action", "r1 r2 r3 q2")]
    public void AQueryThatAsksForKindsGetsThemAll(string text, string expected)
        => Assert.That(Keys(Folded(text + " authority:roadham")), Is.EquivalentTo(expected.Split(' ')));

    [Test]
    public void AFilterByKindGetsAllOfThatKind()
        => Assert.That(Keys(Folded("gritting", PassageKind.Question, PassageKind.Response)), Is.EquivalentTo(new[] { "q1", "q2", "r1", "r2", "r3" }));

    [Test]
    public void WithoutFoldingEachPassageIsAHit()
        => Assert.That((Search("gritting").Total, Search("gritting").Folded), Is.EqualTo((6, 0)));

    [Test]
    public void PagesOfAFoldedSearchFollowEachOther()
    {
        var all = Keys(Folded("gritting")).ToArray();

        var paged = Enumerable.Range(0, all.Length).SelectMany(i => Keys(Index.Search(new SearchQuery { Text = "gritting", FoldAnswered = true, Offset = i, Limit = 1, Exact = true })));

        Assert.That(paged, Is.EqualTo(all));
    }

    [Test]
    public void BrowsingWithoutWordsFoldsToo()
        => Assert.That((Folded("").Total, Folded("").Folded), Is.EqualTo((Search("").Total - 2, 2)));

    [Test]
    public void AHitKnowsWhatItAnswersAndWhetherItIsAnswered()
    {
        Hit r3 = Index.Get("roads.txt#r3")!, q1 = Index.Get("roads.txt#q1")!, q2 = Index.Get("roads.txt#q2")!;

        Assert.That((r3.Passage.QuestionId, r3.QuestionKind, r3.IsAnswered), Is.EqualTo(("c1", PassageKind.Comment, false)));
        Assert.That((q1.IsAnswered, q1.QuestionKind, q2.IsAnswered), Is.EqualTo((true, (PassageKind?)null, false)));
    }

    [Test]
    public void ADocumentThatIsReplacedKeepsItsAnswersWithItsQuestions()
    {
        Index.Replace(Samples.Document("later.txt", Samples.Passage("p1", "Snow.")));
        Index.Replace(Samples.Document("roads.txt",
            Samples.Passage("q1", Asked, PassageKind.Question), Samples.Passage("r1", "One hour.", PassageKind.Response, Asked) with { QuestionId = "q1" }) with
        { ContentHash = "2" });

        Assert.That(Keys(Folded("gritting")), Is.EqualTo(new[] { "r1" }));
        Assert.That(Index.Check(), Is.Empty);
    }
}
