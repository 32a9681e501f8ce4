using MinutesSearch.Parsing.Reading.Office;

namespace MinutesSearch.Parsing.Reading.Rtf;

/// <summary>The cells of a row as its definition gives them: where each ends, and whether it goes on with the one above.</summary>
internal sealed class RtfRowShape
{
    private bool _goesOn;

    public List<(int Edge, bool GoesOn)> Cells { get; private set; } = [];

    public void Clear() => (Cells, _goesOn) = ([], false);

    public void GoesOn() => _goesOn = true;

    public void Add(int edge)
    {
        if (Cells.Count < RtfTable.MostCells) Cells.Add((edge, _goesOn));
        _goesOn = false;
    }
}

/// <summary>A table that is being read.</summary>
internal sealed class RtfTable
{
    public const int MostCells = 500;

    /// <summary>So many cells are kept before their rows are written: enough to see where the columns are.</summary>
    private const int MostKept = 20_000;

    /// <summary>Edges closer than this are one (a thirtieth of an inch, in twentieths of a point).</summary>
    private const int SameEdge = 48;

    private static readonly LineWriter Empty = new();

    private readonly List<(List<OfficeCell> Cells, List<(int Edge, bool GoesOn)> Shape, int Page)> _rows = [];
    private List<OfficeCell> _cells = [];
    private int _kept;

    public RtfRowShape Shape { get; } = new();

    /// <summary>The cell that is being read.</summary>
    public LineWriter Cell { get; private set; } = new();

    /// <summary>How many paragraphs of the cell had text.</summary>
    public int Paragraphs { get; set; }

    /// <summary>Whether a table stood in the cell.</summary>
    public bool HasTable { get; set; }

    public bool HadText { get; private set; }

    public void EndCell()
    {
        if (_cells.Count >= MostCells) return;
        bool text = Cell.Length > 0;
        HadText |= text;
        _cells.Add(new OfficeCell(text ? Cell : Empty, 1, HasTable || Paragraphs > TableRow.ParagraphsOfDatum));
        if (text) Cell = new LineWriter();
        (Paragraphs, HasTable) = (0, false);
    }

    /// <returns>Whether so many rows are kept that they should be written.</returns>
    public bool EndRow(int page)
    {
        if (Cell.Length > 0) EndCell();
        if (_cells.Any(cell => cell.Text.Length > 0))
        {
            _rows.Add((_cells, Shape.Cells, page));
            _kept += _cells.Count + Shape.Cells.Count;
        }
        _cells = [];
        return _kept > MostKept;
    }

    /// <summary>Writes the rows that are kept.</summary>
    public void Write(LineWriter lines)
    {
        var edges = Edges();
        var written = new OfficeTable(lines);
        foreach (var (cells, shape, page) in _rows)
        {
            if (cells.Count == shape.Count)
            {
                for (int i = 0, before = -1; i < cells.Count; i++)
                {
                    int at = Column(edges, shape[i].Edge);
                    cells[i] = cells[i] with { Span = Math.Max(1, at - before), Text = shape[i].GoesOn ? Empty : cells[i].Text };
                    before = Math.Max(at, before);
                }
            }
            written.Add(cells, page);
        }
        written.Write();
        _rows.Clear();
        _kept = 0;
    }

    /// <summary>Where the columns of the kept rows end, from left to right.</summary>
    private List<int> Edges()
    {
        var edges = new List<int>();
        foreach (int edge in _rows.SelectMany(row => row.Shape).Select(cell => cell.Edge).Order())
            if (edges.Count == 0 || (long)edge - edges[^1] > SameEdge) edges.Add(edge);
        return edges;
    }

    private static int Column(List<int> edges, int edge)
    {
        int found = edges.BinarySearch(edge);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }
}
