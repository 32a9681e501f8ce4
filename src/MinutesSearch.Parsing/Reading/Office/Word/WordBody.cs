using System.Xml.Linq;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>Writes what stands in a body, a cell or a text box: paragraphs and tables in order.</summary>
internal sealed class WordBody(WordParagraphs paragraphs, LineWriter lines, CancellationToken cancellation, bool inCell = false)
{
    private string _open = "";

    public void Read(XElement parent)
    {
        foreach (var child in parent.Contents())
        {
            cancellation.ThrowIfCancellationRequested();
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
        if (!paragraph.IsContents) Write(pieces, paragraph.Facts);
        foreach (var box in paragraph.Boxes) Read(box);
    }

    /// <summary>A title that the writer broke is one line; of other paragraphs each line is one, and the mark stands before the first.</summary>
    private void Write(IReadOnlyList<string> pieces, Line facts)
    {
        if (facts.Role == LineRole.Heading && pieces.Count > 1) pieces = [string.Join(' ', pieces)];
        for (int i = 0; i < pieces.Count; i++)
        {
            var own = i == 0 ? facts : facts with { Marker = null, Role = facts.Role == LineRole.ListItem ? LineRole.Text : facts.Role };
            // A row keeps the text of its cells alone: a number goes into it, a bullet is none.
            string text = inCell && own.Marker is { } mark && mark != "•" ? $"{mark} {pieces[i]}" : pieces[i];
            lines.Add(text, inCell ? own with { Marker = null } : own);
        }
    }
}
