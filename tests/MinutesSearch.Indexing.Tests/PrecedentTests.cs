using MinutesSearch.Indexing.Precedents;

namespace MinutesSearch.Indexing.Tests;

internal sealed class PrecedentTests
{
    private TemporaryFolder _folder = null!;
    private SqliteIndex _index = null!;

    [OneTimeSetUp]
    public void MakeIndex()
    {
        _folder = new TemporaryFolder();
        _index = SqliteIndex.Open(_folder.Index);
        _index.ReplaceAll([Workforce, Potholes]);
    }

    [OneTimeTearDown]
    public void RemoveIndex()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    private static IndexDocument Workforce => Samples.Document("a.txt",
        Samples.Passage("q1", "How was reliance on locums being reduced?", PassageKind.Question, item: "Workforce", speaker: "Cllr Ash"),
        Samples.Passage("r1", "Fourteen interim posts had been filled.", PassageKind.Response, "How was reliance on locums being reduced?", "Workforce") with { QuestionId = "q1" },
        Samples.Passage("q2", "When would the strategy come back?", PassageKind.Question, item: "Workforce"),
        Samples.Passage("r2", "In June.", PassageKind.Response, "When would the strategy come back?", "Workforce") with { QuestionId = "q2" },
        Samples.Passage("a1", "Bring the strategy back in June.", PassageKind.Action, item: "Workforce"),
        Samples.Passage("q3", "Was reliance on locums falling elsewhere?", PassageKind.Question, item: "Fostering")) with
    { Authority = "Ashford" };

    private static IndexDocument Potholes => Samples.Document("b.txt",
        Samples.Passage("q1", "How many potholes were there?", PassageKind.Question, item: "Roads"),
        Samples.Passage("r1", "Nine.", PassageKind.Response, "How many potholes were there?", "Roads") with { QuestionId = "q1" },
        Samples.Passage("p1", "The use of locums was noted.", item: "Roads")) with
    { Authority = "Barrow Borough Council" };

    private PrecedentResult Ask(string question, SearchQuery? within = null) => _index.Ask(new PrecedentQuery { Question = question, Within = within ?? new SearchQuery() });

    private string[] Ids(string question) => [.. Ask(question).Precedents.Select(precedent => precedent.Hit.Id)];

    [Test]
    public void AnsweredQuestionsComeFirstThenThoseWithoutAnAnswer()
    {
        var result = Ask("How are we reducing our reliance on locums?");

        var kinds = result.Precedents.Select(precedent => precedent.Hit.Passage.Kind).ToArray();

        Assert.That(kinds, Is.EqualTo(kinds.OrderByDescending(kind => kind == PassageKind.Response)));
        Assert.That(result.Precedents[0].Hit.Id, Is.EqualTo("a.txt#r1"));
        Assert.That(result.Precedents[^1].Hit.Id, Is.EqualTo("a.txt#q3"));
        Assert.That((result.Answered, result.Unanswered), Is.EqualTo((result.Precedents.Length - 1, 1)));
    }

    [Test]
    public void AnAnswerIsFoundByTheWordsOfItsQuestionAndTheOtherWayRound()
    {
        Assert.That(Ids("interim posts")[0], Is.EqualTo("a.txt#r1"));
        Assert.That(Ids("potholes")[0], Is.EqualTo("b.txt#r1"));
    }

    [Test]
    public void APairSaysWhichWordsItSharesAndWhere()
    {
        var best = Ask("How are we reducing our reliance on locums and interim workforce?").Precedents[0];

        Assert.That(best.Matched, Is.EqualTo(new[] { "reducing", "reliance", "locums", "interim", "workforce" }));
        Assert.That(best.MatchedIn, Is.EqualTo(new[] { "question", "answer", "item" }));
    }

    [Test]
    public void ANeighbourUnderTheSameItemIsFoundThroughIt()
    {
        var neighbour = Ask("reliance on locums").Precedents.Single(precedent => precedent.Hit.Id == "a.txt#r2");

        Assert.That(neighbour.MatchedIn, Is.EqualTo(new[] { "same item" }));
    }

    [Test]
    public void TheActionsBehindAPairUnderItsItemFollowIt()
        => Assert.That(Ask("reliance on locums").Precedents[0].Actions.Select(action => action.Id), Is.EqualTo(new[] { "a.txt#a1" }));

    [Test]
    public void TheFiltersOfASearchNarrowIt()
        => Assert.That(Ask("locums potholes", new SearchQuery { Authorities = ["barrow"] }).Precedents.Select(precedent => precedent.Hit.Authority), Is.All.EqualTo("Barrow Borough Council").And.Not.Empty);

    [TestCase("")]
    [TestCase("?")]
    [TestCase("\" ( * :")]
    public void AQuestionWithoutAWordFindsNothingAndSaysSo(string question)
    {
        var result = Ask(question);

        Assert.That(result.Precedents, Is.Empty);
        Assert.That(result.Explanation, Does.Contain("no word"));
    }

    [TestCase("How are we reducing reliance on locums?", "reducing|reliance|locums|reducing reliance|reliance on locums")]
    [TestCase("What is being done about bed and breakfast?", "bed|breakfast|bed and breakfast")]
    [TestCase("What did members ask?", "members|ask|members ask")]
    [TestCase("How?", "How")]
    public void AQuestionIsReadAsItsWordsAndPairs(string question, string sought)
        => Assert.That(QuestionWords.Of(question).Select(each => each.Label), Is.EqualTo(sought.Split('|')));

    [Test]
    public void APageIsCutFromTheWhole()
    {
        var all = Ids("locums potholes strategy");
        var page = Ask("locums potholes strategy", new SearchQuery { Limit = 1, Offset = 1 }).Precedents;

        Assert.That((page.Single().Hit.Id, page.Single().Hit.Rank), Is.EqualTo((all[1], 2)));
    }
}
