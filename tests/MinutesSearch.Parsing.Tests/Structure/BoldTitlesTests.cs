using System.Text;

namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Minutes typed in a word processor, with bold lines for titles and no numbers.</summary>
public sealed class BoldTitlesTests
{
    private const string Head = @"{\rtf1 Fernholt Borough Council\par Minutes of the Works Panel held on 9 June 2025\par ";

    [Test]
    public void BoldLinesWithTextBelowAreItems() => Assert.That(
        Titles(@"{\b Welcome}\par The Chair welcomed everybody to the depot.\par{\b The salt store}\par Councillor Hunt asked who swept it. Mr Lal replied that a firm did.\par{\b Lamps in the ginnel}\par The clerk reported that three were out.\par}"),
        Is.EqualTo("Welcome | The salt store | Lamps in the ginnel"));

    [Test]
    public void PlainLinesAndBoldSentencesAreNone() => Assert.That(
        Titles(@"Welcome\par The Chair welcomed everybody to the depot.\par{\b The store was shut.}\par Councillor Hunt asked who swept it.\par Lamps in the ginnel\par The clerk reported that three were out.\par}"),
        Does.Not.Contain("Welcome").And.Not.Contain("store").And.Not.Contain("Lamps"));

    [Test]
    public void HeadingsGoBeforeBoldLines() => Assert.That(
        Titles(@"{\stylesheet{\s1 heading 1;}}\s1 Welcome\par\pard The Chair welcomed everybody to the depot.\par\s1 Yards\par\pard{\b The salt store}\par It was open all winter, and swept.\par{\b The sand store}\par It was open all winter too.\par{\b The grit bins}\par They were filled before the snow.\par\s1 Lamps\par\pard The clerk reported that three were out.\par}"),
        Is.EqualTo("Welcome | Yards | Lamps"));

    private static string Titles(string body)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(Head + body));
        return string.Join(" | ", MinutesParser.Parse(stream).Items.Select(item => item.Title).Where(title => title?.Length > 0));
    }
}
