using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>Writes what stands in a body, a cell or a text box: paragraphs and tables in order.</summary>
internal sealed class WordBody(WordParagraphs paragraphs, LineWriter lines, CancellationToken cancellation)
{
    private string _open = "";

    public void Read(XElement parent)
    {
        foreach (var child in parent.Contents())
        {
            cancellation.ThrowIfCancellationRequested();
            if (lines.IsFull) return;
            switch (child.Name.LocalName)
            {
                case "p": Write(paragraphs.Read(child)); break;
                case "tbl": WordTable.Write(child, paragraphs, lines, cancellation); break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "smartTag" or "customXml": Read(child); break;
            }
        }
    }

    private void Write(WordParagraph paragraph)
    {
        if (paragraph.RunsOn)
        {
            _open = string.Join(' ', paragraph.Pieces.Prepend(_open)).TrimStart();
            return;
        }
        var pieces = _open.Length == 0 ? paragraph.Pieces : [string.Join(' ', paragraph.Pieces.Prepend(_open))];
        _open = "";
        if (!paragraph.IsContents) ParagraphLines.Write(lines, pieces, paragraph.Facts);
        foreach (var box in paragraph.Boxes) Read(box);
    }
}
