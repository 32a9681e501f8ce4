using MinutesSearch.Parsing.Extraction.Decisions;
using MinutesSearch.Parsing.Extraction.Turns;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>Lists: which bullets belong to one, and which stand below another.</summary>
internal sealed partial class ItemReader
{
    /// <summary>Columns by which a bullet below a bullet is set in at least.</summary>
    private const int DeeperIndent = 2;

    /// <summary>A list goes on over bullets and the paragraphs below them; a paragraph that follows no bullet is out of it.</summary>
    private ListContext ContextOf(Block block)
    {
        if (block.Marker is null && list.Kind is ListKind.Answer or ListKind.Comments or ListKind.Responses) list = ListContext.None;
        if (block.Marker is { } marker && (marker.Contains('.') || !FitsList(block))) list = ListContext.None;
        return list;
    }

    /// <summary>A bullet nested under the one before goes on with it: the answer below a question.</summary>
    private bool IsBelow(int index)
        => index > 0 && section.Body[index].IsBullet && section.Body[index - 1].IsBullet && IsDeeper(section.Body[index], section.Body[index - 1]);

    /// <summary>Plain text knows no levels, but sets what is below further in.</summary>
    private bool IsDeeper(Block block, Block above)
        => block.Level > above.Level || (block.Level == above.Level && source.Format == DocumentFormat.PlainText && block.Indent >= above.Indent + DeeperIndent);

    /// <summary>A list's items are marked alike: "(3)" is no item of a list of "(a)" and "(b)".</summary>
    private bool FitsList(Block block)
    {
        if (list.Kind == ListKind.None) return true;
        var shape = block.IsBullet && block.Marker == "•" ? (MarkerShape?)null : MarkerShape.Of(block.Marker!);
        if (!listStarted) (listStarted, listShape) = (true, shape);
        return shape == listShape || MarkerShape.Follows("h", block.Marker!);
    }

    private static bool IsTurn(Block block, ListContext context)
        => block.IsBullet || (block.Marker is { } marker && context.Kind != ListKind.None && !marker.Contains('.'));
}
