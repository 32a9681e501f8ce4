namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>What the talk is of when a number names nothing itself. Each row: the text, then its figures as "value unit | measure | of | when | qualifier".</summary>
internal sealed class FiguresSpokenOfTests
{
    [TestCase("Mr Low wondered if swans were counted too. They were, and there had been 391.", "391 count | swans")]
    [TestCase("Mr Low wondered if swans were counted too. There had been 391 herons.", "391 count | herons")]
    [TestCase("Mr Low asked whether Members were content. There were nine.", "9 count")]
    [TestCase("Mr Low asked if there were any boats with a cracked hull. There were nine.", "9 count | boats with a cracked hull")]
    public void AnAnswerCountsWhatTheQuestionIsAbout(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Mr Low wanted to know the average cost of a mooring. It was £5,890.", "5890 GBP | average cost of a mooring")]
    [TestCase("Mr Low wanted to know the way home. It was £5,890.", "5890 GBP")]
    public void AnAnswerMeasuresWhatWasToBeKnown(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The Chair thanked the wardens, over 70 of them, on behalf of all.", "70 count | wardens |  |  | over")]
    [TestCase("There were 90 wardens, of whom 70 were new.", "90 count | wardens", "70 count | new | wardens")]
    public void SomeOfThemAreOfTheNounBefore(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The new lock was expected to save £1.1m.", "1100000 GBP | save")]
    [TestCase("The saving was put at £1.1m.", "1100000 GBP | saving")]
    [TestCase("The new lock was expected to cost £1.1m.", "1100000 GBP | new lock")]
    public void WhatIsSavedIsMeasuredByTheVerb(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("It had been painted over in 17 cases.", "17 count | painted | cases")]
    [TestCase("It had been painted over in 17 boats.", "17 count | boats")]
    [TestCase("Rust was found in 57, in 12 of them severe.", "57 count | Rust was found", "12 count | severe | Rust was found")]
    public void ACountOfCasesIsMeasuredByItsClause(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("They were let, at an average of £6,740.", "6740 GBP | average |  |  | an average of")]
    [TestCase("The boats were let at an average price of £6,740.", "6740 GBP | average price")]
    public void AnAverageThatNoNounNamesIsAnAverage(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The spend was £48m, which was £6m above budget.", "48000000 GBP | spend", "6000000 GBP | above budget")]
    [TestCase("The spend was £48m, which was £6m.", "48000000 GBP | spend", "6000000 GBP | spend")]
    public void HowFarASumIsFromAnotherIsMeasured(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Leaks were 902 and it was likely to be above 1,000.", "902 count | Leaks", "1000 count | Leaks |  |  | above")]
    [TestCase("Leaks were 902 and 1,000 were likely.", "902 count | Leaks", "1000 count | likely | Leaks")]
    public void WhatIsLikelyIsOfTheSame(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Take-up had gone from 40 to 55 boats.", "40 count | Take-up", "55 count | Take-up")]
    [TestCase("The team had grown from three to seven rowers.", "3 count | rowers", "7 count | rowers")]
    public void WhatGoesFromOneNumberToAnotherIsMeasured(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The rate of leaks, 11.6 per 1,000, was low.", "11.6 ratio | rate of leaks")]
    [TestCase("The rate for rowers was lower, at 9%.", "9 % | rate for rowers | rowers")]
    [TestCase("Punctuality had reached 63%, having been 16% a year earlier.", "63 % | Punctuality", "16 % | Punctuality |  | a year earlier")]
    [TestCase("Turnover was 12%. The region stood at 15%.", "12 % | Turnover", "15 % | Turnover | region")]
    [TestCase("The region stood at 15%.", "15 % | region")]
    public void ARateStandsBesideItsNoun(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("There were 98 posts, 12 per 1,000 against a Welsh average of 17.", "98 count | posts", "12 ratio | posts", "17 ratio | posts | Welsh average")]
    [TestCase("There were 98 posts, 12 under canvas.", "98 count | posts", "12 count | under canvas | posts")]
    public void AComparisonBehindANumberIsNotWhatItMeasures(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The wait was 41 weeks. Budget £2.1m.", "41 weeks | wait", "2100000 GBP | Budget")]
    [TestCase("Turnover was 41%. Budget 43%.", "41 % | Turnover", "43 % | Turnover | Budget")]
    [TestCase("The median was 71 days. The Board had put in £1.2m.", "71 days | median", "1200000 GBP")]
    public void ASumIsNoReadingOfATime(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("It was 11.4% (swims missed).", "11.4 % | swims missed")]
    [TestCase("Turnover was 11.4% (swims missed).", "11.4 % | Turnover")]
    public void ABracketSaysWhatNothingElseSays(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));
}
