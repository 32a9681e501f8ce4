using System.Collections.Immutable;
using System.Text;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Suggests another spelling for words that stand nowhere in the index.</summary>
/// <param name="vocabulary">The words of the index; it holds stems.</param>
/// <param name="wholeWords">The words that a stem stands for, as passages write them.</param>
internal sealed class Spelling(Vocabulary vocabulary, Func<string, IEnumerable<string>> wholeWords)
{
    private const int ShortestWord = 3;

    // In a short word a second wrong letter makes another word of it.
    private const int LettersForTwo = 7;

    private const int StemsTried = 8;

    private const int WordsTried = 8;

    /// <summary>The query with its unknown words replaced by the nearest known ones; null where nothing is near, or all words are known.</summary>
    public string? Suggest(string typed, QueryNode root)
    {
        Dictionary<string, string> better = [];
        foreach (string word in Unknown(root, stem => vocabulary.PassagesWith(stem) > 0).Take(WordsTried))
            if ((Nearest(word) ?? Parted(word)) is string known) better[word] = known;
        return better.Count == 0 ? null : Replaced(typed, better);
    }

    /// <summary>The words of a query that stand in no passage, in lower case without accents.</summary>
    /// <param name="root">The query.</param>
    /// <param name="isKnown">Whether any passage has a stem.</param>
    public static IEnumerable<string> Unknown(QueryNode root, Func<string, bool> isKnown)
        => root.Sought.Where(term => !term.IsPrefix && !(term.Field is SearchField field && FieldValues.AreFixed(field)))
            .SelectMany(term => term.Words).Select(Plain.Of).Distinct()
            .Where(word => word.Length >= ShortestWord && word.All(char.IsLetter) && !isKnown(PorterStemmer.Stem(word)));

    private string? Nearest(string word)
    {
        int limit = word.Length < LettersForTwo ? 1 : 2;
        return Nearest(word, limit, vocabulary.Near(word, limit).Select(near => near.Word)) ?? Nearest(word, limit, vocabulary.NearBeginnings(word, limit));
    }

    /// <summary>The nearest of the whole words of some stems.</summary>
    private string? Nearest(string word, int limit, IEnumerable<IndexWord> stems)
    {
        var candidates =
            from stem in stems.Where(stem => stem.Word.All(char.IsLetter)).Take(StemsTried)
            from whole in wholeWords(stem.Word).Select(Plain.Of).Distinct()
            let distance = EditDistance.Between(word, whole, limit)
            where distance <= limit && (distance == 1 || whole[0] == word[0])
            orderby distance, stem.Passages descending, whole
            select whole;
        return candidates.FirstOrDefault();
    }

    /// <summary>Two known words that were typed as one: "councilhouse".</summary>
    private string? Parted(string word)
    {
        string? best = null;
        for (int at = ShortestWord, most = 0; at <= word.Length - ShortestWord; at++)
        {
            int rarer = Math.Min(vocabulary.PassagesWith(PorterStemmer.Stem(word[..at])), vocabulary.PassagesWith(PorterStemmer.Stem(word[at..])));
            if (rarer > most) (best, most) = ($"{word[..at]} {word[at..]}", rarer);
        }
        return best;
    }

    /// <summary>Puts the better words where the others were typed; the signs between them stay.</summary>
    private static string Replaced(string typed, Dictionary<string, string> better)
    {
        var text = new StringBuilder(typed.Length);
        int from = 0;
        foreach (string word in WordBreaker.Words(typed))
        {
            int at = typed.IndexOf(word, from, StringComparison.Ordinal);
            text.Append(typed, from, at - from).Append(better.GetValueOrDefault(Plain.Of(word), word));
            from = at + word.Length;
        }
        return $"{text.Append(typed, from, typed.Length - from)}";
    }
}
