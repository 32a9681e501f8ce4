using static MinutesSearch.Parsing.Tests.Reading.Pdf.PdfBuilder;

namespace MinutesSearch.Parsing.Tests.Reading.Pdf;

/// <summary>Pages without tags: the initials of who is to act beside the text, cells set tight, headings by their size, typed numbers and drawn bullets.</summary>
public sealed class PdfMarginTests
{
    private static readonly string Running = string.Concat(Enumerable.Range(0, 6).Select(i => Text(72, 800 - (14 * i), $"{i} lorries had been sent out on the night of the frost, of which the panel was told that all but")));

    private static string[] Lines(string page)
    {
        var file = new PdfBuilder();
        file.Page(page);
        return PdfLines.Of(file);
    }

    [Test]
    public void InitialsBesideASentenceStandBehindIt()
        => Assert.That(Lines(Text(72, 700, "The stile by the mill is to be mended by May.") + Text(480, 700, "AW")), Is.EqualTo(new[] { "The stile by the mill is to be mended by May.|AW" }));

    [Test]
    public void InitialsHalfwayDownAParagraphStandBehindIt()
    {
        string text = Text(72, 700, "The clerk would write to the depot about the salt that was left out in the") + Text(72, 686, "rain.");
        Assert.That(Lines(text + Text(480, 693, "AW/TR")), Is.EqualTo(new[] { "The clerk would write to the depot about the salt that was left out in the rain.|AW/TR" }));
    }

    [Test]
    public void InitialsBesideANameAreACellOfATable()
        => Assert.That(Lines(Text(72, 700, "Councillor Mrs Amy Rook (Chair)") + Text(480, 700, "AR")), Is.EqualTo(new[] { "TableRow: Councillor Mrs Amy Rook (Chair)|AR" }));

    [Test]
    public void TheHeadOfTheMarginIsFurniture()
        => Assert.That(Lines(Running + Text(480, 690, "ACTION", bold: true) + Text(72, 660, "The panel met.")), Does.Contain("Furniture: ACTION"));

    [Test]
    public void AHeadingAtTheLeftIsNone()
        => Assert.That(Lines(Running + Text(72, 690, "ACTION", bold: true) + Text(72, 660, "The panel met.")), Does.Contain("ACTION"));

    [Test]
    public void CellsSetTightArePartedWhereOtherRowsStartACell()
    {
        string rows = Text(72, 660, "North depot") + Text(200, 660, "91") + Text(232, 660, "88") + Text(72, 644, "South depot") + Text(200, 644, "1,850") + Text(232, 644, "2,011");
        Assert.That(Lines(Running + rows)[^2..], Is.EqualTo(new[] { "TableRow: North depot|91|88", "TableRow: South depot|1,850|2,011" }));
    }

    [Test]
    public void HeadsSetTightAreARowOfTheirTable()
    {
        string heads = Text(72, 676, "Salt in stock at the") + Text(172, 676, "Oct 22") + Text(209, 676, "Oct 23") + Text(246, 676, "Oct 24");
        string rows = Text(72, 660, "North depot") + Text(172, 660, "91") + Text(209, 660, "88") + Text(246, 660, "97");
        Assert.That(Lines(Running + heads + rows)[^2], Is.EqualTo("TableRow: Salt in stock at the|Oct 22|Oct 23|Oct 24"));
    }

    [Test]
    public void ALineAboveATableThatDoesNotFitItsCellsIsText()
    {
        string heads = Text(72, 676, "Salt in stock at the depot in tons:");
        string rows = Text(72, 660, "North depot") + Text(190, 660, "91") + Text(230, 660, "88") + Text(270, 660, "97");
        Assert.That(Lines(Running + heads + rows)[^2], Is.EqualTo("Salt in stock at the depot in tons:"));
    }

    [Test]
    public void ALargeBoldLineIsAHeading()
        => Assert.That(Lines(Running + Text(72, 690, "Salt and sand", size: 16, bold: true) + Text(72, 660, "The panel met.")), Does.Contain("Heading1: Salt and sand"));

    [Test]
    public void ABoldLineOfTheTextsSizeIsNone()
        => Assert.That(Lines(Running + Text(72, 690, "Salt and sand", bold: true) + Text(72, 660, "The panel met.")), Does.Contain("Salt and sand"));

    [TestCase("230  APOLOGIES were read.", "230|APOLOGIES were read.")]
    [TestCase("230 lorries were sent.", "230 lorries were sent.")]
    [TestCase("The end.  Apologies were read.", "The end. Apologies were read.")]
    public void ANumberBeforeTwoBlanksIsAMark(string typed, string read) => Assert.That(Lines(Text(72, 700, typed)), Is.EqualTo(new[] { read }));

    [Test]
    public void ADashLeadsOnToBoldInitials()
    {
        string cell = "The clerk would write to the depot about the salt that had been left out in the rain since May";
        Assert.That(Lines(Running + Text(72, 660, cell + " \u0096") + Text(72, 646, "AW", bold: true)), Does.Contain(cell + " – AW"));
    }

    [Test]
    public void ASymbolOfAFontsOwnBeforeABlankIsABullet()
    {
        var file = new PdfBuilder();
        int map = file.AddStream("1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <41> <e008> <42> <e00a> endbfchar");
        int font = file.Add($"<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+OpenSymbol /FirstChar 65 /LastChar 66 /Widths [400 400] /ToUnicode {map} 0 R >>");
        file.Page("BT /F3 11 Tf 72 700 Td (A) Tj ET\n" + Text(82, 700, "salt for the north"), resources: $"/Font << /F1 3 0 R /F3 {font} 0 R >>");
        Assert.That(PdfLines.Of(file).Single(), Does.StartWith("•").And.EndsWith("salt for the north"));
    }
}
