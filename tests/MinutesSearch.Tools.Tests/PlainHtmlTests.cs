using MinutesSearch.Evaluate.Converting;

namespace MinutesSearch.Tools.Tests;

public sealed class PlainHtmlTests
{
    [TestCase("One.\n\nTwo.", "<p>One.</p> <p>Two.</p>", TestName = "AParagraphIsAParagraph")]
    [TestCase("YARDS\n\nSalt < sand.", "<p><b>YARDS</b></p> <p>Salt &lt; sand.</p>", TestName = "CapitalsAreBold")]
    [TestCase("Welcome\n\nThe Chair spoke.\n", "<p><b>Welcome</b></p> <p>The Chair spoke.</p>", TestName = "AShortLineThatStandsApartIsBold")]
    [TestCase("The yard was open all the winter and\nswept.", "<p>The yard was open all the winter and swept.</p>", TestName = "WrappedLinesAreJoined")]
    [TestCase("- salt\n    - sand\n", "<ul><li>salt</li> <ul><li>sand</li> </ul> </ul>", TestName = "BulletsAreLists")]
    [TestCase("The stile to be mended.    RE", "<table border=\"1\"> <tr><td>The stile to be mended.</td><td>RE</td></tr> </table>", TestName = "AWideGapPartsCells")]
    public void TextIsWrittenAs(string text, string expected) => Assert.That(Body(text, markdown: false), Does.StartWith(expected));

    [TestCase("## Yards\n\n**Salt** and *sand*.", "<h2>Yards</h2> <p><b>Salt</b> and <i>sand</i>.</p>", TestName = "MarksOfMarkdown")]
    [TestCase("| a | b |\n| --- | --- |\n| 1 | 2 |\n", "<table border=\"1\"> <tr><td>a</td><td>b</td></tr> <tr><td>1</td><td>2</td></tr> </table>", TestName = "ATableOfMarkdown")]
    [TestCase("> Who swept?\n\n---\n", "<p>Who swept?</p>", TestName = "QuotesAndRules")]
    public void MarkdownIsWrittenAs(string text, string expected) => Assert.That(Body(text, markdown: true), Does.StartWith(expected));

    private static string Body(string text, bool markdown)
    {
        string page = PlainHtml.Of(text, markdown);
        return page[(page.IndexOf("<body>", StringComparison.Ordinal) + 6)..].Replace('\n', ' ').Trim();
    }
}
