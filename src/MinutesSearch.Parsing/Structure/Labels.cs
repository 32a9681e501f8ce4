using System.Collections.Frozen;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Structure;

/// <summary>Lines that say what follows: "Minutes:", "Decision:", "Supporting documents:".</summary>
internal static class Labels
{
    internal static readonly LexiconTable<FrozenDictionary<string, LabelKind>.AlternateLookup<ReadOnlySpan<char>>> Known =
        new("labels.tsv", lexicon => Lexicons.Keyed(lexicon, "labels.tsv")
            .ToFrozenDictionary(row => row[0], row => Enum.Parse<LabelKind>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>());

    public static LabelKind KindOf(DocumentText text, Block block)
    {
        if (block.Length > 40 || (block.Marker is not null && block.Role != LineRole.Label)) return LabelKind.None;
        var words = text.Text.AsSpan(block.Start, block.Length).Trim().TrimEnd([':', '-', '–', ' ']);
        if (Known.Value.TryGetValue(words, out var kind)) return kind;
        return Known.Value.TryGetValue(Fold.Text(words), out kind) ? kind : LabelKind.None;
    }
}

internal enum LabelKind { None, Minutes, Decision, Documents, Furniture, Items }
