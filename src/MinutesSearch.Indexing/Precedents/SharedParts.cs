using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Precedents;

/// <summary>Ranks the best pairs by how much of the question they share: one that speaks of most of it before one that repeats a word.</summary>
internal static class SharedParts
{
    /// <summary>How many of the best pairs are looked at.</summary>
    private const int Depth = 300;

    private const float ShareOfCoverage = 0.4f;

    /// <summary>The pairs with their scores as what they share makes them.</summary>
    /// <param name="connection">Where to look.</param>
    /// <param name="pairs">Best first.</param>
    /// <param name="root">The question: its parts stand side by side.</param>
    public static List<Pair> Weighed(SqliteConnection connection, List<Pair> pairs, QueryNode root)
    {
        if (root is not RunNode { Wanted: { Length: > 1 } parts }) return pairs;
        int[] rows = [.. pairs.Where(pair => pair.Beside is null).Take(Depth).Select(pair => pair.Match.Passage)];
        if (rows.Length == 0) return pairs;
        var shared = parts.Select(part => Standing(connection, part, rows)).ToList();
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

    private static HashSet<int> Standing(SqliteConnection connection, QueryNode part, int[] rows)
    {
        string expression = FtsExpression.Of(part);
        using var command = connection.Statement($"SELECT rowid FROM fts WHERE fts MATCH $expression AND rowid IN ({string.Join(',', rows)})", ("$expression", expression));
        using var row = command.ExecuteReader();
        HashSet<int> found = [];
        while (row.Read()) found.Add(row.GetInt32(0));
        return found;
    }
}
