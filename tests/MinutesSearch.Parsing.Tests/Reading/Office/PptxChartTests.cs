using static MinutesSearch.Parsing.Tests.Reading.Office.PptxFile;

namespace MinutesSearch.Parsing.Tests.Reading.Office;

/// <summary>Charts are figures and no lines: value, unit, measure, whose, when.</summary>
public sealed class PptxChartTests
{
    [Test]
    public void TheDataAreNoLinesAndTheTitleIsOne()
        => Assert.That(Parse("Rent arrears (%)", "Hill|Vale", "0.0", "Arrears: 3.1 4").Slides[0].Lines.Select(line => line.Text), Is.EqualTo(new[] { "Rent arrears (%)" }));

    [TestCase("Staff turnover rate (%), 31 May 2022", "Hill|Vale", "0.0", "Turnover rate: 3.1 4", "3.1 Percent Turnover rate, Hill, 31 May 2022", "4 Percent Turnover rate, Vale, 31 May 2022")]
    [TestCase("Staff turnover rate", "2021/22|2022/23", "0%", "Hill: 0.12 0.1", "12 Percent Staff turnover rate, Hill, 2021/22", "10 Percent Staff turnover rate, Hill, 2022/23")]
    [TestCase("Average cost by team", "Hill|Vale", "\"£\"#,##0", "2023: 1200 950.4", "1200 Gbp Average cost by team, Hill, 2023", "950 Gbp Average cost by team, Vale, 2023")]
    [TestCase("Repairs", "Mar 22|Mar 23", "General", "Number of leaks: 41 38.5", "41 Count Number of leaks, , Mar 22", "38.5 Count Number of leaks, , Mar 23")]
    [TestCase("Reasons for leaving", "Pay|Travel", "General", "Series 1: 12 7", "12 Count Reasons for leaving, Pay, ", "7 Count Reasons for leaving, Travel, ")]
    [TestCase(null, "Pay|Travel", "General", "Column1: -12 7", "-12 Count The slide, Pay, ", "7 Count The slide, Travel, ")]
    public void ValueMeasureWhoseAndWhenAreTold(string? title, string categories, string format, string series, params string[] expected)
        => Assert.That(Parse(title, categories, format, series).Figures.Select(Dump), Is.EqualTo(expected));

    [Test]
    public void SeveralSeriesAreWhoseUnderATitleThatMeasures()
        => Assert.That(Parse("Vacancy rate (%)", "2022|2023", "0", "Wrenford: 9 8", "England: 12 11").Figures.Select(Dump),
            Is.EqualTo(new[] { "9 Percent Vacancy rate, Wrenford, 2022", "8 Percent Vacancy rate, Wrenford, 2023", "12 Percent Vacancy rate, England, 2022", "11 Percent Vacancy rate, England, 2023" }));

    [Test]
    public void AMissingChartIsNoTrouble()
        => Assert.That(new PptxFile().Slide(Title("Gone") + Frame("<c:chart r:id=\"rId2\"/>", "chart"), "", ("chart", "../charts/none.xml")).Parse().Figures, Is.Empty);

    [Test]
    public void ATableBesideAChartKeepsItsOwnHead()
    {
        var file = new PptxFile().Part("ppt/charts/chart1.xml", Chart("Vacancy rate (%)", "2022|2023", "0", "Wrenford: 9 8"))
            .Slide(Title("Both") + Table("Team|Average caseload", "North|14") + Frame("<c:chart r:id=\"rId2\"/>", "chart", top: 60, height: 10), "", ("chart", "../charts/chart1.xml"));
        Assert.That(file.Parse().Figures.Select(Dump), Is.EqualTo(new[] { "14 Count Average caseload, North, ", "9 Percent Vacancy rate, Wrenford, 2022", "8 Percent Vacancy rate, Wrenford, 2023" }));
    }

    private static MinutesDocument Parse(string? title, string categories, string format, params string[] series)
        => new PptxFile().Part("ppt/charts/chart1.xml", Chart(title, categories, format.Replace("\"", "&quot;", StringComparison.Ordinal), series))
            .Slide(Title("The slide") + Frame("<c:chart r:id=\"rId2\"/>", "chart"), "", ("chart", "../charts/chart1.xml")).Parse();

    private static string Dump(Figure figure) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Value} {figure.Unit} {figure.Measure}, {figure.Of}, {figure.When}");
}
