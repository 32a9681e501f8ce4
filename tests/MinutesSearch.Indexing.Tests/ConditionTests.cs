using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Tests;

/// <summary>What a query says of dates, figures, sides and the like.</summary>
internal sealed class ConditionTests : IndexTest
{
    private static Figure Of(decimal value, FigureUnit unit, string? measure = null) => new() { Value = value, Unit = unit, Measure = measure, Text = "…" };

    // Beside ashford (13 March 2025), barrow (5 November 2024) and carlow (undated slides).
    private static readonly IndexDocument Document = Samples.Document("dyfnant/minutes.txt",
        Samples.Passage("r1", "The vacancy rate fell.", PassageKind.Response, speaker: "Mr Idris Vane, Director of Place") with
        {
            Role = "Director of Place",
            Side = Side.Officer,
            Figures = [Of(7.5m, FigureUnit.Percent, "vacancy rate"), Of(40, FigureUnit.Days)],
            Span = new SourceSpan(0, 9, 3),
        },
        Samples.Passage("c1", "Vacancies worried her.", PassageKind.Comment, speaker: "Councillor Tolley") with { Side = Side.Member, Figures = [Of(1_200_000, FigureUnit.Gbp)], Span = new SourceSpan(20, 29, 5) },
        Samples.Passage("a1", "Bring a vacancy plan.", PassageKind.Action) with { Action = new ActionFacts { Owner = "Head of Repairs" } },
        Samples.Passage("d1", "(1) noted", PassageKind.Resolution) with { Decision = new DecisionFacts { Outcome = Outcome.Noted } },
        Samples.Passage("d2", "(1) approved", PassageKind.Resolution) with { Decision = new DecisionFacts { Outcome = Outcome.Approved } }) with
    {
        Authority = "Dyfnant Council",
        Nation = Nation.Wales,
        Date = new DateOnly(2023, 6, 1),
    };

    [SetUp]
    public void AddDocument() => Index.Replace(Document);

    [TestCase("date:[2023 TO 2024-10]", "d.r1 d.c1 d.a1 d.d1 d.d2")]
    [TestCase("date:2023/24", "d.r1 d.c1 d.a1 d.d1 d.d2")]
    [TestCase("date:{2024-11-05 TO *}", "a.q1 a.r1 a.p1 a.d1")]
    [TestCase("date:[2024-11-05 TO 2025}", "b.p1 b.a1 b.c1")]
    [TestCase("year:2024", "b.p1 b.a1 b.c1")]
    [TestCase("year:2024 year:2023 kind:action", "b.a1 d.a1")]
    [TestCase("year:>2023 year:<2025", "b.p1 b.a1 b.c1", TestName = "TwoHalfOpenRangesOfAFieldMeanWhatLiesBetween")]
    [TestCase("-date:*", "c.s1", TestName = "UndatedDocumentsHaveNoDate")]
    [TestCase("type:slides OR date:<2023-12", "c.s1 d.r1 d.c1 d.a1 d.d1 d.d2")]
    [TestCase("agency -date:>2025", "a.q1 a.r1 c.s1")]
    [TestCase("agency date:2025", "a.q1 a.r1", TestName = "ADateNarrowsTheWordsBesideIt")]
    [TestCase("mould OR date:2025-03-13", "a.q1 a.r1 a.p1 a.d1 b.p1")]
    [TestCase("side:officers", "d.r1")]
    [TestCase("side:(member OR officer)", "d.r1 d.c1")]
    [TestCase("side:mem*", "d.c1")]
    [TestCase("side:sideways", "")]
    [TestCase("nation:welsh kind:action", "d.a1")]
    [TestCase("outcome:approved", "d.d2")]
    [TestCase("outcome:*", "d.d1 d.d2")]
    [TestCase("value:>7", "d.r1 d.c1")]
    [TestCase("value:[7 TO 8]", "d.r1")]
    [TestCase("value:>7.5%", "", TestName = "AUnitIsAskedOfTheFigureThatIsInTheRange")]
    [TestCase("value:>=7.5%", "d.r1")]
    [TestCase("value:>30 unit:days", "d.r1")]
    [TestCase("value:>=£1.2m", "d.c1")]
    [TestCase("unit:% -value:>100", "d.r1", TestName = "AConditionThatIsExcludedIsOneOfItsOwn")]
    [TestCase("vacancy^2 value:>100", "d.c1")]
    [TestCase("value:*", "d.r1 d.c1")]
    [TestCase("page:[3 TO 4]", "d.r1")]
    [TestCase("page:>3", "d.c1")]
    [TestCase("role:director", "d.r1")]
    [TestCase("role:*", "d.r1")]
    [TestCase("owner:repairs", "d.a1")]
    [TestCase("owner:*", "d.a1")]
    [TestCase("measure:vacancies", "d.r1")]
    [TestCase("measure:vacncy~", "d.r1")]
    [TestCase("kind:re*", "a.r1 a.d1 d.r1 d.d1 d.d2")]
    [TestCase("kind:acton~1", "b.a1 d.a1")]
    [TestCase("authority:dyf*nt kind:comment", "d.c1")]
    public void AConditionFinds(string query, string expected)
    {
        var found = Search(query).Hits.Select(hit => $"{hit.Document[0]}.{hit.Passage.Id}");

        Assert.That(found, Is.EquivalentTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [TestCase("\"rates\"", "a.r1", TestName = "AWordInQuotationMarksIsMeantAsItStands")]
    [TestCase("\"rate\"", "a.q1 a.r1 c.s1 d.r1")]
    [TestCase("\"agency RATE\"", "a.q1 a.r1 c.s1")]
    [TestCase("\"agency rates\"", "")]
    [TestCase("\"ruairi marwood\"", "a.r1", TestName = "AccentsArePutAsideBetweenQuotationMarks")]
    [TestCase("\"children's services\"", "a.r1")]
    [TestCase("\"14.2%\"", "a.r1")]
    [TestCase("text:\"hunt asked\"", "a.q1")]
    [TestCase("question:\"hunt asked\"", "a.r1")]
    [TestCase("-\"rate\" agency", "")]
    [TestCase("committee:\"housing panels\"", "b.p1 b.a1 b.c1", TestName = "NamesOfCommitteesAreComparedAsNames")]
    public void ExactWordsFind(string query, string expected)
    {
        var found = Search(query).Hits.Select(hit => $"{hit.Document[0]}.{hit.Passage.Id}");

        Assert.That(found, Is.EquivalentTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public void ExactWordsAreFoundAfterMoreWasWritten()
    {
        Assert.That(Search("\"rates\"").Total, Is.EqualTo(1));

        Index.Replace(Samples.Document("e.txt", Samples.Passage("p1", "Rates rose."), Samples.Passage("p2", "The rate rose.")));
        Assert.That(Search("\"rates\"").Total, Is.EqualTo(2));
        Index.Remove("ashford/children.html");
        Assert.That(Ids("\"rates\""), Is.EqualTo(new[] { "e.txt#p1" }));
    }

    [Test]
    public void WhereTooManyPassagesHaveTheStemsTheExplanationSaysSo()
    {
        Index.Replace(Samples.Document("many.txt", [.. Enumerable.Range(0, 2001).Select(i => Samples.Passage($"p{i}", "Gritting routes."))]));

        Assert.That(Search("\"gritting route\"").Explanation, Does.EndWith("other endings were not ruled out."));
    }

    [TestCase("m?uld", "Damp and <mark>mould</mark> were found in 212 homes.")]
    [TestCase("mold~", "Damp and <mark>mould</mark> were found in 212 homes.")]
    [TestCase("mould date:2024", "Damp and <mark>mould</mark> were found in 212 homes.")]
    public void WhatAPatternFoundIsMarked(string query, string snippet) => Assert.That(Search(query).Hits[0].Snippet, Is.EqualTo(snippet));

    [Test]
    public void AWeightPutsItsWordFirst()
    {
        Index.Replace(Samples.Document("w.txt", Samples.Passage("p1", "Kerbs here."), Samples.Passage("p2", "Drains here.")));

        Assert.That(Ids("kerbs drains^5"), Is.EqualTo(new[] { "w.txt#p2", "w.txt#p1" }));
        Assert.That(Ids("kerbs^5 drains"), Is.EqualTo(new[] { "w.txt#p1", "w.txt#p2" }));
    }
}
