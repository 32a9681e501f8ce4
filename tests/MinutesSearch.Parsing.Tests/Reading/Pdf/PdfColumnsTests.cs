using System.Diagnostics;
using static MinutesSearch.Parsing.Tests.Reading.Pdf.PdfBuilder;

namespace MinutesSearch.Parsing.Tests.Reading.Pdf;

/// <summary>Pages without tags: minutes that stand in columns, shown cell by cell.</summary>
public sealed class PdfColumnsTests
{
    private static readonly string Heads = Text(60, 780, "Item") + Text(100, 780, "Discussion") + Text(430, 780, "Action");

    private static string[] Lines(params string[] pages)
    {
        var file = new PdfBuilder();
        foreach (string page in pages) file.Page(page);
        return PdfLines.Of(file);
    }

    private static string Cell(double x, double y, params string[] lines) => string.Concat(lines.Select((line, i) => Text(x, y - (14 * i), line)));

    private static string Row(double y, string number, params string[] action)
        => Text(60, y, number) + Text(100, y, "Salt for the winter", bold: true)
            + Cell(100, y - 20, "The depot had run out of salt by the end of January, and the panel", "heard that the lorries had been sent to the next county for more.") + Cell(430, y, action);

    [Test]
    public void MinutesInColumnsAreReadCellByCell()
        => Assert.That(Lines(Heads + Row(760, "1.", "Depot to count", "the salt, AR") + Row(660, "2.")), Is.EqualTo(new[]
        {
            "Furniture: Item", "Furniture: Discussion", "Furniture: Action", "Heading2: 1.|Salt for the winter",
            "The depot had run out of salt by the end of January, and the panel heard that the lorries had been sent to the next county for more.", "ActionCell: Depot to count the salt, AR",
            "Heading2: 2.|Salt for the winter",
            "The depot had run out of salt by the end of January, and the panel heard that the lorries had been sent to the next county for more.",
        }));

    [Test]
    public void ATableOfDataWithSuchHeadsStaysATable()
        => Assert.That(Lines(Heads + Text(60, 760, "1.") + Text(100, 760, "Salt") + Text(430, 760, "None") + Text(60, 744, "2.") + Text(100, 744, "Sand") + Text(430, 744, "None")),
            Is.EqualTo(new[] { "TableRow: Item|Discussion|Action", "TableRow: 1.|Salt|None", "TableRow: 2.|Sand|None" }));

    [Test]
    public void ARowGoesOnOverThePageBelowHeadsThatAreRepeated()
    {
        string first = Row(760, "1.", "Depot to count", "the salt, AR"), rest = Cell(100, 760, "Nobody had asked the county first.");
        Assert.That(Lines(Heads + first, Heads + rest + Row(700, "2.")).Where(line => !line.StartsWith("Furniture", StringComparison.Ordinal)).Take(4), Is.EqualTo(new[]
        {
            "Heading2: 1.|Salt for the winter", "The depot had run out of salt by the end of January, and the panel heard that the lorries had been sent to the next county for more.",
            "Nobody had asked the county first.", "ActionCell: Depot to count the salt, AR",
        }));
    }

    [Test]
    public void ANumberHalfwayDownItsRowBelongsToTheTitleAboveIt()
    {
        string Item(double y, string number, string rest) => Text(60, y - 24, number) + Text(60, y - 38, rest) + Text(90, y, "Grit bins")
            + Text(90, y - 24, "Minutes:") + Cell(90, y - 48, "Members heard that two bins had been moved from the lane to the square,", "and that the school had asked for one of its own by its gate.");
        Assert.That(Lines(Text(60, 780, "No.") + Text(300, 780, "Item") + Item(760, "14/", "25") + Item(660, "15/2", "5")).Where(line => line.StartsWith("Heading", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "Heading2: 14/25|Grit bins", "Heading2: 15/25|Grit bins" }));
    }

    [Test]
    public void AListOfShortItemsHasNoHeadings()
        => Assert.That(Lines(Text(60, 780, "No.") + Text(300, 780, "Item") + Text(60, 760, "14") + Text(300, 760, "Grit") + Text(60, 744, "15") + Text(300, 744, "Bins")),
            Is.EqualTo(new[] { "TableRow: No.|Item", "14|Grit", "15|Bins" }));

    [Test]
    public void TheColumnsGoOnBelowAScorecardAcrossThem()
    {
        string score = Text(60, 660, "Bins that were filled before the frost") + Text(360, 660, "71") + Text(425, 660, "78 of them in the north")
            + Text(60, 644, "Roads that were gritted before the frost") + Text(360, 644, "64") + Text(425, 644, "69 of them in the north");
        var lines = Lines(Heads + Row(760, "1.", "Depot to count") + score + Row(620, "2.", "AR to write"));
        Assert.That(lines, Does.Contain("Heading2: 2.|Salt for the winter").And.Contain("ActionCell: AR to write"));
        Assert.That(lines, Does.Contain("TableRow: Roads that were gritted before the frost|64|69 of them in the north"));
    }

    [Test]
    public void MarksThatStandOutOfTheirColumnAreOfItsText()
    {
        string list = Text(82, 700, "b)") + Text(106, 700, "The clerk asked who had the key to the barn where the salt is kept.");
        Assert.That(Lines(Heads + Row(760, "1.", "Depot to count") + list + Row(660, "2.")), Does.Contain("b)|The clerk asked who had the key to the barn where the salt is kept."));
    }

    [Test]
    public void TextBelowTheTableIsNoRowOfIt()
        => Assert.That(Lines(Heads + Row(760, "1.", "Depot to count") + Row(660, "2.") + Text(60, 560, "The meeting ended at noon, and all who were there went to see the new barn."))[^1],
            Is.EqualTo("The meeting ended at noon, and all who were there went to see the new barn."));

    [Test]
    public void HeadsWithoutMinutesBelowTakeLittleTime()
    {
        string page = string.Concat(Enumerable.Range(0, 50).Select(i => Text(60, 800 - (15 * i), "Item") + Text(100, 800 - (15 * i), "Discussion") + Text(430, 800 - (15 * i), i % 2 == 0 ? "Action" : "Owner")));
        string[] pages = [.. Enumerable.Repeat(page, 60)];
        Assert.That(ProcessorTime.Of(() => Lines(pages)), Is.LessThan(TimeSpan.FromSeconds(20)));
    }
}
