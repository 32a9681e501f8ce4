using MinutesSearch.Parsing.Reading.Office;

namespace MinutesSearch.Parsing.Reading.Rtf;

/// <summary>The tables that are open, one in a cell of the other, and where a paragraph of them goes.</summary>
internal sealed class RtfTables(LineWriter lines)
{
    public const int Deepest = 20;

    private readonly List<RtfTable> _open = [];

    /// <summary>The definition of the row that is being read, or of the nested one.</summary>
    public RtfRowShape ShapeAt(int depth)
    {
        SetDepth(Math.Max(depth, _open.Count));
        return _open[depth - 1].Shape;
    }

    /// <summary>Where a paragraph goes that stands in so many tables; those that it does not stand in have ended.</summary>
    public LineWriter Target(int depth)
    {
        SetDepth(depth);
        return depth == 0 ? lines : _open[depth - 1].Cell;
    }

    public void CountParagraph(int depth)
    {
        if (depth > 0) _open[depth - 1].Paragraphs++;
    }

    public void EndCell(int depth)
    {
        SetDepth(depth);
        _open[depth - 1].EndCell();
    }

    public void EndRow(int depth, int page)
    {
        SetDepth(depth);
        if (_open[depth - 1].EndRow(page)) WriteRows(depth);
    }

    /// <summary>Ends all tables deeper than that, the innermost first.</summary>
    public void SetDepth(int depth)
    {
        while (_open.Count > depth) EndTable();
        while (_open.Count < depth) _open.Add(new RtfTable());
    }

    private void EndTable()
    {
        var table = _open[^1];
        table.EndRow(0);
        WriteRows(_open.Count);
        _open.RemoveAt(_open.Count - 1);
        if (_open.Count > 0 && table.HadText) _open[^1].HasTable = true;
    }

    private void WriteRows(int depth) => _open[depth - 1].Write(depth == 1 ? lines : _open[depth - 2].Cell);
}
