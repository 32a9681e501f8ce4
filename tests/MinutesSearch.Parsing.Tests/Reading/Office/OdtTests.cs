using MinutesSearch.Parsing.Reading;
using static MinutesSearch.Parsing.Tests.Reading.Office.OdfFile;

namespace MinutesSearch.Parsing.Tests.Reading.Office;

public sealed class OdtTests
{
    [Test]
    public void AParagraphIsALineWithItsBlanksTabsAndBreaks() => Assert.That(
        Lines(Paragraph("The<text:s text:c=\"900000000\"/>yard\n was open.") + Paragraph("  ") + Paragraph("Present<text:tab/>Cllr A Barr<text:line-break/>Cllr B Cole")),
        Is.EqualTo("Text | The yard was open.\nText | Present⇥Cllr A Barr\nText | Cllr B Cole"));

    [Test]
    public void HeadingsHaveTheirLevelsAndTheNumbersOfTheOutline() => Assert.That(
        Lines(Paragraph("Works Panel", "Title") + "<text:h text:outline-level=\"1\">Part A</text:h><text:h text:outline-level=\"2\">Yards</text:h><text:h text:outline-level=\"2\" text:is-list-header=\"true\">Aside</text:h><text:h text:outline-level=\"2\">Barns</text:h><text:h>Part B</text:h><text:h text:outline-level=\"2\">Sheds</text:h>"),
        Is.EqualTo("Heading 1 | Works Panel\nHeading 1 | Part A\nHeading 2 1) | Yards\nHeading 2 | Aside\nHeading 2 2) | Barns\nHeading 1 | Part B\nHeading 2 1) | Sheds"));

    [Test]
    public void ListsCountThroughTheirLevels() => Assert.That(
        Lines(List(Item(Paragraph("Apologies") + Paragraph("None.") + List(Item(Paragraph("one")) + Item(Paragraph("two")))) + Item(Paragraph("Yards") + List(Item(Paragraph("three") + List(Item(Paragraph("deep")))))), "L1") + List(Item(Paragraph("salt")), "L2")),
        Is.EqualTo("ListItem 1. | Apologies\nText | None.\nListItem 1 (a) | one\nListItem 1 (b) | two\nListItem 2. | Yards\nListItem 1 (a) | three\nListItem 2 2.a.1 | deep\nListItem • | salt"));

    [Test]
    public void AListGoesOnOrStartsAnewAsItSays() => Assert.That(
        Lines(List(Item(Paragraph("one")), "L1", "xml:id=\"q\"") + List(Item(Paragraph("anew")), "L1") + List(Item(Paragraph("goes on")), "L1", "text:continue-numbering=\"true\"")
            + List(Item(Paragraph("goes on with q")), "L1", "text:continue-list=\"q\"") + List(Item(Paragraph("twelve"), "text:start-value=\"12\"") + Item(Paragraph("thirteen")), "L1") + List(Item(Paragraph("roman")), "L3")),
        Is.EqualTo("ListItem 1. | one\nListItem 1. | anew\nListItem 2. | goes on\nListItem 2. | goes on with q\nListItem 12. | twelve\nListItem 13. | thirteen\nListItem (iv) | roman"));

    [Test]
    public void AListWithoutAStyleTakesThatOfItsParagraphs() => Assert.That(
        Lines(List(Item(Paragraph("Apologies", "PL"))) + List("<text:list-header>" + Paragraph("unnumbered", "PL") + "</text:list-header>" + Item(Paragraph("Yards", "PL")))),
        Is.EqualTo("ListItem 1. | Apologies\nText | unnumbered\nListItem 1. | Yards"));

    [Test]
    public void ALineIsBoldIfAllItsLettersAre() => Assert.That(
        Lines(Paragraph("<text:span text:style-name=\"B\">Yards</text:span>:") + Paragraph("<text:span text:style-name=\"B\">Yards</text:span> and barns") + Paragraph("Barns", "PB") + Paragraph("<text:span text:style-name=\"N\">Sheds</text:span>", "PB") + Paragraph("Circle", "A")),
        Is.EqualTo("Text bold | Yards:\nText | Yards and barns\nText bold | Barns\nText | Sheds\nText | Circle"));

    [Test]
    public void WhatIsDeletedHiddenOrNotedIsLeftOut() => Assert.That(
        Lines("<text:tracked-changes><text:changed-region><text:deletion>" + Paragraph("was red") + "</text:deletion></text:changed-region></text:tracked-changes>"
            + Paragraph("The gate<text:change/> is <text:change-start/>green<text:change-end/><text:note><text:note-citation>1</text:note-citation><text:note-body>" + Paragraph("aside") + "</text:note-body></text:note>.<text:span text:style-name=\"H\">unseen</text:span><office:annotation>" + Paragraph("why?") + "</office:annotation>")
            + "<text:section text:display=\"none\">" + Paragraph("unseen") + "</text:section><text:section>" + Paragraph("seen") + "</text:section><text:table-of-content><text:index-body>" + Paragraph("Yards 4") + "</text:index-body></text:table-of-content>" + Paragraph("Yards 4", "Contents_20_1")),
        Is.EqualTo("Text | The gate is green.\nText | seen"));

    [Test]
    public void FieldsAndLinksShowTheirText() => Assert.That(
        Lines(Paragraph("See <text:a xlink:href=\"https://www.fernholt.example/a\">page <text:page-number>4</text:page-number></text:a>.")), Is.EqualTo("Text | See page 4."));

    [Test]
    public void ATextBoxStandsBehindItsParagraph()
        => Assert.That(Lines(Paragraph("The yard<draw:frame><draw:text-box>" + Paragraph("A box") + "</draw:text-box><svg:desc>A picture</svg:desc></draw:frame>")), Is.EqualTo("Text | The yard\nText | A box"));

    [Test]
    public void PagesAreCountedWhereTheyAreKnown() => Assert.That(
        Lines(Paragraph("one") + Paragraph("still<text:soft-page-break/> one") + Paragraph("two") + Paragraph("three", "PP")),
        Is.EqualTo("Text p1 | one\nText p1 | still one\nText p2 | two\nText p3 | three"));

    [Test]
    public void ARowIsALineAndCoveredOrRepeatedCellsStayInBounds() => Assert.That(
        Lines("<table:table><table:table-header-rows>" + Row("Yard", "2023", "2024") + "</table:table-header-rows><table:table-row><table:table-cell>" + Paragraph("Salt") + "</table:table-cell><table:covered-table-cell>" + Paragraph("x") + "</table:covered-table-cell><table:table-cell table:number-columns-repeated=\"2000000000\">"
            + Paragraph("7") + "</table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row></table:table>"),
        Is.EqualTo("TableRow | Yard⇥2023⇥2024\nTableRow | Salt⇥⇥7"));

    [Test]
    public void ATableOfOneColumnOrOfLongTextsIsText() => Assert.That(
        Lines("<table:table>" + Row("The yard was open.") + "</table:table><table:table><table:table-row><table:table-cell>" + Paragraph("Q1") + "</table:table-cell><table:table-cell>" + List(Item(Paragraph("one")) + Item(Paragraph("two")) + Item(Paragraph("three")) + Item(Paragraph("four")), "L1") + "</table:table-cell></table:table-row></table:table>"),
        Is.EqualTo("Text | The yard was open.\nText | Q1\nListItem 1. | one\nListItem 2. | two\nListItem 3. | three\nListItem 4. | four"));

    [Test]
    public void EndlessParagraphsAreCutShortWithANote()
    {
        var read = DocumentReader.Read(Bytes(string.Concat(Enumerable.Repeat(Paragraph("x"), 100_500))), ParseOptions.Default, default);
        Assert.That((read.Lines.Length, read.Notes.Single().Code), Is.EqualTo((LineWriter.MostLines, "long-document")));
    }

    [Test]
    public void ANumberAndItsTitleInATableOfOneRowAreALine() => Assert.That(
        Lines("<table:table>" + Row("37", "Declarations of interest") + "</table:table><table:table>" + Row("FC/24/118", "LAMPS") + "</table:table><table:table>" + Row("The clerk was asked to mend the stile.", "RE") + "</table:table><table:table>" + Row("Yard", "Tons") + "</table:table>"),
        Is.EqualTo("Text | 37⇥Declarations of interest\nText | FC/24/118⇥LAMPS\nText | The clerk was asked to mend the stile.⇥RE\nTableRow | Yard⇥Tons"));

    [Test]
    public void ANumberStaysInARow() => Assert.That(
        Lines("<table:table><table:table-row><table:table-cell>" + List(Item(Paragraph("Yards")), "L1") + "</table:table-cell><table:table-cell>" + List(Item(Paragraph("salt")), "L2") + "</table:table-cell></table:table-row></table:table>"),
        Is.EqualTo("TableRow | 1. Yards⇥salt"));

    [Test]
    public void HeadersAndFootersAreNoTextButMayNameTheCouncil()
    {
        var read = DocumentReader.Read(Bytes(Paragraph("The yard")), ParseOptions.Default, default);
        Assert.That((read.Text, read.Facts.Furniture[0]), Is.EqualTo(("The yard", "Fernholt Borough Council")));
    }

    [Test]
    public void ADeckIsReadSlideBySlide() => Assert.That(
        Lines("<draw:page><draw:frame presentation:class=\"title\"><draw:text-box>" + Paragraph("Yards") + "</draw:text-box></draw:frame><draw:frame presentation:class=\"outline\"><draw:text-box>"
            + List(Item(Paragraph("12 yards") + List(Item(Paragraph("4 are let")))), "L2") + "</draw:text-box></draw:frame><draw:frame presentation:class=\"page-number\"><draw:text-box>" + Paragraph("1") + "</draw:text-box></draw:frame><draw:frame><table:table>" + Row("Yard", "Tons") + "</table:table></draw:frame><presentation:notes><draw:frame presentation:class=\"notes\"><draw:text-box>" + Paragraph("Say thanks") + "</draw:text-box></draw:frame></presentation:notes></draw:page>", "presentation"),
        Is.EqualTo("Heading 1  p1 | Yards\nListItem • p1 | 12 yards\nListItem 1 • p1 | 4 are let\nTableRow p1 | Yard⇥Tons\nSpeakerNote p1 | Say thanks"));

    [Test]
    public void ASheetIsRefused()
        => Assert.That(() => Lines("<table:table/>", "spreadsheet"), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("save its text as"));

    [Test]
    public void ADocumentTypeIsRefusedWithItsBombs() => Assert.That(
        () => MinutesParser.Parse(new MemoryStream(Bytes(Paragraph("&b;"), head: "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"))), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("save it again"));

    [Test]
    public void AFileThatAsksForAPasswordSaysSo() => Assert.That(
        () => MinutesParser.Parse(new MemoryStream(Bytes("x", manifest: "<file-entry><encryption-data/></file-entry>"))), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("password"));

    [Test]
    public void NestingWithoutEndIsRefusedNotFollowed()
    {
        string deep = string.Concat(Enumerable.Repeat("<text:list><text:list-item>", 5000)) + string.Concat(Enumerable.Repeat("</text:list-item></text:list>", 5000));
        Assert.That(() => MinutesParser.Parse(new MemoryStream(Bytes(deep))), Throws.TypeOf<UnreadableDocumentException>());
    }

    [Test]
    public void ADamagedFileIsReadOrRefusedAndNeverCrashes()
    {
        byte[] whole = Bytes(List(Item(Paragraph("Apologies")), "L1") + "<table:table>" + Row("a", "b") + "</table:table>" + Paragraph("Councillor Hunt asked who swept the yard."));
        Damage.OfAnyKindIsReadOrRefused(whole);
    }
}
