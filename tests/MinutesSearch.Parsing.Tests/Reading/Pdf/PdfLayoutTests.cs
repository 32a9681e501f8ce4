using MinutesSearch.Parsing.Reading;
using static MinutesSearch.Parsing.Tests.Reading.Pdf.PdfBuilder;

namespace MinutesSearch.Parsing.Tests.Reading.Pdf;

/// <summary>Pages without tags: lines, paragraphs and rows by the places of the text.</summary>
public sealed class PdfLayoutTests
{
    private static readonly string[] Wrapped =
    [
        "The panel heard from the drivers of the gritters that the salt had been of poor quality since", "the supplier changed in the autumn, and that two depots had run out of it on the coldest night",
        "of the year while the third had to turn away lorries that came from the north of the borough.",
    ];

    private static string[] Lines(params string[] pages)
    {
        var file = new PdfBuilder();
        foreach (string page in pages) file.Page(page);
        return PdfLines.Of(file);
    }

    private static string Below(double y, params string[] lines) => string.Concat(lines.Select((line, i) => Text(72, y - (14 * i), line)));

    [Test]
    public void LinesOfAParagraphAreJoined()
        => Assert.That(Lines(Below(700, Wrapped) + Below(640, "A second paragraph.")), Is.EqualTo(new[] { string.Join(' ', Wrapped), "A second paragraph." }));

    [Test]
    public void AParagraphGoesOnOverThePage()
        => Assert.That(Lines(Below(700, Wrapped[0], Wrapped[1]), Below(760, Wrapped[2])), Is.EqualTo(new[] { string.Join(' ', Wrapped) }));

    [Test]
    public void WordsCutAtALinesEndAreMadeWhole()
    {
        string[] cut = [Wrapped[0][..^6] + " re-", "curring shortages in the autumn, and that two depots had run out of it on the coldest night", "of the year."];
        Assert.That(Lines(Below(700, cut)).Single(), Does.Contain("quality recurring shortages"));
    }

    [Test]
    public void HyphensOfTheWordStay()
    {
        string[] cut = [Wrapped[0][..^6] + " co-", "operation in the whole of the autumn, and that two depots had run out of it on the coldest night", "of the year. Co-operation was poor."];
        Assert.That(string.Join("#", Lines(Below(700, cut))), Does.Contain("quality co-operation in").And.Not.Contain("#"));
    }

    [Test]
    public void SuperscriptsStayInTheirWord()
    {
        string line = "BT /F1 12 Tf 72 700 Td (On the 6) Tj /F1 8 Tf 5 Ts (th) Tj /F1 12 Tf 0 Ts ( of May the panel met.) Tj ET\n";
        Assert.That(Lines(line), Is.EqualTo(new[] { "On the 6th of May the panel met." }));
    }

    [Test]
    public void RunningHeadersAndPageNumbersAreSetAside()
    {
        string Page(int number, string text) => Text(72, 810, "Works Panel, 9 June 2025") + Text(72, 700, text) + Text(290, 30, $"{number}");
        var file = new PdfBuilder();
        file.Page(Page(1, "The first page speaks of salt."));
        file.Page(Page(2, "The second speaks of sand."));
        var text = DocumentReader.Read(file.Build(), new ParseOptions(), default);
        Assert.That(text.Text, Is.EqualTo("The first page speaks of salt.\nThe second speaks of sand."));
        Assert.That(text.Facts.Furniture, Is.EqualTo(new[] { "Works Panel, 9 June 2025" }));
    }

    [Test]
    public void AHeadingThatStandsOnOnePageIsKept()
        => Assert.That(Lines(Text(72, 810, "Works Panel, 9 June 2025") + Below(700, "Salt."), Below(700, "Sand.")), Does.Contain("Works Panel, 9 June 2025"));

    [Test]
    public void CellsShownSideBySideMakeARow()
    {
        string Row(double y, params string[] cells) => string.Concat(cells.Select((cell, i) => Text(72 + (150 * i), y, cell)));
        Assert.That(Lines(Row(700, "Depot", "Salt", "Sand") + Row(684, "North", "12", "4") + Row(668, "South", "9", "3")),
            Is.EqualTo(new[] { "TableRow: Depot|Salt|Sand", "TableRow: North|12|4", "TableRow: South|9|3" }));
    }

    [Test]
    public void AnEmptyCellKeepsItsPlace()
    {
        string Row(double y, string[] cells) => string.Concat(cells.Select((cell, i) => cell.Length > 0 ? Text(72 + (150 * i), y, cell) : ""));
        Assert.That(Lines(Row(700, ["Depot", "Salt", "Sand"]) + Row(684, ["North", "", "4"])), Is.EqualTo(new[] { "TableRow: Depot|Salt|Sand", "TableRow: North||4" }));
    }

    [Test]
    public void ColumnsAreReadInTheOrderOfTheStream()
    {
        string Column(double x) => string.Concat(Enumerable.Range(0, 5).Select(i => Text(x, 700 - (14 * i), $"Column at {x}, line {i},")));
        var lines = string.Join(' ', Lines(Column(60) + Column(320)));
        Assert.That(lines.IndexOf("at 60, line 4", StringComparison.Ordinal), Is.LessThan(lines.IndexOf("at 320, line 0", StringComparison.Ordinal)));
    }

    [Test]
    public void APageThatJumpsAboutIsReadFromTheTop()
    {
        string[] lines = ["First,", "second,", "third,", "fourth,", "fifth,", "sixth."];
        string content = string.Concat(((int[])[3, 0, 5, 2, 4, 1]).Select(i => Text(72, 700 - (40 * i), lines[i])));
        Assert.That(string.Join(' ', Lines(content)), Is.EqualTo(string.Join(' ', lines)));
    }

    [Test]
    public void BulletsOfSymbolFontsAreBullets()
    {
        var file = new PdfBuilder();
        int font = file.Add("<< /Type /Font /Subtype /TrueType /BaseFont /Wingdings /FirstChar 167 /LastChar 167 /Widths [460] >>");
        file.Page("BT /F3 11 Tf 72 700 Td (\xa7) Tj ET\n" + Text(90, 700, "salt for the north"), resources: $"/Font << /F1 3 0 R /F3 {font} 0 R >>");
        Assert.That(PdfLines.Of(file).Single(), Does.StartWith("•").And.EndsWith("salt for the north"));
    }

    [Test]
    public void SlantingTextIsAWatermark()
        => Assert.That(Lines("BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET\n" + Below(700, "The panel met.")), Is.EqualTo(new[] { "The panel met." }));

    [Test]
    public void LettersShownTwiceForBoldAreReadOnce()
        => Assert.That(Lines(Text(72, 700, "Depots") + Text(72.3, 700, "Depots")), Is.EqualTo(new[] { "Depots" }));

    [Test]
    public void TextWithANameInTheColumnBesideItRunsOn()
    {
        string text = Below(700, "The clerk would write to the depot about the salt that was left out in", "the rain, and would bring the reply to the meeting in the autumn.");
        Assert.That(Lines(Below(740, "The panel heard of the salt.") + text + Text(480, 700, "Clerk")),
            Is.EqualTo(new[] { "The panel heard of the salt.", "The clerk would write to the depot about the salt that was left out in the rain, and would bring the reply to the meeting in the autumn.", "Clerk" }));
    }

    [Test]
    public void ARowOfATableWithALongCellStaysARow()
    {
        string head = Text(72, 740, "What is to be done") + Text(480, 740, "By whom");
        string text = Below(720, "The clerk would write to the depot about the salt that was left out in", "the rain, and would bring the reply to the meeting in the autumn.");
        Assert.That(Lines(head + text + Text(480, 720, "Clerk"))[1], Does.StartWith("TableRow: The clerk").And.EndsWith("|Clerk"));
    }

    [Test]
    public void CellsSetTightAreToldApartWhereBlanksAreShown()
    {
        string words = string.Concat(Enumerable.Range(0, 10).Select(i => Text(72, 780 - (14 * i), $"Line {i} of the report says how much salt there was,")));
        string tight = "BT /F1 11 Tf 72 600 Td (Amber) Tj 39 0 Td (Open) Tj ET\n";
        Assert.That(Lines(words + tight)[^1], Is.EqualTo("TableRow: Amber|Open"));
    }

    [Test]
    public void AGapWithoutABlankIsOneWhereNoneAreShown()
        => Assert.That(Lines("BT /F1 11 Tf 72 600 Td (Amber) Tj 39 0 Td (Open) Tj ET\n"), Is.EqualTo(new[] { "Amber Open" }));

    [Test]
    public void AJustifiedLineHasNoColumns()
    {
        string line = "BT /F1 11 Tf 14 Tw 72 600 Td (On 3 May the panel ) Tj /F2 11 Tf (met ) Tj /F1 11 Tf (at noon) Tj ET\n";
        Assert.That(Lines(line), Is.EqualTo(new[] { "On 3 May the panel met at noon" }));
    }
}
