#pragma warning disable NUnit1027 // FsCheck hands the arguments in

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Parsing.Tests.Reading;

/// <summary>No input makes a reader fail, whatever it holds.</summary>
public sealed class AnyInputTests
{
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Any_string_is_read_as_HTML(string? text) => AssertReads(Dump.Html, text);

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Any_string_is_read_as_Markdown(string? text) => AssertReads(Dump.Markdown, text);

    [FsCheck.NUnit.Property(MaxTest = 500, Arbitrary = [typeof(Soup)])]
    public void Any_soup_of_tags_is_read_as_HTML(TagSoup soup) => AssertReads(Dump.Html, soup.Text);

    [FsCheck.NUnit.Property(MaxTest = 500, Arbitrary = [typeof(Soup)])]
    public void Any_soup_of_marks_is_read_as_Markdown(MarkSoup soup) => AssertReads(Dump.Markdown, soup.Text);

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Cleaning_twice_changes_nothing(string? text)
    {
        string clean = Normaliser.Clean(text ?? "");
        Assert.That(Normaliser.Clean(clean), Is.EqualTo(clean));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Any_bytes_are_read_or_refused(byte[]? bytes)
    {
        try
        {
            var document = DocumentReader.Read(bytes ?? [], ParseOptions.Default, CancellationToken.None);
            Assert.That(document.Lines.All(line => line.End <= document.Text.Length), Is.True);
        }
        catch (UnreadableDocumentException refusal)
        {
            Assert.That(refusal.Message, Does.Contain("this version reads"));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void What_UTF8_encodes_is_decoded(NonNull<string> text)
    {
        string sound = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get)).Replace("\0", "", StringComparison.Ordinal).TrimStart('\ufeff');
        Assert.That(TextDecoder.Decode(Encoding.UTF8.GetBytes(sound)), Is.EqualTo(sound));
    }

    private static void AssertReads(Func<string, DocumentText> read, string? text)
    {
        string clean = Normaliser.Clean(text ?? "");
        var document = read(clean);
        Dump.AssertSound(document);
        Assert.That(Dump.Of(read(clean), blanks: true), Is.EqualTo(Dump.Of(document, blanks: true)), "reading is deterministic");
    }

    public sealed record TagSoup(string Text);

    public sealed record MarkSoup(string Text);

    public static class Soup
    {
        private static readonly string[] Tags =
        [
            "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<ul>", "<li>", "</ul>", "<ol start=-2>",
            "<dl>", "<dt>", "<dd>", "<h2>", "</h2>", "<br/>", "<!--", "-->", "<script>", "</script>", "<a href='documents/x.pdf'>", "</a>", "<pre>",
            "<td class=mgItemNumberCell>", "<p class=mgAiTitleTxt>", "<p class=mgSubItemTitleTxt>Minutes:</p>", "<div class=mgWordPara>",
            "<span class=mgLabel>", "<ul class=mgActionList>", "<p style='text-indent:-9pt'>", "<main>", "<nav>", "</nav>", "<form>", "<h2 class=mgSubTitleTxt>",
            "<th colspan=9>", "<span hidden>", "<![CDATA[", "]]>", "<", ">", "\"", "&nbsp;", "&#", "&#x92;", "(a)\u00a0\u00a0", "word", "PDF 3 KB", " ", "\n", "=",
        ];

        private static readonly string[] Marks =
        [
            "#", "##", " ", "  ", "\n", "\n\n", "- ", "* ", "1. ", "**", "*", "_", "__", "`", "```", "~~~", "|", "|---|", "\t", ">", "> ", "---", "===", "\\",
            "[", "](", ")", "![", "<!--", "-->", "<b>", "&amp;", "\f", "--- page ---", "[x]: http://y", "word", "é", "12", "title: x",
        ];

        public static Arbitrary<TagSoup> TagSoups() => Arb.From(Gen.Elements(Tags).ListOf().Select(parts => new TagSoup(string.Concat(parts))));

        public static Arbitrary<MarkSoup> MarkSoups() => Arb.From(Gen.Elements(Marks).ListOf().Select(parts => new MarkSoup(string.Concat(parts))));
    }
}
