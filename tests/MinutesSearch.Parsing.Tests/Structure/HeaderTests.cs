namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Who met when: the heads of minutes in the layouts that clerks use.</summary>
public sealed class HeaderTests
{
    private const string Items = "\n\n1.  APOLOGIES\n\nThere were none.\n\n2.  YARDS\n\nMembers asked who swept the yard.\n";

    [TestCase("WORKS PANEL\n\nMonday, 9 June 2025", "Works Panel", "2025-06-09")]
    [TestCase("Northgate Borough Council\n\nWorks and Yards Committee\n\n9 June 2025", "Works and Yards Committee", "2025-06-09")]
    [TestCase("Minutes of a meeting of the Works Panel held in the Town Hall on Monday, 9 June 2025 at 7.00 pm", "Works Panel", "2025-06-09")]
    [TestCase("MINUTES OF THE WORKS PANEL HELD ON 9 JUNE 2025", "Works Panel", "2025-06-09")]
    [TestCase("Works Panel - Monday, 9th June, 2025 6.30 pm", "Works Panel", "2025-06-09")]
    [TestCase("Meeting of Works Panel, Monday, 9th June 2025", "Works Panel", "2025-06-09")]
    [TestCase("WORKS AND HOUSING SUB-COMMITTEE\n\nMonday 09/06/2025", "Works and Housing Sub-Committee", "2025-06-09")]
    [TestCase("Cabinet\n\n9 June 2025", "Cabinet", "2025-06-09")]
    [TestCase("MINUTES\n\nScrutiny Commission\n\nDate: 9 June 2025", "Scrutiny Commission", "2025-06-09")]
    [TestCase("The news of the yard", null, null)]
    public void TheBodyAndTheDateStandInTheHead(string head, string? committee, string? date)
    {
        var document = MinutesParser.Parse(head + Items);
        Assert.Multiple(() =>
        {
            Assert.That(document.Committee, Is.EqualTo(committee));
            Assert.That(document.Date?.ToString("yyyy-MM-dd"), Is.EqualTo(date));
        });
    }

    [TestCase("Northgate Borough Council\n\nWorks Panel\n\n9 June 2025", null, "Northgate Borough Council")]
    [TestCase("NORTHGATE BOROUGH COUNCIL\n\nWorks Panel", null, "Northgate Borough Council")]
    [TestCase("The Northgate Council\n\nWorks Panel", null, "Northgate Council")]
    [TestCase("London Borough of Eastmere\n\nWorks Panel", null, "London Borough of Eastmere")]
    [TestCase("Works Panel\n\nContact: clerk@arun.gov.uk", null, "Arun")]
    [TestCase("Works Panel", "https://democracy.arun.gov.uk/mgAi.aspx?ID=1", "Arun")]
    [TestCase("Amber Valley Borough Council\n\nWorks Panel", null, "Amber Valley")]
    [TestCase("Works Panel", null, null)]
    public void TheCouncilIsNamedByTheTextOrItsAddress(string head, string? name, string? expected)
        => Assert.That(MinutesParser.Parse(head + Items, new ParseOptions { Name = name }).Authority, Is.EqualTo(expected));

    [Test]
    public void TheCallerKnowsTheCouncilBetter()
        => Assert.That(MinutesParser.Parse("Northgate Borough Council" + Items, new ParseOptions { Authority = "Southgate" }).Authority, Is.EqualTo("Southgate"));

    [TestCase("PRESENT: Councillors A Barr (Chair), B Cole and C Dunn", "Present A Barr (Chair), Present B Cole, Present C Dunn")]
    [TestCase("Present:\n\nCouncillor A Barr (Chair)\nCouncillor B Cole\n\nIn attendance:\n\nRavi Lal – Head of Works", "Present Councillor A Barr (Chair), Present Councillor B Cole, InAttendance Ravi Lal (Head of Works)")]
    [TestCase("Apologies: Councillor E Foss", "Apologies Councillor E Foss")]
    [TestCase("Apologies for absence were received from Councillors E Foss and F Gale.", "Apologies E Foss, Apologies F Gale")]
    [TestCase("Substitutes:\nCouncillor E Foss", "Substitute Councillor E Foss")]
    [TestCase("Present: Councillor E Foss (substituting for Councillor F Gale)", "Apologies Councillor F Gale, Substitute Councillor E Foss")]
    [TestCase("Officers in attendance: Ravi Lal (Head of Works); Ann Pole (Clerk)", "InAttendance Ravi Lal (Head of Works), InAttendance Ann Pole (Clerk)")]
    [TestCase("Present: Councillor A Barr\n\nApologies: Councillor A Barr", "Present Councillor A Barr")]
    [TestCase("The yard was open.", "")]
    public void AttendanceIsReadFromListsAndSentences(string head, string expected)
    {
        var people = MinutesParser.Parse("Works Panel\n\n" + head + Items).Attendance;
        Assert.That(string.Join(", ", people.Select(p => p.Presence + " " + p.Name + (p.Role is null ? "" : $" ({p.Role})"))), Is.EqualTo(expected));
    }
}
