namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>Figures of which the measure stands further away. Each row: the text, then its figures as "value unit | measure | of | when | qualifier".</summary>
internal sealed class FiguresSaidBeforeTests
{
    [TestCase("There were 291 empty garages in May. Members asked how many of the 291 had stood empty for a year.", "291 count | empty garages |  | May", "291 count | empty garages")]
    [TestCase("There were 291 empty garages in May. Members asked about 291 objections.", "291 count | empty garages |  | May", "291 count | objections |  |  | about")]
    [TestCase("Turnover was 17%. Most of the 17% were in one team.", "17 % | Turnover", "17 % | Turnover")]
    public void ANumberSpokenOfAsKnownMeasuresWhatItMeasuredWhenItWasStated(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Punctuality, measured at the quay, had crept up to 91%.", "91 % | Punctuality |  |  | up to")]
    [TestCase("Punctuality and reliability, measured at the quay, had crept up to 91%.", "91 % | Punctuality and reliability |  |  | up to")]
    [TestCase("In May, punctuality had crept up to 91%.", "91 % | punctuality |  | May | up to")]
    public void AnAsideDoesNotHideTheSubject(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("41% of staff did not know whom to ask.", "41 % | staff did not know whom to ask | staff")]
    [TestCase("63% of staff felt that their caseload was fair.", "63 % | staff felt that their caseload was fair | staff")]
    [TestCase("Balances were £21m, or 7% of spending.", "21000000 GBP | Balances", "7 % | Balances | spending")]
    [TestCase("The absence in the crews, which stood at 9.2 days, was falling.", "9.2 days | absence in the crews | crews")]
    public void AShareSaysWhatWasDeniedOrFelt(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("Ferry trips rose by 4% in the first three quarters.", "4 % | Ferry trips |  | first three quarters")]
    [TestCase("Ferry trips rose by 4% in the 12 months to January 2024.", "4 % | Ferry trips |  | 12 months to January 2024")]
    [TestCase("Ferry trips rose by 4% in three depots.", "4 % | Ferry trips | three depots")]
    public void APeriodMayHoldANumber(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The average time for which a berth stood empty was 31 days.", "31 days | average time for which a berth stood empty")]
    [TestCase("The average wait for a hoist was 31 days.", "31 days | average wait | hoist")]
    public void ATimeIsMeasuredWithWhatItIsFor(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));
}
