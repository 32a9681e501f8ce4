using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Precedents;

/// <summary>Finds pairs of question and answer like a given question.</summary>
internal static class PrecedentSearch
{
    // Next to the best, a pair with less than this share of its score has a word in common and no more.
    private const double Enough = 0.04;

    public static PrecedentResult Run(SqliteConnection connection, PrecedentQuery query, CancellationToken cancellation)
    {
        var sought = QuestionWords.Of(query.Question ?? "");
        var result = new PrecedentResult { Question = query.Question ?? "", Explanation = Explain(sought) };
        if (sought.IsEmpty) return result;
        using var snapshot = connection.BeginTransaction(deferred: true); // others may write between the statements
        var scores = new PairScores(connection, PassageFilter.Of(connection, query.Within with { Kinds = [] })).Of(sought, cancellation);
        var pairs = InOrder(connection, scores);
        var facets = new FacetCounter();
        foreach (var pair in pairs) facets.Add(pair.Authority, (int)(pair.IsAnswered ? PassageKind.Response : PassageKind.Question), pair.Day);
        var reader = new PrecedentReader(connection, sought);
        return result with
        {
            Answered = pairs.Count(pair => pair.IsAnswered),
            Unanswered = pairs.Count(pair => !pair.IsAnswered),
            Precedents = [.. pairs.Skip(query.Within.Offset).Take(query.Within.Limit).Select((pair, place) => reader.Read(pair, query.Within.Offset + place + 1))],
            Facets = facets.Facets(connection),
        };
    }

    private static List<Pair> InOrder(SqliteConnection connection, IReadOnlyCollection<Pair> pairs)
    {
        double enough = pairs.Count == 0 ? 0 : Enough * pairs.Max(pair => pair.Score);
        var order = new MatchOrder(connection);
        return [.. pairs.Where(pair => pair.Score >= enough).OrderByDescending(pair => pair.IsAnswered)
            .ThenBy(pair => new Match(pair.Passage, pair.Document, pair.Score, pair.Day), order)];
    }

    private static string Explain(ImmutableArray<Sought> sought)
    {
        var words = sought.Where(each => each.Words.Length == 1).Select(each => $"“{each.Label}”").ToArray();
        return words.Length == 0
            ? "There is no word in it to look for."
            : $"Questions and answers about {(words.Length == 1 ? words[0] : string.Join(", ", words[..^1]) + " and " + words[^1])}; the more of these words, the better.";
    }
}
