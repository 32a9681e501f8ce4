namespace MinutesSearch.Parsing.Layout;

/// <summary>
/// A paragraph, list item, heading or table row of the canonical text, hard wraps repaired: one or more whole lines.
/// </summary>
internal sealed record Block
{
    public required BlockKind Kind { get; init; }

    /// <summary>The first code unit of the content, behind any list mark.</summary>
    public required int Start { get; init; }

    /// <summary>Behind the last code unit of the content.</summary>
    public required int End { get; init; }

    /// <summary>The list mark or paragraph number as printed, without brackets and dots at its ends ("•", "a", "12.3", "27"); null if none.</summary>
    public string? Marker { get; init; }

    /// <summary>Where the mark starts in the text; equal to <see cref="Start"/> if there is none.</summary>
    public int MarkStart { get; init; }

    /// <summary>What the format's own marks said.</summary>
    public LineRole Role { get; init; }

    /// <summary>Nesting of a list item from 0, of a heading from 1.</summary>
    public int Level { get; init; }

    /// <summary>Columns of blank before the first line, for plain text.</summary>
    public int Indent { get; init; }

    public bool Bold { get; init; }

    /// <summary>Behind the bold words that the content opens with, if plain ones follow; else 0.</summary>
    public int BoldEnd { get; init; }

    /// <summary>Where the text beside a label in the margin starts ("Cllr Lal     How much …"); 0 where there is no such label.</summary>
    public int BesideLabel { get; init; }

    /// <summary>From 1; 0 where the format has no pages.</summary>
    public int Page { get; init; }

    public bool IsBullet => Kind == BlockKind.ListItem;

    public int Length => End - Start;
}

internal enum BlockKind { Paragraph, ListItem, Heading, TableRow, ActionCell, Furniture }
