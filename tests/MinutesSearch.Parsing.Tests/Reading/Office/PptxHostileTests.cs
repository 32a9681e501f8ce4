using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using MinutesSearch.Benchmarks;
using static MinutesSearch.Parsing.Tests.Reading.Office.PptxFile;

namespace MinutesSearch.Parsing.Tests.Reading.Office;

/// <summary>Damaged and hostile decks end with a note or a message that says what to do, in bounded time.</summary>
public sealed class PptxHostileTests
{
    [Test]
    public void ADeckCutOffSaysWhatToDo()
    {
        byte[] bytes = Sample().ToBytes();
        Assert.That(() => Parse(bytes[..(bytes.Length / 2)]), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("open it in the program that made it and save it again"));
    }

    [Test]
    public void AThousandGroupsInEachOtherAreABrokenPart()
    {
        string groups = string.Concat(Enumerable.Repeat("<p:grpSp>", 1000)) + Title("deep") + string.Concat(Enumerable.Repeat("</p:grpSp>", 1000));
        var document = new PptxFile().Slide(Title("One")).Slide(groups).Parse();
        Assert.That(document.Warnings.Select(note => note.Code), Is.EqualTo(new[] { "broken-part" }));
    }

    [Test]
    public void TwoHundredGroupsInEachOtherAreRead()
    {
        string groups = string.Concat(Enumerable.Repeat("<p:grpSp>", 200)) + Box(5, 20, 20, 5, Paragraph("deep")) + Box(5, 40, 20, 5, Paragraph("deeper")) + string.Concat(Enumerable.Repeat("</p:grpSp>", 200));
        Assert.That(new PptxFile().Slide(Title("One") + groups).Parse().Slides[0].Lines.Select(line => line.Text), Is.EqualTo(new[] { "deep", "deeper" }));
    }

    [Test]
    public void ALayoutThatStandsOnItselfEnds()
    {
        var file = new PptxFile().Slide(Body(Paragraph("Ten")));
        byte[] bytes = Rewritten(file.ToBytes(), "ppt/slideLayouts/_rels/slideLayout1.xml.rels", xml => xml.Replace("../slideMasters/slideMaster1.xml", "slideLayout1.xml", StringComparison.Ordinal));
        Assert.That(Parse(bytes).Slides.Single().Lines.Single().Text, Is.EqualTo("Ten"));
    }

    [Test]
    public void ADocumentTypeIsNotRead()
    {
        byte[] bytes = Rewritten(Sample().ToBytes(), "ppt/slides/slide1.xml", xml => "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + xml);
        Assert.That(Parse(bytes).Warnings.Select(note => note.Code), Does.Contain("broken-part"));
    }

    [Test]
    public void WhatUnpacksToFarMoreThanADeckIsRefused()
    {
        string filling = new('x', 1 << 20);
        var file = new PptxFile();
        for (int slide = 0; slide < 5; slide++) file.Slide(Body(Paragraph(filling)));
        Assert.That(() => file.Parse(), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("split it"));
    }

    [Test]
    public void MillionsOfEmptyElementsAreABrokenPart()
    {
        var file = new PptxFile().Slide(string.Concat(Enumerable.Repeat("<p:sp/>", 3_000_001))).Slide(Title("Two"));
        Assert.That(file.Parse().Slides.Select(slide => slide.Title), Is.EqualTo(new[] { "Two" }));
    }

    [Test]
    public void ADamagedListOfTypesIsNoTrouble()
        => Assert.That(Parse(Rewritten(Sample().ToBytes(), "[Content_Types].xml", _ => "<Types")).Slides, Is.Not.Empty);

    [Test]
    public void DamagedDecksAreReadOrRefused([Range(1, 300)] int seed)
    {
        byte[] bytes = PackageDamage.Of(Sample().ToBytes(), seed);
        var cost = ProcessorTime.Of(() =>
        {
            try
            {
                Parse(bytes);
            }
            catch (UnreadableDocumentException refused)
            {
                Assert.That(refused.Message, Is.Not.Empty);
            }
        });
        Assert.That(cost, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private static PptxFile Sample() => new PptxFile()
        .Part("ppt/charts/chart1.xml", Chart("Vacancy rate (%)", "2022|2023", "0.0", "Wrenford: 9 8", "England: 12.1 11"))
        .Slide(Title("Parks and paths") + Body(Paragraph("Leisure Panel"), Paragraph("4 May 2021")))
        .Slide(Title("Staff") + Table("Team|2022|2023", "North|14|12%") + Frame("<c:chart r:id=\"rId2\"/>", "chart"), "", ("chart", "../charts/chart1.xml"))
        .Slide(Box(5, 3, 90, 10, Paragraph("Costs", size: 3200)) + Box(5, 20, 40, 30, Paragraph("£2.1m on paths", size: 1800), Paragraph("half of it grants", 1)), "show=\"0\"");

    private static MinutesDocument Parse(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return MinutesParser.Parse(stream);
    }

    private static byte[] Rewritten(byte[] bytes, string part, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            string xml;
            using (var reader = new StreamReader(zip.GetEntry(part)!.Open())) xml = reader.ReadToEnd();
            zip.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open(), Encoding.UTF8);
            writer.Write(change(xml));
        }
        return stream.ToArray();
    }
}
