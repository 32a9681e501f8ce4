using System.Collections.Frozen;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>A set of words and phrases, matched at a word of a sentence; the longest wins.</summary>
internal sealed class Phrases<TValue>
{
    private readonly FrozenDictionary<string, (string Phrase, int Length, TValue Value)[]>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    public Phrases(IEnumerable<KeyValuePair<string, TValue>> phrases)
    {
        byFirstWord = phrases
            .Select(pair => (Phrase: pair.Key, Length: pair.Key.Count(c => c == ' ') + 1, pair.Value))
            .GroupBy(entry => entry.Phrase.Split(' ')[0])
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(entry => entry.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many words match at <paramref name="index"/>; 0 if none do.</summary>
    public int Match(Words words, int index, out TValue? value)
    {
        value = default;
        if (!byFirstWord.TryGetValue(words.Span(index), out var entries)) return 0;
        foreach (var (phrase, length, found) in entries)
        {
            if (length > 1 && !words.Are(index, phrase)) continue;
            value = found;
            return length;
        }
        return 0;
    }

    public int Match(Words words, int index) => Match(words, index, out _);
}

/// <summary>Phrase sets that need no value.</summary>
internal static class Phrases
{
    public static Phrases<bool> OfLines(MinutesLexicon lexicon, string name) => new(Lexicons.Lines(lexicon, name).Distinct(StringComparer.OrdinalIgnoreCase).Select(line => KeyValuePair.Create(line, true)));

    public static Phrases<string> OfRows(MinutesLexicon lexicon, string name) => new(Lexicons.Keyed(lexicon, name).Select(row => KeyValuePair.Create(row[0], row[1])));
}
