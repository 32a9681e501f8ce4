namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>Asides, comparisons and measures of one word. Each row: the text, then its figures as "value unit | measure | of | when | qualifier".</summary>
internal sealed class FiguresAsidesTests
{
    [TestCase("The club had 46 junior rowers, making up 13% of the members.", "46 count | junior rowers | club", "13 % | junior rowers | members")]
    [TestCase("The club had 46 junior rowers, 13% of the members.", "46 count | junior rowers | club", "13 % | junior rowers | members")]
    [TestCase("Novices had come to the regatta, making up 13%.", "13 % | Novices")]
    [TestCase("There were 140 berths, equivalent to five wards.", "140 count | berths", "5 count | wards")]
    public void AnAsideMeasuresWhatTheClauseBeforeDoes(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("In 44% of cases no owner had been found.", "44 % | owner had been found | cases")]
    [TestCase("In 44% of cases there was no owner.", "44 % | cases")]
    [TestCase("In 44% of boats no owner had been found.", "44 % | boats")]
    [TestCase("He said that in 17 cases the hull had split.", "17 count | hull had split | cases")]
    public void AShareOfCasesIsMeasuredByTheClauseBehind(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Satisfaction was 68% (median of inland ports: 66%; all rowers: 71%).", "68 % | Satisfaction", "66 % | Satisfaction | median of inland ports", "71 % | Satisfaction | all rowers")]
    [TestCase("Satisfaction was 68% (turnover: 66%).", "68 % | Satisfaction", "66 % | turnover")]
    public void ABracketBehindANumberHoldsOthersToCompare(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Mr Low was concerned about caseloads in the yard, where the average was 20.", "20 count | caseloads average")]
    [TestCase("Mr Low was concerned about swans in the yard, where the average was 20.", "20 count | average")]
    [TestCase("11 cranes were bought at a cost of £61,000.", "11 count | cranes bought", "61000 GBP | cranes bought cost")]
    [TestCase("The crane was bought at a cost of £61,000.", "61000 GBP | crane cost")]
    public void AMeasureOfOneWordIsNamedByTheNounOfItsSentence(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Mr Low asked about the 43% of rowers who could not swim.", "43 % | rowers")]
    [TestCase("Rowers accounted for 43% of members.", "43 % | Rowers | members")]
    public void WhoAsksAboutAShareIsNotWhatItMeasures(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The cost of training, at roughly £11,000 for each rower, was known.", "11000 GBP | cost of training |  | for each rower | roughly")]
    [TestCase("The cost of training, at roughly £11,000 for a rower, was known.", "11000 GBP | rower |  |  | roughly")]
    public void ForEachOfThemIsARate(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The cost of a solo mooring was £950, compared with £610 for a shared mooring.", "950 GBP | cost of a solo mooring", "610 GBP | cost of a solo mooring | shared mooring")]
    [TestCase("Shelters were £8,300, against £2,150 for a bench.", "8300 GBP | Shelters", "2150 GBP | bench")]
    [TestCase("The leak rate was 12%, compared with 8% on sheltered docks.", "12 % | leak rate", "8 % | leak rate | sheltered docks")]
    [TestCase("The leak rate was 12%, compared with 8% in June.", "12 % | leak rate", "8 % | leak rate |  | June")]
    public void TheSecondOfTwoIsOfWhomStandsBehindIt(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Turnover was 12%. Mr Low said that Northmouth was at 9%.", "12 % | Turnover", "9 % | Turnover | Northmouth")]
    [TestCase("Turnover was 12%. Mr Low said that sickness was at 9%.", "12 % | Turnover", "9 % | sickness")]
    public void APlaceBehindThatIsOfTheSameMeasure(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The cost of mending it was £184,000, or roughly £3,100 a home.", "184000 GBP | cost of mending it", "3100 GBP | cost of mending it |  | a home | roughly")]
    [TestCase("A rise of 12% would bring the fare from £6 to £7.", "12 % | rise", "6 GBP | fare", "7 GBP | fare")]
    [TestCase("11 of a fleet of 24 boats were new.", "11 count | fleet", "24 count | boats | fleet")]
    public void ASumIsNotComparedWithAShare(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The rate of leaks was 9%, and ran from 6% in the dales to 4% in the fens.", "9 % | rate of leaks", "6 % | rate of leaks | dales", "4 % | rate of leaks | fens")]
    [TestCase("Recycling was 67%, which fell short of the borough's target of 70%.", "67 % | Recycling", "70 % | Recycling target | borough's target")]
    [TestCase("The rate had dropped to 12% from a high of 21%.", "12 % | rate", "21 % | rate | high")]
    [TestCase("The boathouse cost the club about £310.", "310 GBP | boathouse |  |  | about")]
    [TestCase("A bid for £240,000 to mend it had been made.", "240000 GBP | bid")]
    [TestCase("He wrote to the harbour for £240,000 of gravel.", "240000 GBP | gravel")]
    public void WhatStandsBesideASumSaysWhatItIs(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));
}
