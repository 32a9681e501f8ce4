using System.Text;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Parsing.Tests.Reading;

public sealed class DocumentReaderTests
{
    [TestCase("x", "a.md", "Markdown")]
    [TestCase("<p>x", "a.HTM", "Html")]
    [TestCase("<p>x", "https://x.example/ieListDocuments.aspx?CId=1&MId=2.pdf", "Html")]
    [TestCase("No tags, 3 < 4", "a.html", "PlainText")]
    [TestCase("<!DOCTYPE html><p>x", "a.txt", "Html")]
    [TestCase("  <!-- saved --> <html><p>x", null, "Html")]
    [TestCase("<?xml version='1.0'?>\n<!DOCTYPE html>\n<html>", null, "Html")]
    [TestCase("<p class=x>x</p>", null, "Html")]
    [TestCase("<minutes> of the meeting", null, "PlainText")]
    [TestCase("1. Apologies\n\nNone.", null, "PlainText")]
    [TestCase("# Deck\n\n## One\n\nText", "a.txt", "Markdown")]
    [TestCase("Deck\n\n- **12** homes\n- 3 sheds\n- **4** barns", "a.txt", "Markdown")]
    [TestCase("a\n\n|x|y|\n|--|--|\n|1|2|", null, "Markdown")]
    [TestCase("Items marked * are exempt **\n\n***\n\n* see note\n\n- one\n- two", "a.txt", "PlainText")]
    [TestCase("The panel went through the accounts of the year and\nagreed that the clerk should write to the bank about\nthe fee.\n\n- one\n- two\n- three\n\n**Noted**", "a.txt", "PlainText")]
    [TestCase("", "a.txt", "PlainText")]
    public void The_format_is_told_by_ending_and_content(string text, string? name, string expected)
        => Assert.That(FormatDetection.Detect(text, name).ToString(), Is.EqualTo(expected));

    [TestCase("PK\u0003\u0004 word/styles", "'x' is a damaged Word document (DOCX): this version reads plain text, Markdown, HTML, PDF, Word, PowerPoint, OpenDocument and RTF; open it in the program that made it and save it again.")]
    [TestCase("PK\u0003\u0004 ppt/slides", "'x' is a damaged PowerPoint deck (PPTX): this version reads plain text, Markdown, HTML, PDF, Word, PowerPoint, OpenDocument and RTF; open it in the program that made it and save it again.")]
    [TestCase("PK\u0003\u0004 a.txt", "'x' is a ZIP archive: this version reads plain text, Markdown, HTML, PDF, Word, PowerPoint, OpenDocument and RTF; unpack it and parse the files in it.")]
    [TestCase("\u00d0\u00cf\u0011\u00e0", "'x' is an old Office document (such as DOC or PPT): this version reads plain text, Markdown, HTML, PDF, Word, PowerPoint, OpenDocument and RTF; save it as DOCX or PPTX.")]
    [TestCase("\u00d0\u00cf\u0011\u00e0 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "'x' is an old Word document (DOC): this version reads plain text, Markdown, HTML, PDF, Word, PowerPoint, OpenDocument and RTF; save it as DOCX.")]
    [TestCase("\u00d0\u00cf\u0011\u00e0 P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0u\0m\0e\0n\0t\0", "'x' is an old PowerPoint deck (PPT): this version reads plain text, Markdown, HTML, PDF, Word, PowerPoint, OpenDocument and RTF; save it as PPTX.")]
    [TestCase("\u0089PNG", "'x' is an image (PNG): this version reads plain text, Markdown, HTML, PDF, Word, PowerPoint, OpenDocument and RTF; run text recognition over it and save the result as text.")]
    [TestCase("a\u0001\u0002\u0003b\u0004", "'x' is not text (most likely a binary file): this version reads plain text, Markdown, HTML, PDF, Word, PowerPoint, OpenDocument and RTF; save it as text, HTML, DOCX or PDF.")]
    public void Formats_that_are_not_read_are_refused_with_what_to_do(string bytes, string message)
        => Assert.That(() => Read(Encoding.Latin1.GetBytes(bytes), new ParseOptions { Name = "x" }),
            Throws.TypeOf<UnreadableDocumentException>().With.Message.EqualTo(message));

    [Test]
    public void A_PDF_in_a_string_is_refused_too()
        => Assert.That(() => DocumentReader.Read("%PDF-1.4 …", ParseOptions.Default, CancellationToken.None), Throws.TypeOf<UnreadableDocumentException>());

    [Test]
    public void A_rich_text_in_a_string_is_refused_too()
        => Assert.That(() => DocumentReader.Read("{\\rtf1 x}", ParseOptions.Default, CancellationToken.None), Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("parse its bytes"));

    [TestCase("")]
    [TestCase(" \r\n\t ")]
    [TestCase("<html><body> </body></html>")]
    public void An_empty_document_has_a_note(string text)
    {
        var document = Read(Encoding.UTF8.GetBytes(text), ParseOptions.Default);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(document.Text, Is.Empty);
            Assert.That(document.Notes.Select(note => note.Code), Is.EqualTo(new[] { "empty" }));
        }
    }

    [Test]
    public void A_stream_that_passes_the_limit_is_not_read_to_its_end()
    {
        using var endless = new Endless();
        var small = new ParseOptions { MaxBytes = 1000 };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => DocumentReader.ReadBytes(endless, small), Throws.TypeOf<UnreadableDocumentException>()
                .With.Message.EqualTo("The document has more than 1,000 bytes: split it, or raise ParseOptions.MaxBytes."));
            Assert.That(async () => await DocumentReader.ReadBytesAsync(endless, small, CancellationToken.None), Throws.TypeOf<UnreadableDocumentException>());
            Assert.That(() => DocumentReader.Read(new string('é', 501), small, CancellationToken.None), Throws.TypeOf<UnreadableDocumentException>());
            Assert.That(() => Read(new byte[1001], small), Throws.TypeOf<UnreadableDocumentException>());
            Assert.That(DocumentReader.ReadBytes(new MemoryStream(new byte[1000]), small).Length, Is.EqualTo(1000));
        }
    }

    private static DocumentText Read(byte[] bytes, ParseOptions options) => DocumentReader.Read(bytes, options, CancellationToken.None);

    private sealed class Endless : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => count;

        public override int Read(Span<byte> buffer) => buffer.Length;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(buffer.Length);

        public override void CopyTo(Stream destination, int bufferSize)
        {
            while (true) destination.Write(new byte[bufferSize]);
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            while (true) await destination.WriteAsync(new byte[bufferSize], cancellationToken);
        }
    }
}
