using static MinutesSearch.Parsing.Tests.Reading.Office.PptxFile;

namespace MinutesSearch.Parsing.Tests.Reading.Office;

/// <summary>What becomes of a deck's slides: title, then its lines, a step in for each level.</summary>
public sealed class PptxTests
{
    private static readonly string[] Diagram = ["Referral", "Triage", "Visit"];

    [Test]
    public void TheTitleIsThePlaceholderWhereverItStandsInTheTree()
        => Reads(new PptxFile().Slide(Body(Paragraph("Nine posts"), Paragraph("Two on loan", 1)) + Title("Staffing")), "Staffing", "- Nine posts", "  - Two on loan");

    [Test]
    public void ALineBreakInATitleIsABlank()
        => Reads(new PptxFile().Slide(Shape("<a:p><a:r><a:t>Where our</a:t></a:r><a:br/><a:r><a:t>children live</a:t></a:r></a:p>", "<p:ph type=\"ctrTitle\"/>") + Body(Paragraph("At home"))), "Where our children live", "- At home");

    [Test]
    public void ATitleWithoutAPlaceholderStandsAboveAllAndIsLarger()
        => Reads(new PptxFile().Slide(Box(5, 20, 100, 30, Paragraph("Forty lamps mended", size: 1800)) + Box(5, 4, 100, 8, Paragraph("Lighting", size: 3200))), "Lighting", "- Forty lamps mended");

    [TestCase(3200, "Our plan", "- Hire", "- Train")]
    [TestCase(2000, "", "- Our plan", "- Hire", "- Train")]
    public void ATitleMayFillAPanelOnTheLeft(int size, params string[] lines)
        => Reads(new PptxFile().Slide(Title("Hello")).Slide(Box(5, 30, 30, 15, Paragraph("Our plan", size: size)) + Box(45, 10, 70, 50, Paragraph("Hire", size: 1800), Paragraph("Train", size: 1800))), ["Hello", .. lines]);

    [Test]
    public void ALargeNumberInTheMiddleIsNoTitle()
        => Reads(new PptxFile().Slide(Title("Hello")).Slide(Box(5, 30, 40, 20, Paragraph("41%", size: 6000)) + Box(50, 30, 40, 20, Paragraph("of lamps are old", size: 1800)), ""), "Hello", "", "- 41%", "- of lamps are old");

    [Test]
    public void ATextBoxMayHoldTitleAndLines()
        => Reads(new PptxFile().Slide(Title("Hello")).Slide(Box(5, 3, 100, 60, Paragraph("Bins", size: 3200), Paragraph("Weekly", size: 1800), Paragraph("Fortnightly", size: 1800))), "Hello", "Bins", "- Weekly", "- Fortnightly");

    [Test]
    public void SlidesComeInThePresentationsOrder()
        => Reads(new PptxFile { Order = [2, 1] }.Slide(Title("Second")).Slide(Title("First")), "First", "Second");

    [Test]
    public void StrictFilesAreReadAlike() => Reads(new PptxFile { Strict = true }.Slide(Title("Roads") + Body(Paragraph("Gritted"))), "Roads", "- Gritted");

    [TestCase("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml")]
    [TestCase("application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml")]
    [TestCase("application/vnd.openxmlformats-officedocument.presentationml.template.main+xml")]
    public void ShowsTemplatesAndDecksWithMacrosAreDecks(string type) => Reads(new PptxFile { MainType = type }.Slide(Title("Roads")), "Roads");

    [Test]
    public void ColumnsAreReadOneAfterTheOther()
        => Reads(new PptxFile().Slide(Title("Plans") + Box(70, 30, 50, 20, Paragraph("Rents up")) + Box(70, 20, 50, 6, Paragraph("Risks")) + Box(5, 30, 50, 20, Paragraph("Good staff"), Paragraph("Low debt")) + Box(5, 20, 50, 6, Paragraph("Strengths"))),
            "Plans", "- Strengths", "- Good staff", "- Low debt", "- Risks", "- Rents up");

    [Test]
    public void AGridIsReadRowByRow()
        => Reads(new PptxFile().Slide(Title("Grid") + Box(70, 40, 50, 15, Paragraph("four")) + Box(5, 40, 50, 15, Paragraph("three")) + Box(70, 20, 50, 15, Paragraph("two")) + Box(5, 20, 50, 15, Paragraph("one"))),
            "Grid", "- one", "- two", "- three", "- four");

    [Test]
    public void AGroupStandsTogetherInItsOwnMeasure()
    {
        string group = $"<p:grpSp><p:nvGrpSpPr/><p:grpSpPr>{At(5, 50, 100, 20, "<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"9144000\" cy=\"1828800\"/>")}</p:grpSpPr>{Box(50, 0, 40, 20, Paragraph("right"))}{Box(0, 0, 40, 20, Paragraph("left"))}</p:grpSp>";
        Reads(new PptxFile().Slide(Title("Groups") + group + Box(5, 20, 100, 20, Paragraph("above"))), "Groups", "- above", "- left", "- right");
    }

    [Test]
    public void LevelsSetByMarginAloneCount()
        => Reads(new PptxFile().Slide(Title("Levels") + Shape("<a:p><a:pPr marL=\"342900\"/><a:r><a:t>• outer</a:t></a:r></a:p><a:p><a:pPr marL=\"800000\"/><a:r><a:t>– inner</a:t></a:r></a:p>", box: At(5, 20, 90, 30))), "Levels", "- outer", "  - inner");

    [Test]
    public void ANumberIsALineOfItsOwn() => Reads(new PptxFile().Slide(Title("Caseload") + Box(5, 20, 90, 20, Paragraph("23"), Paragraph("27 NEW STARTERS"))), "Caseload", "- 23", "- 27 NEW STARTERS");

    [Test]
    public void ComputedNumbersAreMarksNotText()
        => Reads(new PptxFile().Slide(Title("3 month plan") + Body(Paragraph("Hire", properties: "<a:buAutoNum type=\"arabicPeriod\"/>"), Paragraph("Train", properties: "<a:buAutoNum type=\"arabicPeriod\"/>"))), "3 month plan", "- Hire", "- Train");

    [Test]
    public void FootersNumbersAndStraplinesAreLeftOut()
    {
        var file = new PptxFile();
        for (int i = 1; i < 4; i++)
        {
            file.Slide(Title($"Part {i}") + Body(Paragraph($"Text {i}")) + Shape(Paragraph("Fernley Borough Council"), "<p:ph type=\"ftr\" idx=\"11\"/>") + Box(100, 70, 10, 4, Paragraph($"{i}")) + Box(5, 70, 60, 4, Paragraph("Proud of our parks"))
                + Box(70, 70, 20, 4, "<a:p><a:fld type=\"datetime1\"><a:t>4 May 2021</a:t></a:fld></a:p>"));
        }
        Reads(file, "Part 1", "- Text 1", "Part 2", "- Text 2", "Part 3", "- Text 3");
        Assert.That(file.Parse().Authority, Is.EqualTo("Fernley Borough Council"));
    }

    [Test]
    public void WhatStandsOnTwoSlidesIsNoStrapline()
        => Reads(new PptxFile().Slide(Title("A") + Box(5, 70, 60, 4, Paragraph("Source: survey"))).Slide(Title("B") + Box(5, 70, 60, 4, Paragraph("Source: survey"))), "A", "- Source: survey", "B", "- Source: survey");

    [Test]
    public void TheMastersOwnTextIsNoLineButNamesTheCouncil()
    {
        var file = new PptxFile { OnMaster = Box(5, 70, 50, 4, Paragraph("Fernley Borough Council")) }.Slide(Title("Parks") + Body(Paragraph("Ten")));
        Reads(file, "Parks", "- Ten");
        Assert.That(file.Parse().Authority, Is.EqualTo("Fernley Borough Council"));
    }

    [Test]
    public void AlternateContentIsReadOnce()
        => Reads(new PptxFile().Slide(Title("Once") + $"<mc:AlternateContent><mc:Choice Requires=\"p14\">{Box(5, 20, 50, 9, Paragraph("new"))}</mc:Choice><mc:Fallback>{Box(5, 20, 50, 9, Paragraph("old"))}</mc:Fallback></mc:AlternateContent>"), "Once", "- new");

    [Test]
    public void ATableIsARowALineAndMergedCellsKeepTheirColumns()
        => Reads(new PptxFile().Slide(Title("Homes") + Table("Ward|2022|2023", "North|12|14", "All wards|<|<", "^|30|31")), "Homes", "- Ward 2022 2023", "- North 12 14", "- All wards", "- 30 31");

    [Test]
    public void ADiagramIsReadAlongItsLinks()
    {
        string points = "<dgm:pt modelId=\"0\" type=\"doc\"/>" + string.Concat(Diagram.Select((text, i) => $"<dgm:pt modelId=\"{i + 1}\"><dgm:t>{Paragraph(text)}</dgm:t></dgm:pt>")) + "<dgm:pt modelId=\"9\" type=\"pres\"><dgm:t><a:p><a:r><a:t>drawn</a:t></a:r></a:p></dgm:t></dgm:pt>";
        const string Links = "<dgm:cxn srcId=\"0\" destId=\"2\" srcOrd=\"1\"/><dgm:cxn srcId=\"0\" destId=\"1\" srcOrd=\"0\"/><dgm:cxn srcId=\"2\" destId=\"3\" srcOrd=\"0\"/><dgm:cxn srcId=\"3\" destId=\"2\" srcOrd=\"0\"/>";
        Reads(new PptxFile().Part("ppt/diagrams/data1.xml", $"<dgm:dataModel {{names}}><dgm:ptLst>{points}</dgm:ptLst><dgm:cxnLst>{Links}</dgm:cxnLst></dgm:dataModel>")
            .Slide(Title("Path") + Frame("<dgm:relIds r:dm=\"rId2\"/>", "diagram"), "", ("diagramData", "../diagrams/data1.xml")), "Path", "- Referral", "- Triage", "  - Visit");
    }

    [Test]
    public void SpeakerNotesAreInTheTextButNoLines()
    {
        var file = new PptxFile().Part("ppt/notesSlides/notesSlide1.xml", $"<p:notes {{names}}><p:cSld><p:spTree>{Shape("", "<p:ph type=\"sldImg\"/>")}{Body(Paragraph("Thank the wardens."))}{Shape(Paragraph("1"), "<p:ph type=\"sldNum\" idx=\"5\"/>")}</p:spTree></p:cSld></p:notes>")
            .Slide(Title("Wardens") + Body(Paragraph("Six")), "", ("notesSlide", "../notesSlides/notesSlide1.xml"));
        Reads(file, "Wardens", "- Six");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Parse().Text, Does.EndWith("\nThank the wardens."));
            Assert.That(file.Parse().Slides[0].Notes, Is.EqualTo(new[] { "Thank the wardens." }));
        }
    }

    [Test]
    public void AHiddenSlideIsReadWithANote()
    {
        var file = new PptxFile().Slide(Title("Seen")).Slide(Title("Unseen"), "show=\"0\"");
        Reads(file, "Seen", "Unseen");
        Assert.That(file.Parse().Warnings.Select(note => $"{note.Code} {note.Span?.Page}"), Is.EqualTo(new[] { "hidden-slide 2" }));
    }

    [Test]
    public void ASlideOfPicturesKeepsItsNumber()
        => Assert.That(new PptxFile().Slide(Title("One")).Slide("<p:pic/>").Slide(Title("Three")).Parse().Slides.Select(slide => slide.Number), Is.EqualTo(new[] { 1, 3 }));

    [Test]
    public void ALinksHostNamesTheCouncil()
        => Assert.That(new PptxFile().Slide(Title("Links"), "", ("hyperlink", "https://democracy.kent.gov.uk/x")).Parse().Authority, Is.EqualTo("Kent"));

    [Test]
    public void ABrokenSlideIsANoteAndTheOthersAreRead()
    {
        var file = new PptxFile().Slide(Title("One")).Slide("<p:sp>").Slide(Title("Three"));
        Reads(file, "One", "Three");
        Assert.That(file.Parse().Warnings.Select(note => note.Code), Is.EqualTo(new[] { "broken-part" }));
    }

    private static void Reads(PptxFile file, params string[] lines)
    {
        var document = file.Parse("a.txt");
        var dump = document.Slides.SelectMany(slide => slide.Lines.Select(line => new string(' ', line.Level * 2) + "- " + line.Text).Prepend(slide.Title));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(document.Kind, Is.EqualTo(DocumentKind.Slides));
            Assert.That(dump, Is.EqualTo(lines));
        }
    }
}
