using MinutesSearch.Evaluate;

namespace MinutesSearch.Tools.Tests;

public class RatchetTests
{
    private static readonly Ratchet Standing = Of(0.8, ("item", 0.9), ("action", 0.6));

    [Test]
    public void Figures_that_stand_or_rise_are_fine()
        => Assert.That(Standing.Falls(Of(0.8, ("item", 0.95), ("action", 0.6), ("slide", 0.1))), Is.Empty);

    [Test]
    public void A_fall_within_the_rounding_is_fine()
        => Assert.That(Standing.Falls(Of(0.7996, ("item", 0.8996), ("action", 0.5996))), Is.Empty);

    [Test]
    public void A_fall_is_named_with_its_depth()
        => Assert.That(Standing.Falls(Of(0.7, ("item", 0.9), ("action", 0.5901))), Is.EqualTo(new[]
        {
            "overall fell by 0.1000: 0.7000, the ratchet stands at 0.8000",
            "action F1 fell by 0.0099: 0.5901, the ratchet stands at 0.6000",
        }));

    [Test]
    public void A_kind_that_no_document_holds_any_more_is_named()
        => Assert.That(Standing.Falls(Of(0.8, ("item", 0.9))), Is.EqualTo(new[] { "action: no document holds one any more, the ratchet stands at 0.6000" }));

    [Test]
    public void Raising_keeps_the_higher_of_each_figure_and_takes_new_kinds_in()
    {
        var raised = Standing.RaisedTo(Of(0.7, ("item", 0.95), ("question", 0.3), ("action", 0.5)));
        Assert.That(raised.Overall, Is.EqualTo(0.8));
        Assert.That(raised.Kinds, Is.EqualTo(new Dictionary<string, double> { ["item"] = 0.95, ["question"] = 0.3, ["action"] = 0.6 }));
        Assert.That(raised.Kinds.Keys, Is.EqualTo(new[] { "item", "question", "action" }));
    }

    [Test]
    public void A_saved_ratchet_is_read_back_as_it_was()
    {
        using var folder = new Folder();
        string path = Path.Combine(folder.Path, "ratchet.json");
        Standing.Save(path);
        var read = Ratchet.Load(path);
        Assert.That(read.Overall, Is.EqualTo(Standing.Overall));
        Assert.That(read.Kinds, Is.EqualTo(Standing.Kinds));
    }

    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"overall":"high","kinds":{}}""")]
    [TestCase("""{"overall":1,"kinds":[]}""")]
    [TestCase("{")]
    public void What_is_no_ratchet_cannot_be_read(string content)
    {
        using var folder = new Folder();
        string path = folder.Write("ratchet.json", content);
        Assert.That(() => Ratchet.Load(path), Throws.TypeOf<CannotReadException>());
    }

    private static Ratchet Of(double overall, params (string Kind, double F1)[] kinds)
        => new(overall, kinds.ToDictionary(kind => kind.Kind, kind => kind.F1));
}
