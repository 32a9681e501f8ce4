using System.Globalization;

namespace MinutesSearch.Indexing.Tests;

internal sealed class DueDatesTests
{
    private static readonly DateOnly Meeting = new(2024, 11, 14);

    [TestCase("31 January 2025", "2025-01-31")]
    [TestCase("31st Jan", "2025-01-31")]
    [TestCase("by the end of March", "2025-03-31")]
    [TestCase("December", "2024-12-31")]
    [TestCase("November", "2024-11-30")]
    [TestCase("Oct 24", "2024-10-31")]
    [TestCase("Sept ’25", "2025-09-30")]
    [TestCase("February 2028", "2028-02-29")]
    [TestCase("March 14, 2025", "2025-03-14")]
    [TestCase("12/03/2025", "2025-03-12")]
    [TestCase("the April meeting", "2025-04-30")]
    [TestCase("before Christmas", "2024-12-25")]
    [TestCase("within fourteen days", "2024-11-28")]
    [TestCase("within a week", "2024-11-21")]
    [TestCase("in six months", "2025-05-14")]
    [TestCase("before the end of the month", "2024-11-30")]
    [TestCase("end of the financial year", "2025-03-31")]
    [TestCase("next meeting", null)]
    [TestCase("Month 6", null)]
    [TestCase("once every four weeks", null)]
    [TestCase("by year group", null)]
    [TestCase("Marching band", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void ADueDayIsTheLastDayThatIsInTime(string? due, string? day)
        => Assert.That(DueDates.Of(due, Meeting)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(day));

    [Test]
    public void AMonthOfAnUndatedMeetingHasNoYear() => Assert.That((DueDates.Of("March", null), DueDates.Of("March 2025", null)), Is.EqualTo(((DateOnly?)null, new DateOnly(2025, 3, 31))));
}
