using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Tests.Layout;

public sealed class MarkerTests
{
    [TestCase("• Bins", "Bullet • 2")]
    [TestCase("•Bins", "Bullet • 1")]
    [TestCase("- Bins", "Bullet • 2")]
    [TestCase("–\tBins", "Bullet • 2")]
    [TestCase("o   Bins", "Bullet • 4")]
    [TestCase("\uF0B7 Bins", "Bullet • 2")]
    [TestCase("(1) That", "Clause 1 4")]
    [TestCase("(12) That", "Clause 12 5")]
    [TestCase("(a) the plan", "Letter a 4")]
    [TestCase("(iv)  the plan", "Letter iv 6")]
    [TestCase("a) the plan", "Letter a 3")]
    [TestCase("iv. the plan", "Letter iv 4")]
    [TestCase("A.  The plan", "Letter A 4")]
    [TestCase("37. BINS", "Number 37 4")]
    [TestCase("37    BINS", "Number 37 6")]
    [TestCase("37\tBINS", "Number 37 3")]
    [TestCase("1) That", "Number 1 3")]
    [TestCase("37", "Number 37 2")]
    [TestCase("8.1 The Chair", null)]
    [TestCase("8.1  The Chair", "Compound 8.1 5")]
    [TestCase("8.1. The Chair", "Compound 8.1 5")]
    [TestCase("12.3.1", "Compound 12.3.1 6")]
    [TestCase("61/24 Bins", "Compound 61/24 6")]
    [TestCase("FC/24/118 Bins", "Compound FC/24/118 10")]
    [TestCase("OSC12/23 Bins", "Compound OSC12/23 9")]
    [TestCase("CM 11/7  Bins", "Compound CM 11/7 9")]
    [TestCase("CM 11/7 BINS", "Compound CM 11/7 8")]
    [TestCase("CM 11/7 bins were full", null)]
    [TestCase("AB 12  Bins", null)]
    [TestCase("09/06/2025", null)]
    [TestCase("9.6.2025 Bins", null)]
    [TestCase("16 JANUARY 2025", null)]
    [TestCase("16 JANUARY SALES", "Number 16 3")]
    [TestCase("37 BINS AND LORRIES", "Number 37 3")]
    [TestCase("-3% on last year", null)]
    [TestCase("–", null)]
    [TestCase("2024. The bins", null)]
    [TestCase("2023/24 saw more bins", null)]
    [TestCase("J. Smith spoke", null)]
    [TestCase("9 bins were full", null)]
    [TestCase("1961", null)]
    [TestCase("(the plan) was new", null)]
    [TestCase("(see)", null)]
    [TestCase("It. was", null)]
    [TestCase("", null)]
    public void AMarkIsReadAtTheStartOfALine(string line, string? expected)
    {
        string? read = Marker.Read(line) is { } marker ? $"{marker.Kind} {marker.Text} {marker.Length}" : null;
        Assert.That(read, Is.EqualTo(expected));
    }

    [TestCase("1 Welcome", "1")]
    [TestCase("4.1 The return", "4.1")]
    [TestCase("2024 bins", null)]
    [TestCase("J. Smith", null)]
    public void AHeadingsNumberMayStandBeforeOneBlank(string line, string? expected) => Assert.That(Marker.Read(line, loose: true)?.Text, Is.EqualTo(expected));

    [TestCase("4.1 The return", true)]
    [TestCase("4.10 “The return”", true)]
    [TestCase("4.1 per cent", false)]
    [TestCase("4 The return", false)]
    [TestCase("4.1.2 The return", false)]
    [TestCase("4.1. The return", false)]
    [TestCase("4.1", false)]
    public void AParagraphsNumberIsADecimalBeforeACapital(string line, bool expected) => Assert.That(Marker.IsNumberedParagraph(line), Is.EqualTo(expected));

    [TestCase("", "")]
    [TestCase("  a \n\t b  ", "a b")]
    [TestCase("a", "a")]
    [TestCase(" ", "")]
    public void FoldedTextHasSingleSpaces(string text, string expected) => Assert.That(Fold.Text(text), Is.EqualTo(expected));
}
