using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching;

namespace MinutesSearch.Indexing.Precedents;

/// <summary>Ranks the best pairs by how much of the question they share: one that speaks of most of it before one that repeats a word.</summary>
internal static class SharedParts
{
    /// <summary>How many of the best pairs are looked at.</summary>
    private const int Depth = 300;

    private const float ShareOfCoverage = 0.4f;

    /// <summary>The pairs with their scores as what they share makes them.</summary>
    /// <param name="searcher">Knows where words stand.</param>
    /// <param name="pairs">Best first.</param>
    /// <param name="root">The question: its parts stand side by side.</param>
    /// <param name="cancellation">Stops it.</param>
    public static List<Pair> Weighed(Searcher searcher, List<Pair> pairs, QueryNode root, CancellationToken cancellation)
    {
        if (root is not RunNode { Wanted: { Length: > 1 } parts }) return pairs;
        int[] rows = [.. pairs.Where(pair => pair.Beside is null).Take(Depth).Select(pair => pair.Match.Passage).Order()];
        if (rows.Length == 0) return pairs;
        var shared = parts.Select(part => searcher.Standing(part, rows, cancellation)).ToList();
        // The rarer among those that match, the more a part says.
        double[] worth = [.. shared.Select(those => those.Count == 0 ? 0 : 1 / Math.Log(2 + those.Count))];
        double all = worth.Sum();
        return [.. pairs.Select(pair => pair with { Match = pair.Match with { Score = pair.Match.Score * Coverage(pair.Match.Passage, shared, worth, all) } })];
    }

    private static float Coverage(int passage, List<HashSet<int>> shared, double[] worth, double all)
    {
        double part = shared.Select((those, place) => those.Contains(passage) ? worth[place] : 0).Sum();
        return 1 - ShareOfCoverage + ShareOfCoverage * (float)(all > 0 ? part / all : 0);
    }
}
