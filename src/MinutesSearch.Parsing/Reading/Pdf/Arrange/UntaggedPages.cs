using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Pages without tags: minutes that stand in columns cell by cell, all else line by line.</summary>
internal sealed class UntaggedPages(PageMeasures measures)
{
    /// <summary>Heads with no minutes below them: a file that repeats such heads must not have all below them read again for each.</summary>
    private const int MostTries = 50;

    private readonly List<Flow> _flows = [];
    private readonly MinutesGrid _grid = new(measures);

    /// <summary>What pages that follow one another say.</summary>
    public static List<Flow> Write(List<List<TextLine>> pages, PageMeasures measures)
    {
        var units = pages.ConvertAll(page => Rows.Find(page).Units);
        var heads = units.SelectMany(page => page).Where(IsHead).ToList();
        if (heads.Count == 0) return UntaggedText.Write(units.SelectMany(page => page), measures);
        var text = new UntaggedPages(measures);
        text.Read([.. pages.SelectMany(page => page)], heads);
        return text._flows;
    }

    private static bool IsHead(FlowUnit unit)
        => unit.Cells.Count > 1 && MinutesColumns.IsHead([.. unit.Cells.Select(cell => new CellFacts(1, string.Join(' ', cell.Lines.Select(line => line.Text))))]);

    private void Read(List<TextLine> lines, List<FlowUnit> heads)
    {
        var places = new Dictionary<TextLine, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < lines.Count; i++) places[lines[i]] = i;
        int from = 0, tries = 0;
        for (int i = 0; i < heads.Count; i++)
        {
            var own = Lines(heads[i]).Select(line => places[line]).ToList();
            if (own.Min() < from || tries == MostTries) continue;
            int next = Next(heads, i) is { } other ? Lines(other).Min(line => places[line]) : lines.Count;
            if (_grid.Read(heads[i].Cells, lines, own.Max() + 1, next) is not var (flows, end)) { tries++; continue; }
            Plain(lines[from..own.Min()]);
            _flows.AddRange(flows);
            from = end;
        }
        Plain(lines[from..]);
    }

    private static IEnumerable<TextLine> Lines(FlowUnit unit) => unit.Cells.SelectMany(cell => cell.Lines).Select(line => line.Whole);

    /// <summary>The next other heads that start where these do: those of a table in a cell stand further right.</summary>
    private static FlowUnit? Next(List<FlowUnit> heads, int head)
    {
        var cells = heads[head].Cells;
        return heads.Skip(head + 1).Take(MostTries).FirstOrDefault(other => Math.Abs(other.Cells[0].X - cells[0].X) < cells[0].Lines[0].Size
            && !other.Cells.Select(cell => cell.Lines[0].Text).SequenceEqual(cells.Select(cell => cell.Lines[0].Text)));
    }

    private void Plain(List<TextLine> lines)
        => _flows.AddRange(UntaggedText.Write(lines.GroupBy(line => line.Page).SelectMany(page => Rows.Find([.. page]).Units), measures));
}
