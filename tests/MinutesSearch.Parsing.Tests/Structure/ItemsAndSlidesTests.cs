namespace MinutesSearch.Parsing.Tests.Structure;

public sealed class ItemsAndSlidesTests
{
    [TestCase("1.  APOLOGIES\n\nNone.\n\n2.  YARDS\n\nNone.\n\n3.  DRAINS\n\nNone.", "1 APOLOGIES / 2 YARDS / 3 DRAINS", TestName = "Numbered titles are items")]
    [TestCase("37.  APOLOGIES\n\nNone.\n\n38.  YARDS\n\nNone.", "37 APOLOGIES / 38 YARDS", TestName = "Minute numbers go on from year to year")]
    [TestCase("WP/24/9  Apologies\n\nNone.\n\nWP/24/10  Yards\n\nNone.", "WP/24/9 Apologies / WP/24/10 Yards", TestName = "References count")]
    [TestCase("61/24  APOLOGIES\n\nNone.\n\n62/24  YARDS\n\nNone.", "61/24 APOLOGIES / 62/24 YARDS", TestName = "Numbers before the year count")]
    [TestCase("1.  APOLOGIES\n\nNone.\n\n2.  YARDS\n\n2.1  The Chair spoke.\n\n2.2  Members noted it.\n\n3.  DRAINS\n\nNone.", "1 APOLOGIES / 2 YARDS / 3 DRAINS", TestName = "Numbered paragraphs are no items")]
    [TestCase("4.  YARDS\n\nRESOLVED:\n\n1.  That the yard be sold.\n\n2.  That the plan be noted.\n\n5.  DRAINS\n\nNone.", "4 YARDS / 5 DRAINS", TestName = "Clauses are no items")]
    [TestCase("1\n\nAPOLOGIES\n\nNone.\n\n2\n\nYARDS\n\nNone.", "1 APOLOGIES / 2 YARDS", TestName = "Numbers on lines of their own number the titles below")]
    [TestCase("1.  APOLOGIES\n\nNone.\n\n3.  YARDS\n\nNone.\n\n4.  DRAINS\n\nNone.", "1 APOLOGIES / 3 YARDS / 4 DRAINS", TestName = "A number may be left out")]
    [TestCase("The yard is old. It is said to have been dug in 1961, when the lane was no more than a track through the fields to the mill, and nobody has drained it.\n\nMembers asked who swept it.", "- ", TestName = "A text without titles is one item")]
    [TestCase("8/15  Apologies\n\nNone.\n\n9/15  Yards\n\nNone.\n\n10/15  Drains\n\nNone.", "8/15 Apologies / 9/15 Yards / 10/15 Drains", TestName = "The first part of a number may count")]
    [TestCase("15/8  Apologies\n\nNone.\n\n15/9  Yards\n\nNone.\n\n15/10  Drains\n\nNone.", "15/8 Apologies / 15/9 Yards / 15/10 Drains", TestName = "The second part of a number may count")]
    [TestCase("CM 11/7  Apologies\n\nNone.\n\nCM 11/8  Yards\n\nNone.", "CM 11/7 Apologies / CM 11/8 Yards", TestName = "A reference may hold a blank")]
    [TestCase("230  APOLOGIES – Cllr K Hunt (holiday). Accepted.\n\n231  YARDS – Members asked who swept it.\n\n232  DRAINS: The drains are clear.", "230 APOLOGIES / 231 YARDS / 232 DRAINS", TestName = "A title in capitals may run into its text")]
    [TestCase("230  APOLOGIES\n\nNone.\n\n231  YARDS – NORTH AND SOUTH\n\nNone.", "230 APOLOGIES / 231 YARDS – NORTH AND SOUTH", TestName = "A dash within a title is no end of it")]
    [TestCase("# Minutes\n\n## 1 Welcome\n\nNone.\n\n## 2 Yards\n\nNone.", "1 Welcome / 2 Yards", TestName = "A heading may have its number before one blank")]
    [TestCase("4. YARDS\n\n4.1 The return was read.\n\n4.2 Members asked who swept it.\n\n4.3 The Clerk said that a firm did.\n\n5. DRAINS\n\nNone.", "4 YARDS / 5 DRAINS", TestName = "Paragraphs with one blank behind their numbers are no items")]
    [TestCase("# Minutes\n\n## Yards\n\nNone.\n\n## Drains\n\nNone.", "- Yards / - Drains", TestName = "Headings are items where nothing is numbered")]
    public void ItemsAreToldByTheirTitles(string text, string expected)
        => Assert.That(string.Join(" / ", MinutesParser.Parse(text).Items.Select(item => $"{item.Number ?? "-"} {item.Title}")), Is.EqualTo(expected));

    [Test]
    public void TheTextBehindARunInTitleIsRead()
        => Assert.That(DocumentDump.Entries(MinutesParser.Parse("230  APOLOGIES – Cllr K Hunt. Accepted.\n\n231  YARDS – Members asked who swept it.")), Is.EqualTo("S Cllr K Hunt. Accepted.\nQ Members/member: Members asked who swept it."));

    /// <summary>Three such paragraphs make a habit; one alone may be a figure.</summary>
    [TestCase("4. YARDS\n\n4.1 The return was read.\n\n4.2 The plan was read.\n\n4.3 The map was drawn.", "S The return was read.\nS The plan was read.\nS The map was drawn.")]
    [TestCase("4. YARDS\n\n4.1 The return was read.", "S 4.1 The return was read.")]
    public void AParagraphsNumberBeforeOneBlankIsSetAside(string text, string expected)
        => Assert.That(DocumentDump.Entries(MinutesParser.Parse(text)), Is.EqualTo(expected));

    [Test]
    public void AnAnswerNestedBelowAQuestionAnswersIt()
        => Assert.That(DocumentDump.Entries(MinutesParser.Parse("# Minutes\n\n## Yards\n\n- Who drives the gritters?\n  - A firm does.\n- Councillor Hunt asked who swept it.\n  - The Fleet Manager said that nobody did.\n\n## Drains\n\n- The drains are old.\n  - They were dug in 1961.\n")), Is.EqualTo("""
            Q ?: Who drives the gritters?
            R <-q1 ?: A firm does.
            Q Councillor Hunt/member: Councillor Hunt asked who swept it.
            R <-q2 -, Fleet Manager/officer: The Fleet Manager said that nobody did.
            S The drains are old.
            S They were dug in 1961.
            """));

    [Test]
    public void TextWithoutItemsIsNoted()
        => Assert.That(MinutesParser.Parse("The yard was swept.").Warnings.Select(w => w.Code), Is.EqualTo(["no-items"]));

    [Test]
    public void AnEmptyDocumentIsNoted()
        => Assert.That(MinutesParser.Parse(" \n ").Warnings.Select(w => w.Code), Is.EqualTo(["empty"]));

    [Test]
    public void APurposeStandsBetweenTheTitleAndTheMinutes()
    {
        var item = MinutesParser.Parse("1.  APOLOGIES\n\nNone.\n\n2.  YARDS\n\nTo consider the sale of the yard.\n\nMembers asked who swept it.").Items[1];
        Assert.Multiple(() =>
        {
            Assert.That(item.Purpose, Is.EqualTo("To consider the sale of the yard."));
            Assert.That(item.Entries, Has.Length.EqualTo(1));
        });
    }

    [Test]
    public void SlidesArePartedByPageBreaks()
        => Assert.That(Slides("The yards\nWorks Panel\n\fWhat we have\n• Nine gritters\n• Two ploughs\n\fWhat we need\n• A barn\n• Salt"), Is.EqualTo("""
            1 The yards: 0 Works Panel
            2 What we have: 0 Nine gritters, 0 Two ploughs
            3 What we need: 0 A barn, 0 Salt
            """));

    [Test]
    public void SlidesArePartedByHeadings()
        => Assert.That(Slides("# The yards\n\nWorks Panel\n\n## What we have\n\n- Nine gritters\n  - four leased\n- Two ploughs\n\n## What we need\n\n- A barn\n- Salt\n"), Is.EqualTo("""
            1 The yards: 0 Works Panel
            2 What we have: 0 Nine gritters, 1 four leased, 0 Two ploughs
            3 What we need: 0 A barn, 0 Salt
            """));

    [Test]
    public void SlidesArePartedByShortTitlesWhereNothingElsePartsThem()
        => Assert.That(Slides("The yards\n\nWorks Panel\n\n\nWhat we have\n\n• Nine gritters\n• Two ploughs\n\nWhat we need\n\n• A barn\n• Salt\n"), Is.EqualTo("""
            1 The yards: 0 Works Panel
            2 What we have: 0 Nine gritters, 0 Two ploughs
            3 What we need: 0 A barn, 0 Salt
            """));

    /// <summary>A deck saved as text numbers its slides; the lines of its title page stand for themselves.</summary>
    [TestCase("Slide 1\n\nThe yards\nWorks Panel\n\nSlide 2\n\nWhat we have\n• Nine gritters\n• Two ploughs\n\nSlide 3\n\nWhat we need\n• A barn\n• Salt\n")]
    [TestCase("<!-- Slide number: 1 -->\n# The yards\nWorks Panel\n\n<!-- Slide number: 2 -->\n# What we have\n• Nine gritters\n• Two ploughs\n\n<!-- Slide number: 3 -->\n# What we need\n• A barn\n• Salt\n\n### Notes:\nSay thanks.\n")]
    [TestCase("[Slide 1 of 3]\nThe yards\nWorks Panel\n\n[Slide 2 of 3]\nWhat we have\n• Nine gritters\n• Two ploughs\n\n[Slide 3 of 3]\nWhat we need\n• A barn\n• Salt\n")]
    [TestCase("Slide 1: The yards\nWorks Panel\n\nSlide 2: What we have\n• Nine gritters\n• Two ploughs\n\nSlide 3: What we need\n• A barn\n• Salt\n")]
    public void SlidesArePartedByTheirNumbers(string text)
        => Assert.That(Slides(text), Is.EqualTo("""
            1 The yards: 0 Works Panel
            2 What we have: 0 Nine gritters, 0 Two ploughs
            3 What we need: 0 A barn, 0 Salt
            """));

    [TestCase("Notes: thank the drivers", "0 Nine gritters, 0 Two ploughs", "thank the drivers")]
    [TestCase("Speaker notes:\nThank the drivers.", "0 Nine gritters, 0 Two ploughs", "Thank the drivers.")]
    [TestCase("Note: as at May", "0 Nine gritters, 0 Two ploughs, 0 Note: as at May", "")]
    public void NotesBelowASlideAreNoLines(string below, string lines, string notes)
    {
        string text = $"Slide 1\n\nThe yards\nWorks Panel\n\nSlide 2\n\nWhat we have\n• Nine gritters\n• Two ploughs\n\n{below}\n\nSlide 3\n\nWhat we need\n• A barn\n• Salt\n";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Slides(text).Split('\n')[1], Is.EqualTo("2 What we have: " + lines));
            Assert.That(string.Join(' ', MinutesParser.Parse(text).Slides[1].Notes), Is.EqualTo(notes));
        }
    }

    [Test]
    public void ALineAboutASlideIsNoNumberOfOne()
        => Assert.That(Slides("The yards\n\nWorks Panel\n\n\nWhat we have\n\n• Slide 4 has the map\n• Two ploughs\n\nWhat we need\n\n• A barn\n• Slide 9 has the price\n"), Does.StartWith("1 The yards: 0 Works Panel\n2 What we have: 0 Slide 4 has the map"));

    [Test]
    public void BulletsBesideADecisionAreNoDeck()
        => Assert.That(MinutesParser.Parse("Yards\n• Nine gritters\n• Two ploughs\n• A barn\n• Salt\n• Grit\n• Sand\nRESOLVED: That the plan be noted.").Kind, Is.EqualTo(DocumentKind.Minutes));

    [TestCase("The sun was out.", DocumentKind.Other)]
    [TestCase("Members asked who swept the yard.", DocumentKind.Minutes)]
    [TestCase("", DocumentKind.Other)]
    public void ADocumentOfNeitherKindIsOther(string text, DocumentKind expected) => Assert.That(MinutesParser.Parse(text).Kind, Is.EqualTo(expected));

    private static string Slides(string text)
        => string.Join('\n', MinutesParser.Parse(text).Slides.Select(s => $"{s.Number} {s.Title}: {string.Join(", ", s.Lines.Select(l => $"{l.Level} {l.Text}"))}"));
}
