using System.Collections.Frozen;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>What the lexicon knows of a word, found once so that no rule has to look the word up again.</summary>
/// <param name="Classes">What the word can do in a sentence.</param>
/// <param name="Opens">The phrase tables with a phrase that starts with the word, a bit each.</param>
/// <param name="Closes">The phrase tables with a phrase that ends with it.</param>
/// <param name="IsSpelt">Whether it is a number word.</param>
/// <param name="Follows">The phrase tables with a phrase that has it as its second word.</param>
internal readonly record struct WordFacts(WordClass Classes, uint Opens, uint Closes, bool IsSpelt, uint Follows);

/// <summary>All words of <c>figure-words.tsv</c>, <c>figure-phrases.tsv</c> and <c>figure-contexts.tsv</c> and the number words.</summary>
internal static class Vocabulary
{
    private const string Tables = "figure-words.tsv+figure-phrases.tsv+figure-contexts.tsv";

    /// <summary>The kinds of phrases, a bit each; a lexicon adds phrases but no kinds.</summary>
    private static readonly string[] Kinds = [.. PhraseRows(MinutesLexicon.Default).Select(row => row[0]).Distinct()];

    internal static readonly LexiconTable<FrozenDictionary<string, WordFacts>.AlternateLookup<ReadOnlySpan<char>>> Facts =
        new(Tables, lexicon => Read(lexicon).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>());

    public static WordFacts Of(ReadOnlySpan<char> word)
    {
        var facts = Facts.Value;
        if (facts.TryGetValue(word, out var found)) return found;
        // "last year's 55%": the owner stands in a phrase as "year" does.
        return word is [.., '\'' or '’', 's'] && facts.TryGetValue(word[..^2], out var owner) ? new WordFacts { Follows = owner.Follows } : default;
    }

    /// <summary>The phrases of one kind, as words.</summary>
    public static IEnumerable<string[]> Phrases(MinutesLexicon lexicon, string kind) => PhraseRows(lexicon).Where(row => row[0] == kind).Select(row => row[1].Split(' '));

    /// <summary>The bit of a kind of phrases in <see cref="WordFacts.Opens"/> and <see cref="WordFacts.Closes"/>.</summary>
    public static uint Bit(string kind) => Array.IndexOf(Kinds, kind) is >= 0 and var at ? 1u << at : throw new ArgumentException($"there is no kind '{kind}': {string.Join(", ", Kinds)}");

    private static IEnumerable<string[]> PhraseRows(MinutesLexicon lexicon) => [.. Lexicons.Rows(lexicon, "figure-phrases.tsv"), .. Lexicons.Rows(lexicon, "figure-contexts.tsv")];

    private static Dictionary<string, WordFacts> Read(MinutesLexicon lexicon)
    {
        var facts = new Dictionary<string, WordFacts>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Lexicons.Rows(lexicon, "figure-words.tsv"))
        {
            var named = Enum.Parse<WordClass>(row[0], ignoreCase: true);
            foreach (string word in row[1].Split(' '))
                facts[word] = facts.GetValueOrDefault(word) with { Classes = facts.GetValueOrDefault(word).Classes | named };
        }
        foreach (var row in PhraseRows(lexicon)) Learn(facts, row[1].Split(' '), Bit(row[0]));
        foreach (string word in NumberReader.SpeltWords) facts[word] = facts.GetValueOrDefault(word) with { IsSpelt = true };
        return facts;
    }

    private static void Learn(Dictionary<string, WordFacts> facts, string[] phrase, uint bit)
    {
        var first = facts.GetValueOrDefault(phrase[0]);
        facts[phrase[0]] = first with { Opens = first.Opens | bit };
        var last = facts.GetValueOrDefault(phrase[^1]);
        facts[phrase[^1]] = last with { Closes = last.Closes | bit };
        if (phrase.Length == 1) return;
        var second = facts.GetValueOrDefault(phrase[1]);
        facts[phrase[1]] = second with { Follows = second.Follows | bit };
    }
}
