using System.Diagnostics;
using System.Text;
using MinutesSearch.Parsing.Reading;
using static MinutesSearch.Parsing.Tests.Reading.Pdf.PdfBuilder;

namespace MinutesSearch.Parsing.Tests.Reading.Pdf;

public sealed class PdfSyntaxTests
{
    private const string Line = "The panel met at noon.";

    private static PdfBuilder OneLine(bool compressed = false)
    {
        var file = new PdfBuilder();
        file.Page(Text(72, 760, Line), compressed: compressed);
        return file;
    }

    private static IEnumerable<string> Notes(byte[] bytes) => MinutesParser.Parse(new MemoryStream(bytes)).Warnings.Select(note => note.Code);

    [Test]
    public void ObjectsInStreamsAreFound() => Assert.That(PdfLines.Of(OneLine(compressed: true).BuildPacked()), Is.EqualTo(new[] { Line }));

    [TestCase(2)]
    [TestCase(4)]
    [TestCase(6)]
    public void FilesWithoutAPasswordAreDecrypted(int revision)
    {
        var file = new PdfBuilder();
        PdfLock.OfRevision(revision).Close(file);
        file.Page(Text(72, 760, Line), compressed: true);
        Assert.That(PdfLines.Of(file), Is.EqualTo(new[] { Line }));
    }

    [TestCase(2)]
    [TestCase(4)]
    [TestCase(6)]
    public void FilesWithAPasswordAskForACopyWithoutOne(int revision)
    {
        var file = new PdfBuilder();
        PdfLock.OfRevision(revision, "gritter").Close(file);
        file.Page(Text(72, 760, Line));
        Assert.That(() => PdfLines.Of(file), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("needs a password"));
    }

    [Test]
    public void AnEncryptionThatIsNotTheStandardIsNamed()
    {
        var file = OneLine();
        file.Trailer = "/Encrypt << /Filter /Strange /V 9 >>";
        Assert.That(() => PdfLines.Of(file), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("save a copy without protection"));
    }

    [Test]
    public void AFileWithWrongOffsetsIsRepaired()
    {
        string whole = Encoding.Latin1.GetString(OneLine().Build());
        byte[] moved = Encoding.Latin1.GetBytes(whole.Replace("%PDF-1.7\n", "%PDF-1.7\n% a line that somebody put in\n"));
        Assert.That(PdfLines.Of(moved), Is.EqualTo(new[] { Line }));
        Assert.That(Notes(moved), Does.Contain("recovered"));
    }

    [Test]
    public void APackedFileWithoutItsTableIsRepaired()
    {
        string whole = Encoding.Latin1.GetString(OneLine().BuildPacked());
        Assert.That(PdfLines.Of(Encoding.Latin1.GetBytes(whole.Replace("/Type /XRef", "/Type /Xref"))), Is.EqualTo(new[] { Line }));
    }

    [Test]
    public void AWrongLengthOfAStreamDoesNotMatter()
    {
        string whole = Encoding.Latin1.GetString(OneLine().Build());
        int at = whole.IndexOf("/Length ", StringComparison.Ordinal) + 8;
        Assert.That(PdfLines.Of(Encoding.Latin1.GetBytes(whole[..at] + "9" + whole[(at + 1)..])), Is.EqualTo(new[] { Line }));
    }

    [Test]
    public void AWholeFileIsNotCalledDamaged()
    {
        var file = OneLine(compressed: true);
        file.Page("", compressed: true); // an empty page's stream
        Assert.That(Notes(file.Build()), Is.Empty.Or.EqualTo(new[] { "no-items" }));
    }

    [Test]
    public void APageTreeThatComesBackToItselfEnds()
    {
        var file = OneLine();
        file.PageTree = "<< /Type /Pages /Kids [2 0 R 6 0 R 2 0 R 6 0 R] /Count 4 >>";
        Assert.That(PdfLines.Of(file), Is.EqualTo(new[] { Line }));
    }

    [Test]
    public void APageTreeThatIsGoneIsReplacedByThePagesFound()
    {
        var file = OneLine();
        file.PageTree = "<< /Type /Pages /Kids [] /Count 0 >>";
        Assert.That(PdfLines.Of(file), Is.EqualTo(new[] { Line }));
    }

    [Test]
    public void FormsThatShowThemselvesEnd()
    {
        var file = new PdfBuilder();
        int form = file.Reserve();
        int own = file.AddStream(Text(72, 760, Line) + "/X1 Do\n", $"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /X1 {form} 0 R >> >>");
        file.Set(form, $"{own} 0 R");
        file.Page("/X1 Do\n", resources: $"/XObject << /X1 {own} 0 R >>");
        Assert.That(PdfLines.Of(file), Is.EqualTo(new[] { Line }));
    }

    [Test]
    public void AStreamThatUnpacksToTooMuchIsCutAndSaidSo()
    {
        var file = OneLine();
        byte[] bomb = Deflate(Deflate(new byte[400 << 20]));
        int stream = file.AddStream(bomb, "/Filter [/FlateDecode /FlateDecode]");
        file.Page(Text(72, 760, "Behind it stands another page."));
        file.PageTree = $"<< /Type /Pages /Kids [6 0 R << /Type /Page /MediaBox [0 0 595 842] /Contents {stream} 0 R >> 9 0 R] /Count 3 >>";
        byte[] bytes = file.Build();
        DocumentText text = null!;
        var cost = ProcessorTime.Of(() => text = DocumentReader.Read(bytes, new ParseOptions(), default));
        Assert.That(text.Text, Does.Contain(Line).And.Contain("another page"));
        Assert.That(text.Notes.Select(note => note.Code), Does.Contain("limit"));
        Assert.That(cost, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void CancellingStopsAtThePage()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        byte[] bytes = OneLine().Build();
        Assert.That(() => DocumentReader.Read(bytes, new ParseOptions(), cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("ASCIIHexDecode")]
    [TestCase("RunLengthDecode")]
    public void TextFiltersAreUndone(string filter)
    {
        var file = new PdfBuilder();
        byte[] content = Encoding.Latin1.GetBytes(Text(72, 760, Line));
        byte[] packed = filter == "RunLengthDecode" ? [(byte)(content.Length - 1), .. content, 128] : Encoding.Latin1.GetBytes(Convert.ToHexString(content) + ">");
        int stream = file.AddStream(packed, $"/Filter /{filter}");
        file.PageTree = $"<< /Type /Pages /Kids [<< /Type /Page /MediaBox [0 0 595 842] /Contents {stream} 0 R /Resources << /Font << /F1 3 0 R >> >> >>] /Count 1 >>";
        Assert.That(PdfLines.Of(file), Is.EqualTo(new[] { Line }));
    }

    [Test]
    public void AScannedPageIsNamed()
    {
        var file = OneLine();
        int picture = file.AddStream(new byte[4], "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB");
        file.Page("q 595 0 0 842 0 0 cm /Im1 Do Q\n", resources: $"/XObject << /Im1 {picture} 0 R >>");
        var note = MinutesParser.Parse(new MemoryStream(file.Build())).Warnings.Single(each => each.Code == "scan");
        Assert.That(note.Message, Does.StartWith("Page 2 is a scanned image").And.Contain("OCR"));
    }

    [Test]
    public void APictureBesideTextIsNoScan()
    {
        var file = new PdfBuilder();
        int picture = file.AddStream(new byte[4], "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB");
        file.Page("q 595 0 0 842 0 0 cm /Im1 Do Q\n" + Text(72, 760, Line), resources: $"/XObject << /Im1 {picture} 0 R >>");
        Assert.That(Notes(file.Build()), Does.Not.Contain("scan"));
    }
}
