using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>Where an item starts.</summary>
/// <param name="Block">The block of its title.</param>
/// <param name="Number">As printed, or null.</param>
/// <param name="BodyBlock">The first block behind the title.</param>
internal readonly record struct ItemStart(int Block, string? Number, int BodyBlock)
{
    /// <summary>Where the title ends, if not with its block: "27.1 … asked the following question".</summary>
    public int? TitleEnd { get; init; }

    /// <summary>Where the number stands.</summary>
    public NumberPlace NumberIs { get; init; }
}

/// <summary>Where an item's number stands: before its title, behind it on the line, or before the text below it.</summary>
internal enum NumberPlace { Before, Behind, Below }

/// <summary>Finds the agenda items: by the format's marks, as a page of one item, by numbering, by headings.</summary>
internal static class ItemStarts
{
    public static ImmutableArray<ItemStart> Find(DocumentText text, ImmutableArray<Block> blocks)
    {
        var starts = ByMarks(text, blocks);
        if (starts.Count == 0) starts = OfSingleItem(text, blocks);
        if (starts.Count == 0) starts = ByNumbersOrLines(text, blocks);
        if (starts.Count == 0) starts = ByHeadings(text, blocks);
        return [.. WithQuestions(text, blocks, starts)];
    }

    /// <summary>ModernGov's rows: a number cell, then a title.</summary>
    private static List<ItemStart> ByMarks(DocumentText text, ImmutableArray<Block> blocks)
    {
        var starts = new List<ItemStart>();
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Role != LineRole.ItemTitle) continue;
            string? number = i > 0 && blocks[i - 1].Role == LineRole.ItemNumber ? Fold.Text(text.Text, blocks[i - 1].MarkStart, blocks[i - 1].End).TrimEnd('.', ' ') : blocks[i].Marker;
            starts.Add(new ItemStart(i, string.IsNullOrEmpty(number) ? null : number, i + 1));
        }
        return starts;
    }

    /// <summary>A page of one item opens with "Agenda item" and its title.</summary>
    private static List<ItemStart> OfSingleItem(DocumentText text, ImmutableArray<Block> blocks)
    {
        int title = -1;
        for (int i = 0; i < Math.Min(blocks.Length, 30) && title < 0; i++)
        {
            if (!Is(text, blocks[i], "Agenda item") && !Is(text, blocks[i], "Issue - meetings") && !Is(text, blocks[i], "Decision details")) continue;
            title = i + 1;
            while (title < blocks.Length && Labels.KindOf(text, blocks[title]) == LabelKind.Furniture) title++;
        }
        if (title < 0 || title >= blocks.Length) return [];
        return [new ItemStart(title, blocks[title].Marker ?? NumberOfSingle(text, blocks), title + 1)];
    }

    /// <summary>"… (Item 35.)" in the link to the meeting, "(Agenda Item 6)" in the text, "8.1, 8.2, …" before the paragraphs.</summary>
    private static string? NumberOfSingle(DocumentText text, ImmutableArray<Block> blocks)
    {
        var paragraphs = blocks.Where(b => b.Marker is { } m && m.Split('.') is [var n, var p] && int.TryParse(n, out _) && int.TryParse(p, out _)).Select(b => b.Marker!.Split('.')[0]).ToList();
        if (paragraphs.Count > 2 && paragraphs.Distinct().Count() == 1) return paragraphs[0];
        foreach (var block in blocks)
        {
            string line = Fold.Text(text.Text, block.Start, Math.Min(block.End, block.Start + 400));
            bool link = line.Contains("Meeting of", StringComparison.OrdinalIgnoreCase) || line.Contains("(Agenda Item", StringComparison.OrdinalIgnoreCase) || line.Contains("(Item", StringComparison.Ordinal);
            if ((link || (block.IsBullet && line.Contains("pdf", StringComparison.OrdinalIgnoreCase)) || block.Role == LineRole.Document) && ItemTitle.NumberIn(line) is { } number) return number;
        }
        return null;
    }

    /// <summary>A run of numbers, unless as many titles have theirs behind them, or it is a short list among lines that look more like titles.</summary>
    private static List<ItemStart> ByNumbersOrLines(DocumentText text, ImmutableArray<Block> blocks)
    {
        var (numbered, evidence) = NumberedTitles.Find(text, blocks);
        var behind = NumbersBehindTitles.Find(text, blocks);
        if (behind.Count > 0 && behind.Count >= numbered.Count) return behind;
        var lines = TitleLines.Find(text, blocks);
        if (CountKnown(text, blocks, lines) is > 2 and int known && known > 2 * CountKnown(text, blocks, numbered)) return lines;
        if (numbered.Count > 3 && evidence / numbered.Count > 0.6) return numbered;
        return lines.Count > 2 && lines.Count >= 2 * numbered.Count && (numbered.Count == 0 || evidence < 2 * numbered.Count) ? lines : numbered;
    }

    private static int CountKnown(DocumentText text, ImmutableArray<Block> blocks, List<ItemStart> starts)
        => starts.Count(start => AgendaTitles.Is(text.Text.AsSpan(blocks[start.Block].Start, (start.TitleEnd ?? blocks[start.Block].End) - blocks[start.Block].Start)));

    /// <summary>Without numbers, the headings of the level that has most of them, the document's own title left out.</summary>
    private static List<ItemStart> ByHeadings(DocumentText text, ImmutableArray<Block> blocks)
    {
        var headings = Enumerable.Range(0, blocks.Length).Where(i => blocks[i].Kind == BlockKind.Heading && (Labels.KindOf(text, blocks[i]) == LabelKind.None || TitleLines.IsMinutesItem(text, blocks, i))
            && (!AttendanceReader.IsHeading(text, blocks[i]) || TitleLines.IsApologiesItem(text, blocks, i))).ToList();
        if (headings.Count == 0) return [];
        var level = headings.GroupBy(i => blocks[i].Level).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        if (level.Count() == 1 && headings.Count > 1) return [];
        return [.. level.Select(i => new ItemStart(i, blocks[i].Marker, i + 1))];
    }

    /// <summary>"27.1" with "X asked the Executive Member … the following question:" is an item of its own within item 27.</summary>
    private static IEnumerable<ItemStart> WithQuestions(DocumentText text, ImmutableArray<Block> blocks, List<ItemStart> starts)
    {
        for (int s = 0; s < starts.Count; s++)
        {
            yield return starts[s];
            int end = s + 1 < starts.Count ? starts[s + 1].Block : blocks.Length;
            if (starts[s].Number is not { } number) continue;
            var numbered = Enumerable.Range(starts[s].BodyBlock, Math.Max(0, end - starts[s].BodyBlock)).Where(i => blocks[i].Marker is { } marker && marker.StartsWith(number + ".", StringComparison.Ordinal)).ToList();
            // Where other paragraphs are numbered too ("3.2 Reply from the Chair:"), the numbers are those of paragraphs.
            if (numbered.TrueForAll(i => AsksQuestion(text, blocks[i]))) foreach (int i in numbered) yield return new ItemStart(i, blocks[i].Marker, i + 1);
        }
    }

    private static bool AsksQuestion(DocumentText text, Block block)
        => block.Length < 300 && text.Text.AsSpan(block.Start, block.Length).Contains("following question", StringComparison.OrdinalIgnoreCase);

    private static bool Is(DocumentText text, Block block, string words)
        => text.Text.AsSpan(block.Start, block.Length).Trim().TrimEnd(':').Equals(words, StringComparison.OrdinalIgnoreCase);
}
