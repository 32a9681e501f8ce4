using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>The cells of a row on their way to one line, parted by tabs.</summary>
internal sealed class TableRow
{
    private readonly StringBuilder _text = new();
    private bool _plain;
    private bool _any;
    private int _tabs;

    public bool IsFact { get; set; }

    /// <summary>Appends a cell, its paragraphs joined by spaces; a cell over several columns leaves the others empty.</summary>
    public void Add(LineWriter cell, int span)
    {
        var (text, lines) = cell.Snapshot();
        if (lines.Length > 0)
        {
            _text.Append('\t', _tabs).Append(text.Replace('\n', ' ').Replace('\t', ' '));
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
        lines.Add(_text.ToString(), new Line { Role = role, Bold = !_plain });
    }
}
