namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Marks before names, with a legend that says who came.</summary>
public sealed class MarkedPeopleTests
{
    private const string Legend = "*   Denotes Member present\n†   Denotes apologies received\n";

    [TestCase(Legend, "Present Ivor Brace (Chair of the Club), Present Tess Low (Holder of Keys), Apologies Ines Brook (Holder of Oars)")]
    [TestCase("*   Denotes a voting Member\n†   Denotes a co-opted Member\n", null)]
    public void AMarkIsWhatTheLegendSays(string legend, string? expected)
    {
        var minutes = MinutesParser.Parse(
            $"NORTHHOLT COUNCIL\n\nCABINET\n\nMINUTES\n\n16 JANUARY 2025\n\nChair:           * Ivor Brace             (Chair of the Club)\n\nCouncillors:     * Tess Low               (Holder of Keys)\n                 † Ines Brook             (Holder of Oars)\n\n{legend}\n\n1.  Welcome\n\nAll were welcomed.\n\n2.  Ponds\n\nNoted.\n");
        string listed = string.Join(", ", minutes.Attendance.Select(who => $"{who.Presence} {who.Name} ({who.Role})"));
        Assert.That(listed, expected is null ? Is.Not.Contain("Apologies") : Is.EqualTo(expected));
        Assert.That(minutes.Date, Is.EqualTo(new DateOnly(2025, 1, 16)));
    }
}
