using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.Excerpts;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Finds passages like one: by its most telling words, those that stand in few others.</summary>
internal static class SimilarPassages
{
    /// <summary>How many words of a long passage are looked at, and by how many it is compared.</summary>
    private const int MostLookedAt = 60, MostTelling = 10, LeastTelling = 3;

    // In a large index the rarest say enough, and those behind them would take most of the time.
    private const int MostPlaces = 40_000;

    // A word that stands in more passages than this says nothing of any one of them.
    private const double CommonestShare = 0.1;

    private const int ShortestWord = 3;

    public static ImmutableArray<Hit> Of(SqliteConnection connection, Searcher searcher, string id, int limit, CancellationToken cancellation)
    {
        using var snapshot = searcher.Snapshot(); // others may write between the statements
        if (HitReader.Find(connection, id) is not { } like) return [];
        var words = Telling(searcher, like.Passage, cancellation);
        if (words.IsEmpty) return [];
        QueryNode root = words is [var only] ? only : new RunNode([.. words], [], []);
        // More than are asked for: what stands in the same document comes last, the question and its answer not at all.
        var best = searcher.Best(root, new SearchQuery { Exact = true }, 4 * limit + 20, cancellation);
        long document = connection.Number("SELECT id FROM document WHERE path = $path", ("$path", like.Document));
        var others = best.OrderBy(match => match.Document == document).Select(match => HitReader.Read(connection, match)).Where(hit => IsOther(like, hit));
        var excerpts = ExcerptFinder.For(root);
        return [.. others.Take(limit).Select((hit, place) => hit.Shown(excerpts, place + 1))];
    }

    /// <summary>Another passage, and not what it answers or is answered by, nor its text once more.</summary>
    private static bool IsOther(Hit like, Hit hit)
    {
        if (hit.Passage.Text == like.Passage.Text) return false;
        return hit.Document != like.Document || (hit.Passage.Id != like.Passage.Id && hit.Passage.QuestionId != like.Passage.Id && hit.Passage.Id != like.Passage.QuestionId);
    }

    private static ImmutableArray<TermNode> Telling(Searcher searcher, Passage passage, CancellationToken cancellation)
    {
        var stems = WordBreaker.Words($"{passage.Item} {passage.Question} {passage.Text}").Select(Plain.Of)
            .Where(word => word.Length >= ShortestWord && !StopWords.Contains(word) && !word.All(char.IsDigit))
            .GroupBy(PorterStemmer.Stem).Take(MostLookedAt).ToList();
        var (all, counts) = searcher.PlacesOf(stems.Select(stem => stem.Key), cancellation);
        double most = Math.Max(10, CommonestShare * all);
        // A word that stands in this passage alone finds nothing else.
        var telling = stems.Zip(counts, (stem, places) => (Word: stem.First(), Times: stem.Count(), Places: places))
            .Where(word => word.Places > 1 && word.Places <= most)
            .OrderByDescending(word => (1 + Math.Log(word.Times)) * Math.Log(1 + (double)all / word.Places)).ThenBy(word => word.Word, StringComparer.Ordinal).Take(MostTelling);
        int places = 0;
        return [.. telling.TakeWhile((word, place) => place < LeastTelling || (places += word.Places) <= MostPlaces).Select(word => new TermNode([word.Word], null))];
    }
}
