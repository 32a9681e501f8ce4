using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Finds passages like one: by its most telling words, those that stand in few others.</summary>
internal static class SimilarPassages
{
    /// <summary>How many words of a long passage are looked at, and by how many it is compared.</summary>
    private const int MostLookedAt = 60, MostTelling = 10;

    // A word that stands in more passages than this says nothing of any one of them.
    private const double CommonestShare = 0.1;

    private const int ShortestWord = 3;

    /// <summary>As many places of a word are counted; in a large index those of a common one would take long.</summary>
    private const int MostCounted = 5000;

    public static ImmutableArray<Hit> Of(SqliteConnection connection, Searcher searcher, string id, int limit, CancellationToken cancellation)
    {
        using var snapshot = connection.BeginTransaction(deferred: true); // others may write between the statements
        if (HitReader.Find(connection, id) is not { } like) return [];
        var words = Telling(connection, like.Passage);
        if (words.IsEmpty) return [];
        QueryNode root = words is [var only] ? only : new RunNode([.. words], [], []);
        // More than are asked for: what stands in the same document comes last, the question and its answer not at all.
        var best = searcher.Best(root, new SearchQuery { Exact = true }, 4 * limit + 20, cancellation);
        var others = best.Select(match => (Match: match, Hit: HitReader.Read(connection, match))).Where(each => IsOther(like, each.Hit)).ToList();
        var chosen = others.OrderBy(each => each.Hit.Document == like.Document).Take(limit).Select(each => each.Match).ToList();
        return HitReader.Page(connection, chosen, 1, LeafExpression.Either([.. words.Select(word => LeafExpression.Of(word)!)]));
    }

    /// <summary>Another passage, and not what it answers or is answered by, nor its text once more.</summary>
    private static bool IsOther(Hit like, Hit hit)
    {
        if (hit.Passage.Text == like.Passage.Text) return false;
        return hit.Document != like.Document || (hit.Passage.Id != like.Passage.Id && hit.Passage.QuestionId != like.Passage.Id && hit.Passage.Id != like.Passage.QuestionId);
    }

    private static ImmutableArray<TermNode> Telling(SqliteConnection connection, Passage passage)
    {
        var stems = WordBreaker.Words($"{passage.Item} {passage.Question} {passage.Text}").Select(Plain.Of)
            .Where(word => word.Length >= ShortestWord && !StopWords.Contains(word) && !word.All(char.IsDigit))
            .GroupBy(PorterStemmer.Stem).Take(MostLookedAt).ToList();
        var counts = PlacesOf(connection, [.. stems.Select(stem => stem.Key)]);
        double all = connection.Number("SELECT count(*) FROM passage"), most = Math.Max(10, CommonestShare * all);
        // A word that stands in this passage alone finds nothing else.
        return [.. stems.Select(stem => (Word: stem.First(), Times: stem.Count(), Places: counts.GetValueOrDefault(stem.Key)))
            .Where(word => word.Places > 1 && word.Places <= most)
            .OrderByDescending(word => (1 + Math.Log(word.Times)) * Math.Log(1 + all / word.Places)).ThenBy(word => word.Word, StringComparer.Ordinal)
            .Take(MostTelling).Select(word => new TermNode([word.Word], null))];
    }

    /// <summary>In how many places stems stand, as far as they are counted: that says well enough how rare a word is.</summary>
    private static Dictionary<string, int> PlacesOf(SqliteConnection connection, ImmutableArray<string> stems)
    {
        connection.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.places USING fts5vocab(main, fts, instance)");
        using var command = connection.Statement($"SELECT count(*) FROM (SELECT 1 FROM temp.places WHERE term = $stem LIMIT {MostCounted})", ("$stem", ""));
        Dictionary<string, int> counts = [];
        foreach (string stem in stems)
        {
            command.Parameters[0].Value = stem;
            if (command.ExecuteScalar() is long count) counts[stem] = (int)count;
        }
        return counts;
    }
}
