namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Finds where phrases stand near each other in one passage, in any order, by the full-text engine's own reckoning.</summary>
/// <param name="lengths">How many words each phrase has.</param>
/// <param name="slop">How many other words may stand between the last of them and the end of the first.</param>
internal ref struct NearPlaces(ReadOnlySpan<int> lengths, int slop)
{
    /// <summary>A place is the column, shifted by so much, plus the number of the word in it.</summary>
    public const int ColumnShift = 32;

    private const long None = long.MaxValue;

    private readonly ReadOnlySpan<int> _lengths = lengths;

    /// <summary>The greatest of the phrases' weights, each the sum over its places that are near all others; null where there are none.</summary>
    /// <param name="phrases">Where each stands in the passage; at least one place each.</param>
    public readonly int? Weight(ReadOnlySpan<PlaceList> phrases)
        => phrases.Length == 2 && !AreEverNear(phrases[0].All, phrases[1].All) ? null : WeightOfMeetings(phrases);

    /// <summary>Whether two phrases are near each other anywhere. Of passages that have both few have them so, and this tells it sooner.</summary>
    private readonly bool AreEverNear(ReadOnlySpan<long> one, ReadOnlySpan<long> other)
    {
        int oneReaches = _lengths[0] + slop, otherReaches = _lengths[1] + slop;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            long ahead = other[j] - one[i];
            if (ahead > oneReaches) i++;
            else if (ahead < -otherReaches) j++;
            else return true;
        }
        return false;
    }

    private readonly int? WeightOfMeetings(ReadOnlySpan<PlaceList> phrases)
    {
        Span<int> at = stackalloc int[phrases.Length], sums = stackalloc int[phrases.Length];
        Span<long> last = stackalloc long[phrases.Length];
        at.Clear();
        sums.Clear();
        last.Fill(-1);
        bool any = false;
        while (Meet(phrases, at))
        {
            any = true;
            for (int i = 0; i < phrases.Length; i++)
            {
                long place = phrases[i][at[i]];
                if (place != last[i]) sums[i] += ColumnWeights.Hundredths[(int)(place >> ColumnShift)];
                last[i] = place;
            }
            if (!Advance(phrases, at)) break;
        }
        if (!any) return null;
        int most = 0;
        foreach (int sum in sums) most = Math.Max(most, sum);
        return most;
    }

    /// <summary>Goes on to the next places that are all near each other.</summary>
    private readonly bool Meet(ReadOnlySpan<PlaceList> phrases, Span<int> at)
    {
        long latest = phrases[0][at[0]];
        bool meet;
        do
        {
            meet = true;
            for (int i = 0; i < phrases.Length; i++)
            {
                long earliest = latest - _lengths[i] - slop;
                if (phrases[i][at[i]] >= earliest && phrases[i][at[i]] <= latest) continue;
                meet = false;
                while (phrases[i][at[i]] < earliest)
                    if (++at[i] == phrases[i].Count) return false;
                latest = Math.Max(latest, phrases[i][at[i]]);
            }
        }
        while (!meet);
        return true;
    }

    /// <summary>Takes the next place of the phrase whose next place comes first.</summary>
    private static bool Advance(ReadOnlySpan<PlaceList> phrases, Span<int> at)
    {
        int first = 0;
        for (int i = 1; i < phrases.Length; i++)
            if (Next(phrases[i], at[i]) < Next(phrases[first], at[first])) first = i;
        return ++at[first] < phrases[first].Count;
    }

    private static long Next(PlaceList places, int at) => at + 1 < places.Count ? places[at + 1] : None;
}
