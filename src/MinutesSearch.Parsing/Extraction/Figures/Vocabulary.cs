using System.Collections.Frozen;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>What the lexicon knows of a word, found once so that no rule has to look the word up again.</summary>
/// <param name="Classes">What the word can do in a sentence.</param>
/// <param name="Opens">The phrase tables with a phrase that starts with the word, a bit each.</param>
/// <param name="Closes">The phrase tables with a phrase that ends with it.</param>
/// <param name="IsSpelt">Whether it is a number word.</param>
internal readonly record struct WordFacts(WordClass Classes, uint Opens, uint Closes, bool IsSpelt);

/// <summary>All words of <c>figure-words.tsv</c>, <c>figure-phrases.tsv</c> and <c>figure-contexts.tsv</c> and the number words.</summary>
internal static class Vocabulary
{
    private static readonly string[][] PhraseRows = [.. Lexicons.Rows("figure-phrases.tsv"), .. Lexicons.Rows("figure-contexts.tsv")];

    private static readonly string[] Kinds = [.. PhraseRows.Select(row => row[0]).Distinct()];

    private static readonly FrozenDictionary<string, WordFacts>.AlternateLookup<ReadOnlySpan<char>> Facts =
        Read().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordFacts Of(ReadOnlySpan<char> word) => Facts.TryGetValue(word, out var found) ? found : default;

    /// <summary>The phrases of one kind, as words.</summary>
    public static IEnumerable<string[]> Phrases(string kind) => PhraseRows.Where(row => row[0] == kind).Select(row => row[1].Split(' '));

    /// <summary>The bit of a kind of phrases in <see cref="WordFacts.Opens"/> and <see cref="WordFacts.Closes"/>.</summary>
    public static uint Bit(string kind) => 1u << Array.IndexOf(Kinds, kind);

    private static Dictionary<string, WordFacts> Read()
    {
        var facts = new Dictionary<string, WordFacts>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Lexicons.Rows("figure-words.tsv"))
        {
            var named = Enum.Parse<WordClass>(row[0], ignoreCase: true);
            foreach (string word in row[1].Split(' '))
                facts[word] = facts.GetValueOrDefault(word) with { Classes = facts.GetValueOrDefault(word).Classes | named };
        }
        foreach (var row in PhraseRows)
        {
            string[] words = row[1].Split(' ');
            var first = facts.GetValueOrDefault(words[0]);
            facts[words[0]] = first with { Opens = first.Opens | Bit(row[0]) };
            var last = facts.GetValueOrDefault(words[^1]);
            facts[words[^1]] = last with { Closes = last.Closes | Bit(row[0]) };
        }
        foreach (string word in NumberReader.SpeltWords) facts[word] = facts.GetValueOrDefault(word) with { IsSpelt = true };
        return facts;
    }
}
