using MinutesSearch.Indexing.Searching.FullText.Pages;

namespace MinutesSearch.Indexing.Tests;

internal sealed class NearPlacesTests
{
    private const int Places = 6;

    /// <summary>All pairs of lists of six places, against the definition: no more than so many words between the end of the first and the start of the last.</summary>
    [Test]
    public void TwoPhrasesAreNearWhereSomeTwoPlacesAre([Range(0, 3)] int slop, [Values(1, 2)] int ofFirst, [Values(1, 3)] int ofSecond)
    {
        for (int one = 1; one < 1 << Places; one++)
        {
            for (int other = 1; other < 1 << Places; other++)
            {
                long[] first = Bits(one), second = Bits(other);
                bool near = first.Any(a => second.Any(b => a <= b ? b - a <= ofFirst + slop : a - b <= ofSecond + slop));

                Assert.That(Weight([ofFirst, ofSecond], slop, first, second) is not null, Is.EqualTo(near), $"{one:B} {other:B}");
            }
        }
    }

    /// <summary>The first columns weigh 100 a place, the third 20; the heavier of the phrases counts.</summary>
    [Test]
    public void EachPlaceThatIsNearWeighsOnce()
    {
        long title = 2L << NearPlaces.ColumnShift;

        Assert.That(Weight([1, 1], 0, [3], [4]), Is.EqualTo(100));
        Assert.That(Weight([1, 1], 0, [3, 5], [4]), Is.EqualTo(200));
        Assert.That(Weight([1, 1], 0, [3, 90], [4, 95]), Is.EqualTo(100));
        Assert.That(Weight([1, 1], 0, [title + 3], [title + 4]), Is.EqualTo(20));
    }

    [Test]
    public void WhatStandsInTwoColumnsIsNotNear()
        => Assert.That(Weight([1, 1], 100, [3], [(1L << NearPlaces.ColumnShift) + 3]), Is.Null);

    [TestCase(5, 100)]
    [TestCase(4, null)]
    public void OfThreePhrasesAllAreNearTheLast(int slop, int? weight)
        => Assert.That(Weight([1, 1, 1], slop, [1], [4], [7]), Is.EqualTo(weight));

    private static long[] Bits(int set) => [.. Enumerable.Range(0, Places).Where(bit => (set >> bit & 1) != 0).Select(bit => (long)bit)];

    private static int? Weight(int[] lengths, int slop, params long[][] places) => new NearPlaces(lengths, slop).Weight([.. places.Select(PlaceListTests.Of)]);
}
