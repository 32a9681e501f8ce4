using System.Text;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading.Office;

namespace MinutesSearch.Parsing.Reading.Rtf;

/// <summary>A run of paragraphs and tables: the document's, a text box's or a header's.</summary>
internal sealed class RtfFlow
{
    private const int DeepestItem = 8;
    private const int LongestMark = 40;

    private readonly RtfStyles _styles;
    private readonly RtfTables _tables;
    private readonly StringBuilder _mark = new();
    private readonly List<LineWriter> _boxes = [];
    private ParagraphText _text = new();

    public RtfFlow(RtfStyles styles)
    {
        _styles = styles;
        _tables = new RtfTables(Lines);
    }

    public LineWriter Lines { get; } = new();

    /// <summary>Whether it is a header or footer, whose text is no content.</summary>
    public bool IsFurniture { get; init; }

    public void Append(string text, bool bold) => _text.Append(text, bold);

    public void AppendMark(string text)
    {
        if (_mark.Length < LongestMark) _mark.Append(text);
    }

    /// <summary>Takes the text of a box, which stands behind the paragraph that it is anchored in.</summary>
    public void AddBox(LineWriter box) => _boxes.Add(box);

    public void EndParagraph(RtfParagraph paragraph, int page) => EndParagraph(paragraph, paragraph.Depth, page);

    public void EndCell(RtfParagraph paragraph, int depth, int page)
    {
        EndParagraph(paragraph, depth, page);
        _tables.EndCell(depth);
    }

    public void EndRow(int depth, int page) => _tables.EndRow(depth, page);

    public RtfRowShape RowShape(int depth) => _tables.ShapeAt(depth);

    public void End(RtfParagraph paragraph, int page)
    {
        if (_text.Length > 0 || _boxes.Count > 0) EndParagraph(paragraph, page);
        _tables.SetDepth(0);
    }

    private void EndParagraph(RtfParagraph paragraph, int depth, int page)
    {
        var target = _tables.Target(depth);
        if (_text.Length > 0 && !_styles.IsContents(paragraph.Style)) Write(target, paragraph, depth, page);
        if (_text.Length > 0) _text = new ParagraphText();
        _mark.Clear();
        foreach (var box in _boxes) target.AddAll(box);
        _boxes.Clear();
    }

    private void Write(LineWriter target, RtfParagraph paragraph, int depth, int page)
    {
        var pieces = _text.Pieces();
        if (pieces.Count == 0) return;
        int heading = _styles.HeadingOf(paragraph.Style);
        if (heading == 0 && paragraph.Outline is { } outline and >= 0 and < 9 && ParagraphLines.CanBeHeading(pieces)) heading = outline + 1;
        string? mark = Mark();
        int level = mark is null ? 0 : Math.Clamp(paragraph.Level, 0, DeepestItem);
        ParagraphLines.Write(target, pieces, ParagraphLines.Facts(heading, mark, level) with { Bold = _text.IsBold, BoldLead = _text.BoldLead, Page = page });
        _tables.CountParagraph(depth);
    }

    /// <summary>A sign, or the letter "o" that Word takes for a hollow bullet, is a bullet.</summary>
    private string? Mark()
    {
        if (_mark.Length == 0) return null;
        string mark = Fold.Text(Normaliser.Clean(_mark.ToString()));
        if (mark.Length == 0) return null;
        return mark != "o" && mark.Any(char.IsLetterOrDigit) ? mark : "•";
    }
}
