namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>What the clause around a number says of it. Each row: the text, then its figures as "value unit | measure | of | when | qualifier".</summary>
internal sealed class FiguresClauseTests
{
    [TestCase("The club asked 312 rowers, 68% of whom had not had so much as a day off.", "68 % | had not had so much as a day | rowers")]
    [TestCase("The club asked 312 rowers, 68% of whom had had a day off.", "68 % | had a day | rowers")]
    public void WhatHasNotBeenIsNotToldAsIfItHad(string text, string expected) => Assert.That(FiguresText.Printed(text), Does.Contain(expected));

    [TestCase("62% of those reported in May had been mended.", "62 % | mended | reported | May")]
    [TestCase("62% of those reported in May.", "62 % | reported |  | May")]
    public void OfThoseToldByAParticipleThePredicateIsMeasured(string text, string expected) => Assert.That(FiguresText.Printed(text), Does.Contain(expected));

    [TestCase("Sinking had been prevented for 53% of those at sea.", "53 % | Sinking prevented")]
    [TestCase("The club had cared for 53% of those at sea.", "53 % | club")]
    public void WhatWasDoneForAShareIsMeasured(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("Contractors had dealt with 38% of leaks.", "38 % | leaks")]
    [TestCase("Leaks were found in 38% of cases.", "38 % | Leaks were found")]
    public void AShareOfAThingDealtWithMeasuresTheThing(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("Leaks averaged 83 per 100,000, against a contract standard of 60.", "60 ratio | contract standard | Leaks")]
    [TestCase("Leaks averaged 83 per 100,000, against an annual target of 60.", "60 ratio | Leaks target | annual target")]
    public void AStandardThatANounNamesIsNamedByIt(string text, string expected) => Assert.That(FiguresText.Printed(text), Does.Contain(expected));

    [TestCase("In May an average of 84 swans a day had stayed in captivity.", "84 count | swans stayed in captivity")]
    [TestCase("In May an average of 84 swans a day had left by the north gate.", "84 count | swans")]
    public void APaceStandsBetweenANounAndItsVerb(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("There were five vacancies in a team of 34.", "34 count | team")]
    [TestCase("There was an average caseload in the team of 34.", "34 count | average caseload | team")]
    public void HowManyATeamIsMeasuresTheTeam(string text, string expected) => Assert.That(FiguresText.Printed(text), Does.Contain(expected));

    [TestCase("The patrols, which cost £38,500 a year, went on.", "38500 GBP | patrols cost |  | a year")]
    [TestCase("It cost £38,500 a year.", "38500 GBP | cost |  | a year")]
    [TestCase("Nothing was offered towards the running costs, which were put at £690,000.", "690000 GBP | running costs")]
    public void WhatStandsBeforeWhichIsWhatItCost(string text, string expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(new[] { expected }));

    [TestCase("A survey of rowers had found 71% in favour.", "71 % | in favour")]
    [TestCase("The fund of the rowers returned 71% in May.", "71 % | fund of the rowers")]
    public void WhatASurveyFoundIsMeasured(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("The rate in juniors was 92.6%, while that in seniors was 87.4%.", "87.4 % | rate | seniors")]
    [TestCase("The rate in juniors was 92.6%, while turnout in seniors was 87.4%.", "87.4 % | turnout in seniors")]
    public void ThatStandsForWhatWasMeasuredBefore(string text, string expected) => Assert.That(FiguresText.Printed(text)[1], Does.StartWith(expected));

    [TestCase("Emissions were 6,840 tonnes in 2023/24, which was 31% below the level of 2018/19.", "31 % | Emissions")]
    [TestCase("The 2024 readings, not yet checked, were about 8% lower.", "8 % | readings")]
    public void ANumberInAnotherUnitIsNoSubject(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("Berths missed by rowers cost the club in the region of £95.", "95 GBP | Berths missed by rowers |  |  | in the region of")]
    [TestCase("Small repairs under £95 were made.", "95 GBP | Small repairs")]
    public void AboutIsNoRegionAndNoLimit(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("It was wrong to have costs of £80 put on top.", "80 GBP | costs")]
    [TestCase("They had debts of £80 on average.", "80 GBP | debts")]
    public void WhatASumIsOfIsMeasured(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("Seven in the last two years had gone to other clubs.", "7 count | gone to other clubs |  | last two years")]
    [TestCase("Seven in the club had gone.", "7 count | in the club")]
    public void ADateMayStandBeforeWhatIsSaid(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("Berths were being found within an average of 1.8 days.", "1.8 days | Berths found |  |  | an average of")]
    [TestCase("It was done within an average of 1.8 days.", "1.8 days | average |  |  | an average of")]
    public void WhatTakesSoLongIsMeasured(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Is.EqualTo(expected));

    [TestCase("There had been 11.2 sinkings for every 1,000 boats, down from 16.9 in 2021/22.", "11.2 ratio | sinkings", "16.9 ratio | sinkings |  | 2021/22")]
    [TestCase("There had been 11 sinkings per boat.", "11 count | sinkings")]
    public void ARateMayHaveItsNounBeforeItsBase(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("In response to a question from Cllr Low, the ward member, on the cost of boats, Mr Lal advised that this had been £640,000.", "640000 GBP | cost of boats")]
    [TestCase("In response to a question from Cllr Low, Mr Lal advised that this had been £640,000.", "640000 GBP")]
    public void AQuestionFromSomebodySaysWhatItIsOn(string text, string expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(new[] { expected }));

    [TestCase("The club painted 14% of its huts without waiting for a complaint.", "14 % | huts")]
    [TestCase("The club had 14 huts without heating.", "14 count | huts without heating")]
    public void WhatSomebodyDidNotDoIsNoState(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("12% of children had had three or more moves in the last year.", "12 % | children had three or more moves | children")]
    [TestCase("12% of children had moved three times.", "12 % | children had moved three times | children")]
    public void WhatTheyHadIsTold(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("Trips were offered to all, but only 11 had been taken up.", "11 count | Trips taken up | Trips")]
    [TestCase("Trips were offered to all. Only 11 had been taken up.", "11 count | taken up")]
    public void WhatTheClauseBeforeButSpeaksOfIsCounted(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("There were 27 rowers in the crews, 41% of those eligible, and nine boats.", "41 % | rowers | eligible")]
    [TestCase("There were 27 rowers in the crews, and 41% of those asked had sunk.", "41 % | sunk | asked")]
    public void AShareOfThoseWhoCouldBeIsOfTheSame(string text, string expected) => Assert.That(FiguresText.Printed(text), Has.Some.StartsWith(expected));

    [TestCase("Turnout was 91.4%, a little above the national figure for boys in care of 90.6%.", "90.6 % | Turnout | national figure for boys in care")]
    [TestCase("Turnout was 91.4%, a little above the price for boys of 90.6%.", "90.6 % | price for boys")]
    public void AFigureForSomebodyIsTheirs(string text, string expected) => Assert.That(FiguresText.Printed(text)[1], Does.StartWith(expected));

    [TestCase("37% of 19 to 21 year olds were not in work.", "37 % | were not in work | 19 to 21 year olds")]
    [TestCase("37% of 19 boats were not in use.", "37 % | boats")]
    public void OfAnAgeGroupThePredicateIsMeasured(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("The average stay for rowers over 75 was 17.6 days.", "17.6 days | average stay")]
    public void AnAgeBeforeAVerbIsNoFigure(string text, string expected) => Assert.That(FiguresText.Printed(text), Has.Length.EqualTo(1).And.Some.StartsWith(expected));

    [TestCase("83% of callers were answered within the club's standard, up from 61%.", "83 % | callers answered within the club's standard | callers")]
    [TestCase("83% of callers were answered within the hut, up from 61%.", "83 % | callers answered | callers")]
    public void AStandardThatWasKeptBelongsToWhatWasDone(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("Four of the nine berths at the weir were open.", "4 count | berths open")]
    [TestCase("Four of the nine berths at the weir were closed to all for a year.", "4 count | berths")]
    public void APlaceStandsBetweenANounAndWhatItIs(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("Clubs were supplying boats at £640 each.", "640 GBP | supplying boats")]
    [TestCase("Clubs were supplying boats at £640.", "640 GBP | Clubs")]
    public void APriceOfEachIsOfTheNounBefore(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected));

    [TestCase("11 people had moved into a boat house.", "11 count | people moved into a boat house")]
    [TestCase("11 people had left by the north gate.", "11 count | people left")]
    public void WherePeopleMovedIsTold(string text, string expected) => Assert.That(FiguresText.Printed(text)[0], Is.EqualTo(expected));
}
