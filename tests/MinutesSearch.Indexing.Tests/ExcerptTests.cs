using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.Excerpts;

namespace MinutesSearch.Indexing.Tests;

internal sealed class ExcerptTests
{
    private const string Filler = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";

    [TestCase("reviewing", "The <mark>reviews</mark> were late.", TestName = "AWordIsMarkedByItsStem")]
    [TestCase("late reviews", "The <mark>reviews</mark> were <mark>late</mark>.", TestName = "EachWordIsMarkedWhereverItStands")]
    [TestCase("\"were late\"", "The reviews <mark>were late</mark>.", TestName = "APhraseIsMarkedAsOne")]
    [TestCase("\"late were\"", "The reviews were late.", TestName = "APhraseInAnotherOrderIsNot")]
    [TestCase("\"late reviews\"~3", "The <mark>reviews</mark> were <mark>late</mark>.", TestName = "WordsNearEachOtherAreMarked")]
    [TestCase("\"late reviews\"~0", "The reviews were late.", TestName = "WordsThatStandTooFarApartAreNot")]
    [TestCase("rev*", "The <mark>reviews</mark> were late.", TestName = "ABeginningIsMarked")]
    [TestCase("speaker:late", "The reviews were late.", TestName = "WhatWasAskedOfAnotherFieldIsNot")]
    [TestCase("RÉVIEWS", "The <mark>reviews</mark> were late.", TestName = "CaseAndAccentsDoNotCount")]
    public void Marks(string query, string excerpt) => Assert.That(Of(query, "The reviews were late."), Is.EqualTo(excerpt));

    [Test]
    public void AnExcerptBeginsWithTheSentenceWhereThatShowsAsMuch()
        => Assert.That(Of("gritting", $"{Filler} {Filler}. The cost of gritting rose. {Filler} {Filler}"), Does.StartWith("…The cost of <mark>gritting</mark> rose.").And.EndWith("…"));

    [Test]
    public void WhereMoreOfTheQueryStandsTheExcerptIsTaken()
        => Assert.That(Of("gritting lorries", $"Gritting came first. {Filler} {Filler} {Filler} Then the gritting lorries went out. {Filler} {Filler}"), Does.Contain("<mark>gritting</mark> <mark>lorries</mark>"));

    [Test]
    public void PhrasesThatOverlapAreMarkedAsOne()
        => Assert.That(Of("\"damp and mould\" OR \"mould in flats\"", "Members saw damp and mould in flats."), Is.EqualTo("Members saw <mark>damp and mould in flats</mark>."));

    [Test]
    public void ALongTextFullOfMatchesTakesLittleTime()
    {
        string text = string.Concat(Enumerable.Repeat("damp mould ", 100_000));
        Assert.That(ProcessorTime.Of(() => Of("\"damp mould\"~9 damp", text)), Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private static string Of(string query, string text) => ExcerptFinder.For(QueryParser.Parse(query).Root).Of(Samples.Passage("p1", text));
}
