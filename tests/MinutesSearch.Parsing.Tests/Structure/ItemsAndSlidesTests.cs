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
    [TestCase("# Minutes\n\n## Yards\n\nNone.\n\n## Drains\n\nNone.", "- Yards / - Drains", TestName = "Headings are items where nothing is numbered")]
    public void ItemsAreToldByTheirTitles(string text, string expected)
        => Assert.That(string.Join(" / ", MinutesParser.Parse(text).Items.Select(item => $"{item.Number ?? "-"} {item.Title}")), Is.EqualTo(expected));

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
