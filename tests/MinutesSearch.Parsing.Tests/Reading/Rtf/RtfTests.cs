using System.Text;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Parsing.Tests.Reading.Rtf;

public sealed class RtfTests
{
    private const string Head = @"\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol{\*\falt x};}{\f2\fcharset204 Arial Cyr;}{\f3\fcharset2 Wingdings;}}"
        + @"{\stylesheet{Normal;}{\s1\sbasedon0 heading 1;}{\s2\sbasedon1 Agenda item;}{\s3\outlinelevel2 Part;}{\s4 toc 1;}{\*\cs1 heading 5;}{\s9\sbasedon9 Title;}}{\info{\title Unseen}{\author Nobody}}";

    [TestCase(@"The yard\par was  open.\par", "Text | The yard\nText | was open.", TestName = "AParagraphIsALine")]
    [TestCase("The\r\n yard \\\r\nwas open.", "Text | The yard\nText | was open.", TestName = "LineEndsInTheFileMeanNothingButBehindABackslash")]
    [TestCase(@"caf\'e9 \'93x\'94 a\~b\_c d\-e \{f\} \emdash \rquote\par", "Text | café “x” a b-c de {f} —’", TestName = "CharactersOfTheCodePageAndSigns")]
    [TestCase(@"\u8220 ?x\u8221\'94 {\uc2 \u233 ??}{\uc0 \u233 }t\u-3913 ?\u55357 ?\u56832 ? \u960\emdash .\par", "Text | “x” éét•😀 π.", TestName = "UnicodeWithWhatOldReadersShow")]
    [TestCase(@"{\f2 \'cf\'f0}{\f1 \'b7\'b3}{\f3 \'fc}\par", "Text | Пр•≥✓", TestName = "AFontSaysWhatItsBytesMean")]
    [TestCase(@"Cllr A Barr\line Cllr B Cole\par 5.\tab Yards\par Present\tab Cllr A Barr\par", "Text | Cllr A Barr\nText | Cllr B Cole\nText | 5. Yards\nText | Present⇥Cllr A Barr", TestName = "BreaksPartLinesAndTabsColumns")]
    [TestCase(@"{\b Yards}:\par{\b Yards} and barns\par\b Barns\b0\par\b Sheds\plain\par", "Text bold | Yards:\nText | Yards and barns\nText bold | Barns\nText bold | Sheds", TestName = "ALineIsBoldIfAllItsLettersAre")]
    [TestCase(@"\pard\s1 One\par\pard\s2 Two\par\pard\s3 Three\par\pard\s9 Works Panel\par\pard\cs1 Text\par\pard\outlinelevel1 Yards\par The yard was open.\par", "Heading 1 | One\nHeading 1 | Two\nHeading 3 | Three\nHeading 1 | Works Panel\nText | Text\nHeading 2 | Yards\nText | The yard was open.", TestName = "HeadingsAreToldByStyleOrOutline")]
    [TestCase(@"{\listtext\pard\plain 1.\tab}\ilvl0 Apologies\par{\listtext\f1 \'b7\tab}\ilvl1 salt\par{\pntext o\tab}\ilvl0 grit\par{\listtext (a)\tab}{\b sand}\par\pard plain\par", "ListItem 1. | Apologies\nListItem 1 • | salt\nListItem • | grit\nListItem (a) bold | sand\nText | plain", TestName = "ListsShowTheirMarks")]
    [TestCase(@"The gate {\deleted was red}{\revised is green}.{\v unseen}\par one{\deleted\par}two\par", "Text | The gate is green.\nText | one two", TestName = "DeletionsAndHiddenTextGo")]
    [TestCase(@"See {\field{\*\fldinst HYPERLINK ""https://www.fernholt.example/a""}{\fldrslt page {\b 4}}}.{\field{\*\fldinst {\field{\*\fldinst x}{\fldrslt y}}}{\fldrslt z}}\par\pard\s4 Yards 4\par", "Text | See page 4.z", TestName = "FieldsShowTheirResultsAndContentsTablesGo")]
    [TestCase(@"a{\*\unknown b{\b c}}d{\pict\bin5 }}}{{e}f{\object g{\result h}}{\footnote i}{\header j\par}{\*\shppict{\pict 00}}k\par", "Text | adfk", TestName = "WhatIsNoTextIsSkipped")]
    [TestCase(@"{\upr{old}{\*\ud{new}}}\par", "Text | new", TestName = "OfTextThatStandsTwiceTheUnicodeOneIsRead")]
    [TestCase(@"The yard{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt \pard A box\par}}{\shprslt A box}} was open.\par", "Text | The yard was open.\nText | A box", TestName = "ATextBoxStandsBehindItsParagraph")]
    [TestCase(@"one\par\page two\par\pard\pagebb three\par", "Text p1 | one\nText p2 | two\nText p3 | three", TestName = "PagesAreCountedByTheirBreaks")]
    [TestCase(@"{{{{x}}}}}y\par", "Text | x", TestName = "TheDocumentEndsWithItsGroup")]
    public void IsReadAs(string body, string expected) => Assert.That(Lines(body), Is.EqualTo(expected));

    [TestCase(@"\trowd\cellx1000\cellx2000\cellx3000\intbl Yard\cell 2023\cell 2024\cell\row\trowd\cellx2000\cellx3000\intbl Salt\cell 7\cell\row\pard after\par", "TableRow | Yard⇥2023⇥2024\nTableRow | Salt⇥⇥7\nText | after", TestName = "ACellOverTwoColumnsLeavesOneEmpty")]
    [TestCase(@"\trowd\cellx1000\cellx2000\intbl a\cell b\cell\row\trowd\clvmrg\cellx1000\cellx2000\intbl x\cell c\cell\row\pard\par", "TableRow | a⇥b\nTableRow | ⇥c", TestName = "ACellThatGoesOnRepeatsNothing")]
    [TestCase(@"\trowd\cellx1000\intbl The yard was open.\par It had salt.\cell\row\pard\par", "Text | The yard was open.\nText | It had salt.", TestName = "ATableOfOneColumnIsText")]
    [TestCase(@"\trowd\cellx1\cellx2\intbl Q1\cell one\par two\par three\par four\cell\row\pard\par", "Text | Q1\nText | one\nText | two\nText | three\nText | four", TestName = "ARowWithLongTextsIsText")]
    [TestCase(@"\trowd\cellx1000\cellx2000\pard\intbl Cllr A Barr\par Cllr B Cole\cell{\listtext 4.\tab}Yards\cell\row", "TableRow | Cllr A Barr\u2028Cllr B Cole⇥4. Yards", TestName = "LinesOfACellAndItsNumberStayInTheRow")]
    [TestCase(@"\trowd\cellx1000\cellx5000\pard\intbl outer\cell\pard\intbl\itap2 in\nestcell side\nestcell{\*\nesttableprops\trowd\cellx2000\cellx3000\nestrow}{\nonesttables\par}\pard\intbl\itap1 below\cell\row\pard after\par", "Text | outer\nTableRow | in⇥side\nText | below\nText | after", TestName = "ATableInACellIsReadInItsPlace")]
    public void ATableIsReadAs(string body, string expected) => Assert.That(Lines(body), Is.EqualTo(expected));

    [Test]
    public void HeadersAndFootersAreNoTextButMayNameTheCouncilAndLinksItsHost()
    {
        var read = DocumentReader.Read(Bytes(@"{\header\pard Fernholt Borough Council\par}The yard{\field{\*\fldinst HYPERLINK ""https://www.fernholt.example""}{\fldrslt }}\par"), ParseOptions.Default, default);
        Assert.That((read.Text, read.Facts.Furniture[0], read.Facts.Hosts[0]), Is.EqualTo(("The yard", "Fernholt Borough Council", "www.fernholt.example")));
    }

    [Test]
    public void AFileThatWasCutOffSaysSo()
    {
        var read = DocumentReader.Read(Encoding.Latin1.GetBytes(@"{\rtf1 The yard was open.\par It {\b had"), ParseOptions.Default, default);
        Assert.That((read.Text, read.Notes.Single().Code), Is.EqualTo(("The yard was open.\nIt had", "cut-off")));
    }

    [TestCase("\n {\\rtf1 The yard}", "Rtf")]
    [TestCase("{\\rt The yard}", "PlainText")]
    [TestCase("On {\\rtf1} files", "PlainText")]
    public void TheFormatIsToldByItsFirstWord(string text, string expected)
        => Assert.That(DocumentReader.Read(Encoding.Latin1.GetBytes(text), new ParseOptions { Name = "x.doc" }, default).Format.ToString(), Is.EqualTo(expected));

    [Test]
    public void QuestionsAndDecisionsComeOutOfRichText()
    {
        byte[] bytes = Bytes(@"Northgate Borough Council\par Minutes of the Works Panel held on 9 June 2025\par{\listtext 1.\tab}\b Apologies\b0\par There were none.\par{\listtext 2.\tab}\b Yards\b0\par"
            + @" Councillor Hunt asked who swept the yard. Mr Lal replied that a firm did.\par RESOLVED:\par{\listtext (a)\tab}That the report be noted.\par");
        var document = MinutesParser.Parse(new MemoryStream(bytes));
        Assert.That(document.Items.Select(item => $"{item.Number} {item.Title}"), Is.EqualTo(new[] { "1 Apologies", "2 Yards" }));
        Assert.That(document.Items[1].Entries.Select(entry => entry.GetType().Name), Is.EqualTo(new[] { "Question", "Response", "Resolution" }));
    }

    [Test]
    public void NestingWithoutEndIsPassedOver()
        => Assert.That(Lines(new string('{', 300_000) + "deep" + new string('}', 300_000) + @"The yard\par"), Is.EqualTo("Text | The yard"));

    [Test]
    public void MillionsOfCellsStayInBounds()
    {
        string cells = @"\trowd\intbl " + string.Concat(Enumerable.Repeat(@"\cell", 1_000_000)) + @"\row\intbl Salt\cell 7\cell\row\pard\par";
        Assert.That(Lines(cells), Is.EqualTo("TableRow | Salt⇥7"));
    }

    [Test]
    public void ADamagedFileIsReadAndNeverCrashes()
    {
        byte[] whole = Bytes(@"{\listtext 1.\tab}Apologies\par\trowd\cellx1\cellx2\intbl a\cell{\b b}\cell\row\pard{\field{\*\fldinst x}{\fldrslt y}}\u8220 ?\'e9 Councillor Hunt asked who swept the yard.\par");
        Damage.OfAnyKindIsReadOrRefused(whole);
    }

    private static string Lines(string body) => Dump.Of(DocumentReader.Read(Bytes(body), ParseOptions.Default, default));

    private static byte[] Bytes(string body) => Encoding.Latin1.GetBytes(@"{\rtf1" + Head + body + "}");
}
