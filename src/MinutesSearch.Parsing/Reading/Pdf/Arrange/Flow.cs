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

    public TableLine AsLine() => new(Text, new Line { Role = Role, Bold = Bold, Level = Level, Marker = Marker, Page = Page });

    public static Flow Of(TableLine line) => new(line.Text, line.Facts.Page) { Role = line.Facts.Role, Bold = line.Facts.Bold, Level = line.Facts.Level, Marker = line.Facts.Marker };
}
