using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Tests;

/// <summary>One word or phrase without filters is answered from counts and best scores of blocks; a query that says the same otherwise is not.</summary>
internal sealed class SummaryTests : IndexTest
{
    private static readonly string[] Councils = ["Ashford Council", "Barrow Borough Council", "Carlow County Council"];

    [SetUp]
    public void Fill() => Index.ReplaceAll([.. Enumerable.Range(0, 60).Select(Document)]);

    [TestCase("gritters", "gritters AND year:[1900 TO 2100]")]
    [TestCase("gritters", "gritters OR zzzz")]
    [TestCase("\"salt barn\"", "\"salt barn\" AND year:[1900 TO 2100]")]
    [TestCase("\"barn gritters\"~3", "\"barn gritters\"~3 AND year:[1900 TO 2100]")]
    public void TheSummaryOfALeafGivesWhatTheWholeTreeGives(string leaf, string tree)
    {
        Search(leaf); // makes the summary, which the next one uses
        var (quick, whole) = (Page(leaf), Page(tree));

        Assert.That(quick.Total, Is.EqualTo(whole.Total).And.GreaterThan(100));
        Assert.That(quick.Facets.Authority, Is.EqualTo(whole.Facets.Authority));
        Assert.That(quick.Facets.Kind, Is.EqualTo(whole.Facets.Kind));
        Assert.That(quick.Facets.Year, Is.EqualTo(whole.Facets.Year));
        Assert.That(quick.Hits.Select(hit => hit.Id), Is.EqualTo(whole.Hits.Select(hit => hit.Id)));
    }

    [Test]
    public void WhatIsTakenOutIsCountedNoMore()
    {
        int before = Page("gritters").Total;

        Index.Remove("depots/7.txt");

        Assert.That(Page("gritters").Total, Is.LessThan(before));
        Assert.That(Page("gritters").Hits.Select(hit => hit.Document), Has.None.EqualTo("depots/7.txt"));
    }

    private SearchResult Page(string text) => Index.Search(new SearchQuery { Text = text, Exact = true, KeepDuplicates = true, Limit = 20 });

    /// <summary>Each document says the words at another distance and as often as its number says, so that scores differ.</summary>
    private static IndexDocument Document(int number) => Samples.Document($"depots/{number}.txt", [.. Enumerable.Range(0, 7).Select(place => Passage(number, place))]) with
    {
        Authority = Councils[number % Councils.Length],
        Committee = "Works Panel",
        Date = new DateOnly(2020 + number % 5, 1 + number % 12, 3),
    };

    private static Passage Passage(int number, int place)
        => Samples.Passage($"p{place}", string.Join(' ', Enumerable.Repeat("The salt barn and the gritters were seen.", 1 + (number * 7 + place) % 5)) + string.Concat(Enumerable.Repeat(" Snow fell again.", number + place)),
            place % 2 == 0 ? PassageKind.Statement : PassageKind.Comment);
}
