using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading;

/// <summary>The cells of a row on their way to one line, parted by tabs.</summary>
internal sealed class TableRow
{
    /// <summary>
    /// Unicode's line separator, between the lines of a cell. It is white space like any other to those who read sentences, and
    /// tells those who read lists ("Cllr A Rook&lt;br/&gt;Cllr B Teal") where the next one starts.
    /// </summary>
    public const char LineInCell = '\u2028';

    /// <summary>A cell with more paragraphs holds text, no datum.</summary>
    public const int ParagraphsOfDatum = 3;

    private readonly StringBuilder _text = new();
    private bool _plain;
    private bool _any;
    private int _tabs;

    public bool IsFact { get; set; }

    /// <summary>The page that the row stands on; 0 where the format has none.</summary>
    public int Page { get; init; }

    /// <summary>Appends a cell, its lines parted by <see cref="LineInCell"/>; a cell over several columns leaves the others empty.</summary>
    public void Add(LineWriter cell, int span)
    {
        var (text, lines) = cell.Snapshot();
        if (lines.Length > 0)
        {
            _text.Append('\t', _tabs).Append(text.Replace('\n', LineInCell).Replace('\t', ' '));
            _tabs = 0;
            _any = true;
            _plain |= lines.Any(line => !line.Bold);
        }
        _tabs += span;
    }

    public void Write(LineWriter lines, LineRole around)
    {
        if (!_any) return;
        var role = IsFact ? LineRole.MeetingFact : around == LineRole.Text ? LineRole.TableRow : around;
        lines.Add(_text.ToString(), new Line { Role = role, Bold = !_plain, Page = Page });
    }
}
