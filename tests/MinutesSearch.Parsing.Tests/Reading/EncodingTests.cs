using System.Text;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Parsing.Tests.Reading;

public sealed class EncodingTests
{
    private const string Sample = "“Fees” – £5 a café’s…";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static IEnumerable<TestCaseData> Encoded()
    {
        yield return Case("UTF8", "", new UTF8Encoding(false));
        yield return Case("UTF8_with_a_mark", "", new UTF8Encoding(true));
        yield return Case("UTF16_little_end_with_a_mark", "", Encoding.Unicode);
        yield return Case("UTF16_big_end_with_a_mark", "", Encoding.BigEndianUnicode);
        yield return Case("UTF16_without_a_mark", "The committee met. ", new UnicodeEncoding(false, false));
        yield return Case("UTF16_big_end_without_a_mark", "The committee met. ", new UnicodeEncoding(true, false));
        yield return Case("UTF32_with_a_mark", "", Encoding.UTF32);
        yield return Case("Windows_1252_without_a_claim", "", Windows);
        yield return Case("Windows_1252_that_claims_latin_1", "<meta charset=\"ISO-8859-1\">", Windows);
        yield return Case("Windows_1252_that_claims_it_in_http_equiv", "<META content='text/html; charset=windows-1252' http-equiv=Content-Type>", Windows);
        yield return Case("Windows_1252_that_claims_UTF8", "<meta charset=utf-8>", Windows);
        yield return Case("UTF8_that_claims_latin_1", "<meta charset=iso-8859-1>", new UTF8Encoding(false));
        yield return Case("UTF8_that_claims_UTF16", "<meta charset=utf-16>", new UTF8Encoding(false));
        yield return Case("An_XML_declaration", "<?xml version='1.0' encoding='windows-1252'?>", Windows);
    }

    private static TestCaseData Case(string name, string head, Encoding encoding)
        => new TestCaseData(encoding.GetPreamble().Concat(encoding.GetBytes(head + Sample)).ToArray(), head + Sample).SetName("{m}_" + name);

    [TestCaseSource(nameof(Encoded))]
    public void Bytes_become_the_characters_that_were_meant(byte[] bytes, string expected) => Assert.That(TextDecoder.Decode(bytes), Is.EqualTo(expected));

    [Test]
    public void A_claimed_code_page_is_used_where_the_bytes_are_no_UTF8()
    {
        byte[] bytes = [.. "<meta charset=iso-8859-15>"u8, 0xA4, (byte)'5'];
        Assert.That(TextDecoder.Decode(bytes), Does.EndWith("€5"));
    }

    [Test]
    public void Stray_windows_bytes_in_UTF8_are_read_as_such()
        => Assert.That(TextDecoder.Decode([.. "café – "u8, 0x93, (byte)'x', 0x94]), Is.EqualTo("café – “x”"));

    [TestCase("a\r\nb\rc\u2028d\u0085e\vf", "a\nb\nc\nd\ne\nf", TestName = "Line_ends")]
    [TestCase("a\u00a0b\u202fc\u2003d\u3000e", "a b c d e", TestName = "Spaces")]
    [TestCase("co\u00adoper\u200bate\ufeff\u2060", "cooperate", TestName = "What_has_no_width")]
    [TestCase("o\ufb03ce \ufb01le \ufb02at \ufb00", "office file flat ff", TestName = "Ligatures")]
    [TestCase("a\0b\u0001c\u007f", "a b c ", TestName = "Control_characters")]
    [TestCase("2021\u201122 a\u001eb c\u001fd", "2021-22 a-b cd", TestName = "Hyphens")]
    [TestCase("it\u0092s \u0080", "it’s €", TestName = "Windows_bytes_in_disguise")]
    [TestCase("\uf0b7 x", "• x", TestName = "Symbol_bullets")]
    [TestCase("‰ ′ ‹x› 😊 \t\f – é", "‰ ′ ‹x› 😊 \t\f – é", TestName = "All_else_stays")]
    public void Characters_are_normalised(string text, string expected) => Assert.That(Normaliser.Clean(text), Is.EqualTo(expected));

    [Test]
    public void Half_a_character_is_replaced()
        => Assert.That(Normaliser.Clean(string.Concat("a", '\ud83d', "b", '\ude0a')), Is.EqualTo("a\ufffdb\ufffd"));

    [Test]
    public void Clean_text_is_not_copied()
    {
        string text = new('x', 20);
        Assert.That(Normaliser.Clean(text), Is.SameAs(text));
    }
}
