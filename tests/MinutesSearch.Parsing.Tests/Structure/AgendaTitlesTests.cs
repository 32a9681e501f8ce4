namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Titles that every agenda has show how a document prints its titles.</summary>
public sealed class AgendaTitlesTests
{
    private const string Head = "Fernholt Borough Council\n\nWorks Panel - Monday, 9 June 2025\n\nVenue: Town Hall, Fernholt\n\n";

    [Test]
    public void TitlesWithoutNumbersStandAsTheKnownOnesDo()
        => Assert.That(Titles(Head + "Apologies for absence\n\nNone.\n\nDeclarations of interest\n\nNone.\n\nActions List\n\nTo note the list.\n\nThe list was noted.\n\nSalt store\n\nThe Chair said that it was full.\n\nAny other business\n\nNone.\n"),
            Is.EqualTo(new[] { "Apologies for absence", "Declarations of interest", "Actions List", "Salt store", "Any other business" }));

    [Test]
    public void TextRightBelowATitleIsNoHindranceWhereAllTitlesStandSo()
        => Assert.That(Titles(Head + "Apologies for absence\nThere were none.\n\nDeclarations of interest\nThere were none.\n\nSalt store\nThe Chair said that it was full.\n\nAny other business\nThere was none.\n"),
            Is.EqualTo(new[] { "Apologies for absence", "Declarations of interest", "Salt store", "Any other business" }));

    [Test]
    public void PeopleAndSentencesThatStandAloneAreNoTitles()
        => Assert.That(Titles(Head + "Apologies for absence\n\nNone.\n\nDeclarations of interest\n\nNone.\n\nSalt store\n\nInvitees:\n\nCouncillor Ada Hunt - Leader\n\nIvor Brace - Head of Works\n\nThe barn was full\n\nAny other business\n\nNone.\n"),
            Is.EqualTo(new[] { "Apologies for absence", "Declarations of interest", "Salt store", "Any other business" }));

    [Test]
    public void LabelsOfMinutesAreNoTitles()
        => Assert.That(Titles(Head + "Apologies for absence\n\nMinutes:\n\nThere were none.\n\nDeclarations of interest\n\nMinutes:\n\nThere were none.\n\nDate of next meeting\n\nMinutes:\n\nIt would be on 4 July.\n"), Has.None.StartsWith("Minutes"));

    [TestCase("A. B. C. D. E.", "A B C D E")]
    [TestCase("I. II. III. IV. V.", "I II III IV V")]
    [TestCase("Wks/51/25-26 Wks/52/25-26 Wks/53/25-26 Wks/54/25-26 Wks/55/25-26", "Wks/51/25-26 Wks/52/25-26 Wks/53/25-26 Wks/54/25-26 Wks/55/25-26")]
    public void LettersRomanNumbersAndShortWordsBeforeASlashNumberItems(string numbers, string expected)
    {
        string[] titles = ["Apologies", "Gates", "Lamps in the lane", "Salt store", "Close"];
        string minutes = Head + string.Concat(numbers.Split(' ').Zip(titles, (number, title) => $"{number} {title}\nThe Chair said that there was nothing new.\n\n"));
        var items = MinutesParser.Parse(minutes).Items;
        Assert.That(string.Join(' ', items.Select(item => item.Number)), Is.EqualTo(expected));
        Assert.That(items.Select(item => item.Title), Is.EqualTo(titles));
    }

    [Test]
    public void InitialsThatCountOnFromTheMiddleAreNames()
        => Assert.That(MinutesParser.Parse(Head + "C. Hunt\n\nD. Lal\n\nE. Pole\n\nF. Rook\n\nThe Chair said that there was nothing new.\n").Items.Select(item => item.Number), Has.All.Null);

    [TestCase("4. Lamps … Three were out.", "Lamps")]
    [TestCase("4. Apologies for absence were received from Councillor Ada Hunt and from Councillor Ivor Brace.", "Apologies for absence")]
    [TestCase("4. MINUTES OF THE LAST MEETING: 9 MAY 2025 [Item 2]", "MINUTES OF THE LAST MEETING: 9 MAY 2025")]
    [TestCase("4. TO RECEIVE AND ADOPT THE MINUTES OF THE MEETING OF THE WORKS PANEL HELD ON 9 MAY 2025 .", "TO RECEIVE AND ADOPT THE MINUTES OF THE MEETING OF THE WORKS PANEL HELD ON 9 MAY 2025 .")]
    public void ATitleEndsWhereTheTextBegins(string line, string title)
        => Assert.That(Titles(Head + "3. GATES\n\nTwo were red.\n\n" + line + "\n\nThat was all.\n\n5. CLOSE\n\nAt nine.\n"), Does.Contain(title));

    private static IEnumerable<string> Titles(string minutes) => MinutesParser.Parse(minutes).Items.Select(item => item.Title);
}
