using System.Runtime.InteropServices;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.Ranking;

/// <summary>Lets councils take turns: each further hit of one counts for less than the one before.</summary>
internal static class Spread
{
    // Low enough that the second hit of the council with the best answer comes behind what others say as well.
    private const float NextShare = 0.4f;

    /// <summary>The same matches in another order; their scores are those by which they stand.</summary>
    public static List<Match> Over(List<Match> matches, PassageColumns columns)
    {
        Dictionary<int, float> shares = [];
        // Within a council the order stays, so a match's share is known when its turn in that order comes.
        return [.. matches.Select(match => match with { Score = match.Score * Next(shares, CouncilOf(match, columns)) }).OrderByDescending(match => match.Score)];
    }

    private static float Next(Dictionary<int, float> shares, int council)
    {
        ref float share = ref CollectionsMarshal.GetValueRefOrAddDefault(shares, council, out bool known);
        return share = known ? share * NextShare : 1;
    }

    /// <summary>The council, or the document where it is not known.</summary>
    private static int CouncilOf(Match match, PassageColumns columns)
    {
        var document = columns.Segments[match.Passage >> Segment.Shift]!.DocumentAt(match.Passage & (Segment.RowCount - 1));
        return document.Authority != 0 ? document.Authority : -document.Id;
    }
}
