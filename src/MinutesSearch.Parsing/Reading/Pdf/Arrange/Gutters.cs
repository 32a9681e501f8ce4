namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// The left edges of the columns below a table's heads. A head may stand in the middle of its column, so the edge is where lines
/// start that no other line crosses, on as many lines as can be.
/// </summary>
/// <param name="Lefts">Where each column starts.</param>
/// <param name="End">The first line below the table.</param>
internal sealed record Gutters(float[] Lefts, int End)
{
    private const int MostLines = 20_000, MostCandidates = 40, LinesForCandidates = 400;

    /// <summary>Lines over several columns before these go on: a title in the midst of the table, or a scorecard in a cell.</summary>
    private const int MostSpanning = 12;

    /// <summary>How soon behind such lines something must stand side by side again: a page.</summary>
    private const int SoonAgain = 60;

    /// <param name="heads">The heads, from left to right.</param>
    /// <param name="lines">All lines, in the order of the stream.</param>
    /// <param name="start">The first line below the heads.</param>
    /// <param name="end">The first line of the next table.</param>
    public static Gutters Find(IReadOnlyList<RowCell> heads, List<TextLine> lines, int start, int end)
    {
        var lefts = new float[heads.Count];
        lefts[0] = float.MinValue;
        end = Math.Min(end, start + MostLines);
        for (int column = 1; column < heads.Count; column++)
        {
            (lefts[column], int run) = Best(heads[column - 1].EndX, heads[column].X, lines, start, end);
            end = Math.Min(end, run);
        }
        return new Gutters(lefts, end);
    }

    private static (float Left, int End) Best(float from, float to, List<TextLine> lines, int start, int end)
    {
        var best = (Left: to, End: RunEnd(to, lines, start, end));
        foreach (float left in Candidates(from, to, lines, start, end))
        {
            int run = RunEnd(left, lines, start, end);
            if (run > best.End || (run == best.End && left < best.Left)) best = (left, run);
        }
        return best;
    }

    private static IEnumerable<float> Candidates(float from, float to, List<TextLine> lines, int start, int end)
        => lines.Take(Math.Min(end, start + LinesForCandidates)).Skip(start).SelectMany(line => line.Pieces).Where(piece => piece.X > from && piece.X < to)
            .GroupBy(piece => MathF.Round(piece.X)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Take(MostCandidates).Select(group => group.Min(piece => piece.X));

    /// <summary>The first line that crosses the edge for good.</summary>
    private static int RunEnd(float left, List<TextLine> lines, int start, int end)
    {
        int good = start, spanning = 0;
        for (int i = start; i < end && spanning <= MostSpanning && (spanning == 0 || i - good <= SoonAgain); i++)
        {
            if (lines[i].Turn != 0) break;
            var (fits, beside) = Fits(lines[i], left);
            if (!fits) spanning++;
            else if (spanning == 0 || beside || (lines[i].X > left && IsAbove(lines[i], lines[i - 1]))) (good, spanning) = (i + 1, 0);
        }
        return good;
    }

    private static bool IsAbove(TextLine line, TextLine before) => line.Page == before.Page && line.Y > before.Y + 0.5f * line.Size;

    /// <summary>Whether a line keeps to the columns at an edge, and whether it has something at both its sides.</summary>
    public static (bool Fits, bool Beside) Fits(TextLine line, float left)
    {
        float slack = 0.3f * line.Size;
        if (line.X > left - slack) return (true, false);
        if (line.EndX < left + slack) return (true, TextLine.IsMark(line.Text));
        float end = line.X;
        foreach (var piece in line.Pieces)
        {
            if (piece.X > left - slack) return (piece.Stepped || piece.X - end > line.Size || piece.X < left + slack, true);
            if (piece.EndX > left + slack) return (false, false);
            end = piece.EndX;
        }
        return (true, false);
    }

    /// <summary>The column in which something starts.</summary>
    public int ColumnAt(float x, float size)
    {
        int column = Lefts.Length - 1;
        while (column > 0 && x < Lefts[column] - 0.3f * size) column--;
        return column;
    }
}
