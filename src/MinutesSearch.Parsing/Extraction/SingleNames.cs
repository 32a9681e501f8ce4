using System.Collections.Frozen;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>
/// Single words that speak more than once in a document ("Jaydon asked …", "Jaydon said …") and are no common nouns: first names,
/// or initials, of people whom no list introduces.
/// </summary>
internal sealed class SingleNames
{
    internal static readonly LexiconTable<FrozenSet<string>> NoNames =
        new("no-names.txt", lexicon => Lexicons.Lines(lexicon, "no-names.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    private readonly Dictionary<string, int> counts = [];

    public IEnumerable<string> Found => counts.Where(pair => pair.Value > 1).Select(pair => pair.Key);

    /// <summary>Counts a capitalised word that opens a sentence and is followed by a verb of speech.</summary>
    public void Consider(string text, Sentence sentence)
    {
        int end = sentence.Start;
        while (end < sentence.End && char.IsLetter(text[end])) end++;
        if (end - sentence.Start is < 2 or > 14 || !char.IsUpper(text[sentence.Start]) || end >= sentence.End || text[end] != ' ') return;
        string word = text[sentence.Start..end];
        if (NoNames.Value.Contains(word) || Styles.Of(word) is not null || Roles.OfWord(word) is not null) return;
        var words = new Words(text, end, Math.Min(sentence.End, end + 60));
        if (Verbs.At(words, PredicateParser.SkipAdverbs(words, 0)) is not { } verb) return;
        if ((verb.Use & (VerbUse.Ask | VerbUse.Explicit | VerbUse.Reply | VerbUse.View)) != 0) counts[word] = counts.GetValueOrDefault(word) + 1;
    }
}
