using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>The speaker's notes that stand below the lines of a slide in a deck saved as text.</summary>
internal static class SlideNotes
{
    private static readonly string[] Labels = ["Notes:", "Speaker notes:", "Speaker's notes:", "Presenter notes:"];

    /// <summary>Whether the notes begin here: "Notes: mention the new depot"; "Note: figures for May" is a line.</summary>
    public static bool Opens(DocumentText text, Block block) => block.Kind is BlockKind.Paragraph or BlockKind.Heading && LabelOf(text, block) is not null;

    /// <summary>Parts the blocks of a slide from its notes.</summary>
    public static (ImmutableArray<Block> Slide, ImmutableArray<string> Notes) Part(DocumentText text, ImmutableArray<Block> group)
    {
        int at = 0;
        while (at < group.Length && !(at > 0 && Opens(text, group[at]))) at++;
        if (at == group.Length) return (group, []);
        int label = LabelOf(text, group[at])!.Length;
        var notes = group.Skip(at + 1).Select(block => Fold.Text(text.Text, block.Start, block.End)).Prepend(Fold.Text(text.Text, group[at].Start + label, group[at].End));
        return (group[..at], [.. notes.Where(note => note.Length > 0)]);
    }

    private static string? LabelOf(DocumentText text, Block block)
        => Array.Find(Labels, label => text.Text.AsSpan(block.Start, block.Length).StartsWith(label, StringComparison.OrdinalIgnoreCase));
}
