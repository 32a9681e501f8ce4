namespace MinutesSearch.Parsing.Layout;

/// <summary>Tables in plain text: lines below one another whose cells are parted by tabs or by gaps of two blanks and more.</summary>
internal static class TextTables
{
    /// <summary>Makes rows of neighbouring blocks that each have two gaps or more.</summary>
    public static void Mark(DocumentText text, List<Block> blocks)
    {
        if (text.Format is not (DocumentFormat.PlainText or DocumentFormat.Markdown)) return;
        for (int i = 0; i < blocks.Count;)
        {
            int end = i;
            while (end < blocks.Count && IsRow(text, blocks[end])) end++;
            for (int row = i; row < end && end - i > 1; row++) blocks[row] = blocks[row] with { Kind = BlockKind.TableRow, Start = blocks[row].MarkStart, Marker = null };
            i = Math.Max(end, i + 1);
        }
    }

    private static bool IsRow(DocumentText text, Block block)
    {
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.TableRow) || block.End - block.MarkStart > 250) return false;
        return Gaps(text.Text.AsSpan(block.MarkStart, block.End - block.MarkStart)) >= 2;
    }

    /// <summary>Gaps between words; two blanks behind a full stop are a habit of typing, and a line end is no gap.</summary>
    private static int Gaps(ReadOnlySpan<char> line)
    {
        int gaps = 0;
        for (int at = 1; at < line.Length - 1; at++)
        {
            if (line[at] == '\n') return 0;
            bool tab = line[at] == '\t';
            bool wide = line[at] == ' ' && line[at + 1] == ' ' && line[at - 1] is not (' ' or '.' or '?' or '!' or ':' or '\t');
            if (tab || wide) gaps++;
        }
        return gaps;
    }
}
