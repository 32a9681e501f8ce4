using MinutesSearch.Indexing.Searching.FullText.Pages;

namespace MinutesSearch.Indexing.Tests;

internal sealed class PlaceListTests
{
    private const int Question = 1, Title = 2;

    [TestCase(1, new long[] { 3, 9 })]
    [TestCase(2, new long[] { 2 })]
    [TestCase(5, new long[0])]
    public void PlacesThatTheNextWordFollowsAreKept(int distance, long[] kept)
    {
        var list = Of(2, 3, 9);

        list.KeepFollowed(Of(4, 10, 12), distance);

        Assert.That(list.All.ToArray(), Is.EqualTo(kept));
    }

    [Test]
    public void AWordAtTheEndOfOneColumnIsNotFollowedByTheFirstOfTheNext()
    {
        var list = Of(In(Question, 7));

        list.KeepFollowed(Of(In(Title, 0)), 1);

        Assert.That(list.Count, Is.Zero);
    }

    [Test]
    public void PlacesArePartedByTheirColumn()
    {
        PlaceList list = Of(4, In(Question, 1), In(Title, 2), In(Title, 8)), others = Of(1, 2, 3);

        list.Part(1 << Title, others);

        Assert.That(list.All.ToArray(), Is.EqualTo(new[] { 4, In(Question, 1) }));
        Assert.That(others.All.ToArray(), Is.EqualTo(new[] { In(Title, 2), In(Title, 8) }));
    }

    [Test]
    public void AnEmptiedListHasRoomForAsManyAsAreAskedFor()
    {
        var list = Of(1, 2);

        Assert.That(list.Emptied(1000).Length, Is.GreaterThanOrEqualTo(1000));
        Assert.That(list.Count, Is.Zero);
    }

    internal static PlaceList Of(params long[] places)
    {
        var list = new PlaceList();
        places.CopyTo(list.Emptied(places.Length));
        list.Keep(places.Length);
        return list;
    }

    private static long In(int column, int word) => ((long)column << NearPlaces.ColumnShift) + word;
}
