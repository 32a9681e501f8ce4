using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.OpenDocument;

/// <summary>
/// The text of one paragraph: its words and the results of its fields. Notes and comments are none of it; what was deleted as a tracked
/// change stands elsewhere in the file.
/// </summary>
internal sealed class OdfText(OdfStyles styles, OdfPages pages)
{
    private const int MostBlanks = 20;
    private const int MostBoxes = 50;

    private readonly ParagraphText _text = new();
    private readonly List<XElement> _boxes = [];

    public bool IsBold => _text.IsBold;

    public int BoldLead => _text.BoldLead;

    /// <summary>Frames on the way, whose text stands behind the paragraph.</summary>
    public IReadOnlyList<XElement> Boxes => _boxes;

    public IReadOnlyList<string> Pieces() => _text.Pieces();

    public void Read(XElement parent, bool bold)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText words) _text.Append(words.Value.Replace('\n', ' ').Replace('\t', ' '), bold);
            else if (node is XElement element) Read(element.Name.LocalName, element, bold);
        }
    }

    private void Read(string name, XElement element, bool bold)
    {
        switch (name)
        {
            case "s": _text.Append(new string(' ', Math.Clamp(element.Int("c") ?? 1, 1, MostBlanks)), bold); break;
            case "tab": _text.Append("\t", bold); break;
            case "line-break": _text.Append(ParagraphText.LineBreak, bold); break;
            case "soft-page-break": pages.Turn(); break;
            case "span": Span(element, bold); break;
            case "note" or "annotation" or "annotation-end" or "ruby-text" or "script" or "tracked-changes": break;
            case "hidden-text" or "conditional-text" when element.Of("is-hidden") == "true": break;
            case "frame" or "g" or "custom-shape" or "rect" or "ellipse" or "text-box": if (_boxes.Count < MostBoxes) _boxes.Add(element); break;
            default: Read(element, bold); break;
        }
    }

    private void Span(XElement span, bool bold)
    {
        var style = styles.Find("text", span.Of("style-name"));
        if (style.Hidden != true) Read(span, style.Bold ?? bold);
    }
}
