using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>
/// Items whose titles have neither number nor mark: short lines, each with running text below ("Welcome", "Getting people home from
/// hospital"). In plain text they stand between blank lines, elsewhere they are bold in a document that has no headings.
/// </summary>
internal static class TitleLines
{
    /// <summary>A document with so many headings says itself what its titles are.</summary>
    private const int Headed = 3;

    public static List<ItemStart> Find(DocumentText text, ImmutableArray<Block> blocks)
    {
        if (text.Format != DocumentFormat.PlainText && blocks.Count(block => block.Kind == BlockKind.Heading && Labels.KindOf(text, block) == LabelKind.None) >= Headed) return [];
        int head = EndOfHead(text, blocks);
        return [.. Enumerable.Range(head, Math.Max(0, blocks.Length - head)).Where(i => IsTitle(text, blocks, i)).Select(i => new ItemStart(i, null, i + 1))];
    }

    /// <summary>Titles start behind the attendance, if there is one.</summary>
    private static int EndOfHead(DocumentText text, ImmutableArray<Block> blocks)
    {
        int last = -1;
        for (int i = 0; i < Math.Min(blocks.Length, 40); i++)
        {
            if (AttendanceReader.IsHeading(text, blocks[i])) last = i;
        }
        return last + 1;
    }

    private static bool IsTitle(DocumentText text, ImmutableArray<Block> blocks, int i)
    {
        var block = blocks[i];
        if (block.Kind != BlockKind.Paragraph || block.Marker is not null || block.Length is < 4 or > 90 || i + 1 >= blocks.Length) return false;
        char first = text.Text[block.Start], last = text.Text[block.End - 1];
        if (!char.IsUpper(first) || last is '.' or ',' or ';' or ':' or '!' or '-' || !StandsOut(text, block)) return false;
        string line = Fold.Text(text.Text, block.Start, block.End);
        if (PeopleList.IsName(line, plural: false) || Labels.KindOf(text, block) != LabelKind.None || AttendanceReader.IsHeading(text, block)) return false;
        return !IsCue(line) && blocks[i + 1] is { Kind: BlockKind.Paragraph or BlockKind.ListItem, Length: > 12 };
    }

    /// <summary>"RESOLVED", "Actions arising" and "Questions" head parts of an item.</summary>
    private static bool IsCue(string line)
    {
        foreach (string cue in (ReadOnlySpan<string>)["resolved", "action", "agreed", "decision", "question", "answer", "response", "reply", "recommend", "reason", "supplementary", "key ", "kpi", "theme", "note", "proposed", "seconded", "members asked", "conclusion", "motion", "amendment", "minutes of the meeting", "witness", "present"])
        {
            if (line.StartsWith(cue, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool StandsOut(DocumentText text, Block block) => text.Format == DocumentFormat.PlainText ? BlankAround(text, block) : block.Bold;

    private static bool BlankAround(DocumentText text, Block block)
    {
        int before = block.MarkStart, ends = 0;
        while (before > 0 && char.IsWhiteSpace(text.Text[before - 1])) ends += text.Text[--before] == '\n' ? 1 : 0;
        int after = block.End, starts = 0;
        while (after < text.Text.Length && char.IsWhiteSpace(text.Text[after])) starts += text.Text[after++] == '\n' ? 1 : 0;
        return ends > 1 && starts > 1;
    }
}
