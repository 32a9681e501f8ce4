using System.Collections.Frozen;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Language;

/// <summary>Words that stand before a name: "Councillor", "Cllrs", "Mrs", "DI".</summary>
internal static class Styles
{
    public readonly record struct Style(Side? Side, bool Many);

    internal static readonly LexiconTable<FrozenDictionary<string, Style>.AlternateLookup<ReadOnlySpan<char>>> Known =
        new("styles.tsv", lexicon => Lexicons.Keyed(lexicon, "styles.tsv")
        .ToFrozenDictionary(row => row[0], row => new Style(row[1] == "-" ? null : Enum.Parse<Side>(row[1], ignoreCase: true), row[2] == "many"), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>The style of a whole name: of its first word, or of its second behind "County", "Detective" and the like.</summary>
    public static Style? OfName(ReadOnlySpan<char> name)
    {
        int blank = name.IndexOf(' ');
        if (blank < 0) return null;
        var first = name[..blank];
        if (Of(first) is { } style) return style;
        bool tier = first is "County" or "District" or "Borough" or "Town" or "Parish" or "City" or "Community" or "Honorary" or "Burgh" or "Detective" or "Chief" or "Temporary" or "Acting";
        return tier ? OfName(name[(blank + 1)..]) : null;
    }

    /// <summary>The style that a word is, or null. "mr" in lower case is none.</summary>
    public static Style? Of(ReadOnlySpan<char> word)
        => word.Length > 0 && char.IsUpper(word[0]) && Known.Value.TryGetValue(word.TrimEnd('.'), out var style) ? style : null;
}
