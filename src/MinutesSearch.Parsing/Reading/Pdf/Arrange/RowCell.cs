namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Lines below one another that stand beside other cells.</summary>
internal sealed class RowCell
{
    public List<CellLine> Lines { get; } = [];
    public float X { get; private set; } = float.MaxValue;
    public float EndX { get; private set; } = float.MinValue;
    public float Top { get; private set; } = float.MinValue;
    public float Bottom { get; private set; } = float.MaxValue;

    public int Length => Lines.Sum(line => line.Text.Length);

    public bool Bold => Lines.TrueForAll(line => line.Bold);

    public void Add(CellLine line)
    {
        Lines.Add(line);
        (X, EndX) = (Math.Min(X, line.X), Math.Max(EndX, line.EndX));
        (Top, Bottom) = (Math.Max(Top, line.Y), Math.Min(Bottom, line.Y));
    }
}

/// <summary>A line, or a segment of one, inside a cell.</summary>
internal readonly record struct CellLine(string Text, float X, float EndX, float Y, float Size, bool Bold, TextLine Whole);

/// <summary>Either one line of running text or the cells of a row.</summary>
internal sealed class FlowUnit
{
    public TextLine? Line { get; init; }

    public List<RowCell> Cells { get; init; } = [];
}
