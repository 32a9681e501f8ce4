using MinutesSearch.Parsing.Reading;
using static MinutesSearch.Parsing.Tests.Reading.Pdf.PdfBuilder;

namespace MinutesSearch.Parsing.Tests.Reading.Pdf;

/// <summary>Decks that were saved as PDF, with tags and without.</summary>
public sealed class PdfDeckTests
{
    private const string Broad = "0 0 960 540";

    private static PdfBuilder Deck(params string[] slides)
    {
        var file = new PdfBuilder();
        file.Trailer = $"/Info {file.Add("<< /Creator (Impress) >>")} 0 R";
        file.Page(Text(60, 300, "Gritting in the winter", 40) + Text(60, 250, "Works Panel, 9 June 2025", 20), box: Broad);
        foreach (string slide in slides) file.Page(slide, box: Broad);
        return file;
    }

    /// <summary>What is read of the second slide on.</summary>
    private static string[] Lines(params string[] slides) => PdfLines.Of(Deck(slides))[2..];

    [Test]
    public void ADeckIsReadAsSlides()
    {
        var document = MinutesParser.Parse(new MemoryStream(Deck(Text(60, 480, "Salt", 32) + Text(60, 400, "\x95 4,200 tonnes in store", 20)).Build()));
        Assert.That(document.Kind, Is.EqualTo(DocumentKind.Slides));
        Assert.That(document.Slides.Select(slide => slide.Title), Is.EqualTo(new[] { "Gritting in the winter", "Salt" }));
        Assert.That(document.Slides[1].Lines.Select(line => line.Text), Is.EqualTo(new[] { "4,200 tonnes in store" }));
    }

    [Test]
    public void BroadPagesOfLargeTextAreADeckWhoeverMadeThem()
    {
        var deck = Deck(Text(60, 480, "Salt", 32) + Text(60, 400, "\x95 4,200 tonnes in store", 20));
        deck.Trailer = "";
        Assert.That(DocumentReader.Read(deck.Build(), new ParseOptions(), default).IsDeck, Is.True);
    }

    [Test]
    public void AReportPrintedBroadsideIsNoDeck()
    {
        var report = new PdfBuilder();
        for (int page = 0; page < 3; page++) report.Page(string.Concat(Enumerable.Range(0, 30).Select(i => Text(60, 500 - (14 * i), $"Line {i} of page {page} says how much salt there was in the depot.", 10))), box: "0 0 842 595");
        Assert.That(DocumentReader.Read(report.Build(), new ParseOptions(), default).IsDeck, Is.False);
    }

    [Test]
    public void MinutesOnUprightPagesAreNoDeckWhateverMadeThem()
    {
        var file = new PdfBuilder();
        file.Trailer = $"/Info {file.Add("<< /Creator (Impress) >>")} 0 R";
        file.Page(Text(72, 760, "Minutes of the Works Panel"));
        Assert.That(DocumentReader.Read(file.Build(), new ParseOptions(), default).IsDeck, Is.False);
    }

    [Test]
    public void TheTitleIsTheLargestNearTheTopThoughItComesLast()
        => Assert.That(Lines(Text(60, 400, "\x95 Salt is short", 20) + Text(60, 480, "What we found", 32)), Is.EqualTo(new[] { "Heading1: What we found", "ListItem: • Salt is short" }));

    [Test]
    public void BulletsHaveTheLevelOfTheirIndent()
    {
        string slide = Text(60, 480, "Salt", 32) + Text(60, 400, "\x95 North", 20) + Text(90, 374, "- rock salt", 20) + Text(60, 348, "\x95 South", 20);
        Assert.That(Lines(slide), Is.EqualTo(new[] { "Heading1: Salt", "ListItem: • North", "ListItem1: • rock salt", "ListItem: • South" }));
    }

    [Test]
    public void ABulletsSecondLineBelongsToIt()
    {
        string slide = Text(60, 480, "Salt", 32) + Text(60, 400, "\x95 Every depot was filled before the first", 20) + Text(75, 376, "night of frost", 20) + Text(60, 346, "\x95 None ran out", 20);
        Assert.That(Lines(slide)[1..], Is.EqualTo(new[] { "ListItem: • Every depot was filled before the first night of frost", "ListItem: • None ran out" }));
    }

    [Test]
    public void LinesWithoutBulletsStayApartIfTheirWordsDo()
    {
        string slide = Text(60, 480, "People", 32) + Text(60, 400, "74 drivers, 6 vacancies", 20) + Text(60, 376, "11 apprentices", 20);
        Assert.That(Lines(slide)[1..], Is.EqualTo(new[] { "ListItem: 74 drivers, 6 vacancies", "ListItem: 11 apprentices" }));
    }

    [Test]
    public void ALineThatEndsWithAPrepositionGoesOn()
    {
        string slide = Text(60, 480, "People", 32) + Text(60, 400, "The number of drivers was lowest at", 20) + Text(60, 376, "12 in March", 20);
        Assert.That(Lines(slide)[1..], Is.EqualTo(new[] { "ListItem: The number of drivers was lowest at 12 in March" }));
    }

    [Test]
    public void FootersAndSlideNumbersAreLeftOut()
    {
        string Slide(int number, string title) => Text(60, 480, title, 32) + Text(60, 400, "\x95 A point about it", 20) + Text(60, 25, "Northgate | Keeping roads open", 10) + Text(890, 25, $"{number}", 10);
        var text = DocumentReader.Read(Deck(Slide(2, "Salt"), Slide(3, "Sand"), Slide(4, "Grit")).Build(), new ParseOptions(), default);
        Assert.That(text.Text, Does.Not.Contain("Keeping roads open").And.Not.Contain("\n3"));
        Assert.That(text.Facts.Furniture, Does.Contain("Northgate | Keeping roads open"));
    }

    [Test]
    public void ATitleThatComesAgainIsKept()
    {
        string slide = Text(60, 480, "Salt", 32) + Text(60, 400, "\x95 A point about it", 20);
        Assert.That(Lines(slide, slide).Count(line => line == "Heading1: Salt"), Is.EqualTo(2));
    }

    [Test]
    public void RowsKeepTheirCells()
    {
        string Row(double y, params string[] cells) => string.Concat(cells.Select((cell, i) => Text(60 + (200 * i), y, cell, 14)));
        string slide = Text(60, 480, "Depots", 32) + Row(400, "Depot", "Salt", "Sand") + Row(370, "North", "12", "4") + Row(340, "South", "9", "3");
        Assert.That(Lines(slide)[1..], Is.EqualTo(new[] { "TableRow: Depot|Salt|Sand", "TableRow1: North|12|4", "TableRow1: South|9|3" }));
    }

    [Test]
    public void LargeNumbersKeepTheirCaptions()
    {
        string Card(double x, string number, string caption) => Text(x, 320, number, 44, bold: true) + Text(x, 275, caption, 16);
        Assert.That(Lines(Text(60, 480, "At a glance", 32) + Card(640, "\x80" + "9m", "spent on salt") + Card(60, "118", "lorries") + Card(340, "64%", "of roads"))[1..],
            Is.EqualTo(new[] { "ListItem: 118", "ListItem: lorries", "ListItem: 64%", "ListItem: of roads", "ListItem: €9m", "ListItem: spent on salt" }));
    }

    [Test]
    public void TheScaleOfAChartIsNoLine()
    {
        string scale = string.Concat(Enumerable.Range(1, 5).Select(i => Text(40, 100 + (40 * i), $"{100 * i}", 10)));
        Assert.That(Lines(Text(60, 480, "Salt", 32) + Text(500, 400, "\x95 A point about it", 20) + scale), Is.EqualTo(new[] { "Heading1: Salt", "ListItem: • A point about it" }));
    }

    [Test]
    public void NumbersOfRowsAreNoScale()
    {
        string rows = string.Concat(Enumerable.Range(1, 5).Select(i => Text(40, 400 - (40 * i), $"{i}", 14) + Text(90, 400 - (40 * i), $"Depot {(char)('A' + i)}", 14)));
        Assert.That(Lines(Text(60, 480, "Depots", 32) + rows), Has.Some.Contains("3").And.Some.Contains("Depot D"));
    }

    [Test]
    public void TaggedSlidesTakeTheirTitleFromTheHeading()
    {
        var file = Deck();
        var tags = new TagWriter(file);
        int page = file.Page(Marked(0, Text(60, 400, "Salt is short", 20)) + Marked(1, Text(60, 376, "Sand is not", 20)) + Marked(2, Text(60, 480, "What we found", 32)), box: Broad);
        string items = string.Join(' ', Enumerable.Range(0, 2).Select(i => tags.Element("LI", page, tags.Element("LBody", page, $"{i}"))));
        string list = tags.Element("L", page, items);
        tags.Root($"{tags.Element("Sect", page, $"{list} {tags.Element("H1", page, "2")}")}");
        Assert.That(PdfLines.Of(file)[2..], Is.EqualTo(new[] { "Heading1: What we found", "ListItem: Salt is short", "ListItem: Sand is not" }));
    }

    [Test]
    public void EmptySlidesKeepTheNumbersOfTheOthers()
    {
        var document = MinutesParser.Parse(new MemoryStream(Deck("", Text(60, 480, "Salt", 32) + Text(60, 400, "\x95 A point about it", 20)).Build()));
        Assert.That(document.Slides[^1].Number, Is.EqualTo(3));
    }
}
