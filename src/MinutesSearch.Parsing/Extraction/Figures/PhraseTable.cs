using System.Collections.Frozen;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Phrases of one kind, found by their first or their last word. "#" in a phrase stands for a number.</summary>
internal sealed class PhraseTable
{
    private readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> byFirst;
    private readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> byLast;

    public PhraseTable(IEnumerable<string> phrases)
    {
        var split = phrases.Select(phrase => phrase.Split(' ')).OrderByDescending(words => words.Length).ToArray();
        byFirst = Index(split, words => words[0]);
        byLast = Index(split, words => words[^1]);
    }

    /// <summary>The phrases of one kind of <c>figure-phrases.tsv</c>.</summary>
    public static PhraseTable Of(string kind)
        => new(Lexicons.Rows("figure-phrases.tsv").Where(row => row[0] == kind).Select(row => row[1]));

    /// <summary>How many words the longest phrase that starts at <paramref name="at"/> has; 0 if none does.</summary>
    public int Starting(FigureLine line, int at)
        => Math.Max(Longest(byFirst, line, line.Span(at), words => at), Longest(byFirst, line, NumberSign(line, at), words => at));

    /// <summary>How many words the longest phrase that ends before <paramref name="end"/> has; 0 if none does.</summary>
    public int Ending(FigureLine line, int end) => Longest(byLast, line, line.Span(end - 1), words => end - words.Length);

    /// <summary>Whether the words from <paramref name="from"/> to <paramref name="to"/> are a phrase, whole.</summary>
    public bool Covers(FigureLine line, int from, int to)
        => from < to && byFirst.TryGetValue(line.Span(from), out var phrases)
            && phrases.Any(words => words.Length == to - from && Stands(line, from, words));

    private static FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> Index(string[][] phrases, Func<string[], string> key)
        => phrases.GroupBy(key, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static ReadOnlySpan<char> NumberSign(FigureLine line, int at) => NumberReader.IsNumber(line.Span(at)) ? "#" : default;

    private static int Longest(FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> index, FigureLine line,
        ReadOnlySpan<char> key, Func<string[], int> start)
    {
        if (key.IsEmpty || !index.TryGetValue(key, out var phrases)) return 0;
        foreach (string[] words in phrases)
        {
            int from = start(words);
            if (from >= 0 && Stands(line, from, words)) return words.Length;
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
            bool same = words[i] == "#" ? NumberReader.IsNumber(line.Span(from + i)) : line.Is(from + i, words[i]);
            if (!same && !(i == words.Length - 1 && IsOwner(line.Span(from + i), words[i]))) return false;
        }
        return true;
    }
}
