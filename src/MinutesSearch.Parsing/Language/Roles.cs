using System.Collections.Frozen;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Language;

/// <summary>Nouns that head a role, with the side on which their bearer stands.</summary>
internal static class Roles
{
    internal static readonly LexiconTable<FrozenDictionary<string, Side>.AlternateLookup<ReadOnlySpan<char>>> Known =
        new("roles.tsv", lexicon => Lexicons.Keyed(lexicon, "roles.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Side>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Whether one word heads roles ("Director"), and whose.</summary>
    public static Side? OfWord(ReadOnlySpan<char> word) => Known.Value.TryGetValue(word, out var side) ? side : null;

    /// <summary>
    /// The side that a role phrase tells. The longest known phrase at the earliest place decides: "Leader of the Opposition" before
    /// "Leader", "Cabinet Member for Housing" before anything in its portfolio. Null if nothing is known.
    /// </summary>
    public static Side? Of(string phrase)
    {
        var words = phrase.Split([' ', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries);
        for (int start = 0; start < words.Length; start++)
        {
            for (int length = Math.Min(5, words.Length - start); length > 0; length--)
            {
                string part = string.Join(' ', words, start, length);
                if (Known.Value.TryGetValue(part, out var side)) return side;
                if (part.EndsWith('s') && Known.Value.TryGetValue(part.AsSpan(0, part.Length - 1), out side)) return side;
            }
        }
        return null;
    }
}
