using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>The cells of a row that hold sentences, read as paragraphs below one another: a question, then its answer.</summary>
internal sealed class TalkCells(string text, Block row, Earlier earlier)
{
    private readonly FigureSource[] cells =
        [.. TableCells.Of(text, row).Select(cell => new FigureSource(row with { Kind = BlockKind.Paragraph, Start = cell.Start, MarkStart = cell.Start, End = cell.End }, null, false))];

    private readonly OpenQuestion question = new();

    public void Find(int cell, List<Figure> figures) => new BlockFigures(text, cells, cell, null, question, earlier).Find(figures);
}
