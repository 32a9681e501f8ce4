namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>Figures of bullets and tables, where measures stand in labels, titles and heads.</summary>
internal sealed class FiguresSlideTests
{
    [TestCase("- Agency rate **6.92%**", "6.92 % | Agency rate")]
    [TestCase("- Completion 84% (target 92%)", "84 % | Completion", "92 % | Completion | target")]
    [TestCase("- Turnover 15% (England 16%, statistical neighbours 14%)", "15 % | Turnover", "16 % | Turnover | England", "14 % | Turnover | statistical neighbours")]
    [TestCase("- Leavers 26% – Authority as a whole 13%", "26 % | Leavers", "13 % | Leavers | Authority as a whole")]
    [TestCase("- **£2.384** million in early help", "2384000 GBP | in early help")]
    [TestCase("- Under two months: 9 (nobody in 2019)", "9 count | Under two months")]
    [TestCase("- Caseloads – average 17.2 (max 24)", "17.2 count | Caseloads – average", "24 count | Caseloads – average | max")]
    [TestCase("- Growth scheme: 22 tenancies", "22 count | tenancies")]
    [TestCase("- Children in care per 10k: 67", "67 ratio | Children in care per 10k")]
    [TestCase("- Vacancies: 14 FTE (9.6%)", "14 count | Vacancies", "9.6 % | Vacancies")]
    [TestCase("- 3,400 contacts per month, 20% converting to referral", "3400 count | contacts |  | per month", "20 % | converting to referral | contacts")]
    [TestCase("- Agency rate (%): Northshire 12.4, Southshire 16.3", "12.4 % | Agency rate | Northshire", "16.3 % | Agency rate | Southshire")]
    public void ABulletNamesItsMeasureInALabel(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [Test]
    public void ALoneNumberIsMeasuredByTheNextLine()
        => Assert.That(FiguresText.Printed("- 22.6%\n- agency rate\n- 21\n- average caseload", "May 2022 – where we were"),
            Is.EqualTo(new[] { "22.6 % | agency rate |  | May 2022", "21 count | average caseload |  | May 2022" }));

    [Test]
    public void ANestedBulletGoesOnAboutTheOneAbove()
        => Assert.That(FiguresText.Printed("- 6.3 per 1,000 households\n  - South West average 4.2\n  - England 4.5", "Households in hostels"),
            Is.EqualTo(new[] { "6.3 ratio | Households in hostels", "4.2 ratio | Households in hostels | South West average", "4.5 ratio | Households in hostels | England" }));

    [Test]
    public void TheTitleNamesTheMeasureWhereTheBulletHasNone()
        => Assert.That(FiguresText.Printed("- 584 households (402 two years ago)", "Households in hostels"),
            Is.EqualTo(new[] { "584 count | Households in hostels", "402 count | Households in hostels |  | two years ago" }));

    [Test]
    public void ATitleThatOnlyNamesThePaperDoesNotNameTheMeasure()
        => Assert.That(FiguresText.Printed("- 118 complaints", "Complaints report"), Is.EqualTo(new[] { "118 count | complaints" }));

    [Test]
    public void ADateAtTheHeadOfAColumnIsWhen()
        => Assert.That(FiguresText.Printed("Measure\tMar 22\tDec 23\tTarget\nAgency rate\t22.6%\t11.8%\t10%\nSickness (days per FTE)\t11.2\t10.9\t9.0"),
            Is.EqualTo(new[]
            {
                "22.6 % | Agency rate |  | Mar 22", "11.8 % | Agency rate |  | Dec 23", "10 % | Agency rate | Target",
                "11.2 days | Sickness (days per FTE) |  | Mar 22", "10.9 days | Sickness (days per FTE) |  | Dec 23", "9 days | Sickness (days per FTE) | Target",
            }));

    [Test]
    public void AMeasureAtTheHeadOfAColumnIsTheMeasure()
        => Assert.That(FiguresText.Printed("Role\tAverage caseload\tGuideline\nTrainee\t8\t10 – 12"),
            Is.EqualTo(new[] { "8 count | Average caseload | Trainee", "10 count | Guideline | Trainee", "12 count | Guideline | Trainee" }));

    [Test]
    public void MillionsAtTheHeadMultiplyAndBracketsAreNegative()
        => Assert.That(FiguresText.Printed("Service\tBudget £m\tVariance (£m)\nParks\t2.4\t(0.3)"),
            Is.EqualTo(new[] { "2400000 GBP | Parks | Budget", "-300000 GBP | Parks | Variance" }));
}
