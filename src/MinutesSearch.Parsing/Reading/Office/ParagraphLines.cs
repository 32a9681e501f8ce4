using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>Writes a paragraph of a text document as lines.</summary>
internal static class ParagraphLines
{
    private const int LongestTitle = 200;

    /// <summary>Whether a paragraph can be a heading that no style says is one, only its own place in the outline: no sentence has one for good.</summary>
    public static bool CanBeHeading(IReadOnlyList<string> pieces) => pieces.Count is 1 or 2 && pieces.Sum(piece => piece.Length) < LongestTitle && pieces[^1][^1] is not ('.' or ';');

    /// <summary>What a paragraph's line is: a heading of that level (0 for none), an item where it has a mark, else text.</summary>
    public static Line Facts(int heading, string? mark, int level) => new()
    {
        Role = heading > 0 ? LineRole.Heading : mark is null ? LineRole.Text : LineRole.ListItem,
        Level = heading > 0 ? heading : level,
        Marker = mark,
    };

    /// <summary>A title that the writer broke is one line; of other paragraphs each line is one, and the mark stands before the first.</summary>
    public static void Write(LineWriter lines, IReadOnlyList<string> pieces, Line facts)
    {
        if (facts.Role == LineRole.Heading && pieces.Count > 1) pieces = [string.Join(' ', pieces)];
        for (int i = 0; i < pieces.Count; i++)
        {
            lines.Add(pieces[i], i == 0 ? facts : facts with { Marker = null, BoldLead = 0, Role = facts.Role == LineRole.ListItem ? LineRole.Text : facts.Role });
        }
    }
}
