using System.Collections.Frozen;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>Words that stand before a name: "Councillor", "Cllrs", "Mrs", "DI".</summary>
internal static class Styles
{
    public readonly record struct Style(Side? Side, bool Many);

    private static readonly FrozenDictionary<string, Style>.AlternateLookup<ReadOnlySpan<char>> Known = Lexicons.Rows("styles.tsv")
        .ToFrozenDictionary(row => row[0], row => new Style(row[1] == "-" ? null : Enum.Parse<Side>(row[1], ignoreCase: true), row[2] == "many"), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The style that a word is, or null. "mr" in lower case is none.</summary>
    public static Style? Of(ReadOnlySpan<char> word)
        => word.Length > 0 && char.IsUpper(word[0]) && Known.TryGetValue(word.TrimEnd('.'), out var style) ? style : null;
}
