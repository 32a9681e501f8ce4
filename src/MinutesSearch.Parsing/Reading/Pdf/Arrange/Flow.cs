using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// A paragraph, item or row on its way to the canonical text. The line ends of the page stand in it as "\n", those inside a table's
/// cell that part paragraphs as "\f".
/// </summary>
internal sealed record Flow(string Text, int Page)
{
    public LineRole Role { get; init; }
    public bool Bold { get; init; }

    /// <summary>Of a heading from 1, of an item from 0.</summary>
    public int Level { get; init; }

    /// <summary>The mark that is no part of the text; null without one.</summary>
    public string? Marker { get; init; }

    /// <summary>Where it stands on its page; null for text on its side.</summary>
    public FlowPlace? Place { get; init; }

    public TableLine AsLine() => new(Text, new Line { Role = Role, Bold = Bold, Level = Level, Marker = Marker, Page = Page });

    public static Flow Of(TableLine line) => new(line.Text, line.Facts.Page) { Role = line.Facts.Role, Bold = line.Facts.Bold, Level = line.Facts.Level, Marker = line.Facts.Marker };
}

/// <summary>The place of a paragraph or row, in points from the page's lower left corner.</summary>
/// <param name="X">Its left edge, that of its mark included.</param>
/// <param name="EndX">Its right edge.</param>
/// <param name="Top">The top of its first line.</param>
/// <param name="Bottom">The bottom of its last line.</param>
/// <param name="Size">The size of its largest letters.</param>
/// <param name="Group">The same for what the structure tree puts into one group.</param>
internal readonly record struct FlowPlace(float X, float EndX, float Top, float Bottom, float Size, int Group)
{
    public static FlowPlace? Of(IReadOnlyList<TextLine> lines)
        => lines.Any(line => line.Turn != 0 || line.Page != lines[0].Page) ? null : new FlowPlace(lines.Min(line => line.X), lines.Max(line => line.EndX),
            lines.Max(line => line.Y + (0.8f * line.Size)), lines.Min(line => line.Y - (0.2f * line.Size)), lines.Max(line => line.Size), 0);

    public FlowPlace Union(FlowPlace other)
        => new(Math.Min(X, other.X), Math.Max(EndX, other.EndX), Math.Max(Top, other.Top), Math.Min(Bottom, other.Bottom), Math.Max(Size, other.Size), Group);
}
