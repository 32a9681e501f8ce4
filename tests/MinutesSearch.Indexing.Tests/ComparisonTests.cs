using MinutesSearch.Indexing.Comparing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Tests;

internal sealed class ComparisonTests
{
    private TemporaryFolder _folder = null!;
    private SqliteIndex _index = null!;

    [OneTimeSetUp]
    public void MakeIndex()
    {
        _folder = new TemporaryFolder();
        _index = SqliteIndex.Open(_folder.Index);
        _index.ReplaceAll([Beech, Alder, Deck]);
    }

    [OneTimeTearDown]
    public void RemoveIndex()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    private static Figure Figure(decimal value, string text, string? measure, FigureUnit unit = FigureUnit.Percent, string? of = null)
        => new() { Value = value, Text = text, Measure = measure, Unit = unit, Of = of };

    private static IndexDocument Beech => Samples.Document("beech.txt",
        Samples.Passage("r1", "Agency workers made up 12%, and the vacancy rate was 9%. Agency staff had cost £2m.", PassageKind.Response) with
        {
            Figures = [Figure(12, "12%", null), Figure(9, "9%", "vacancy rate"), Figure(2_000_000, "£2m", "Agency staff", FigureUnit.Gbp)],
        },
        Samples.Passage("p1", "Agency staff: £2m.") with { Figures = [Figure(2_000_000, "£2m", "agency staff", FigureUnit.Gbp)] }) with
    { Authority = "Beech", Date = new DateOnly(2024, 5, 1) };

    private static IndexDocument Alder => Samples.Document("alder.txt",
        Samples.Passage("p1", "The agency rate was 14%. The collection rate was 97%.") with { Figures = [Figure(14, "14%", "agency rate"), Figure(97, "97%", "collection rate")] }) with
    { Authority = "Alder", Date = new DateOnly(2025, 5, 1) };

    private static IndexDocument Deck => Samples.Document("deck.pptx",
        Samples.Passage("s1", "Agency workers Rate 11% Turnover 16%", PassageKind.Slide, item: "Agency workers") with { Figures = [Figure(11, "11%", "Rate"), Figure(16, "16%", "Turnover")] }) with
    { Authority = "Cedar" };

    private string Values(string topic, params FigureUnit[] units)
        => string.Join(' ', _index.Compare(new CompareQuery { Topic = topic, Units = [.. units] }).Groups.SelectMany(group => group.Figures).Select(figure => figure.Figure.Text));

    [Test]
    public void FiguresOnATopicStandByUnitThenByCouncil() => Assert.That(Values("agency rates"), Is.EqualTo("14% 12% 11% £2m"));

    [Test]
    public void TheUnitThatTheTopicAsksForComesFirst() => Assert.That(Values("agency cost"), Does.StartWith("£2m"));

    [Test]
    public void OnlyTheUnitsThatAreAskedForAreShown() => Assert.That(Values("agency", FigureUnit.Gbp), Is.EqualTo("£2m"));

    [Test]
    public void ANumberThatIsSaidTwiceAtAMeetingIsOneFigure() => Assert.That(_index.Compare(new CompareQuery { Topic = "agency staff", Within = new SearchQuery { Exact = true } }).Total, Is.EqualTo(1));

    [Test]
    public void WhereNoFigureSpeaksOfAllWordsThoseThatSpeakOfAnyAreShown()
    {
        var comparison = _index.Compare(new CompareQuery { Topic = "agency vacancy" });

        Assert.That(comparison.Explanation, Does.Contain("“agency” or “vacancy”"));
        Assert.That(comparison.Total, Is.EqualTo(5));
    }

    [TestCase("Agency staff were 11% of the team.", "Agency staff were 11% of the team.", 1)]
    [TestCase("Members heard that, in all, agency staff were 11% of the team.", "Agency staff: 11%.", 1)]
    [TestCase("Agency staff were 11% of the team.", "Agency staff were 12% of the team.", 2)]
    public void PapersOfOneMeetingThatStateAFigureAreOne(string minutes, string decision, int figures)
    {
        var found = Compared(new SearchQuery(), Staffing("minutes.txt", minutes), Staffing("decision.html", decision));

        Assert.That(found, Has.Length.EqualTo(figures));
        Assert.That(found[0].Hit.Duplicates, Is.EqualTo(2 - figures));
    }

    [Test]
    public void AFigureThatNamesNothingIsTheSameOnlyInTheSameWords()
    {
        IndexDocument Bare(string path, string text) => Staffing(path, text) with { Passages = [Samples.Passage("r1", text) with { Figures = [Figure(11, "11%", null)] }] };

        Assert.That(Compared(new SearchQuery(), Bare("minutes.txt", "Of agency staff 11% left."), Bare("pack.txt", "Of agency staff 11% left.")), Has.Length.EqualTo(1));
        Assert.That(Compared(new SearchQuery(), Bare("minutes.txt", "Of agency staff 11% left."), Bare("pack.txt", "The cost of all the agency staff rose by 11% in May.")), Has.Length.EqualTo(2));
    }

    [Test]
    public void TheSameFigureOfAnotherDayCommitteeOrCouncilIsAnother()
    {
        var first = Staffing("minutes.txt", "Agency staff were 11% of the team.");
        foreach (var other in new[] { first with { Date = new DateOnly(2025, 7, 1) }, first with { Committee = "Cabinet" }, first with { Authority = "Elder" }, first with { Date = null } })
            Assert.That(Compared(new SearchQuery(), first, other with { Path = "other.txt" }), Has.Length.EqualTo(2));
    }

    [Test]
    public void EachPaperIsShownWhereThatIsAskedFor()
        => Assert.That(Compared(new SearchQuery { KeepDuplicates = true }, Staffing("minutes.txt", "Agency staff were 11%."), Staffing("pack.txt", "Agency staff were 11%.")), Has.Length.EqualTo(2));

    private static IndexDocument Staffing(string path, string text) => Samples.Document(path,
        Samples.Passage("r1", text) with { Figures = [Figure(text.Contains("12%", StringComparison.Ordinal) ? 12 : 11, text.Contains("12%", StringComparison.Ordinal) ? "12%" : "11%", "agency staff")] }) with
    { Authority = "Cedar", Committee = "Staffing Panel", Date = new DateOnly(2025, 6, 1) };

    private static ComparedFigure[] Compared(SearchQuery within, params IndexDocument[] documents)
    {
        using var folder = new TemporaryFolder();
        using var index = SqliteIndex.Open(folder.Index);
        index.ReplaceAll(documents);
        return [.. index.Compare(new CompareQuery { Topic = "agency", Within = within }).Groups.SelectMany(group => group.Figures)];
    }

    [Test]
    public void TheFiltersOfASearchNarrowIt()
        => Assert.That(_index.Compare(new CompareQuery { Topic = "agency", Within = new SearchQuery { From = new DateOnly(2025, 1, 1) } }).Groups.Single().Figures.Single().Hit.Authority, Is.EqualTo("Alder"));

    [Test]
    public void TheLimitKeepsTheBest() => Assert.That(_index.Compare(new CompareQuery { Topic = "agency rates", Within = new SearchQuery { Limit = 1 } }).Groups.Single().Figures.Single().Figure.Text, Is.EqualTo("14%"));

    [TestCase("")]
    [TestCase("\" * (")]
    [TestCase("zeppelins")]
    public void ATopicOfWhichNothingIsSaidHasNoFigures(string topic) => Assert.That(_index.Compare(new CompareQuery { Topic = topic }).Groups, Is.Empty);

    [TestCase("Agency workers made up 13%, and the average caseload was 16.", "16", "the average caseload was 16.")]
    [TestCase("Costs rose. Agency workers made up 13%; none left.", "13%", "Agency workers made up 13%")]
    [TestCase("Nothing of the kind.", "99", "Nothing of the kind.")]
    public void AFigureStandsInItsClause(string text, string printed, string clause) => Assert.That(FigureClauses.Of(text, printed, 0).Clause, Is.EqualTo(clause));

    [TestCase("average caseload", "caseload", "average")]
    [TestCase("temporary accommodation cost", "temporary accommodation", "cost")]
    [TestCase("savings", "savings", "")]
    public void ATopicIsReadAsWhatItIsAboutAndItsShape(string topic, string about, string shapes)
    {
        var words = TopicWords.Of(topic);

        Assert.That((string.Join(' ', words.About), string.Join(' ', words.Shapes)), Is.EqualTo((about, shapes)));
    }
}
