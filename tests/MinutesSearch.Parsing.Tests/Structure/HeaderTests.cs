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
    [TestCase("Works Panel\n\n09/06/2025", "Works Panel", "2025-06-09")]
    [TestCase("Works Panel\n\n09.06.2025", "Works Panel", "2025-06-09")]
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
    [TestCase("North Fenland Health Board", null, null, Description = "\"Fenland\" is a council, but not within a longer name")]
    [TestCase("Works Panel\n\nGritting in Slough", null, "Slough")]
    [TestCase("Works Panel\n\nGritting on the moors and Amber Valley first", null, null, Description = "one place among others")]
    [TestCase("Empty Council Homes", null, null, Description = "the council's homes, not the council of Empty")]
    [TestCase("Works Panel", null, null)]
    public void TheCouncilIsNamedByTheTextOrItsAddress(string head, string? name, string? expected)
        => Assert.That(MinutesParser.Parse(head + Items, new ParseOptions { Name = name }).Authority, Is.EqualTo(expected));

    /// <summary>An unknown council may be named by its address alone; an address that is no council's names none.</summary>
    [TestCase("clerk@saltmere-fold.gov.uk", "Saltmere Fold")]
    [TestCase("clerk@saltmere-fold.example.com", null)]
    [TestCase("help@www.gov.uk", null)]
    public void AnUnknownCouncilIsNamedByItsHost(string mail, string? expected)
        => Assert.That(MinutesParser.Parse($"Works Panel\n\nContact: {mail}" + Items).Authority, Is.EqualTo(expected));

    [TestCase("Works Panel, 9 June 2025", "Works Panel", "2025-06-09")]
    [TestCase("The Works Panel met on 9 June 2025.", null, null)]
    [TestCase("The yard, 9 June 2025", null, null)]
    public void TheLastLinesMayNameTheMeeting(string foot, string? committee, string? date)
    {
        var document = MinutesParser.Parse("Draft for the web" + Items + "\n" + foot);
        Assert.That((document.Committee, document.Date?.ToString("yyyy-MM-dd")), Is.EqualTo((committee, date)));
    }

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
    [TestCase("Board Members present:\nAnn Pole\nRavi Lal", "Present Ann Pole, Present Ravi Lal")]
    [TestCase("Council officers in attendance:\nMarcus Foss – Head of Works", "InAttendance Marcus Foss (Head of Works)")]
    [TestCase("Others attending: Ms A Pole (Clerk)", "InAttendance Ms A Pole (Clerk)")]
    [TestCase("The map shows those present: Ann Pole", "")]
    [TestCase("Present: County Councillors B Frith and A Hunt; Town Councillor C Dale", "Present B Frith, Present A Hunt, Present Town Councillor C Dale")]
    [TestCase("Councillor E Foss attended as substitute for Councillor F Gale.", "Substitute Councillor E Foss, Apologies Councillor F Gale")]
    [TestCase("Councillor E Foss attended as a substitute for Councillor F Gale.", "Substitute Councillor E Foss, Apologies Councillor F Gale")]
    [TestCase("Councillor E Foss was in attendance as a substitute for Councillor F Gale.", "Substitute Councillor E Foss, Apologies Councillor F Gale")]
    [TestCase("Apologies were received from Councillor F Gale. Councillor E Foss attended in her place.", "Apologies Councillor F Gale, Substitute Councillor E Foss")]
    [TestCase("A new lock was put in its place.", "")]
    [TestCase("A new lock was bought as a substitute for the old one.", "")]
    [TestCase("In attendance for this item were Mr R Lal (Head of Works) and Ms A Pole (Clerk).", "InAttendance Mr R Lal (Head of Works), InAttendance Ms A Pole (Clerk)")]
    [TestCase("Present\tApologies\tIn attendance\nCllr A Barr\tCllr E Foss\tRavi Lal\nCllr B Cole\tCllr F Gale\tAnn Pole", "Present Cllr A Barr, Apologies Cllr E Foss, InAttendance Ravi Lal, Present Cllr B Cole, Apologies Cllr F Gale, InAttendance Ann Pole")]
    [TestCase("Present        Apologies      In attendance\nCllr A Barr    Cllr E Foss    Ravi Lal", "Present Cllr A Barr, Apologies Cllr E Foss, InAttendance Ravi Lal")]
    [TestCase("Present:-\n Cllr A Barr (Chair)          Mrs E Foss, Healthwatch Saltmere (co-\n Cllr B Cole                  opted)", "Present Cllr A Barr (Chair), Present Cllr B Cole, Present Mrs E Foss (Healthwatch Saltmere (co-opted))")]
    [TestCase("In attendance:\nRavi Lal, Head of Works and       Ann Pole, Deputy Director,\nYards                             Salt and Grit\nIan Moss, Team Manager            4 members of the public", "InAttendance Ravi Lal (Head of Works and Yards), InAttendance Ian Moss (Team Manager), InAttendance Ann Pole (Deputy Director, Salt and Grit)")]
    [TestCase("In attendance:\nRavi Lal               Head of Works\nAnn Pole               Clerk", "InAttendance Ravi Lal (Head of Works), InAttendance Ann Pole (Clerk)")]
    [TestCase("In attendance: Mrs A Reed (Town Clerk) Miss B Lark (Assistant Clerk)", "InAttendance Mrs A Reed (Town Clerk), InAttendance Miss B Lark (Assistant Clerk)")]
    [TestCase("In attendance: Mr R Lal (Head of Works)\n\nDr. Ann Pole, Clerk\n\nDr Ann Pole, Clerk", "InAttendance Mr R Lal (Head of Works), InAttendance Dr. Ann Pole (Clerk)")]
    [TestCase("Present:\n\nSaltmere County Council\nCllr A Barr (Chair)\nCllr B Cole\n\nPort Salt City Council\nCllr D Dunn", "Present Cllr A Barr (Chair), Present Cllr B Cole, Present Cllr D Dunn")]
    [TestCase("Present: Councillors Barr (Chair), Cole, Mrs Dunn, Foss and Gale", "Present Barr (Chair), Present Cole, Present Mrs Dunn, Present Foss, Present Gale")]
    [TestCase("Present: Councillors Barr and Cole, Mrs Dunn, Healthwatch Saltmere", "Present Barr, Present Cole, Present Mrs Dunn (Healthwatch Saltmere)")]
    [TestCase("In attendance:\n\nAnn Pole                  Head of Fostering and Residential Homes\nRavi Lal                  Principal Psychologist", "InAttendance Ann Pole (Head of Fostering and Residential Homes), InAttendance Ravi Lal (Principal Psychologist)")]
    [TestCase("Present: Cllr A Barr\n\nParent Representative: Mrs B Cole\n\nCo-opted (non-voting)\n\nMr C Dunn, Healthwatch Saltmere", "Present Cllr A Barr, Present Mrs B Cole (Parent Representative), Present Mr C Dunn (Healthwatch Saltmere)")]
    [TestCase("Present: Councillors Barr and Cole, Mrs Dunn, J.P.", "Present Barr, Present Cole, Present Mrs Dunn, J.P.")]
    [TestCase("Name\tRole\tAttendance\nAnn Barr\tChair\tYes (from 6pm)\nBen Cole\tMember\tApologies", "Present Ann Barr (Chair), Apologies Ben Cole (Member)")]
    [TestCase("Present\tInitials\tRole\nCllr A Barr\tAB\tChair\nRavi Lal\tRL\tHead of Works\nKai and Bo\t\tYouth Forum", "Present Cllr A Barr (Chair), Present Ravi Lal (Head of Works), Present Kai and Bo (Youth Forum)")]
    [TestCase("Present\n\nCllr A Barr (Chair)\tSaltmere Council\nRavi Lal\tChief Officer", "Present Cllr A Barr (Chair, Saltmere Council), Present Ravi Lal (Chief Officer)")]
    [TestCase("Name\tRole\tAttendance\nAnn Barr\tChair\tPresent\nBen Cole\tMember\tApologies", "Present Ann Barr (Chair), Apologies Ben Cole (Member)")]
    [TestCase("Present\tCllr A Barr, Cllr B Cole\tvoting\nApologies\tCllr E Foss\tvoting", "Present Cllr A Barr, Present Cllr B Cole, Apologies Cllr E Foss")]
    [TestCase("Yn bresennol / Present: Councillor A Barr", "Present Councillor A Barr")]
    [TestCase("Present\nCllr A Barr Cllr B Cole", "Present Cllr A Barr, Present Cllr B Cole")]
    [TestCase("Present: Councillor A Barr in the Chair, Councillor B Cole", "Present Councillor A Barr (in the Chair), Present Councillor B Cole")]
    [TestCase("In attendance: Ann Pole, Fleet Director, NHS Saltmere Trust", "InAttendance Ann Pole (Fleet Director, NHS Saltmere Trust)")]
    [TestCase("Present\tCllr A Barr\n\tCllr B Cole", "Present Cllr A Barr, Present Cllr B Cole")]
    [TestCase("Apologies: Cllr A Barr (holiday), Cllr B Cole (Chair)", "Apologies Cllr A Barr, Apologies Cllr B Cole (Chair)")]
    [TestCase("An apology was received from Councillor E Foss.", "Apologies Councillor E Foss")]
    [TestCase("Councillors E Foss and F Gale had sent their apologies.", "Apologies E Foss, Apologies F Gale")]
    [TestCase("Councillor E Foss sent a letter of thanks.", "")]
    [TestCase("Councillor E Foss was substituting for Councillor F Gale.", "Substitute Councillor E Foss, Apologies Councillor F Gale")]
    [TestCase("Councillor E Foss attended in place of Councillor F Gale.", "Substitute Councillor E Foss, Apologies Councillor F Gale")]
    [TestCase("Yard\tArea\tYear\nSalt Barn\tNine acres\t1961", "")]
    [TestCase("The yard was open.", "")]
    public void AttendanceIsReadFromListsAndSentences(string head, string expected)
    {
        var people = MinutesParser.Parse("Minutes of the Works Panel\n\n" + head + Items).Attendance;
        Assert.That(string.Join(", ", people.Select(p => p.Presence + " " + p.Name + (p.Role is null ? "" : $" ({p.Role})"))), Is.EqualTo(expected));
    }

    /// <summary>Under the item of the apologies a bare list tells who sent them; a sentence that holds a verb does not.</summary>
    [TestCase("Councillors A Barr and B Cole.", "A Barr, B Cole")]
    [TestCase("Councillor A Barr (holiday). Accepted.", "Councillor A Barr")]
    [TestCase("Councillor A Barr was thanked for the map.", "")]
    [TestCase("None.", "")]
    public void ABareListUnderTheApologiesIsWhoSentThem(string body, string expected)
    {
        var people = MinutesParser.Parse($"Works Panel\n\n1.  APOLOGIES\n\n{body}\n\n2.  YARDS\n\nThe yard was open.\n").Attendance;
        Assert.That(string.Join(", ", people.Where(p => p.Presence == Presence.Apologies).Select(p => p.Name)), Is.EqualTo(expected));
    }

    /// <summary>The lines of a cell are people of their own, whatever their style.</summary>
    [Test]
    public void EachLineOfACellIsAPerson()
    {
        const string page = "<h1>Works Panel</h1><table><tr><td>PRESENT</td><td>Cllr A Barr (Chair)<br>Mr B Cole (Tenants)<br>Ann Pole (Head of Works (North))</td></tr></table><h3>1. Yards</h3><p>None.</p>";
        var people = MinutesParser.Parse(page, new ParseOptions { Name = "x.html" }).Attendance;
        Assert.That(people.Select(p => $"{p.Name}/{p.Role}"), Is.EqualTo(new[] { "Cllr A Barr/Chair", "Mr B Cole/Tenants", "Ann Pole/Head of Works (North)" }));
    }

    /// <summary>The cells of a table go by the label above it, as those of a list do.</summary>
    [Test]
    public void ATableBelowALabelListsThosePresent()
    {
        const string page = "<h1>Works Panel</h1><p>Present:-</p><table><tr><td>Cllr A Barr (Chair)<br>Cllr D Dunn</td><td>Cllr B Cole<br>Mr C Lark</td></tr></table><h3>1. Yards</h3><p>None.</p>";
        var people = MinutesParser.Parse(page, new ParseOptions { Name = "x.html" }).Attendance;
        Assert.That(people.Select(p => p.Name), Is.EqualTo(new[] { "Cllr A Barr", "Cllr D Dunn", "Cllr B Cole", "Mr C Lark" }));
    }

    [TestCase("1.  APOLOGIES\n\nThere were none.\n\n2.  YARDS\n\nThe yard was sold on 9 June 1961.\n")]
    public void ADateInRunningTextIsNotTheMeetings(string text) => Assert.That(MinutesParser.Parse(text).Date, Is.Null);

    [Test]
    public void ShortMinutesBelowATableOfAttendanceAreMinutes()
        => Assert.That(MinutesParser.Parse("Works Panel\n\n| Present | Apologies |\n| --- | --- |\n| Cllr A Barr | Cllr E Foss |\n| Cllr B Cole | Cllr F Gale |\n\n1.  WELCOME\n\nThe Chair opened the meeting.\n\n2.  YARDS\n\nMembers asked who swept it.\n").Kind, Is.EqualTo(DocumentKind.Minutes));

    [Test]
    public void TitlesAreFoundInADocumentWithoutNumbers()
        => Assert.That(MinutesParser.Parse("Works Panel\n\nPresent: Ann Pole, Ravi Lal\n\nWelcome to all\n\nThe Chair opened the meeting.\n\nGetting the gritters out\n\nMembers asked who drove them.\n\nThe closing of the tip\n\nThe tip would close in May.\n", new ParseOptions { Name = "minutes.txt" }).Items, Has.Length.EqualTo(3));
}
