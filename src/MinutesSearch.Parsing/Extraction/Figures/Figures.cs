using System.Collections.Immutable;
using MinutesSearch.Parsing.Extraction.Measuring;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>A stretch of text to look for figures in: a block that bears sentences, with what stands above it.</summary>
/// <param name="Block">A paragraph, a list item or a table row.</param>
/// <param name="Heading">The slide's or the item's title.</param>
/// <param name="InTable">Whether the block is a row of a table.</param>
internal readonly record struct FigureSource(Block Block, string? Heading, bool InTable);

/// <summary>Finds the statistics of a document: numbers with what they measure, whose and when.</summary>
internal static class Figures
{
    public static ImmutableArray<Figure> Extract(DocumentText text, IReadOnlyList<FigureSource> sources, CancellationToken cancellation)
    {
        var figures = new List<Figure>();
        Heading? heading = null;
        var question = new OpenQuestion();
        var earlier = new Earlier();
        for (int at = 0; at < sources.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (sources[at].Heading != heading?.Text) heading = sources[at].Heading is { } title ? new Heading(title) : null;
            int chart = ChartFigures.Rows(sources, at), rows = chart > 0 ? chart : CountRows(sources, at);
            if (chart > 0) figures.AddRange(ChartFigures.Find(text, sources, at, chart, heading));
            else if (rows > 0) figures.AddRange(TableFigures.Find(text, sources, at, rows, heading, earlier));
            else new BlockFigures(text.Text, sources, at, heading, question, earlier).Find(figures);
            at += Math.Max(rows, 1);
        }
        return InOrder(figures);
    }

    private static int CountRows(IReadOnlyList<FigureSource> sources, int at)
    {
        int rows = 0;
        // Below the first row of a deck's table the level is 1, so the next table's first row ends it.
        while (at + rows < sources.Count && (sources[at + rows].InTable || sources[at + rows].Block.Kind == BlockKind.TableRow)
            && sources[at + rows].Block.Kind == sources[at].Block.Kind && sources[at + rows].Block.Role != LineRole.ChartData
            && (rows == 0 || sources[at + rows].Block.Level >= sources[at + rows - 1].Block.Level)) rows++;
        return rows;
    }

    /// <summary>By position; a place that was found twice counts once.</summary>
    private static ImmutableArray<Figure> InOrder(List<Figure> figures)
    {
        for (int i = 1; i < figures.Count; i++)
        {
            if (figures[i].Span.Start <= figures[i - 1].Span.Start)
                return [.. figures.OrderBy(figure => figure.Span.Start).ThenBy(figure => figure.Span.End).DistinctBy(figure => (figure.Span.Start, figure.Span.End))];
        }
        return [.. figures];
    }
}
