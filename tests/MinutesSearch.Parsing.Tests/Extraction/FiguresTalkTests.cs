namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>Figures of talk: answers to questions, lines below an indicator's title, whose a number is. Each rule with a near-miss.</summary>
internal sealed class FiguresTalkTests
{
    [TestCase("Mr Low asked how many kiosks had closed. Ms Dray replied that there were 17.", "17 count | kiosks had closed")]
    [TestCase("How many of the 40 moorings were in use? It was 17.", "40 count | moorings in use", "17 count | moorings were in use")]
    [TestCase("Mr Low asked what the longest wait for a mooring was. He was told that it was 17 weeks.", "17 weeks | longest wait for a mooring")]
    [TestCase("Mr Low asked what it would cost to dredge the pond. £17,000, said Ms Dray.", "17000 GBP | cost to dredge the pond")]
    [TestCase("Mr Low asked how many kiosks had closed.\nMs Dray replied seventeen.", "17 count | kiosks had closed")]
    public void AnAnswerCountsWhatWasAsked(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Mr Low asked how many kiosks had closed. There were 17 moorings.", "17 count | moorings")]
    [TestCase("Mr Low asked how many kiosks had closed.\nNobody knew.\nThe pond was full.\nIt stood at 17%.", "17 %")]
    public void AnAnswerWithANounOfItsOwnOrTooLateCountsSomethingElse(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("PI 7 – Bins missed in the week\n1.4%, target 1%", "1.4 % | Bins missed in the week", "1 % | Bins missed in the week | target")]
    [TestCase("PI 8 – Swims\nOutturn 17,310 (14,200 last year)", "17310 count | Swims", "14200 count | Swims |  | last year")]
    public void TheLineAboveNamesTheIndicator(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The pond was dredged in the spring.\n17%, said Ms Dray.", "17 %")]
    [TestCase("Answer\n17% of swans stayed.", "17 % | swans stayed | swans")]
    public void ASentenceOrALabelAboveNamesNoIndicator(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Priya Nandra estimated £17,000.", "17000 GBP |  |  |  | estimated")]
    [TestCase("A3 £17,000.", "17000 GBP")]
    [TestCase("Response: 17%.", "17 %")]
    public void ASpeakerIsNoMeasure(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Ferry tolls brought £17,000.", "17000 GBP | Ferry tolls brought")]
    [TestCase("We saved £17,000.", "17000 GBP | saved")]
    [TestCase("We spent £17,000 this year on dredging.", "17000 GBP | dredging |  | this year")]
    public void ASumThatIsDoneSomethingWithIsMeasuredByTheVerb(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Hearings began on time in 17% of cases.", "17 % | Hearings began on time | cases")]
    [TestCase("Rust was a factor in 17% of bridge closures.", "17 % | bridge closures")]
    public void AShareOfCasesIsMeasuredByItsClause(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("- boat keepers (17)", "17 count | boat keepers")]
    [TestCase("- keepers and others (17)", "17 count | keepers and others")]
    [TestCase("Boats inspected, 17, were sound.", "17 count | Boats inspected")]
    [TestCase("- leaks mended in time 17%", "17 % | leaks mended in time")]
    public void ANumberAloneBehindItsLabelIsMeasuredByIt(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Attendance was 17% (all swimmers 19%).", "17 % | Attendance", "19 % | Attendance | all swimmers")]
    [TestCase("Leaks were 17%. The average for shire districts was 19%.", "17 % | Leaks", "19 % | Leaks | average for shire districts")]
    [TestCase("We had 17 swans; the target was 40.", "17 count | swans", "40 count | swans target | target")]
    [TestCase("There were 17 evictions, 4 for arson.", "17 count | evictions", "4 count | evictions | arson")]
    [TestCase("There were 17 vacancies in the night teams.", "17 count | vacancies | night teams")]
    [TestCase("The ferry crew had 17 oars.", "17 count | oars | ferry crew")]
    [TestCase("A share of 17% was kept at Quay Lane.", "17 % | share | Quay Lane")]
    public void WhoseANumberIsStandsBesideIt(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("There were 17 requests for a Care Act assessment.", "17 count | requests")]
    [TestCase("There were 17 leaks in the rain.", "17 count | leaks")]
    [TestCase("They had 17 beds.", "17 count | beds")]
    public void WhatIsNoPlaceOrGroupIsNotWhose(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Boats with more than two masts: 17 boats with no crew.", "17 count | boats with no crew")]
    [TestCase("There were 17 people who had resigned.", "17 count | people who had resigned")]
    [TestCase("There were 17 carers who had resigned.", "17 count | carers")]
    public void TheSortThatIsCountedIsTold(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Thirty four posts were vacant.", 34)]
    [TestCase("Two hundred and six posts were vacant.", 206)]
    [TestCase("Twenty posts were vacant.", 20)]
    public void ANumberMayHaveSeveralWords(string text, int value) => Assert.That(FiguresText.Find(text).Select(figure => figure.Value), Is.EqualTo(new decimal[] { value }));

    [TestCase("Leaks rose by 19% to 3,405.", 3405, FigureUnit.Count)]
    [TestCase("Leaks rose from 21% to 23.", 23, FigureUnit.Percent)]
    public void ANumberAboveAHundredIsNoShare(string text, int value, FigureUnit unit)
        => Assert.That(FiguresText.Find(text).Single(figure => figure.Value == value).Unit, Is.EqualTo(unit));

    [TestCase("The rate was 17% on Monday.", "on Monday")]
    [TestCase("The rate has been 17% so far.", "so far")]
    [TestCase("The rate was 17% over half the pond.", null)]
    public void ADayOfTheTalkIsWhen(string text, string? expected) => Assert.That(FiguresText.Find(text).Single().When, Is.EqualTo(expected));

    [TestCase("The harbour in June 2021", "June 2021")]
    [TestCase("The 2022 plan", null)]
    public void ADateAtTheEndOfATitleIsWhenForItsBullets(string title, string? expected)
        => Assert.That(FiguresText.Find("- Leak rate 17%", title).Single().When, Is.EqualTo(expected));

    [TestCase("There were 40 boats on 3 May. Of these 17 were new.", "3 May")]
    [TestCase("There were 40 boats on 3 May. Divers found 17 leaks.", null)]
    public void OfTheseIsOfTheSameDay(string text, string? expected) => Assert.That(FiguresText.Find(text)[1].When, Is.EqualTo(expected));

    [Test]
    public void AHeadMayHoldAUnitWithDigits()
        => Assert.That(FiguresText.Printed("Service\tBudget £000\nPonds\t1,200"), Is.EqualTo(new[] { "1200000 GBP | Ponds | Budget" }));

    [TestCase("Ponds (£m)\tBudget\nReeds\t1.2", "1200000 GBP | Reeds | Budget")]
    [TestCase("£000\t2023/24\nReeds\t(12)", "-12000 GBP | Reeds")]
    [TestCase("Ponds (north)\tBudget\nReeds\t12", "12 count | Reeds | Budget")]
    public void AUnitAboveTheLabelsIsThatOfAllNumbersBesideThem(string table, string expected)
        => Assert.That(FiguresText.Printed(table).Single(), Does.StartWith(expected));

    [Test]
    public void AHeadWithANumberIsARow()
        => Assert.That(FiguresText.Printed("Ponds\t17\nLakes\t19"), Is.EqualTo(new[] { "17 count | Ponds", "19 count | Lakes" }));
}
