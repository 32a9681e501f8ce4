using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Tests;

/// <summary>What passages state beyond their words comes back as it went in.</summary>
internal sealed class FactsTests : IndexTest
{
    private static readonly Figure Rate = new()
    {
        Value = 17.80m,
        Unit = FigureUnit.Percent,
        Measure = "agency rate",
        Of = "regional average",
        When = "end of January",
        Qualifier = "about",
        Text = "17.80%",
        Span = new SourceSpan(40, 46, 2),
    };

    private static readonly IndexDocument Document = new()
    {
        Path = "facts.txt",
        ContentHash = "1",
        Authority = "Highland",
        Nation = Nation.Scotland,
        Title = "Minutes",
        Kind = DocumentKind.Minutes,
        Passages =
        [
            Samples.Passage("r1", "About 17.80%.", PassageKind.Response, speaker: "Ms Orr, Director") with { Role = "Director", Side = Side.Officer, Figures = [Rate, Rate with { Value = 2_716_000m, Measure = null }] },
            Samples.Passage("a1", "Send the plan.", PassageKind.Action, speaker: "Clerk") with { Action = new ActionFacts { Owner = "Clerk", Due = "June", DueDay = new DateOnly(2025, 6, 30), Basis = ActionBasis.Undertaking } },
            Samples.Passage("d1", "(1) noted", PassageKind.Resolution) with
            {
                Decision = new DecisionFacts { Outcome = Outcome.Noted, Clauses = [new("1", "noted"), new(null, "thanks")], Mover = "Cllr Ash", Seconder = "Cllr Birch", Vote = new Vote(7, 2, null, "by 7 votes to 2") },
            },
        ],
    };

    [SetUp]
    public void AddDocument() => Index.Replace(Document);

    [Test]
    public void FiguresKeepTheirExactValues() => Assert.That(Index.Get("facts.txt#r1")!.Passage.Figures, Is.EqualTo(Document.Passages[0].Figures));

    [Test]
    public void ASpeakersRoleAndSideAreKept()
        => Assert.That((Index.Get("facts.txt#r1")!.Passage.Role, Index.Get("facts.txt#r1")!.Passage.Side), Is.EqualTo(("Director", (Side?)Side.Officer)));

    [Test]
    public void AnActionKeepsWhoAndByWhen() => Assert.That(Index.Get("facts.txt#a1")!.Passage.Action, Is.EqualTo(Document.Passages[1].Action));

    [Test]
    public void AResolutionKeepsItsClausesMoversAndVote()
    {
        var (got, put) = (Index.Get("facts.txt#d1")!.Passage.Decision!, Document.Passages[2].Decision!);

        Assert.That(got with { Clauses = put.Clauses }, Is.EqualTo(put));
        Assert.That(got.Clauses, Is.EqualTo(put.Clauses));
    }

    [Test]
    public void TheNationTheTitleAndTheKindOfTheDocumentComeWithAHit()
    {
        var hit = Index.Get("facts.txt#d1")!;

        Assert.That((hit.Nation, hit.Title, hit.DocumentKind), Is.EqualTo(((Nation?)Nation.Scotland, "Minutes", DocumentKind.Minutes)));
    }

    [Test]
    public void ARemovedDocumentTakesItsFactsAlong()
    {
        Index.Replace(Document with { ContentHash = "2", Passages = [Samples.Passage("p1", "Nothing.")] });
        Index.Remove("facts.txt");

        Assert.That(Index.Check(), Is.Empty);
    }

    [TestCase("Highland", Nation.Scotland)]
    [TestCase("The Highland Council", Nation.Scotland)]
    [TestCase("Kent County Council", Nation.England)]
    [TestCase("Wealdmoor Council", null)]
    [TestCase(null, null)]
    public void TheNationIsThatOfTheKnownCouncil(string? authority, Nation? nation)
        => Assert.That(IndexDocument.From(new MinutesDocument { Authority = authority }, "a.txt", "1").Nation, Is.EqualTo(nation));

    [Test]
    public void AFigureGoesToTheAnswerRatherThanToTheActionInIt()
    {
        var answer = new Response { Id = "r1", Text = "…", Cue = "x", Span = new SourceSpan(0, 100) };
        var action = new ActionPoint { Id = "a1", Text = "…", Cue = "x", Span = new SourceSpan(30, 90) };
        var minutes = new MinutesDocument { Items = [new Item { Title = "Workforce", Entries = [answer, action] }], Figures = [Rate] };

        Assert.That(PassageMaker.From(minutes).Select(passage => passage.Figures.Length), Is.EqualTo(new[] { 1, 0 }));
    }
}
