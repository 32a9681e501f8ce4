using System.Xml.Linq;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>Reads paragraphs: their style, the number that their list prints, and their text as it stands with all changes accepted.</summary>
internal sealed class WordParagraphs(WordStyles styles, WordLists lists, Pages pages)
{
    /// <summary>The page that is being read; 0 where it is not known.</summary>
    public int Page => pages.Now;

    public WordParagraph Read(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var style = styles.OfParagraph(properties);
        if (properties is not null)
        {
            foreach (var each in properties.Elements()) pages.Take(each);
        }
        var (mark, level) = Mark(properties, style);
        var text = new WordText(styles, style, pages);
        int page = pages.Now;
        text.Read(paragraph);
        var pieces = text.Pieces();
        return new WordParagraph(pieces, ParagraphLines.Facts(HeadingOf(properties, style, pieces), mark, level) with { Bold = text.IsBold, BoldLead = text.BoldLead, Page = page }, text.Boxes)
        {
            RunsOn = properties.Child("rPr", "del") is not null,
            IsContents = style.IsContents,
        };
    }

    /// <summary>The mark of the paragraph's list, counted even where the paragraph is empty, as Word counts.</summary>
    private (string? Mark, int Level) Mark(XElement? properties, WordStyle style)
    {
        var own = properties.Child("numPr");
        string? list = own.Val("numId") ?? style.List;
        if (list is null or "0") return (null, 0);
        int level = own.Child("ilvl").Int("val") ?? style.ListLevel ?? lists.LevelOf(list, style) ?? 0;
        return (lists.Next(list, level), Math.Clamp(level, 0, 8));
    }

    /// <summary>The level of the style's heading; of a title, or of a paragraph that has a place in the outline without such a style.</summary>
    private static int HeadingOf(XElement? properties, WordStyle style, IReadOnlyList<string> pieces)
    {
        if (style.Heading > 0 || style.IsTitle) return Math.Max(style.Heading, 1);
        return properties.Child("outlineLvl").Int("val") is { } level and >= 0 and < 9 && ParagraphLines.CanBeHeading(pieces) ? level + 1 : 0;
    }
}
