using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Searching.Ranking;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Indexing.Precedents;

/// <summary>Finds pairs of question and answer like a given question.</summary>
internal static class PrecedentSearch
{
    // Next to the best, a pair with less than this share of its score has a word in common and no more.
    private const double Enough = 0.04;

    /// <summary>How many passages of all kinds are looked through for pairs.</summary>
    private const int Depth = 2000;

    public static PrecedentResult Run(SqliteConnection connection, Searcher searcher, PrecedentQuery query, CancellationToken cancellation)
    {
        var sought = QuestionWords.Of(query.Question ?? "");
        var result = new PrecedentResult { Question = query.Question ?? "", Explanation = Explain(sought) };
        if (sought.IsEmpty) return result;
        var within = query.Within with { Kinds = [] };
        var wide = Widen(query.Question ?? "", within);
        using var snapshot = searcher.Snapshot(); // others may write between the statements
        var best = searcher.Best(wide.Root!, within, Depth, cancellation);
        var found = new PairFinder(searcher.Columns, searcher.Filter(within)).Of(best);
        var pairs = InOrder(connection, SharedParts.Weighed(searcher, found, wide.Root!, cancellation));
        var facets = new FacetCounter();
        foreach (var pair in pairs)
        {
            facets.Add(searcher.Columns.DocumentAt(pair.Match.Passage).Authority, pair.Match.Day, 1);
            facets.Kinds[(int)(pair.IsAnswered ? PassageKind.Response : PassageKind.Question)]++;
        }
        var reader = new PrecedentReader(connection, searcher.Columns, sought, wide.Topics.SelectMany(topic => topic.Labels));
        return result with
        {
            Explanation = TopicExplanation.Of(result.Explanation, wide.Topics),
            Topics = wide.Topics,
            Answered = pairs.Count(pair => pair.IsAnswered),
            Unanswered = pairs.Count(pair => !pair.IsAnswered),
            Precedents = [.. Page(connection, pairs, query.Within).Select((pair, place) => reader.Read(pair, query.Within.Offset + place + 1))],
            Facets = facets.Facets(searcher.Authorities),
        };
    }

    /// <summary>The pairs of a page; those that say again what a better one of the same meeting says stand behind it.</summary>
    private static IEnumerable<Pair> Page(SqliteConnection connection, List<Pair> pairs, SearchQuery within)
    {
        var kept = new Duplicates(connection, within.KeepDuplicates ? 0 : ContextRanking.Window);
        var byPassage = pairs.ToDictionary(pair => pair.Match.Passage);
        foreach (var pair in pairs.TakeWhile(_ => kept.Hits.Count < (long)within.Offset + within.Limit)) kept.Add(pair.Match);
        return kept.Hits.Skip(within.Offset).Select(hit => byPassage[hit.Match.Passage]);
    }

    /// <summary>The words of the question side by side, as a search would have them; its signs mean nothing.</summary>
    private static WidenedQuery Widen(string question, SearchQuery within)
    {
        var words = WordBreaker.Words(question);
        ImmutableArray<QueryNode> telling = [.. words.Where(word => !StopWords.Contains(word) && word is not ("s" or "S")).Take(QueryParser.MostWords).Select(word => new TermNode([word], null))];
        if (telling.IsEmpty) telling = [.. words.Take(QueryParser.MostWords).Select(word => new TermNode([word], null))];
        QueryNode root = telling is [var only] ? only : new RunNode(telling, [], []);
        return within.Exact ? new WidenedQuery(root, []) : Widening.Widen(root, within.Topics ?? TopicVocabulary.Default);
    }

    private static List<Pair> InOrder(SqliteConnection connection, List<Pair> pairs)
    {
        double enough = pairs.Count == 0 ? 0 : Enough * pairs.Max(pair => pair.Match.Score);
        return [.. pairs.Where(pair => pair.Match.Score >= enough).OrderByDescending(pair => pair.IsAnswered).ThenBy(pair => pair.Match, new MatchOrder(connection))];
    }

    private static string Explain(ImmutableArray<Sought> sought)
    {
        var words = sought.Where(each => each.Words.Length == 1).Select(each => $"“{each.Label}”").ToArray();
        return words.Length == 0
            ? "There is no word in it to look for."
            : $"Questions and answers about {(words.Length == 1 ? words[0] : string.Join(", ", words[..^1]) + " and " + words[^1])}; the more of these words, the better.";
    }
}
