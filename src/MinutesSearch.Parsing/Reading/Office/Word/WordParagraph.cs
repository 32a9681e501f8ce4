using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>A paragraph as it is printed.</summary>
/// <param name="Pieces">Its text, parted where the writer broke the line; white space folded but for tabs between words.</param>
/// <param name="Facts">What it looks like: role, level, mark, bold, page.</param>
/// <param name="Boxes">Text boxes that are anchored in it.</param>
internal sealed record WordParagraph(IReadOnlyList<string> Pieces, Line Facts, IReadOnlyList<System.Xml.Linq.XElement> Boxes)
{
    /// <summary>Whether its end was deleted as a tracked change, so that the next paragraph goes on with it.</summary>
    public bool RunsOn { get; init; }

    public bool IsContents { get; init; }
}
