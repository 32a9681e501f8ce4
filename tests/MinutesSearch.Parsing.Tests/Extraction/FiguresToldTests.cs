namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>How much of what is told belongs to a measure, and whose and when it is. Each row: the text, then its figures as "value unit | measure | of | when | qualifier".</summary>
internal sealed class FiguresToldTests
{
    [TestCase("There were 24 wardens with five boats.", "24 count | wardens", "5 count | boats")]
    [TestCase("There were 24 wardens with more than five boats.", "24 count | wardens with more than five boats")]
    public void AnotherNumberEndsWhatIsTold(string text, string first, params string[] rest) => Assert.That(FiguresText.Printed(text)[0], Is.EqualTo(first));

    [TestCase("Of those who replied 39% knew what was in the pond.", "39 % | knew what was in the pond | replied")]
    [TestCase("Of those who replied 39% knew and 9% did not.", "39 % | knew | replied")]
    [TestCase("46% lived more than a mile away.", "46 % | lived more than a mile away")]
    [TestCase("46% lived in tents.", "46 % | lived in tents")]
    public void WhatIsKnownOrDoneIsToldInFull(string text, string first) => Assert.That(FiguresText.Printed(text)[0], Is.EqualTo(first));

    [TestCase("48% of rowers would like a second slipway.", "48 % | rowers would like a second slipway | rowers")]
    [TestCase("41% of swans returned to the nest by the weir.", "41 % | swans returned | swans")]
    [TestCase("33% of rowers in the spring.", "33 % | rowers")]
    [TestCase("There were 48 rowers who would like a second slipway.", "48 count | rowers")]
    public void WhatIsSaidOfAShareIsToldInFullWhereItCannotBeCutShort(string text, string first) => Assert.That(FiguresText.Printed(text)[0], Is.EqualTo(first));

    [TestCase("Eleven had accepted and in three cases the boat had sunk.", "11 count | had accepted")]
    [TestCase("The club had 30 boats, of which nine had so far been let.", "30 count | boats | club", "9 count | let | boats | so far")]
    public void AClauseOfItsOwnEndsWhatIsTold(string text, string first, string? second = null)
        => Assert.That(FiguresText.Printed(text), Does.Contain(first).And.Contain(second ?? first));

    [TestCase("There were 200 swans, of whom 54% lived on the lake, 14% in tents and 19% with herons.", "200 count | swans", "54 % | lived on the lake | swans", "14 % | in tents | swans", "19 % | with herons | swans")]
    [TestCase("The rate was 5.6% in Parks and 4.1% in Roads.", "5.6 % | rate | Parks", "4.1 % | rate | Roads")]
    public void AListOfSharesSaysWhereEachIs(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The share of casual staff in the crane team was 18%.", "18 % | share of casual staff | crane team")]
    [TestCase("A sample of 40 boats was tested.", "40 count | boats | sample")]
    [TestCase("The average of 40 boats was high.", "40 count | boats")]
    public void WhoseItIsEndsOrOpensThePhrase(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("There were 155 leaks a week.", "a week")]
    [TestCase("There were 155 leaks a mile.", null)]
    [TestCase("There were 155 full-time equivalent (FTE) posts at 3 May.", "3 May")]
    [TestCase("There were 155 posts (nobody in 2019).", null)]
    public void APaceOrADateBehindABracketIsWhen(string text, string? expected) => Assert.That(FiguresText.Find(text)[0].When, Is.EqualTo(expected));

    [TestCase("There were 90 boats on 3 May, of which 20 were let and 30 were sunk.", "3 May", "3 May", "3 May")]
    [TestCase("There were 90 boats on 3 May, of which 20 were let at 9 June.", "3 May", "9 June")]
    public void PartsAreOfTheSameDayUnlessTheySayAnother(string text, params string[] expected)
        => Assert.That(FiguresText.Find(text).Select(figure => figure.When), Is.EqualTo(expected));

    [TestCase("The average Attainment 8 score was 22.", "22 count | average Attainment 8 score")]
    [TestCase("The toll was to rise from 45p to 60p a mile.", "0.45 GBP | toll", "0.6 GBP | toll |  | a mile")]
    public void ANumberOfANameOrARateIsNoMeasure(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [Test]
    public void AColumnOfTheHighestIsAMeasure()
        => Assert.That(FiguresText.Printed("Team\tAverage caseload\tHighest\nPonds\t17\t21"), Is.EqualTo(new[] { "17 count | Average caseload | Ponds", "21 count | Highest | Ponds" }));
}
