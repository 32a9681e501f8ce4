namespace MinutesSearch.Indexing.Tests;

internal sealed class DocumentListTests : IndexTest
{
    private string[] Paths(DocumentQuery query) => [.. Index.Documents(query).Documents.Select(document => document.Path)];

    [Test]
    public void DocumentsComeNewestFirstWithTheirFacts()
    {
        var page = Index.Documents(new DocumentQuery());
        var first = page.Documents[0];

        Assert.That(page.Total, Is.EqualTo(3));
        Assert.That(page.Documents.Select(document => document.Path), Is.EqualTo(new[] { "ashford/children.html", "barrow/housing.txt", "carlow/slides.pptx" }));
        Assert.That((first.Title, first.Kind, first.Authority, first.Committee, first.Date, first.Source, first.Passages), Is.EqualTo((
            "Minutes of 13 March 2025", Parsing.DocumentKind.Minutes, "Ashford Council", "Children and Families Scrutiny Committee", (DateOnly?)new DateOnly(2025, 3, 13), "https://example.org/ashford", 4)));
    }

    [Test]
    public void TheOldestMayComeFirstWithUndatedOnesLast()
        => Assert.That(Paths(new DocumentQuery { Order = HitOrder.Oldest }), Is.EqualTo(new[] { "barrow/housing.txt", "ashford/children.html", "carlow/slides.pptx" }));

    [Test]
    public void FiltersNarrowTheList()
    {
        Assert.That(Paths(new DocumentQuery { Authorities = ["barrow"] }), Is.EqualTo(new[] { "barrow/housing.txt" }));
        Assert.That(Paths(new DocumentQuery { Authorities = ["nowhere"] }), Is.Empty);
        Assert.That(Paths(new DocumentQuery { Committees = ["SCRUTINY"] }), Is.EqualTo(new[] { "ashford/children.html" }));
        Assert.That(Paths(new DocumentQuery { From = new DateOnly(2025, 1, 1) }), Is.EqualTo(new[] { "ashford/children.html" }));
        Assert.That(Paths(new DocumentQuery { To = new DateOnly(2024, 12, 31) }), Is.EqualTo(new[] { "barrow/housing.txt" }));
    }

    [TestCase("march MINUTES", "ashford/children.html")]
    [TestCase("slides", "carlow/slides.pptx")]
    [TestCase("minutes april", "")]
    [TestCase("%", "ashford/children.html barrow/housing.txt carlow/slides.pptx")]
    public void WordsAreLookedForInTitlesOrPaths(string words, string expected)
        => Assert.That(string.Join(' ', Paths(new DocumentQuery { Title = words })), Is.EqualTo(expected));

    [Test]
    public void PagesFollowEachOther()
    {
        var page = Index.Documents(new DocumentQuery { Limit = 1, Offset = 1 });
        Assert.That((page.Total, page.Documents.Single().Path), Is.EqualTo((3, "barrow/housing.txt")));
    }

    [TestCase(0, 0)]
    [TestCase(1001, 0)]
    [TestCase(1, -1)]
    public void APageOutsideTheBoundsIsRefused(int limit, int offset)
        => Assert.That(() => Index.Documents(new DocumentQuery { Limit = limit, Offset = offset }), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void OneDocumentIsFoundByItsPath()
        => Assert.That((Index.Entry("carlow/slides.pptx")?.Passages, Index.Entry("carlow")), Is.EqualTo((1, (DocumentEntry?)null)));

    [Test]
    public void CoverageCountsByCouncilCommitteeAndYear()
        => Assert.That(Index.Coverage(), Is.EqualTo(new[]
        {
            new CoverageCount("Ashford Council", "Children and Families Scrutiny Committee", 2025, 1, 4, new DateOnly(2025, 3, 13)),
            new CoverageCount("Barrow Borough Council", "Housing Panel", 2024, 1, 3, new DateOnly(2024, 11, 5)),
            new CoverageCount("Carlow County Council", null, null, 1, 1, null),
        }));

    [Test]
    public void TheGenerationRisesWithEachChangeOnly()
    {
        long before = Index.Generation;
        Index.Replace(Samples.Barrow);
        Assert.That(Index.Generation, Is.EqualTo(before));

        Index.Remove("barrow/housing.txt");
        Assert.That(Index.Generation, Is.GreaterThan(before));
    }
}
