namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>Who has or is a part of something, and sums beside what they were meant to be. Each row: the text, then its figures as "value unit | measure | of | when | qualifier".</summary>
internal sealed class FiguresPartsTests
{
    [TestCase("The club had 300 swans. Local wardens looked after 46% of them.", "300 count | swans | club", "46 % | Local wardens")]
    [TestCase("The club had 300 swans. We weighed 46% of them.", "300 count | swans | club", "46 % | swans")]
    [TestCase("Dredging accounted for £510,000 of the variance.", "510000 GBP | Dredging")]
    [TestCase("The club paid £510,000 of the variance.", "510000 GBP | variance | club")]
    [TestCase("She feared that older rowers, who were 27% of the crews, would go.", "27 % | older rowers | crews")]
    public void APartIsThatOfTheSubject(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Dredging was £87,000 over budget.", "87000 GBP | Dredging over budget")]
    [TestCase("It was £87,000 over budget.", "87000 GBP | over budget")]
    [TestCase("The cost of a lock had been put by the engineer at between £7m and £8m over ten years.", "7000000 GBP | cost of a lock", "8000000 GBP | cost of a lock")]
    public void HowFarASubjectIsOverSomethingNamesBoth(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Dredging was £3m against a plan of £2m.", "3000000 GBP | Dredging", "2000000 GBP | Dredging plan | plan")]
    [TestCase("The net cost of dredging was £3m against a budget of £2m.", "3000000 GBP | net cost of dredging", "2000000 GBP | budget")]
    [TestCase("The fleet was 11 against a capacity of 75, and was projected to be eight by 2028.", "11 count | fleet", "75 count | capacity", "8 count | fleet |  | by 2028")]
    [TestCase("A lock cost £1,036 a week, against £489 for the club's own.", "1036 GBP | lock |  | a week", "489 GBP | lock | club's own")]
    [TestCase("A lock cost £1,036 a week, against £489 for a weir.", "1036 GBP | lock |  | a week", "489 GBP | weir")]
    [TestCase("Fares had gone from £6 to £8, and the purchase of ten boats was late.", "6 GBP | Fares", "8 GBP | Fares", "10 count | boats | purchase")]
    public void ASumBesideAnotherIsToldByWhatStandsBeforeIt(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("A team of wardens had recovered engines worth over £4,000.", "4000 GBP | engines")]
    [TestCase("The discount, worth £90 a year, would end.", "90 GBP | discount |  | a year")]
    [TestCase("The trip was worth it, at £90.", "90 GBP | trip")]
    public void WhatIsWorthASumIsTheNounBefore(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Has.Some.StartsWith(expected[0]));

    [TestCase("The path, for which the club was awarded £310,000, is shut.", "310000 GBP | path")]
    [TestCase("The grant, of which the club was awarded £310,000, is gone.", "310000 GBP | club")]
    [TestCase("The savings that were planned for the yard, of £11m, were late.", "11000000 GBP | yard")]
    [TestCase("£14,000 related to boat hire.", "14000 GBP | boat hire")]
    [TestCase("The club had invested £48,000 in a new slipway.", "48000 GBP | new slipway")]
    [TestCase("The club had paid £48,000 in May.", "48000 GBP | club paid")]
    public void WhatASumIsForIsFoundBeforeOrBehind(string text, params string[] expected) => Assert.That(FiguresText.Printed(text)[0], Does.StartWith(expected[0]));

    [TestCase("The number of berths had in fact grown from 402 to 419.", "402 count | number of berths", "419 count | number of berths")]
    [TestCase("Moorings with a guard by the age of five were 82%.", "82 % | Moorings with a guard")]
    [TestCase("The rate for three and four year olds would rise by 4.1%.", "4.1 % | rate")]
    [TestCase("1,870 rowers had a fee for the first time, an average of £3.40 a week, and 62% of them were up to date.", "1870 count | rowers", "3.4 GBP | fee average", "62 % | up to date")]
    [TestCase("Jon Bray: A full set of oars is £48.", "48 GBP | full set of oars")]
    [TestCase("Boat Services: Average 48 repairs.", "48 count | repairs")]
    public void WhatStandsBetweenIsNotMeasured(string text, params string[] expected)
    {
        string[] printed = FiguresText.Printed(text);
        Assert.That(printed, Has.Length.EqualTo(expected.Length));
        for (int i = 0; i < printed.Length; i++) Assert.That(printed[i], Does.StartWith(expected[i]));
    }

    [TestCase("71% of rowers were in favour of a slipway, but only 18% of swimmers.", "71 % | rowers in favour | rowers", "18 % | in favour | swimmers")]
    [TestCase("71% of rowers were in favour of a slipway, but only 18% of those who swam were against it.", "71 % | rowers in favour | rowers", "18 % | against it | those who swam")]
    [TestCase("Temps filled 17% of posts.", "17 % | Temps")]
    [TestCase("Mr Low was concerned about absence among crews, which at 7.1% was high.", "7.1 % | absence among crews")]
    [TestCase("Balances were equal to 11% of the budget.", "11 % | Balances | budget")]
    [TestCase("The dinghy hire paid for £9m of it.", "9000000 GBP | dinghy hire")]
    public void WhoHasAShareIsMeasuredWhereverTheShareStands(string text, params string[] expected)
    {
        string[] printed = FiguresText.Printed(text);
        for (int i = 0; i < expected.Length; i++) Assert.That(printed[i], Does.StartWith(expected[i]));
    }

    [TestCase("88% of berths held a licence less than five years old.", "88 % | berths held a licence less than five years old | berths")]
    [TestCase("88% of berths were let by the club.", "88 % | berths let | berths")]
    [TestCase("3,200 people had left by the north gate.", "3200 count | people left")]
    [TestCase("3,200 people were queuing at the north gate.", "3200 count | people queuing at the north gate")]
    [TestCase("Five boats had sunk, leaving 52.", "5 count | boats sunk", "52 count | boats sunk")]
    [TestCase("Mr Low welcomed the fall in the number of leaks from 31 to 18.", "31 count | number of leaks", "18 count | number of leaks")]
    [TestCase("A solo boat cost on average £27,900 a year.", "27900 GBP | solo boat")]
    [TestCase("The number of members, 311 out of a village of 480, had grown.", "311 count | number of members")]
    public void HowMuchIsToldDependsOnWhatIsCounted(string text, params string[] expected)
    {
        string[] printed = FiguresText.Printed(text);
        for (int i = 0; i < expected.Length; i++) Assert.That(printed[i], Does.StartWith(expected[i]));
    }
}
