#pragma warning disable NUnit1027 // FsCheck hands the arguments in

using System.Diagnostics;
using System.Text;

namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>What holds for any text.</summary>
internal sealed class FiguresPropertyTests
{
    private static readonly string[] Pieces =
        ["12%", "£3.4m", "(", ")", "of", "the", "and", "was", "rate", "to", "from", "17", "2022", "May", ",", ";", ":", "–", "-", "\t", "\n", "- ", "per", "10,000",
            "children", "who", "which", "nine", "days", "target", "against", "average", "*", "’", "\"", "£", "%", "9999999999999999999999", "79228162514264337593543950335m", "1-2-3", "(1.2)", "."];

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void AnyTextGivesOrderedSpansWithinIt(string? text) => Check(text ?? "");

    [Test]
    public void AnyMixOfPiecesGivesOrderedSpansWithinIt()
    {
        var random = new Random(20240517);
        for (int i = 0; i < 1500; i++)
        {
            var mixed = new StringBuilder();
            for (int words = random.Next(1, 40); words > 0; words--) mixed.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(5) == 0 ? "" : " ");
            Check(mixed.ToString());
        }
    }

    [TestCase("12% of ")]
    [TestCase("5 ")]
    [TestCase("in May 2022 ")]
    [TestCase("rate was 5, ")]
    [TestCase("of which 5 ")]
    [TestCase("who had ")]
    [TestCase("(")]
    [TestCase("wait 5 days ")]
    public void ALongSentenceTakesTimeInProportion(string piece)
    {
        string text = new StringBuilder().Insert(0, piece, 200_000 / piece.Length).ToString();
        Assert.That(ProcessorTime.Of(() => FiguresText.Find(text)), Is.LessThan(TimeSpan.FromSeconds(8)));
    }

    [Test]
    public void TheTextAndPlaceOfAFigureAreTheNumberAsPrinted()
    {
        const string Text = "The grant was **£2.7** million and 40 posts were vacant.";
        var figures = FiguresText.Find(Text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(figures.Select(figure => figure.Text), Is.EqualTo(new[] { "£2.7 million", "40" }));
            Assert.That(Text[figures[0].Span.Start..figures[0].Span.End], Is.EqualTo("£2.7** million"));
            Assert.That(figures[0].Span.Page, Is.EqualTo(3));
        }
    }

    [Test]
    public void ACancelledSearchStops()
    {
        var (text, sources) = FiguresText.Sources("The rate was 5%.", null);
        Assert.Throws<OperationCanceledException>(() => MinutesSearch.Parsing.Extraction.Figures.Extract(text, sources, new CancellationToken(canceled: true)));
    }

    private static void Check(string text)
    {
        var figures = FiguresText.Find(text, "Title");
        int end = 0;
        foreach (var figure in figures)
        {
            Assert.That(figure.Span.Start, Is.GreaterThanOrEqualTo(end), text);
            Assert.That(figure.Span.End, Is.GreaterThan(figure.Span.Start).And.LessThanOrEqualTo(text.Length), text);
            Assert.That(figure.Text, Is.Not.Empty, text);
            end = figure.Span.End;
        }
        Assert.That(FiguresText.Find(text, "Title"), Is.EqualTo(figures), text);
    }
}
