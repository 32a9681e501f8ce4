namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>What state or place on a list the counted are in. Each row: the text, then its figures as "value unit | measure | of | when | qualifier".</summary>
internal sealed class FiguresStateTests
{
    [TestCase("There were 17 rowers on the berth list.", "17 count | rowers on the berth list")]
    [TestCase("There were 17 swans on a reduced diet.", "17 count | swans on a reduced diet")]
    [TestCase("The club had 17 rowers on its books.", "17 count | rowers | club")]
    [TestCase("On average there were 17 rowers on Mondays.", "17 count | rowers")]
    public void TheListThatTheCountedAreOnIsTold(string text, params string[] expected) => Assert.That(FiguresText.Printed(text).Select(WithoutWhen), Is.EqualTo(expected));

    [TestCase("17 rowers were in rented cabins.", "17 count | rowers in rented cabins")]
    [TestCase("17 rowers were currently without a berth.", "17 count | rowers without a berth")]
    [TestCase("There were 17 audits in progress.", "17 count | audits in progress")]
    [TestCase("17 rowers were in the harbour.", "17 count | rowers")]
    [TestCase("17 rowers were in such cabins.", "17 count | rowers")]
    [TestCase("There were 17 rowers in Norwick.", "17 count | rowers | Norwick")]
    [TestCase("There were 17 floods in May.", "17 count | floods")]
    [TestCase("There were 17 floods in total.", "17 count | floods")]
    public void AStateIsToldAndAPlaceIsNot(string text, params string[] expected) => Assert.That(FiguresText.Printed(text).Select(WithoutWhen), Is.EqualTo(expected));

    [TestCase("There were 17 rowers waiting for a berth.", "17 count | rowers waiting for a berth")]
    [TestCase("17 boats were known to the harbour master.", "17 count | boats known to the harbour master")]
    [TestCase("17 rowers were living with other crews.", "17 count | rowers living with other crews")]
    [TestCase("17 boats were painted with a brush.", "17 count | boats painted")]
    public void AVerbThatSaysLittleAloneIsToldWithWhatFollows(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("94% of locks had been mended within 24 hours.", "94 % | locks mended within 24 hours | locks")]
    [TestCase("94% of locks had been mended within ten working days, which pleased Members.", "94 % | locks mended within ten working days | locks")]
    [TestCase("94% of locks had been mended within the budget.", "94 % | locks mended | locks")]
    public void TheTimeThatWasKeptBelongsToWhatWasDone(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("There were 90 swans, a rate of 21 per 1,000 people against 18 per 1,000 in the region. Keepers fed 31% of them.", "90 count | swans", "21 ratio | swans rate", "18 ratio | swans rate | region", "31 % | swans")]
    [TestCase("There were 90 swans fed below the old weir, a rate of 21 per 1,000.", "90 count | swans fed", "21 ratio | swans fed rate")]
    [TestCase("The theft rate was 25 per 1,000, a rate of 21 per 1,000 being usual.", "25 ratio | theft rate", "21 ratio | theft rate")]
    public void ARateOfTheCountedIsNoCountOfThem(string text, params string[] expected) => Assert.That(FiguresText.Printed(text).Select(WithoutWhen), Is.EqualTo(expected));

    [TestCase("71% of locks had been mended in time, against the national standard of 78%.", "78 % | locks mended | national standard")]
    [TestCase("71% of locks had been mended in time, against a target of 78%.", "78 % | locks mended target | target")]
    public void ANationalStandardIsOfTheSameMeasure(string text, string expected) => Assert.That(FiguresText.Printed(text)[^1], Is.EqualTo(expected));

    [TestCase("- Agency rate 24.1% 17.8% 12.4% Amber", "24.1 % | Agency rate", "17.8 % | Agency rate", "12.4 % | Agency rate")]
    [TestCase("- Leaks 214 241 268 Green", "214 count | Leaks", "241 count | Leaks", "268 count | Leaks")]
    [TestCase("- Agency rate 24.1%, 12 posts", "24.1 % | Agency rate", "12 count | posts")]
    public void ARowOfNumbersMeasuresOneThing(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Five were in tents, and the average stay there was 19 days.", "19 days | average stay there")]
    [TestCase("Five were in tents, and there were 19 cabins.", "19 count | cabins")]
    public void ThereMayBeAPlace(string text, string expected) => Assert.That(FiguresText.Printed(text)[^1], Is.EqualTo(expected));

    private static string WithoutWhen(string printed) => string.Join(" | ", printed.Split(" | ").Take(3)).TrimEnd(' ', '|');

    [TestCase("11 of the 16 moorings were now let.", "11 count | moorings let | moorings", "16 count | moorings")]
    [TestCase("11 of the 16 rowers were captains.", "11 count | captains | rowers", "16 count | rowers")]
    [TestCase("Six of the nine boats were on order.", "6 count | boats on order")]
    public void ThePartOfACountIsToldWithWhatIsCounted(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("In response to a query from the Chair regarding swan complaints, the Panel heard that 117 had been received.", "117 count | swan complaints received")]
    [TestCase("In response to a query from the Chair, the Panel heard that 117 had been received.", "117 count | received")]
    public void WhatTheQuestionWasAboutIsCountedInTheAnswer(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Is.EqualTo(expected));

    [TestCase("It had cost £4,100 to mend.", "4100 GBP | cost")]
    [TestCase("The lock cost £4,100 to mend.", "4100 GBP | lock")]
    public void ASumThatOnlyTheVerbNamesIsACost(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Is.EqualTo(expected));

    [TestCase("Turnover over the previous twelve months was 14.8%.", "14.8 % | Turnover")]
    [TestCase("Landings at the two piers had risen to 5,180.", "5180 count | Landings | two piers")]
    [TestCase("A stop at the pier was £12.", "12 GBP | stop at the pier")]
    public void HowLongAndWhereAreNoPartOfTheMeasure(string text, string expected) => Assert.That(FiguresText.Printed(text).Select(WithoutWhen).First(), Is.EqualTo(expected));

    [TestCase("Absence was 33.6%, slightly above the Wales figure of 32.7%.", "32.7 % | Absence | Wales figure")]
    [TestCase("Absence was 33.6%, slightly above the swan figure of 32.7%.", "32.7 % | swan figure")]
    public void TheFigureOfACountryIsOfTheSameMeasure(string text, string expected) => Assert.That(FiguresText.Printed(text)[^1], Is.EqualTo(expected));

    [TestCase("There were 11 full-time equivalent berths.", "11 count | full-time equivalent berths")]
    [TestCase("There were 11 FTE berths.", "11 count | berths")]
    public void PostsInFullTimeEquivalentsAreNoHeads(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Is.EqualTo(expected));

    [TestCase("There were 214 responses to the survey.", "214 count | responses to the survey")]
    [TestCase("There were 214 responses from the harbour.", "214 count | responses")]
    public void ResponsesAreToldWithWhatTheyAnswer(string text, string expected) => Assert.That(FiguresText.Printed(text).Select(WithoutOf).First(), Is.EqualTo(expected));

    [TestCase("The team held 238 education, health and care plans.", "238 count | education, health and care plans")]
    [TestCase("The team held 238 oars, ropes and buoys.", "238 count | oars")]
    public void APlanWithACommaInItsNameIsOne(string text, string expected) => Assert.That(FiguresText.Printed(text).Select(WithoutOf).First(), Is.EqualTo(expected));

    [TestCase("Sales of boats had brought £3,750.", "3750 GBP | Sales of boats brought")]
    [TestCase("They had brought £3,750.", "3750 GBP | brought")]
    public void ASumIsToldWithWhatBroughtIt(string text, string expected) => Assert.That(FiguresText.Printed(text).Select(WithoutOf).First(), Is.EqualTo(expected));

    private static string WithoutOf(string figure) => string.Join(" | ", figure.Split(" | ").Take(2));
}
