using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>Writes a paragraph of a text document as lines.</summary>
internal static class ParagraphLines
{
    /// <summary>A title that the writer broke is one line; of other paragraphs each line is one, and the mark stands before the first.</summary>
    public static void Write(LineWriter lines, IReadOnlyList<string> pieces, Line facts)
    {
        if (facts.Role == LineRole.Heading && pieces.Count > 1) pieces = [string.Join(' ', pieces)];
        for (int i = 0; i < pieces.Count; i++)
        {
            lines.Add(pieces[i], i == 0 ? facts : facts with { Marker = null, Role = facts.Role == LineRole.ListItem ? LineRole.Text : facts.Role });
        }
    }
}
