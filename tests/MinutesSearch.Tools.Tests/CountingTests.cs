using MinutesSearch.Evaluate.Measure;

namespace MinutesSearch.Tools.Tests;

public class CountingTests
{
    private const string Optional = """{"kind":"comment","text":"Members welcomed the new barn.","optional":true}""";
    private const string Plain = """{"kind":"comment","text":"Members welcomed the new barn."}""";

    [Test]
    public void An_optional_unit_that_is_missed_is_not_punished()
        => Assert.That(Sample.CompareEntries(Optional, "")[Kinds.Comment], Is.EqualTo(default(Tally)));

    [Test]
    public void An_optional_unit_that_is_found_is_not_rewarded_and_its_finding_is_no_extra()
        => Assert.That(Sample.CompareEntries(Optional, Plain)[Kinds.Comment], Is.EqualTo(default(Tally)));

    [Test]
    public void A_second_finding_of_an_optional_unit_is_extra()
        => Assert.That(Sample.CompareEntries(Optional, $"{Plain},{Plain}")[Kinds.Comment], Is.EqualTo(new Tally(0, 1, 0, 0, 5, 0)));

    [Test]
    public void Each_clause_of_a_resolution_is_a_unit_and_may_be_optional_by_itself()
    {
        const string gold = """{"kind":"resolution","outcome":"noted","clauses":[{"text":"the report be noted"},{"text":"the barn be painted","optional":true}]}""";
        const string output = """{"kind":"resolution","outcome":"agreed","clauses":[{"text":"the report be noted"}]}""";
        var score = Sample.CompareEntries(gold, output);
        Assert.That(score[Kinds.Resolution], Is.EqualTo(new Tally(1, 1, 1, 4, 4, 4)));
        Assert.That(score.Parts["resolution outcome"], Is.EqualTo(new Part(0, 1)));
    }

    [Test]
    public void Words_are_counted_over_all_units_and_shared_over_the_pairs()
        => Assert.That(
            Sample.CompareEntries(Plain, """{"kind":"comment","text":"Members welcomed the barn."},{"kind":"comment","text":"Thanks were given."}""")[Kinds.Comment],
            Is.EqualTo(new Tally(1, 2, 1, 5, 7, 4)));

    [Test]
    public void An_item_without_a_title_is_no_unit()
        => Assert.That(Sample.Compare("""{"items":[{"title":" "}]}""", """{"items":[{"title":null}]}""")[Kinds.Item].IsEmpty, Is.True);

    [Test]
    public void A_slide_is_its_title_and_its_lines()
    {
        var score = Sample.Compare(
            """{"slides":[{"title":"Salt","lines":[{"text":"Two barns"},{"text":"Nine lorries"}]}]}""",
            """{"slides":[{"title":"Barns","lines":["Two barns","Nine lorries"]}]}""");
        Assert.That(score[Kinds.Slide], Is.EqualTo(new Tally(1, 1, 1, 5, 5, 4)));
        Assert.That(score.Parts["slide title"], Is.EqualTo(new Part(0, 1)));
    }

    [TestCase(0, 0, 0, 1, 1, 1, TestName = "Nothing to find and nothing found is perfect")]
    [TestCase(2, 0, 0, 0, 0, 0, TestName = "Nothing found of something is nothing")]
    [TestCase(0, 2, 0, 0, 1, 0, TestName = "Something found of nothing lacks precision")]
    [TestCase(4, 2, 2, 1, 0.5, 2.0 / 3, TestName = "Half found is half recall")]
    public void Rates_follow_the_counts(int gold, int found, int right, double precision, double recall, double f1)
    {
        var tally = new Tally(gold, found, right, 0, 0, 0);
        Assert.That(new[] { tally.Precision, tally.Recall, tally.F1, tally.WordF1 }, Is.EqualTo(new[] { precision, recall, f1, 1 }).Within(1e-12));
    }
}
