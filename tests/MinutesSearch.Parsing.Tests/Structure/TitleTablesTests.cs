namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Minutes that Word wrote with a table around each number and title, and a star before all who came.</summary>
public sealed class TitleTablesTests
{
    private const string Head = "<h1>Fernholt County Council</h1><p>MINUTES of the meeting of the Works Panel held on 9 June 2025</p>";

    private static string Title(string number, string title) => $"<table><tr><td><p><b>{number}</b></p></td><td><p><b>{title}</b>&nbsp; [Item 1]</p></td></tr></table>";

    private static string Page(params string[] titles) => Head + string.Concat(titles) + "<p>Councillor Hunt asked who swept the store.</p>";

    [Test]
    public void ATableOfANumberAndATitleOpensAnItem() => Assert.That(
        MinutesParser.Parse(Page(Title("21/25", "APOLOGIES"), Title("22/25", "SALT STORE"), Title("23/25", "LAMPS"))).Items.Select(item => $"{item.Number} {item.Title}"),
        Is.EqualTo(new[] { "21/25 APOLOGIES", "22/25 SALT STORE", "23/25 LAMPS" }));

    [Test]
    public void TwoSuchTablesAreNoHabit() => Assert.That(
        MinutesParser.Parse(Page(Title("21/25", "Salt on the hill"), Title("22/25", "Salt in the yard"))).Items.Select(item => item.Number), Has.None.EqualTo("22/25"));

    [Test]
    public void ASentenceBesideANumberIsNoTitle() => Assert.That(
        MinutesParser.Parse(Page(Title("1", "A"), "<table><tr><td>2</td><td>The store was swept.</td></tr></table><table><tr><td>3</td><td>The lamps were out.</td></tr></table><table><tr><td>4</td><td>The gate was shut.</td></tr></table>")).Items.Select(item => item.Title),
        Has.None.EqualTo("The lamps were out."));

    [Test]
    public void AStarMarksThoseWhoCame() => Assert.That(Attendance("<tr><td>*</td><td>Sandra Kettle (Chair)</td></tr><tr><td>&nbsp;</td><td>Bridget Lamb</td></tr>"),
        Is.EqualTo(new[] { "Sandra Kettle Chair Present", "Bridget Lamb  Apologies" }));

    [Test]
    public void WithoutAStarAllCame() => Assert.That(Attendance("<tr><td>1</td><td>Sandra Kettle (Chair)</td></tr><tr><td>2</td><td>Bridget Lamb</td></tr>"), Has.None.Contains("Apologies"));

    private static IEnumerable<string> Attendance(string rows)
        => MinutesParser.Parse($"{Head}<p><b>Members present:</b></p><table>{rows}</table><h2>1. Lamps</h2><p>Noted.</p><h2>2. Salt</h2><p>Noted.</p>").Attendance.Select(who => $"{who.Name} {who.Role} {who.Presence}");
}
