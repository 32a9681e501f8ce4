using System.Text;

namespace MinutesSearch.Parsing.Tests.Reading.Pdf;

public sealed class PdfReaderTests
{
    private static readonly string[] Minutes =
    [
        "Northgate Borough Council", "Minutes of the Works Panel held on 9 June 2025", "1. Apologies", "There were none.", "2. Yards",
        "Councillor Hunt asked who swept the yard. Mr Lal replied that a firm did.", "RESOLVED: That the report be noted.",
    ];

    [TestCase(false)]
    [TestCase(true)]
    public void QuestionsAndDecisionsComeOutOfAPdf(bool compressed)
    {
        var document = Parse(PdfFile.OfLines(compressed, Minutes));
        Assert.That(document.Items.Select(item => $"{item.Number} {item.Title}"), Is.EqualTo(new[] { "1 Apologies", "2 Yards" }));
        Assert.That(document.Items[1].Entries.Select(entry => entry.GetType().Name), Is.EqualTo(new[] { "Question", "Response", "Resolution" }));
    }

    [Test]
    public void EveryEntryKnowsItsPage()
        => Assert.That(Parse(PdfFile.OfLines(true, Minutes)).Items.SelectMany(item => item.Entries).Select(entry => entry.Span.Page), Is.All.EqualTo(1));

    [Test]
    public void TextInFrontOfTheHeaderIsPassedOver()
        => Assert.That(Parse([.. "junk before\n"u8, .. PdfFile.OfLines(true, Minutes)]).Items, Has.Length.EqualTo(2));

    [Test]
    public void AFileWithoutItsEndIsRepaired()
    {
        byte[] whole = PdfFile.OfLines(true, Minutes);
        byte[] cut = whole[..Encoding.Latin1.GetString(whole).IndexOf("xref\n0", StringComparison.Ordinal)];
        var document = Parse(cut);
        Assert.That(document.Items, Has.Length.EqualTo(2));
        Assert.That(document.Warnings.Select(note => note.Code), Does.Contain("recovered"));
    }

    [Test]
    public void ADamagedFileIsReadOrRefusedAndNeverCrashes()
    {
        byte[] whole = PdfFile.OfLines(false, Minutes);
        var random = new Random(2025);
        for (int i = 0; i < 400; i++)
        {
            byte[] damaged = [.. whole];
            for (int flips = random.Next(1, 25); flips > 0; flips--) damaged[random.Next(9, damaged.Length)] = (byte)random.Next(256);
            if (i % 4 == 0) damaged = damaged[..random.Next(damaged.Length)];
            try { Parse(damaged); }
            catch (UnreadableDocumentException refused) { Assert.That(refused.Message, Is.Not.Empty); }
        }
    }

    private static MinutesDocument Parse(byte[] bytes) => MinutesParser.Parse(new MemoryStream(bytes));
}
