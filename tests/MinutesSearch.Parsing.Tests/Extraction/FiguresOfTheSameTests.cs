namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>What a number measures that was named before it, in the clause or in the sentence. Each row: the text, then its figures as "value unit | measure | of | when | qualifier".</summary>
internal sealed class FiguresOfTheSameTests
{
    [TestCase("There had been 84 checks. Rigs had been looked at in time in 79% of them.", "79 % | Rigs had been looked at in time | checks")]
    [TestCase("There had been 84 checks. A crack was seen in 79% of hulls of rowing boats.", "79 % | hulls of rowing boats")]
    public void WhatWasDoneInAShareOfThemIsMeasured(string text, string expected) => Assert.That(FiguresText.Printed(text)[1], Does.StartWith(expected));

    [TestCase("7,412 bids had been received, which was 88% of the places on the lake.", "88 % | bids received")]
    [TestCase("There were 300 rowers and turnout, which was 88% of the club, was high.", "88 % | rowers and turnout")]
    public void WhichStandsForTheNumberBefore(string text, string expected) => Assert.That(FiguresText.Printed(text), Has.Some.StartsWith(expected));

    [TestCase("46% swam every day. The equivalent figure in the 2023 survey had been 31%.", "31 % | swam")]
    [TestCase("46% swam every day. The turnout in the 2023 survey had been 31%.", "31 % | turnout")]
    public void AnEquivalentFigureIsOfTheSame(string text, string expected) => Assert.That(FiguresText.Printed(text)[1], Does.StartWith(expected));

    [TestCase("The number of swans had held steady at 58.", "58 count | number of swans")]
    [TestCase("The club had held the toll at £58.", "58 GBP | toll")]
    public void WhatHeldSteadyIsMeasured(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("Turnover was low. The average was 17.8%.", "17.8 % | Turnover average")]
    [TestCase("The boats were old. The average was 17.8%.", "17.8 % | average")]
    public void AnAverageIsOfWhatTheSentenceBeforeMeasured(string text, string expected)
        => Assert.That(FiguresText.Printed("Turnover was 12%. " + text).Last(), Does.Contain(expected.Split("| ")[1]));

    [TestCase("The number of rowers in temporary huts had come down from 287 to 251.", "287 count | number of rowers in temporary huts")]
    [TestCase("The vacancy rate in the yard had come down from 28% to 25%.", "28 % | vacancy rate")]
    public void AStateBelongsToTheMeasureAndAPlaceDoesNot(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Is.EqualTo(expected).Or.StartsWith(expected + " | "));

    [TestCase("The club had 300 boats, of which nine were mended.", "9 count | boats mended | boats")]
    [TestCase("The club had 300 rowing boats, of which nine were mended.", "9 count | mended | rowing boats")]
    public void ALoneNounStandsBeforeWhatIsSaidOfIt(string text, string expected) => Assert.That(FiguresText.Printed(text), Does.Contain(expected));

    [TestCase("Temps were filling 39 of these.", "39 count | Temps")]
    [TestCase("Temps were leaving 39 of these.", "39 count")]
    public void WhoFillsThemIsMeasured(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("The toll rose. No proof was seen for the first, as tolls in the yard had risen by 5.2%.", "5.2 % | tolls")]
    [TestCase("The stalls run by local, licensed traders had risen by 5.2%.", "5.2 % | stalls run by local, licensed traders")]
    public void AsOpensAClause(string text, string expected) => Assert.That(FiguresText.Printed(text).Last(), Does.StartWith(expected));

    [TestCase("They were to be told of any change in excess of £250,000.", "250000 GBP | change |  |  | in excess of")]
    [TestCase("52 families had been there for longer than six weeks.", "52 count | families there for longer than six weeks")]
    [TestCase("88% of repairs had been made by the agreed date.", "88 % | repairs made by the agreed date | repairs")]
    public void WhatSaysNothingAloneIsToldWithTheRest(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Is.EqualTo(expected));
}
