using System.Collections.Frozen;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>What a word can do in a sentence that states a statistic; a word may do several things ("cost").</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Auxiliary = 1,
    Linking = 1 << 1,
    Acting = 1 << 2,
    Preposition = 1 << 3,
    Determiner = 1 << 4,
    Adverb = 1 << 5,
    Boundary = 1 << 6,
    Relative = 1 << 7,
    Pronoun = 1 << 8,
    Change = 1 << 9,
    Generic = 1 << 10,
    Measure = 1 << 11,
    Target = 1 << 12,
    Comparator = 1 << 13,
    Scope = 1 << 14,
    Shift = 1 << 15,
    People = 1 << 16,
    Street = 1 << 17,
    Compound = 1 << 18,

    Verb = Auxiliary | Linking | Acting,
}

/// <summary>The words of <c>figure-words.tsv</c>.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Classes =
        Read().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordClass Of(ReadOnlySpan<char> word) => Classes.TryGetValue(word, out var found) ? found : WordClass.None;

    private static Dictionary<string, WordClass> Read()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Lexicons.Rows("figure-words.tsv"))
        {
            var named = Enum.Parse<WordClass>(row[0], ignoreCase: true);
            foreach (string word in row[1].Split(' '))
                classes[word] = classes.GetValueOrDefault(word) | named;
        }
        return classes;
    }
}
