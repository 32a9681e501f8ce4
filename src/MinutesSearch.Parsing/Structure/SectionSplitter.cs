using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>Splits the blocks into items and tells each item's parts apart.</summary>
internal static class SectionSplitter
{
    private static readonly string[] PurposeStarts = ["To ", "Report of ", "Report by ", "Report from ", "(To ", "Purpose:", "Presentation by ", "Lead Officer", "Contact:"];

    public static ImmutableArray<Section> Split(DocumentText text, ImmutableArray<Block> blocks, ImmutableArray<ItemStart> starts)
    {
        if (starts.Length == 0) return blocks.Length == 0 ? [] : [WholeText(text, blocks)];
        bool labelled = blocks.Any(b => Labels.KindOf(text, b) == LabelKind.Minutes);
        var sections = ImmutableArray.CreateBuilder<Section>(starts.Length);
        for (int s = 0; s < starts.Length; s++)
        {
            int end = s + 1 < starts.Length ? TitleRow(blocks, starts[s + 1].Block) : blocks.Length;
            sections.Add(Read(text, blocks, starts[s], end, labelled));
        }
        return sections.ToImmutable();
    }

    private static int TitleRow(ImmutableArray<Block> blocks, int title)
        => title > 0 && blocks[title - 1].Role == LineRole.ItemNumber ? title - 1 : title;

    private static Section WholeText(DocumentText text, ImmutableArray<Block> blocks)
    {
        bool headed = blocks[0].Length < 150 && blocks.Length > 1;
        return Read(text, blocks, new ItemStart(0, null, headed ? 1 : 0) { TitleEnd = headed ? null : blocks[0].Start }, blocks.Length, false);
    }

    private static Section Read(DocumentText text, ImmutableArray<Block> blocks, ItemStart start, int end, bool labelled)
    {
        var title = blocks[start.Block];
        var body = blocks[Math.Min(start.BodyBlock, end)..end];
        if (start.NumberIs == NumberPlace.Before && start.TitleEnd > title.Start && RunIn.Rest(text, title) is { } rest) body = body.Insert(0, rest);
        if (start.NumberIs == NumberPlace.Below && body.Length > 0) body = body.SetItem(0, body[0] with { Marker = null, MarkStart = body[0].Start });
        var parts = new SectionParts(text, body.AsSpan(), labelled);
        return new Section
        {
            Number = start.Number,
            Title = ItemTitle.Clean(text.Text, BehindSecondNumber(text, title, start.Number), start.TitleEnd ?? title.End),
            Start = title.MarkStart,
            End = end > start.Block + 1 ? blocks[end - 1].End : title.End,
            Page = title.Page,
            Purpose = parts.Purpose,
            Decision = parts.Decision,
            Body = parts.Body,
            Documents = parts.Documents,
        };
    }

    /// <summary>"C48/25   3.   LAMPS": the minute's number, then the agenda's.</summary>
    private static int BehindSecondNumber(DocumentText text, Block title, string? number)
    {
        if (number is null || number.All(char.IsAsciiDigit) || Marker.Read(text.Text.AsSpan(title.Start, title.Length)) is not { Kind: MarkerKind.Number } second) return title.Start;
        return second.Length < title.Length ? title.Start + second.Length : title.Start;
    }

    public static bool IsPurpose(DocumentText text, Block block)
    {
        if (block.Role == LineRole.Purpose) return true;
        var line = text.Text.AsSpan(block.Start, block.Length);
        foreach (string start in PurposeStarts)
        {
            if (line.StartsWith(start, StringComparison.Ordinal) && line.Length < 1500) return true;
        }
        return false;
    }
}
