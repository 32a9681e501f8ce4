using System.Xml.Linq;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office.OpenDocument;

/// <summary>What the bodies, cells and frames of one document share.</summary>
internal sealed record OdfContext(OdfStyles Styles, OdfLists Lists, OdfPages Pages, CancellationToken Cancellation);

/// <summary>Writes what stands in a body, a cell or a frame: paragraphs, lists and tables in order.</summary>
internal sealed class OdfBody(OdfContext context, LineWriter lines)
{
    private const int DeepestItem = 8;

    /// <summary>How many paragraphs had text.</summary>
    public int Paragraphs { get; private set; }

    public bool HasTable { get; private set; }

    public void Read(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (lines.IsFull) return;
            switch (child.Name.LocalName)
            {
                case "p" or "h": Write(child, null); break;
                case "list": List(child, new OdfItem(context.Lists.Open(child, ListOfFirst(child)), 0, null)); break;
                case "table": Table(child); break;
                case "section": if (IsShown(child)) Read(child); break;
                case "soft-page-break": context.Pages.Turn(); break;
                case "numbered-paragraph" or "frame" or "text-box" or "g" or "custom-shape" or "rect" or "ellipse": Read(child); break;
            }
        }
    }

    /// <summary>A section may be hidden by itself, or by a condition that held when the file was saved.</summary>
    private bool IsShown(XElement section)
        => section.Of("display") != "none" && !(section.Of("display") == "condition" && section.Of("is-hidden") == "true") && context.Styles.Find("section", section.Of("style-name")).Hidden != true;

    private void List(XElement list, OdfItem around)
    {
        foreach (var item in list.Elements())
        {
            if (item.Is("list-item") || item.Is("list-header")) Item(item, around with { Start = item.Int("start-value"), IsCounted = item.Is("list-item") });
        }
    }

    /// <summary>The mark stands before the first paragraph of an item; those that follow are text below it.</summary>
    private void Item(XElement item, OdfItem place)
    {
        foreach (var child in item.Elements())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (lines.IsFull) return;
            switch (child.Name.LocalName)
            {
                case "p" or "h":
                    Write(child, place);
                    place = place with { IsCounted = false };
                    break;
                case "list":
                    List(child, new OdfItem(place.List, place.Level + 1, context.Lists.Changed(child, place.List) ?? place.Changed));
                    break;
                case "soft-page-break": context.Pages.Turn(); break;
                case "table": Table(child); break;
            }
        }
    }

    private void Table(XElement table)
    {
        HasTable = true;
        OdfTable.Write(table, context, lines);
    }

    private void Write(XElement paragraph, OdfItem? item)
    {
        var style = context.Styles.Find("paragraph", paragraph.Of("style-name"));
        if (style.StartsPage && lines.HasText) context.Pages.Turn();
        int page = context.Pages.Now;
        bool isHeading = paragraph.Is("h") || style.Heading > 0 || style.IsTitle;
        int level = paragraph.Is("h") ? Math.Clamp(paragraph.Int("outline-level") ?? 1, 1, 9) : style.Heading > 0 ? style.Heading : 1;
        string? mark = item is null ? OutlineMark(paragraph, style, level) : item.IsCounted ? item.Next() : null;
        var text = new OdfText(context.Styles, context.Pages);
        if (style.Hidden != true) text.Read(paragraph, style.Bold ?? false);
        var pieces = text.Pieces();
        if (pieces.Count > 0) Paragraphs++;
        int depth = mark is null ? 0 : Math.Min(item?.Level ?? 0, DeepestItem);
        if (!style.IsContents) ParagraphLines.Write(lines, pieces, ParagraphLines.Facts(isHeading ? level : 0, mark, depth) with { Bold = text.IsBold, BoldLead = text.BoldLead, Page = page });
        foreach (var box in text.Boxes) Read(box);
    }

    /// <summary>The number that the outline prints before a heading outside lists.</summary>
    private string? OutlineMark(XElement paragraph, OdfStyle style, int level)
        => paragraph.Is("h") && style.List != "" && paragraph.Of("is-list-header") != "true" ? context.Lists.OfHeading(level, paragraph.Int("start-value")) : null;

    private string? ListOfFirst(XElement list)
    {
        for (var at = list; at is not null; at = at.Elements().FirstOrDefault())
            if (at.Is("p") || at.Is("h")) return context.Styles.Find("paragraph", at.Of("style-name")).List;
        return null;
    }

    /// <summary>An item's place: its list, how deep it stands, and the levels that a nested list of another style brought.</summary>
    private sealed record OdfItem(OdfLists.OdfList List, int Level, OdfListLevel[]? Changed)
    {
        public int? Start { get; init; }

        /// <summary>Whether the next paragraph takes a number.</summary>
        public bool IsCounted { get; init; }

        public string? Next() => List.Next(Level, Start, Changed);
    }
}
