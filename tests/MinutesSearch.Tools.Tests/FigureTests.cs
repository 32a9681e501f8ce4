using MinutesSearch.Evaluate.Measure;

namespace MinutesSearch.Tools.Tests;

public class FigureTests
{
    private const string Rate = """{"value":14.2,"unit":"percent","measure":"vacancy rate","of":null,"when":null}""";
    private const string Lorries = """{"value":9,"unit":"count","measure":"lorries"}""";

    [TestCase(Rate, Rate, 1, 1, TestName = "A figure is found by unit and value")]
    [TestCase(Rate, """{"value":14.3,"unit":"percent","measure":"vacancy rate"}""", 1, 0, TestName = "Another value is another figure")]
    [TestCase(Lorries, """{"value":9,"unit":"days","measure":"lorries"}""", 0, 0, TestName = "Another unit is another figure")]
    [TestCase(Lorries, """{"value":"9","unit":"count","measure":"lorries"}""", 1, 1, TestName = "A value may be written as text")]
    [TestCase(Lorries, """{"value":null,"unit":"count","measure":"lorries"}""", 0, 0, TestName = "A figure without a value is never found")]
    [TestCase(Lorries, """{"value":9,"unit":"count","measure":null}""", 1, 1, TestName = "The measure decides nothing where the value is alone")]
    public void A_figure_is_paired_by_unit_and_value(string gold, string output, int found, int right)
    {
        var tally = Sample.CompareFigures(gold, output)[Kinds.Figure];
        Assert.That((tally.Found, tally.Right), Is.EqualTo((found, right)));
    }

    [Test]
    public void Extra_percentages_and_money_count_against_the_parser_and_extra_counts_do_not()
    {
        string output = $$"""{{Lorries}},{{Rate}},{"value":70,"unit":"GBP"},{"value":3,"unit":"weeks"}""";
        Assert.That(Sample.CompareFigures(Lorries, output)[Kinds.Figure], Is.EqualTo(new Tally(1, 3, 1, 1, 3, 1)));
    }

    [Test]
    public void Of_figures_with_one_value_the_likest_measure_wins()
    {
        const string output = """{"value":9,"unit":"count","measure":"barns"},{"value":9,"unit":"count","measure":"lorries"}""";
        Assert.That(Sample.CompareFigures(Lorries, output).Parts["figure measure"], Is.EqualTo(new Part(1, 1)));
    }

    [Test]
    public void Of_and_when_are_judged_where_the_gold_has_them()
    {
        const string gold = """{"value":9,"unit":"count","measure":"lorries","of":"north depot","when":"in March 2024"}""";
        const string output = """{"value":9,"unit":"count","measure":"lorries","of":"south barn","when":"March 2024"}""";
        var parts = Sample.CompareFigures(gold, output).Parts;
        Assert.That((parts["figure of"], parts["figure when"]), Is.EqualTo((new Part(0, 1), new Part(1, 1))));
        Assert.That(Sample.CompareFigures(Lorries, output).Parts.Keys, Is.EquivalentTo(new[] { "figure measure" }));
    }
}
