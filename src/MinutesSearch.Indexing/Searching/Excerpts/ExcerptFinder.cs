using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Searching.Excerpts;

/// <summary>Finds the part of a passage that shows what matched.</summary>
internal sealed class ExcerptFinder(SoughtWords sought)
{
    // Another clause is worth more than any number of repetitions, the beginning of a sentence more than these.
    private const int AnotherClause = 1000, SentenceStart = 100, TextStart = 120;

    /// <summary>For excerpts that show a query; null for none in particular.</summary>
    public static ExcerptFinder For(QueryNode? query) => new(new SoughtWords(query?.SoughtLeaves.DistinctBy(LeafExpression.Of) ?? []));

    /// <summary>
    /// The best part of the text or, where more of the query stands there, of the question; the beginning of the text where nothing of
    /// the query stands in either.
    /// </summary>
    public string Of(Passage passage)
    {
        if (sought.IsEmpty) return Snippet.Beginning(passage.Text);
        var text = Best(passage.Text, SearchField.Text);
        var question = passage.Question is null ? default : Best(passage.Question, SearchField.Question);
        var better = question.Marks > text.Marks ? question : text;
        return better.Marks > 0 ? Snippet.Html(better.Words!, better.First, better.Sights!) : Snippet.Beginning(passage.Text);
    }

    private (int Marks, int First, TextWords? Words, List<Sight>? Sights) Best(string text, SearchField field)
    {
        var words = new TextWords(text);
        var sights = sought.In(words, field);
        if (sights.Count == 0) return default;
        int first = FirstWord(words, sights);
        return (sights.Count(sight => sight.First >= first && sight.End <= first + Snippet.Words), first, words, sights);
    }

    /// <summary>Where the best excerpt begins: with a sentence, if that shows as much; else with what matched in its middle.</summary>
    private static int FirstWord(TextWords words, List<Sight> sights)
    {
        if (words.Count <= Snippet.Words) return 0;
        int best = 0, bestScore = -1, sentence = 0, seen = 0, inSentence = 0;
        for (int i = 0; i < sights.Count; i++)
        {
            var (score, end) = Look(sights, i, sights[i].First);
            Offer(sights[i].First - (Snippet.Words - (end - sights[i].First)) / 2, score);
            for (; seen <= sights[i].First; seen++)
                if (words.BeginsSentence(seen)) sentence = seen;
            while (sights[inSentence].First < sentence) inSentence++;
            if (sights[i].End <= sentence + Snippet.Words) Offer(sentence, Look(sights, inSentence, sentence).Score + (sentence == 0 ? TextStart : SentenceStart));
        }
        return Math.Clamp(best, 0, words.Count - Snippet.Words);

        void Offer(int first, int score)
        {
            if (score > bestScore) (best, bestScore) = (first, score);
        }
    }

    /// <summary>What an excerpt that begins with a word shows, and the word behind the last of it.</summary>
    /// <param name="sights">In the text's order.</param>
    /// <param name="at">The first of them that does not begin before that word.</param>
    /// <param name="first">The word.</param>
    private static (int Score, int End) Look(List<Sight> sights, int at, int first)
    {
        int score = 0, end = first + 1;
        ulong seen = 0;
        for (; at < sights.Count && sights[at].First < first + Snippet.Words; at++)
        {
            if (sights[at].End > first + Snippet.Words) continue;
            // Of more clauses than a word has bits some count as repetitions.
            ulong bit = 1UL << (sights[at].Clause & 63);
            score += (seen & bit) == 0 ? AnotherClause : 1;
            seen |= bit;
            end = Math.Max(end, sights[at].End);
        }
        return (score, end);
    }
}
