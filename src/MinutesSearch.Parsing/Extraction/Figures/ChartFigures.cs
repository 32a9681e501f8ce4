using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>
/// The figures of a chart: its head holds the title and the categories, each row a series. A date is when; a series measures and its
/// category is whose, unless the title alone names the measure: then the series is whose ("Wrenford" under "Agency rate by year").
/// </summary>
internal sealed class ChartFigures
{
    private static readonly PhraseTable Generic = PhraseTable.Of("series");

    private readonly string text;
    private readonly FigureLine[] head;
    private readonly TableUnit unit;
    private readonly string? title, slide, when;
    private readonly bool titleMeasures;

    private ChartFigures(string text, FigureLine[] head, Heading? heading)
    {
        (this.text, this.head) = (text, head);
        unit = TableUnit.Of(head[0]).Or(heading?.Unit ?? default);
        title = NameOf(head[0]);
        slide = heading?.Text;
        when = DateOf(head[0]) ?? heading?.Period;
        titleMeasures = Measures(head[0]);
    }

    /// <summary>How many sources from <paramref name="from"/> on are one chart's; 0 for none.</summary>
    public static int Rows(IReadOnlyList<FigureSource> sources, int from)
    {
        int at = from;
        while (at < sources.Count && sources[at].Block.Role == LineRole.ChartData && (at == from || sources[at].Block.Level > 0)) at++;
        return at - from;
    }

    public static ImmutableArray<Figure> Find(DocumentText document, IReadOnlyList<FigureSource> sources, int from, int count, Heading? heading)
    {
        var chart = new ChartFigures(document.Text, TableFigures.Cells(document.Text, sources[from].Block), heading);
        var figures = ImmutableArray.CreateBuilder<Figure>();
        for (int row = from + 1; row < from + count; row++) chart.AddSeries(sources[row].Block, count == 2, figures);
        return figures.ToImmutable();
    }

    private void AddSeries(Block block, bool alone, ImmutableArray<Figure>.Builder figures)
    {
        var cells = TableFigures.Cells(text, block);
        var series = cells[0];
        bool generic = series.Count == 0 || Generic.Covers(series, 0, series.Count);
        for (int i = 1; i < cells.Length; i++)
        {
            var hits = NumberScanner.Scan(cells[i], timed: false, table: true);
            if (hits.Length != 1) continue;
            var category = i < head.Length ? head[i] : null;
            var (measure, of) = Measure(series, generic, alone, category);
            figures.Add(new Figure
            {
                Value = Signed(cells[i], TableUnit.Of(series).Or(unit).Apply(hits[0], bracketed: false)),
                Unit = hits[0].Unit ?? TableUnit.Of(series).Or(unit).Unit ?? FigureUnit.Count,
                Measure = measure,
                Of = of,
                When = DateOf(category) ?? DateOf(series) ?? when,
                Text = cells[i].TextAt(hits[0].Start, hits[0].End),
                Span = new SourceSpan(hits[0].Start, hits[0].End, block.Page > 0 ? block.Page : null),
            });
        }
    }

    private (string? Measure, string? Of) Measure(FigureLine series, bool generic, bool alone, FigureLine? category)
    {
        string? whose = category is null || IsDate(category) ? null : NameOf(category);
        string? own = generic || IsDate(series) ? null : NameOf(series);
        if (own is null) return (title ?? slide, whose);
        if (Measures(series) || title is null) return (own, whose);
        // One series often repeats the title; several under a measuring title are whose it is.
        return titleMeasures || !alone ? (title, whose ?? own) : (own, whose);
    }

    private static decimal Signed(FigureLine cell, decimal value) => cell.IsMark(0, '-') && value > 0 ? -value : value;

    private static bool Measures(FigureLine line) => new TableColumn([line]).IsMeasure;

    private static bool IsDate(FigureLine line) => !line.Dates.IsEmpty && NameOf(line) is null;

    private static string? DateOf(FigureLine? line) => line is null || line.Dates.IsEmpty ? null : line.Text(line.Dates[^1]);

    /// <summary>The words without the date at either end and without the unit in brackets: "Agency rate (%), 31 May 2023".</summary>
    private static string? NameOf(FigureLine line) => new TableColumn([line]).Name;
}
