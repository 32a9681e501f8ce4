using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>The text of one paragraph: insertions in, deletions out, of fields the result, of alternate contents one.</summary>
internal sealed class WordText(WordStyles styles, WordStyle style, Pages pages)
{
    private readonly ParagraphText _text = new();
    private readonly FieldStack _fields = new();
    private readonly List<XElement> _boxes = [];

    /// <summary>Text boxes on the way, whose text stands behind the paragraph.</summary>
    public IReadOnlyList<XElement> Boxes => _boxes;

    /// <summary>Whether every letter is bold.</summary>
    public bool IsBold => _text.IsBold;

    public int BoldLead => _text.BoldLead;

    public void Read(XElement element)
    {
        foreach (var child in element.Contents())
        {
            switch (child.Name.LocalName)
            {
                case "r": Run(child); break;
                case "hyperlink" or "ins" or "moveTo" or "smartTag" or "customXml" or "fldSimple" or "sdt" or "sdtContent" or "dir" or "bdo": Read(child); break;
                case "oMath" or "oMathPara": Append(string.Concat(child.Descendants().Where(each => each.Is("t")).Select(each => each.Value)), bold: false); break;
            }
        }
    }

    /// <summary>The lines that the writer parted.</summary>
    public IReadOnlyList<string> Pieces() => _text.Pieces();

    private void Run(XElement run)
    {
        var properties = run.Child("rPr");
        var own = styles.OfRun(properties);
        if (properties.Switch("vanish") ?? own.Hidden ?? style.Hidden ?? false) return;
        bool bold = properties.Switch("b") ?? own.Bold ?? style.Bold ?? false;
        foreach (var child in run.Contents()) Piece(child, bold);
    }

    private void Piece(XElement piece, bool bold)
    {
        switch (piece.Name.LocalName)
        {
            case "t": Append(piece.Value.Replace('\n', ' '), bold); break;
            case "tab" or "ptab": Append("\t", bold); break;
            case "br" when piece.Of("type") is "page" or "column": pages.Take(piece); Append(" ", bold); break;
            case "br" or "cr": Append(ParagraphText.LineBreak, bold); break;
            case "noBreakHyphen": Append("-", bold); break;
            case "sym": Append(SymbolFonts.Character(piece.Of("font"), piece.Of("char")), bold); break;
            case "fldChar": _fields.Take(piece.Of("fldCharType")); break;
            case "lastRenderedPageBreak": pages.Take(piece); break;
            case "drawing" or "pict" or "object": _boxes.AddRange(piece.Descendants().Where(each => each.Is("txbxContent")).Take(50)); break;
        }
    }

    private void Append(string text, bool bold)
    {
        if (!_fields.Hides) _text.Append(text, bold);
    }
}
