using System.Text.Json;
using System.Xml.Linq;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats.Comparing;

namespace MinutesSearch.Cli.Tests;

public sealed class CompareTests : IndexedTest
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    [Test]
    public void People_see_figures_side_by_side_with_their_sources()
    {
        var outcome = Run("compare", "agency", "rates");
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
            Assert.That(outcome.Output, Does.StartWith("Per cent: 2 figures of 2 councils, from 12.4 to 17.8, median 15.1\n  Fenbridge City Council\n         12.4%  agency rate (end of January)"));
            Assert.That(outcome.Output, Does.Contain("14 March 2024 · wealdmoor.txt#r1").And.Contain("2 of 2 figures. Looked for:"));
        });
    }

    [Test]
    public void Json_has_groups_of_figures_with_all_that_is_known_of_each()
    {
        using var json = JsonDocument.Parse(Run("compare", "agency rates", "--format", "json").Output);
        var group = json.RootElement.GetProperty("groups")[0];
        var figure = group.GetProperty("figures")[0];
        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("schema").GetString(), Is.EqualTo("minutes-search/figures/1"));
            Assert.That((group.GetProperty("unit").GetString(), group.GetProperty("median").GetDecimal()), Is.EqualTo(("percent", 15.1m)));
            foreach (string field in new[] { "value", "unit", "qualifier", "measure", "of", "when", "authority", "committee", "date", "document", "page", "id", "address", "duplicates" })
                Assert.That(figure.TryGetProperty(field, out _), Is.True, field);
        });
    }

    [Test]
    public void Csv_has_a_row_a_figure()
    {
        string[] lines = Run("compare", "agency rates", "--format", "csv").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That(lines[0], Does.StartWith("unit,value,qualifier,printed,measure,of,when,authority,"));
        Assert.That(lines[1], Does.StartWith("percent,12.4,,12.4%,agency rate,,end of January,Fenbridge City Council,"));
    }

    [Test]
    public void The_plot_has_a_title_a_description_axes_and_a_dot_a_figure()
    {
        var svg = XDocument.Parse(Run("compare", "agency rates", "--format", "svg").Output).Root!;
        var ids = svg.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.Multiple(() =>
        {
            Assert.That(svg.Attribute("role")!.Value, Is.EqualTo("img"));
            Assert.That(svg.Elements(Svg + "title").Single().Attribute("id")!.Value, Is.EqualTo(ids[0]));
            Assert.That(svg.Elements(Svg + "desc").Single().Value, Does.Contain("lowest 12.4% agency rate").And.Contain("highest 17.8%"));
            Assert.That(svg.Descendants(Svg + "circle").Select(dot => dot.Element(Svg + "title")!.Value), Has.Exactly(2).Contains("agency rate (end of January)"));
            Assert.That(svg.Descendants(Svg + "text").Select(text => text.Value), Is.SupersetOf(new[] { "Per cent", "Council", "Fenbridge City Council", "20%" }));
        });
    }

    [Test]
    public void A_figure_that_minutes_and_decision_sheet_state_is_one_and_says_so()
    {
        using var workspace = Workspace.WithIndex();
        workspace.Write("papers/decision.txt", SampleMinutes.Of("Wealdmoor County Council", "Councillor Hunt", "17.8%"));
        workspace.Run("index", "papers");
        string output = workspace.Run("compare", "agency", "rates").Output;
        Assert.That(output, Does.StartWith("Per cent: 2 figures of 2 councils"));
        Assert.That(output, Does.Contain("decision.txt#r1; the same in 1 more"));
    }

    [Test]
    public void A_plot_of_nothing_is_still_a_picture()
    {
        var outcome = Run("compare", "zeppelins", "--format", "svg");
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(XDocument.Parse(outcome.Output).Root!.Element(Svg + "desc")!.Value, Does.StartWith("There are none."));
    }

    [TestCase("%", FigureUnit.Percent)]
    [TestCase("£", FigureUnit.Gbp)]
    [TestCase("gbp", FigureUnit.Gbp)]
    [TestCase("day", FigureUnit.Days)]
    [TestCase("furlongs", null)]
    public void A_unit_is_read_as_people_write_it(string written, FigureUnit? unit) => Assert.That(UnitNames.Read(written), Is.EqualTo(unit));

    [TestCase(new[] { 5.0, 81.0 }, "0 20 40 60 80 100")]
    [TestCase(new[] { 0.2 }, "0 0.05 0.1 0.15 0.2")]
    [TestCase(new[] { 0.0 }, "0 0.2 0.4 0.6 0.8 1")]
    [TestCase(new[] { -5.0, 5.0 }, "-6 -4 -2 0 2 4 6")]
    [TestCase(new[] { 37.0, 9_000_000.0 }, "10 100 1000 10000 100000 1000000 10000000")]
    public void An_axis_has_round_marks_around_the_values(double[] values, string marks)
    {
        var axis = Axis.Of(values.Select(value => (decimal)value));
        Assert.That(string.Join(' ', axis.Marks.Select(mark => Math.Round(mark, 6))), Is.EqualTo(marks));
        Assert.That(values.Select(axis.Place), Is.All.InRange(0.0, 1.0));
    }

    [TestCase(1_200_000, FigureUnit.Gbp, "£1.2m")]
    [TestCase(15, FigureUnit.Percent, "15%")]
    [TestCase(1_000, FigureUnit.Count, "1,000")]
    [TestCase(20_000, FigureUnit.Count, "20k")]
    public void A_mark_is_short(double value, FigureUnit unit, string label) => Assert.That(Axis.Label(value, unit), Is.EqualTo(label));
}
