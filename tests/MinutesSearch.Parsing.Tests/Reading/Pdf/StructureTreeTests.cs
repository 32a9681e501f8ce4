using static MinutesSearch.Parsing.Tests.Reading.Pdf.PdfBuilder;

namespace MinutesSearch.Parsing.Tests.Reading.Pdf;

public sealed class StructureTreeTests
{
    private PdfBuilder _file = new();
    private TagWriter _tags = new(new PdfBuilder());

    [SetUp]
    public void Start()
    {
        _file = new PdfBuilder();
        _tags = new TagWriter(_file);
    }

    /// <summary>A page with a line for each text, marked 0, 1, 2 … from the top down.</summary>
    private int Page(params string[] lines) => _file.Page(string.Concat(lines.Select((line, i) => Marked(i, Text(72, 760 - (24 * i), line)))));

    [Test]
    public void TheTreeGivesTheOrder()
    {
        int page = Page("The gritters stood idle.", "1. Gritting");
        _tags.Root(_tags.Element("Document", page, $"{_tags.Element("P", page, "1")} {_tags.Element("P", page, "0")}"));
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "1. Gritting", "The gritters stood idle." }));
    }

    [Test]
    public void ATreeThatMissesMuchOfAPageIsNotFollowed()
    {
        int page = Page("The gritters stood idle.", "1. Gritting");
        _tags.Root(_tags.Element("P", page, "1"));
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "The gritters stood idle.", "1. Gritting" }));
    }

    [Test]
    public void AFewWordsWithoutTagsKeepTheirPlace()
    {
        int page = _file.Page(Marked(0, Text(72, 760, "The panel heard at length from the drivers of the gritters.")) + Text(72, 736, "Noted") + Marked(1, Text(72, 712, "The panel then heard at length from the depot.")));
        _tags.Root($"{_tags.Element("P", page, "0")} {_tags.Element("P", page, "1")}");
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "The panel heard at length from the drivers of the gritters.", "Noted", "The panel then heard at length from the depot." }));
    }

    [Test]
    public void PagesWithoutTagsStandBetweenTheOthers()
    {
        int first = Page("The first page has tags.");
        _file.Page(Text(72, 760, "The second page has none."));
        int third = Page("The third page has tags.");
        _tags.Root($"{_tags.Element("P", first, "0")} {_tags.Element("P", third, "0")}");
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "The first page has tags.", "The second page has none.", "The third page has tags." }));
    }

    [Test]
    public void ArtifactsAreLeftOut()
    {
        int page = _file.Page($"/Artifact << /Type /Pagination >> BDC\n{Text(72, 800, "Agenda Item 4")}EMC\n" + Marked(0, Text(72, 760, "Salt was short.")) + Marked(1, Text(72, 736, "Printed on paper")));
        _tags.Root($"{_tags.Element("P", page, "0")} {_tags.Element("Artifact", page, _tags.Element("P", page, "1"))}");
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "Salt was short." }));
    }

    [Test]
    public void ActualTextStandsForGlyphs()
    {
        int page = Page("Salt was ", "sh0rt", " in March.");
        _tags.Root(_tags.Element("P", page, $"0 {_tags.Element("Span", page, "1", "/ActualText (short)")} 2"));
        Assert.That(string.Join(' ', PdfLines.Of(_file)), Is.EqualTo("Salt was short in March."));
    }

    [Test]
    public void OwnNamesOfElementsAreLookedUp()
    {
        int page = Page("Depots", "There are three.");
        _tags.Root($"{_tags.Element("Chapter", page, "0")} {_tags.Element("Prose", page, "1")}", "/RoleMap << /Chapter /Top /Top /H2 /Prose /P /Loop /Loop >>");
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "Heading2: Depots", "There are three." }));
    }

    [Test]
    public void SmallerLettersBelowAHeadingAreNone()
    {
        int page = _file.Page(Marked(0, Text(72, 760, "Depots", 20) + Text(72, 740, "There are three.", 11)));
        _tags.Root(_tags.Element("H1", page, "0"));
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "Heading1: Depots", "There are three." }));
    }

    [Test]
    public void NumbersOfItemsStandBeforeTheirText()
    {
        int page = _file.Page(Marked(0, Text(72, 760, "37.")) + Marked(1, Text(100, 760, "Depots", bold: true)));
        string item = _tags.Element("LI", page, $"{_tags.Element("Lbl", page, "0")} {_tags.Element("LBody", page, _tags.Element("P", page, "1"))}");
        _tags.Root(_tags.Element("L", page, item));
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "37.|Depots" }));
    }

    [Test]
    public void BulletsKeepTheirLevels()
    {
        int page = Page("o", "Salt", "-", "Rock salt", "\x95 Sand");
        string inner = _tags.Element("L", page, _tags.Element("LI", page, $"{_tags.Element("Lbl", page, "2")} {_tags.Element("LBody", page, "3")}"));
        string outer = _tags.Element("LI", page, $"{_tags.Element("Lbl", page, "0")} {_tags.Element("LBody", page, $"1 {inner}")}");
        _tags.Root(_tags.Element("L", page, $"{outer} {_tags.Element("LI", page, "4")}"));
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "ListItem: • Salt", "ListItem1: • Rock salt", "ListItem: • Sand" }));
    }

    [Test]
    public void CellsKeepTheirColumns()
    {
        int page = Page("Depot", "Lorries", "North", "Large", "4", "Small", "2", "All");
        string Cell(int id, string spans = "") => _tags.Element("TD", page, _tags.Element("P", page, $"{id}"), spans.Length > 0 ? $"/A << /O /Table {spans} >>" : "");
        string Row(params string[] cells) => _tags.Element("TR", page, string.Join(' ', cells));
        string body = _tags.Element("TBody", page, $"{Row(Cell(2, "/RowSpan 2"), Cell(3), Cell(4))} {Row(Cell(5), Cell(6))} {Row(Cell(7, "/ColSpan 3"))}");
        _tags.Root(_tags.Element("Table", page, $"{Row(Cell(0), Cell(1, "/ColSpan 2"))} {body}"));
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "TableRow: Depot|Lorries", "TableRow: North|Large|4", "TableRow: |Small|2", "TableRow: All" }));
    }

    [Test]
    public void ParagraphsOfACellAreItsLines()
    {
        int page = Page("Cllr R Oak", "Cllr P Birch", "Labour");
        string names = _tags.Element("TD", page, $"{_tags.Element("P", page, "0")} {_tags.Element("P", page, "1")}");
        _tags.Root(_tags.Element("Table", page, _tags.Element("TR", page, $"{names} {_tags.Element("TD", page, "2")}")));
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "TableRow: Cllr R Oak/Cllr P Birch|Labour" }));
    }

    [Test]
    public void ATableThatPutsTextBesideItsNumberIsText()
    {
        int page = Page("4.1", "The panel heard from the drivers.", "4.2", "It thanked them.");
        string Row(int id) => _tags.Element("TR", page, $"{_tags.Element("TD", page, $"{id}")} {_tags.Element("TD", page, $"{id + 1}")}");
        _tags.Root(_tags.Element("Table", page, $"{Row(0)} {Row(2)}"));
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "4.1|The panel heard from the drivers.", "4.2|It thanked them." }));
    }

    [Test]
    public void AHeadThatEachPageRepeatsIsReadOnce()
    {
        string content = Marked(0, Text(72, 760, "Depot")) + Marked(1, Text(200, 760, "Lorries"));
        int first = _file.Page(content), second = _file.Page(content + Marked(2, Text(72, 736, "North")) + Marked(3, Text(200, 736, "12")));
        string Cell(int id) => _tags.Element("TH", 0, $"{_tags.Element("P", first, $"{id}")} {_tags.Element("P", second, $"{id}")}");
        string data = _tags.Element("TR", second, $"{_tags.Element("TD", second, "2")} {_tags.Element("TD", second, "3")}");
        _tags.Root(_tags.Element("Table", 0, $"{_tags.Element("TR", 0, $"{Cell(0)} {Cell(1)}")} {data}"));
        Assert.That(PdfLines.Of(_file), Does.Contain("TableRow: North|12").And.None.Contains("Depot/Depot"));
    }

    [Test]
    public void ContentsListsAreSetAside()
    {
        int page = Page("1. Depots 4", "The panel met.");
        _tags.Root($"{_tags.Element("TOC", page, _tags.Element("TOCI", page, "0"))} {_tags.Element("P", page, "1")}");
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "Furniture: 1. Depots 4", "The panel met." }));
    }

    [Test]
    public void TextInFormsIsFoundByItsStream()
    {
        int form = _file.AddStream(Marked(0, Text(0, 0, "From the form.")), "/Type /XObject /Subtype /Form /BBox [0 0 400 50] /StructParents 1 /Resources << /Font << /F1 3 0 R >> >>");
        int page = _file.Page(Marked(0, Text(72, 760, "From the page.")) + "q 1 0 0 1 72 700 cm /X1 Do Q\n", resources: $"/XObject << /X1 {form} 0 R >>");
        string inForm = _tags.Element("P", page, $"<< /Type /MCR /Stm {form} 0 R /MCID 0 >>");
        _tags.Root($"{inForm} {_tags.Element("P", page, "0")}");
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "From the form.", "From the page." }));
    }

    [Test]
    public void LinesThatAWriterEndedStayApart()
    {
        int page = _file.Page(Marked(0, Text(72, 760, "Cllr R Oak (Chair)") + Text(72, 746, "Cllr P Birch") + Text(72, 732, "Cllr M Elm, who came from the depot's open day")));
        _tags.Root(_tags.Element("P", page, "0"));
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "Cllr R Oak (Chair)", "Cllr P Birch", "Cllr M Elm, who came from the depot's open day" }));
    }

    [Test]
    public void LinesThatThePageEndedAreJoined()
    {
        int page = _file.Page(Marked(0, Text(72, 760, "The panel heard from the drivers of the gritters, and then from Mr") + Text(72, 746, "Peter Hazel of the depot, who said that the salt had been short since") + Text(72, 732, "March.")));
        _tags.Root(_tags.Element("P", page, "0"));
        Assert.That(PdfLines.Of(_file), Has.Length.EqualTo(1));
    }

    [Test]
    public void ATreeThatComesBackToItselfIsReadOnce()
    {
        int page = Page("The panel met."), upper = _file.Reserve(), lower = _file.Reserve();
        _file.Set(upper, $"<< /S /Sect /Pg {page} 0 R /K [{lower} 0 R] >>");
        _file.Set(lower, $"<< /S /P /Pg {page} 0 R /K [0 {upper} 0 R {lower} 0 R 0] >>");
        _tags.Root($"{upper} 0 R");
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "The panel met." }));
    }

    [Test]
    public void AnEndlesslyDeepTreeIsCut()
    {
        int page = Page("The panel met.");
        string element = _tags.Element("P", page, "0");
        for (int i = 0; i < 20_000; i++) element = _tags.Element("Div", page, element);
        _tags.Root(element);
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "The panel met." }));
    }

    [Test]
    public void ABrokenTreeCostsNoText()
    {
        int page = Page("The panel met.");
        _tags.Root($"null 999 0 R (text) << /S 7 /K << /K 3 >> >> {page} 0 R -1 99999999999");
        Assert.That(PdfLines.Of(_file), Is.EqualTo(new[] { "The panel met." }));
    }
}
