using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Topics;

/// <summary>Forms of one word that stemming leaves apart: "child" and "children", "retain" and "retention".</summary>
internal static class WordForms
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> Families = new(Read);

    /// <summary>The other forms of a word, one for each stem; none for most words.</summary>
    public static ImmutableArray<string> Of(string word) => Families.Value.GetValueOrDefault(PorterStemmer.Stem(word.ToLowerInvariant()), []);

    private static FrozenDictionary<string, ImmutableArray<string>> Read()
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("word-forms.txt")!);
        Dictionary<string, List<string>> others = new(StringComparer.Ordinal);
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var family = line.Split(' ').DistinctBy(PorterStemmer.Stem).ToArray();
            foreach (string word in family)
            {
                string stem = PorterStemmer.Stem(word);
                if (!others.TryGetValue(stem, out var known)) others[stem] = known = [];
                known.AddRange(family.Where(other => other != word && !known.Contains(other)));
            }
        }
        return others.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal);
    }
}
