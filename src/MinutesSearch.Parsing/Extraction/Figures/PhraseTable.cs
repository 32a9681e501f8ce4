using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Phrases of one kind, found by their first or their last word. "#" in a phrase stands for a number.</summary>
internal sealed class PhraseTable
{
    private readonly uint bit;
    private readonly LexiconTable<Ordered> phrasesOfKind;

    private PhraseTable(string kind)
    {
        bit = Vocabulary.Bit(kind);
        phrasesOfKind = new("figure-phrases.tsv+figure-contexts.tsv", lexicon => Ordered.Of([.. Vocabulary.Phrases(lexicon, kind).OrderByDescending(words => words.Length)]));
    }

    private string[][] Numbered => phrasesOfKind.Value.Numbered;

    private Dictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> ByFirst => phrasesOfKind.Value.ByFirst;

    private Dictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> ByLast => phrasesOfKind.Value.ByLast;

    /// <summary>The phrases of one kind of <c>figure-phrases.tsv</c> or <c>figure-contexts.tsv</c>.</summary>
    public static PhraseTable Of(string kind) => new(kind);

    /// <summary>How many words the longest phrase that starts at <paramref name="at"/> has; 0 if none does.</summary>
    public int Starting(FigureLine line, int at)
    {
        string[][]? phrases = null;
        bool opens = (line.FactsAt(at).Opens & bit) != 0 && ByFirst.TryGetValue(line.Span(at), out phrases);
        int plain = opens ? Longest(phrases!, line, at) : 0;
        return Numbered.Length > 0 && line.IsNumber(at) ? Math.Max(plain, Longest(Numbered, line, at)) : plain;
    }

    /// <summary>Whether a phrase starts with this word, whatever stands behind.</summary>
    public bool MayStart(FigureLine line, int at) => (line.FactsAt(at).Opens & bit) != 0 || (Numbered.Length > 0 && line.IsNumber(at));

    /// <summary>The same of a word that stands in no line yet.</summary>
    public bool MayStart(ReadOnlySpan<char> word) => (Vocabulary.Of(word).Opens & bit) != 0;

    /// <summary>How many words the longest phrase that ends before <paramref name="end"/> has; 0 if none does.</summary>
    public int Ending(FigureLine line, int end)
    {
        if ((line.FactsAt(end - 1).Closes & bit) == 0 || !ByLast.TryGetValue(line.Span(end - 1), out var phrases)) return 0;
        foreach (string[] words in phrases)
        {
            if (end >= words.Length && Stands(line, end - words.Length, words)) return words.Length;
        }
        return 0;
    }

    /// <summary>Whether the words from <paramref name="from"/> to <paramref name="to"/> are a phrase, whole.</summary>
    public bool Covers(FigureLine line, int from, int to)
    {
        if (from >= to || !ByFirst.TryGetValue(line.Span(from), out var phrases)) return false;
        foreach (string[] words in phrases)
        {
            if (words.Length == to - from && Stands(line, from, words)) return true;
        }
        return false;
    }

    private int Longest(string[][] phrases, FigureLine line, int from)
    {
        // A hundred dates start with "the": the second word tells that none of them stands here.
        bool goesOn = (line.FactsAt(from + 1).Follows & bit) != 0 || line.IsNumber(from + 1);
        if (!goesOn) return phrases[^1].Length == 1 ? 1 : 0;
        foreach (string[] words in phrases)
        {
            if (Stands(line, from, words)) return words.Length;
        }
        return 0;
    }

    /// <summary>"last year's 55%": the phrase with an "'s".</summary>
    private static bool IsOwner(ReadOnlySpan<char> span, string word)
        => span.Length == word.Length + 2 && span[^1] == 's' && span[^2] is '\'' or '’' && span[..^2].Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool Stands(FigureLine line, int from, string[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            bool same = words[i] == "#" ? line.IsNumber(from + i) : line.Is(from + i, words[i]);
            if (!same && !(i == words.Length - 1 && IsOwner(line.Span(from + i), words[i]))) return false;
        }
        return true;
    }

    /// <summary>Phrases by their first and by their last word, the longest first.</summary>
    private sealed record Ordered(
        string[][] Numbered,
        Dictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> ByFirst,
        Dictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> ByLast)
    {
        public static Ordered Of(string[][] phrases)
            => new([.. phrases.Where(words => words[0] == "#")], Index(phrases, words => words[0]), Index(phrases, words => words[^1]));

        private static Dictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> Index(string[][] phrases, Func<string[], string> key)
            => phrases.GroupBy(key, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
                .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
