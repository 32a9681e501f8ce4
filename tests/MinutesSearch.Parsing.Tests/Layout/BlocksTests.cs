using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading;
using MinutesSearch.Parsing.Tests.Reading;

namespace MinutesSearch.Parsing.Tests.Layout;

public sealed class BlocksTests
{
    [TestCase("One.\nTwo.", "P One. / P Two.", TestName = "Lines that are not wrapped are paragraphs")]
    [TestCase("One.\n\n\nTwo.", "P One. / P Two.", TestName = "Blank lines part paragraphs")]
    [TestCase("• One\n• Two", "L• One / L• Two", TestName = "Bullets are list items")]
    [TestCase("(1) One\n(2) Two", "P1 One / P2 Two", TestName = "Numbers in brackets are set aside")]
    [TestCase("8.1\nThe Chair spoke.", "P8.1 The Chair spoke.", TestName = "A number on a line of its own numbers the line below it")]
    [TestCase("8.1\n\nThe Chair spoke.", "P8.1 The Chair spoke.", TestName = "A number on a line of its own numbers the paragraph below it")]
    [TestCase("8.1\n8.2\nThe Chair spoke.", "P8.2 The Chair spoke.", TestName = "A number without text is no block")]
    [TestCase("37.  BINS\n\nPage 2 of 9\n\nThe end.", "P37 BINS / P The end.", TestName = "A page number is furniture")]
    [TestCase("", "", TestName = "An empty text has no blocks")]
    public void LinesBecomeBlocks(string text, string expected) => Assert.That(Read(text), Is.EqualTo(expected));

    [TestCase("<ol><li>(a) One</li><li>(b) Two</li></ol>", "La One / Lb Two", TestName = "A letter that is typed in an ordered list is the mark")]
    [TestCase("<ol><li>2024. One</li><li>Two</li></ol>", "L1 2024. One / L2 Two", TestName = "A number that is typed in an ordered list is text")]
    public void ListsBecomeBlocks(string html, string expected) => Assert.That(Read(Dump.Html(html)), Is.EqualTo(expected));

    [Test]
    public void HardWrappedLinesAreJoined()
        => Assert.That(Read(Wrapped), Is.EqualTo("P The yard was opened in the spring of last year and has since then been used by all of the crews that sweep the northern half of the town. / P The gates are shut at night. / L• the first bullet runs on over the edge of its own line to the second of its lines / P1 the clause hangs below its number and goes on to a second line that is short"));

    [TestCase("It was said that Councillor\nHunt had gone.", 1)]
    [TestCase("It was said by then and that\nHunt had gone.", 1)]
    [TestCase("The yard was shut at night. Ada\nHunt had gone.", 1)]
    [TestCase("The yard and its gates\nHunt had gone.", 2)]
    public void ALineThatCannotEndGoesOnHoweverShortItIs(string lines, int blocks)
        => Assert.That(Read(Wrapped + "\n\n" + lines).Split(" / ").Length, Is.EqualTo(4 + blocks));

    [Test]
    public void AParagraphThatIsPartedByAPageGoesOn()
        => Assert.That(Read("The crews sweep the lanes of the whole town\nand clear the drains when they can. The new\nyard that was bought by the council last is\n\fopen from May and will be shut for the whole\nof June."), Is.EqualTo("P The crews sweep the lanes of the whole town and clear the drains when they can. The new yard that was bought by the council last is open from May and will be shut for the whole of June."));

    [Test]
    public void APageThatOpensWithABlankLinePartsNoParagraph()
        => Assert.That(Read("The crews sweep the lanes of the whole town\nand clear the drains when they can. The new\nyard that was bought by the council last is\n\f\nopen from May and will be shut for the whole\nof June."), Does.Contain("last is open from May"));

    [TestCase("- 1 -", "P One. / P Works Panel 9 June 2025 / P Two. / P Three.")]
    [TestCase("One to one", "P One. / P One to one / P Works Panel 9 June 2025 / P Two. / P One to one / P Works Panel 9 June 2025 / P Three.")]
    public void AHeaderBesideAPageNumberIsFurniture(string foot, string expected) => Assert.That(
        Read($"One.\n\n                              {foot}\n\nWorks Panel   9 June 2025\n\nTwo.\n\n                              {foot}\n\nWorks Panel   9 June 2025\n\nThree."),
        Is.EqualTo(expected));

    /// <summary>The first of a running header stays, for it may be all that names the committee.</summary>
    [Test]
    public void HeadersAndFootersThatRepeatAreFurniture()
        => Assert.That(Read("Works Panel – 9 June\nOne.\n7\n\fWorks Panel – 9 June\nTwo.\n8"), Is.EqualTo("P Works Panel – 9 June / P One. / P Two."));

    /// <summary>The first of a running footer stays, for it may be all that names the committee.</summary>
    [Test]
    public void PagesThatNothingPartsAreToldByTheirNumbers()
        => Assert.That(Read("One.\n\nWorks Panel\nPage 1 of 3\n\nTwo.\n\nWorks Panel\nPage 2 of 3\n\nThree.\n\nWorks Panel\nPage 3 of 3"), Is.EqualTo("P One. / P Works Panel / P Two. / P Three."));

    [TestCase("One.\n\n                              7\n\nTwo.", "P One. / P Two.", TestName = "A number alone in the middle of its line is the page's")]
    [TestCase("One.\n\n7\n\nTwo.", "P One. / P7 Two.", TestName = "A number at the margin is not")]
    public void APagesNumberStandsAlone(string text, string expected) => Assert.That(Read(text), Is.EqualTo(expected));

    [TestCase("Works Panel 9 June 2024 3", "Works Panel 9 June 2024 4", "Works Panel 9 June 2024 5", 1, TestName = "Numbers that count on behind a date are pages")]
    [TestCase("Works Panel 9 June 2024 3", "Works Panel 9 June 2024 8", "Works Panel 9 June 2024 1", 3, TestName = "Numbers that do not are content")]
    [TestCase("Works Panel yards 3", "Works Panel yards 4", "Works Panel yards 5", 3, TestName = "Numbers behind no date are content")]
    public void PagesAreToldByTheDateBeforeTheirNumbers(string first, string second, string third, int kept)
    {
        string lines = string.Concat(Enumerable.Range(0, 14).Select(i => $"Line {(char)('a' + i)} of the page.\n\n"));

        Assert.That(Read($"{lines}{first}\n\n{lines}{second}\n\n{lines}{third}").Split("Works Panel").Length - 1, Is.EqualTo(kept));
    }

    [Test]
    public void ALineThatStandsOnOnePageOnlyIsNoFurniture()
        => Assert.That(Read("Works Panel\nOne.\n\fTwo."), Does.StartWith("P Works Panel"));

    [TestCase("The bins were re-\ncurring full.", "recurring")]
    [TestCase("The co-\nopted member spoke.", "co-opted")]
    [TestCase("The well-known yard. It is well-\nknown.", "It is well-known")]
    [TestCase("The break -\nfast was late.", "breakfast")]
    [TestCase("The TEM-\nPORARY yard.", "TEMPORARY")]
    [TestCase("The yard -\nIt was new.", "yard -\nIt")]
    [TestCase("Bins 9-\n12 were full.", "9-\n12")]
    [TestCase("No hyphen here.", "No hyphen here.")]
    public void AWordThatWasCutAtALineEndIsMadeWhole(string text, string expected) => Assert.That(LineEndHyphens.Join(text), Does.Contain(expected));

    private const string Wrapped = """
        The yard was opened in the spring of last year and has since
        then been used by all of the crews that sweep the northern
        half of the town.
        The gates are shut at night.

        • the first bullet runs on over the edge of its own line to
          the second of its lines

        (1) the clause hangs below its number and goes on to a second
            line that is short
        """;

    private static string Read(string text) => Read(PlainTextReader.Read(text, null, CancellationToken.None));

    private static string Read(DocumentText document)
        => string.Join(" / ", Blocks.Build(document, CancellationToken.None).Select(block => $"{Letter(block)}{block.Marker} {Fold.Text(document.Text, block.Start, block.End)}"));

    private static char Letter(Block block) => block.Kind == BlockKind.ListItem ? 'L' : block.Kind.ToString()[0];
}
