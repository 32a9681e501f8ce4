using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Precedents;

/// <summary>Finds the pairs among the best matches of a question, and beside them.</summary>
/// <remarks>
/// Under an item about potholes "Who pays for that?" is a question about potholes, although no word of it says so. So the pairs of
/// the best items are looked at too, behind those that match.
/// </remarks>
internal sealed class PairFinder(SqliteConnection connection, PassageFilter filter)
{
    // Of what the best passage of the item scores.
    private const float ShareOfItem = 0.15f;
    private const int ItemsLookedThrough = 40;

    private const string Facts = """
        SELECT p.id, p.document, d.day, p.section, d.authority, p.kind, p.answers, p.answered
        FROM passage p JOIN document d ON d.id = p.document
        """;

    /// <summary>The pairs, each once.</summary>
    /// <param name="best">The best matches of all kinds, best first.</param>
    public List<Pair> Of(List<Match> best)
    {
        var places = FactsOf(best);
        Dictionary<int, Pair> pairs = [];
        Dictionary<(int Document, int Section), Match> items = [];
        foreach (var match in best)
        {
            if (!places.TryGetValue(match.Passage, out var facts)) continue;
            if (facts.IsPair) pairs.Add(match.Passage, new Pair(match, facts.Section, facts.Authority, facts.IsAnswered));
            items.TryAdd((match.Document, facts.Section), match);
        }
        foreach (var (item, first) in items.OrderByDescending(item => item.Value.Score).Take(ItemsLookedThrough)) AddBeside(pairs, item.Document, item.Section, first);
        return [.. pairs.Values];
    }

    private void AddBeside(Dictionary<int, Pair> pairs, int document, int section, Match first)
    {
        using var command = connection.Statement($"""
            {Facts} WHERE p.document = $document AND p.section = $section AND p.kind IN ({(int)PassageKind.Question}, {(int)PassageKind.Response})
            """ + filter.Sql, [("$document", document), ("$section", section), .. filter.Values]);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var facts = Read(row);
            var match = new Match(row.GetInt32(0), document, ShareOfItem * first.Score, first.Day);
            if (facts.IsPair) pairs.TryAdd(match.Passage, new Pair(match, section, facts.Authority, facts.IsAnswered, first.Passage));
        }
    }

    private Dictionary<int, PassageFacts> FactsOf(List<Match> matches)
    {
        using var command = connection.Statement($"{Facts} WHERE p.id IN ({string.Join(',', matches.Select(match => match.Passage))})");
        using var row = command.ExecuteReader();
        Dictionary<int, PassageFacts> facts = [];
        while (row.Read()) facts.Add(row.GetInt32(0), Read(row));
        return facts;
    }

    private static PassageFacts Read(SqliteDataReader row)
    {
        int kind = row.GetInt32(5);
        bool answers = kind == (int)PassageKind.Response && !row.IsDBNull(6);
        bool isOpen = kind == (int)PassageKind.Question && row.GetInt32(7) == 0;
        return new PassageFacts(row.GetInt32(3), row.NumberOrNull(4) ?? 0, answers || isOpen, answers);
    }

    private readonly record struct PassageFacts(int Section, int Authority, bool IsPair, bool IsAnswered);
}
