using MinutesSearch.Parsing.Structure;

namespace MinutesSearch.Parsing.Tests.Structure;

public sealed class NamesAndDatesTests
{
    [TestCase("Thursday, 13th March, 2025", "2025-03-13")]
    [TestCase("TUESDAY 22 OCTOBER 2024 AT 7.00 PM", "2024-10-22")]
    [TestCase("on the 3rd day of June 2025", "2025-06-03")]
    [TestCase("9 Sept 2025", "2025-09-09")]
    [TestCase("1 Jan. 2025", "2025-01-01")]
    [TestCase("12/11/24", "2024-11-12")]
    [TestCase("22.10.2024", "2024-10-22")]
    [TestCase("2024-11-12", "2024-11-12")]
    [TestCase("7.30 pm, 9 June 2025", "2025-06-09")]
    [TestCase("31 June 2025", null)]
    [TestCase("June 2025", null)]
    [TestCase("9 June", null)]
    [TestCase("2023/24", null)]
    [TestCase("10.30.45", null)]
    [TestCase("item 12.1", null)]
    [TestCase("A9 June 2025", null)]
    [TestCase("", null)]
    public void TheFirstFullDateOfALineIsFound(string line, string? expected)
        => Assert.That(Dates.First(line)?.Date.ToString("yyyy-MM-dd"), Is.EqualTo(expected));

    [Test]
    public void ADateSaysWhereItStands()
    {
        var found = Dates.First("held on 9 June 2025 at noon");
        Assert.That(found is { Start: 8, End: 19 }, Is.True);
    }

    [TestCase("HOUSING AND HOMELESSNESS SUB-COMMITTEE", "Housing and Homelessness Sub-Committee")]
    [TestCase("THE YARD ON THE HILL", "The Yard on the Hill")]
    [TestCase("NORTHGATE-UPON-SEA", "Northgate-Upon-Sea")]
    [TestCase("WORKS/DRAINS (YARDS)", "Works/Drains (Yards)")]
    [TestCase("", "")]
    public void CapitalsBecomeATitle(string name, string expected) => Assert.That(Capitals.ToTitle(name), Is.EqualTo(expected));

    [TestCase("Councillors A Barr (Chair), B Cole and C Dunn", "A Barr [Chair] | B Cole | C Dunn")]
    [TestCase("Councillor A Barr, Councillor B Cole", "Councillor A Barr | Councillor B Cole")]
    [TestCase("Cllrs Barr, Cole and Mrs Dunn", "Barr | Cole | Mrs Dunn")]
    [TestCase("Marcus Foss – Director of Works", "Marcus Foss [Director of Works]")]
    [TestCase("Ross Pole, Assistant Director, Works and Yards", "Ross Pole [Assistant Director, Works and Yards]")]
    [TestCase("Ross Pole (Clerk); Ravi Lal (Head of Works)", "Ross Pole [Clerk] | Ravi Lal [Head of Works]")]
    [TestCase("Cllr Maud Brand (MB) – Chair", "Cllr Maud Brand [Chair]")]
    [TestCase("Ivor Brace – Head of Parks (IB); Ana Osei-Tarn, Head of Works (AOT)", "Ivor Brace [Head of Parks] | Ana Osei-Tarn [Head of Works]")]
    [TestCase("Ivor Brace (NHS)", "Ivor Brace [NHS]")]
    [TestCase("Mr Pole\nMr Lal", "Mr Pole | Mr Lal")]
    [TestCase("Ross Pole\tClerk", "Ross Pole [Clerk]")]
    [TestCase("Councillor J. van der Berg", "Councillor J. van der Berg")]
    [TestCase("none", "")]
    [TestCase("", "")]
    public void APeopleListIsReadWithRoles(string list, string expected)
        => Assert.That(string.Join(" | ", PeopleList.Read(list).Select(p => p.Role is null ? p.Name : $"{p.Name} [{p.Role}]")), Is.EqualTo(expected));

    [TestCase("Calder Vale Borough Council met", "Calder Vale Borough Council")]
    [TestCase("MINUTES OF NORTHGATE COUNTY COUNCIL", "NORTHGATE COUNTY COUNCIL")]
    [TestCase("the London Borough of Eastmere", "London Borough of Eastmere")]
    [TestCase("the City of Northgate", "City of Northgate")]
    [TestCase("Marsh and Fen District Council", "Marsh and Fen District Council")]
    [TestCase("Comhairle nan Cluaran", null)]
    [TestCase("the Council resolved", null)]
    [TestCase("the Town Council", null)]
    [TestCase("The Borough Council met", null)]
    [TestCase("Northgate councillors", null)]
    [TestCase("", null)]
    public void ACouncilsNameIsFound(string text, string? expected) => Assert.That(CouncilNames.First(text), Is.EqualTo(expected));

    [TestCase("Northgate Borough Council", true)]
    [TestCase("The Northgate Borough Council", true)]
    [TestCase("Minutes of Northgate Borough Council", false)]
    [TestCase("Works Panel", false)]
    public void ALineMayBeACouncilsNameAndNothingElse(string line, bool expected) => Assert.That(AuthorityFinder.IsCouncilName(line), Is.EqualTo(expected));

    [TestCase("Yards PDF 73 KB", "Yards")]
    [TestCase("Yards pdf icon PDF 1 MB", "Yards")]
    [TestCase("Yards (Pages 5 - 12)", "Yards")]
    [TestCase("Yards (Agenda Item 6)", "Yards")]
    [TestCase("Yards (report attached) PDF 73 KB", "Yards")]
    [TestCase("Yards (To Follow)", "Yards")]
    [TestCase("Yards (Northgate)", "Yards (Northgate)")]
    [TestCase("Yards -", "Yards")]
    [TestCase("(Pages 5 - 12)", "(Pages 5 - 12)")]
    [TestCase("How to read a PDF", "How to read a PDF")]
    [TestCase("", "")]
    public void AnItemsTitleIsCleaned(string title, string expected) => Assert.That(ItemTitle.Clean(title), Is.EqualTo(expected));

    [TestCase("Meeting of Works Panel, 9 June 2025 (Item 35.)", "35")]
    [TestCase("(Agenda Item 6)", "6")]
    [TestCase("item 12a", null)]
    [TestCase("an item of news", null)]
    public void AnItemsNumberIsFoundInText(string text, string? expected) => Assert.That(ItemTitle.NumberIn(text), Is.EqualTo(expected));
}
