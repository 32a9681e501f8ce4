namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Items numbered in forms that no single line shows to be numbers; the lines that go on counting do.</summary>
public sealed class NumberFormsTests
{
    private static readonly string[] Titles = ["Apologies", "Gates", "Lamps in the lane", "Salt store", "Close"];

    [TestCase("C.{0}", "C.51 C.52 C.53 C.54 C.55")]
    [TestCase("CAB{0}", "CAB51 CAB52 CAB53 CAB54 CAB55")]
    [TestCase("CAB {0}", "CAB 51 CAB 52 CAB 53 CAB 54 CAB 55")]
    [TestCase("25-0{0}", "25-051 25-052 25-053 25-054 25-055")]
    [TestCase("2025/{0}", "2025/51 2025/52 2025/53 2025/54 2025/55")]
    [TestCase("{0}/25-26", "51/25-26 52/25-26 53/25-26 54/25-26 55/25-26")]
    [TestCase("P{0}/25", "P51/25 P52/25 P53/25 P54/25 P55/25")]
    [TestCase("[{0}]", "51 52 53 54 55")]
    [TestCase("Item {0}:", "51 52 53 54 55")]
    [TestCase("Agenda Item {0} -", "51 52 53 54 55")]
    [TestCase("Minute No. {0}", "51 52 53 54 55")]
    [TestCase("{0}", "51 52 53 54 55")]
    public void LinesThatGoOnCountingAreItems(string form, string numbers)
    {
        var items = MinutesParser.Parse(Minutes(form)).Items;
        Assert.That(string.Join(' ', items.Select(item => item.Number)), Is.EqualTo(numbers));
        Assert.That(items.Select(item => item.Title), Is.EqualTo(Titles));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void DecimalsCountBeforeTitles(bool capitals)
        => Assert.That(string.Join(' ', MinutesParser.Parse(Minutes("25.{0}", capitals)).Items.Select(item => item.Number)), Is.EqualTo("25.51 25.52 25.53 25.54 25.55"));

    [Test]
    public void DecimalsOfParagraphsAreNone()
        => Assert.That(MinutesParser.Parse("Fernholt Borough Council\n\nMinutes of the Works Panel held on 9 June 2025\n\n" + string.Concat(Enumerable.Range(1, 6).Select(i => $"4.{i} The Chair said that there was nothing new to report of this.\n\n"))).Items, Has.Length.LessThan(2));

    [TestCase("Q{0}")]
    [TestCase("KPI {0}")]
    [TestCase("S{0}")]
    public void QuestionsIndicatorsAndSectionsAreNone(string form)
        => Assert.That(MinutesParser.Parse(Minutes(form)).Items.Select(item => item.Title), Is.Not.EqualTo(Titles));

    [Test]
    public void NumbersThatDoNotGoOnAreNone()
        => Assert.That(MinutesParser.Parse("Fernholt Borough Council\n\nMinutes of the Works Panel held on 9 June 2025\n\nB.12 Gates\n\nThere were two.\n\nB.40 Lamps\n\nThree were out.\n\nA.7 Close\n\nThe Chair closed the meeting.\n").Items.Select(item => item.Number), Has.All.Null);

    [Test]
    public void TheAgendasNumberBehindTheMinutesNumberIsNoPartOfTheTitle()
        => Assert.That(MinutesParser.Parse("Fernholt Parish Council\n\nMinutes of the meeting held on 9 June 2025\n\nC48/25   1.   GATES\n\nTwo were red.\n\nC49/25   2.   LAMPS\n\nThree were out.\n\nC50/25   3.   CLOSE\n\nAt nine.\n").Items.Select(item => $"{item.Number} {item.Title}"),
            Is.EqualTo(new[] { "C48/25 GATES", "C49/25 LAMPS", "C50/25 CLOSE" }));

    private static string Minutes(string form, bool capitals = false)
        => "Fernholt Borough Council\n\nMinutes of the Works Panel held on 9 June 2025\n\n" + string.Concat(Titles.Select((title, i) =>
            $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, form, 51 + i)} {(capitals ? title.ToUpperInvariant() : title)}\n\nThe Chair said that there was nothing new to report of this.\n\n"));
}
