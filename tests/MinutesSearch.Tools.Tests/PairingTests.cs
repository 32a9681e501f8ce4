using System.Collections.Immutable;
using MinutesSearch.Evaluate.Measure;

namespace MinutesSearch.Tools.Tests;

public class PairingTests
{
    [Test]
    public void The_best_overlap_is_paired_first_even_if_another_comes_earlier()
        => Assert.That(Pairs(["red salt barn"], ["red salt", "red salt barn"]), Is.EqualTo(new[] { new Pair(0, 1) }));

    [Test]
    public void Of_equal_overlaps_the_later_ones_are_paired_first()
        => Assert.That(Pairs(["salt", "salt"], ["salt", "salt"]), Is.EqualTo(new[] { new Pair(1, 1), new Pair(0, 0) }));

    [Test]
    public void One_output_for_two_equal_gold_units_goes_to_the_later()
        => Assert.That(Pairs(["salt", "salt"], ["salt"]), Is.EqualTo(new[] { new Pair(1, 0) }));

    [Test]
    public void Half_of_the_words_is_just_enough()
        => Assert.That(Pairs(["one two"], ["one three"]), Has.Count.EqualTo(1));

    [Test]
    public void Less_than_half_is_no_pair()
        => Assert.That(Pairs(["one two"], ["one three four"]), Is.Empty);

    [Test]
    public void Two_units_without_words_are_a_pair()
        => Assert.That(Pairs(["…"], ["–"]), Has.Count.EqualTo(1));

    private static List<Pair> Pairs(string[] gold, string[] found) => Pairing.Of(Units(gold), Units(found));

    private static ImmutableArray<Unit> Units(string[] texts) => [.. texts.Select(text => new Unit { Words = Bag.Of(text), Text = text })];
}
