using static MinutesSearch.Parsing.Tests.Reading.Office.DocxFile;

namespace MinutesSearch.Parsing.Tests.Reading.Office;

public sealed class DocxTests
{
    [Test]
    public void AParagraphIsALine() => Assert.That(Lines(Paragraph("The yard") + Paragraph(" ") + Paragraph("was  open.")), Is.EqualTo("Text | The yard\nText | was open."));

    [Test]
    public void AHeadingIsToldByTheNameOfItsStyleInAnyLanguage()
        => Assert.That(Lines(Paragraph("Yards", "<w:pStyle w:val=\"berschrift2\"/>")), Is.EqualTo("Heading 2 | Yards"));

    [Test]
    public void ListsCountAsWordCountsThem() => Assert.That(
        Lines(Listed("Apologies", 1) + Listed("one", 1, 1) + Listed("two", 1, 1) + Listed("Yards", 1) + Listed("three", 1, 1) + Listed("deep", 1, 2) + Listed("salt", 2) + Listed("Barns", 3)),
        Is.EqualTo("ListItem 1. | Apologies\nListItem 1 (a) | one\nListItem 1 (b) | two\nListItem 2. | Yards\nListItem 1 (a) | three\nListItem 2 2.1 | deep\nListItem • | salt\nListItem 27. | Barns"));

    [Test]
    public void AStyleBringsItsListAndCircularStylesEnd()
        => Assert.That(Lines(Paragraph("Apologies", "<w:pStyle w:val=\"Item\"/>")), Is.EqualTo("ListItem 1. bold | Apologies"));

    [Test]
    public void AnUnknownListPrintsNoMark() => Assert.That(Lines(Listed("Apologies", 99)), Is.EqualTo("Text | Apologies"));

    [Test]
    public void InsertionsStayAndDeletionsGo() => Assert.That(
        Lines($"<w:p><w:ins>{Run("The gate ")}</w:ins><w:del><w:r><w:delText>was red</w:delText></w:r></w:del>{Run("is green.")}<w:moveFrom>{Run("gone")}</w:moveFrom></w:p>"),
        Is.EqualTo("Text | The gate is green."));

    [Test]
    public void AParagraphWhoseEndWasDeletedRunsOn()
        => Assert.That(Lines(Paragraph("The gate", "<w:rPr><w:del/></w:rPr>") + Paragraph("is green.")), Is.EqualTo("Text | The gate is green."));

    [Test]
    public void AFieldShowsItsResultAndNotItsCode() => Assert.That(
        Lines("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:t>code</w:t><w:fldChar w:fldCharType=\"separate\"/><w:t>Page 4</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
        Is.EqualTo("Text | Page 4"));

    [Test]
    public void HiddenTextAndTheTableOfContentsAreLeftOut()
        => Assert.That(Lines($"<w:p>{Run("seen")}{Run(" unseen", "<w:vanish/>")}</w:p>" + Paragraph("Yards 4", "<w:pStyle w:val=\"TOC1\"/>")), Is.EqualTo("Text | seen"));

    [Test]
    public void ALineIsBoldIfAllItsLettersAre() => Assert.That(
        Lines($"<w:p>{Run("Yards", "<w:b/>")}{Run(":")}</w:p><w:p>{Run("Yards", "<w:b/>")}{Run(" and barns")}</w:p><w:p>{Run("Yards", "<w:b w:val=\"0\"/>")}</w:p>"),
        Is.EqualTo("Text bold | Yards:\nText | Yards and barns\nText | Yards"));

    [Test]
    public void ABrokenLineIsTwoLinesButATitleIsOne() => Assert.That(
        Lines("<w:p><w:r><w:t>Cllr A Barr</w:t><w:br/><w:t>Cllr B Cole</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"berschrift2\"/></w:pPr><w:r><w:t>Yards</w:t><w:br/><w:t>and barns</w:t></w:r></w:p>"),
        Is.EqualTo("Text | Cllr A Barr\nText | Cllr B Cole\nHeading 2 | Yards and barns"));

    [Test]
    public void ATabBehindANumberIsABlankAndOthersPartColumns()
        => Assert.That(Lines("<w:p><w:r><w:t>5.</w:t><w:tab/><w:t>Yards</w:t></w:r></w:p><w:p><w:r><w:t>Present</w:t><w:tab/><w:t>Cllr A Barr</w:t></w:r></w:p>"), Is.EqualTo("Text | 5. Yards\nText | Present¦Cllr A Barr"));

    [Test]
    public void ATabOrBlanksBehindABareNumberStayAsATab() => Assert.That(
        Lines("<w:p><w:r><w:t>37</w:t><w:tab/><w:t>Yards</w:t></w:r></w:p>" + Paragraph("38   Barns") + Paragraph("Seen  by 39   members")),
        Is.EqualTo("Text | 37¦Yards\nText | 38¦Barns\nText | Seen by 39 members"));

    [Test]
    public void AShortParagraphWithAPlaceInTheOutlineIsAHeadingAndASentenceIsNot() => Assert.That(
        Lines(Paragraph("Yards", "<w:outlineLvl w:val=\"1\"/>") + Paragraph("The yard was open.", "<w:outlineLvl w:val=\"1\"/>") + Paragraph("Barns", "<w:outlineLvl w:val=\"9\"/>")),
        Is.EqualTo("Heading 2 | Yards\nText | The yard was open.\nText | Barns"));

    [Test]
    public void ARowIsALineAndACellThatGoesOnRepeatsNothing() => Assert.That(
        Lines($"<w:tbl>{Row("Yard", "2023", "2024")}<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>{Paragraph("Salt")}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>{Paragraph("x")}</w:tc></w:tr></w:tbl>"),
        Does.StartWith("TableRow | Yard¦2023¦2024\nTableRow | Salt").And.Not.Contain("x"));

    [Test]
    public void ATableOfOneColumnIsText() => Assert.That(Lines($"<w:tbl>{Row("The yard was open.")}</w:tbl>"), Is.EqualTo("Text | The yard was open."));

    [Test]
    public void AlternateContentIsReadOnce() => Assert.That(
        Lines($"<w:p><mc:AlternateContent><mc:Choice>{Run("once")}</mc:Choice><mc:Fallback>{Run("twice")}</mc:Fallback></mc:AlternateContent></w:p>"), Is.EqualTo("Text | once"));

    [Test]
    public void ATextBoxStandsBehindItsParagraph() => Assert.That(
        Lines($"<w:p>{Run("The yard")}<w:r><w:drawing><w:txbxContent>{Paragraph("A box")}</w:txbxContent></w:drawing></w:r></w:p>"), Is.EqualTo("Text | The yard\nText | A box"));

    [Test]
    public void ContentControlsAreLookedInto() => Assert.That(Lines($"<w:sdt><w:sdtContent>{Paragraph("The yard")}</w:sdtContent></w:sdt>"), Is.EqualTo("Text | The yard"));

    [Test]
    public void QuestionsAndDecisionsComeOutOfAWordFile()
    {
        string body = Paragraph("Northgate Borough Council") + Paragraph("Minutes of the Works Panel held on 9 June 2025")
            + Paragraph("Apologies", "<w:pStyle w:val=\"Item\"/>") + Paragraph("There were none.")
            + Paragraph("Yards", "<w:pStyle w:val=\"Item\"/>") + Paragraph("Councillor Hunt asked who swept the yard. Mr Lal replied that a firm did.")
            + Paragraph("RESOLVED:") + Listed("That the report be noted.", 1, 1);
        using var stream = new MemoryStream(Bytes(body, main: "elsewhere/text.xml"));
        var document = MinutesParser.Parse(stream);
        Assert.That(document.Items.Select(item => $"{item.Number} {item.Title}"), Is.EqualTo(new[] { "1 Apologies", "2 Yards" }));
        Assert.That(document.Items[1].Entries.Select(entry => entry.GetType().Name), Is.EqualTo(new[] { "Question", "Response", "Resolution" }));
    }

    [Test]
    public void ADocumentTypeIsRefusedWithItsBombs()
    {
        byte[] bomb = Bytes(Paragraph("&b;"), head: "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>");
        Assert.That(() => MinutesParser.Parse(new MemoryStream(bomb)), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("save it again"));
    }

    [Test]
    public void AFileThatAsksForAPasswordSaysSo()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")];
        Assert.That(() => MinutesParser.Parse(new MemoryStream(bytes)), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("password"));
    }

    [Test]
    public void ADamagedFileIsReadOrRefusedAndNeverCrashes()
    {
        byte[] whole = Bytes(Listed("Apologies", 1) + $"<w:tbl>{Row("a", "b")}</w:tbl>" + Paragraph("Councillor Hunt asked who swept the yard."));
        Damage.OfAnyKindIsReadOrRefused(whole);
    }
}
