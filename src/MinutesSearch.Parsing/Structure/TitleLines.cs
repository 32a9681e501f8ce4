using System.Collections.Immutable;
using MinutesSearch.Parsing.Extraction;
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
        var behind = Enumerable.Range(head, Math.Max(0, blocks.Length - head));
        var alone = behind.Where(i => IsTitle(text, blocks, i)).Select(i => new ItemStart(i, null, i + 1)).ToList();
        return alone.Count > 2 ? alone : RunInTitles(text, blocks, behind);
    }

    /// <summary>Titles start behind the attendance, if there is one.</summary>
    private static int EndOfHead(DocumentText text, ImmutableArray<Block> blocks)
    {
        int last = -1;
        for (int i = 0; i < Math.Min(blocks.Length, 40); i++)
        {
            if (AttendanceReader.IsHeading(text, blocks[i]) && !IsApologiesItem(text, blocks, i)) last = i;
        }
        return last + 1;
    }

    /// <summary>"Apologies for absence" above "Apologies were received from Councillor Hunt." is an item, above names a list.</summary>
    public static bool IsApologiesItem(DocumentText text, ImmutableArray<Block> blocks, int i)
    {
        if (i + 1 >= blocks.Length || !text.Text.AsSpan(blocks[i].Start, blocks[i].Length).StartsWith("Apologies", StringComparison.OrdinalIgnoreCase)) return false;
        var below = text.Text.AsSpan(blocks[i + 1].Start, blocks[i + 1].Length);
        return below.Contains(" received", StringComparison.Ordinal) || below.Contains(" no apologies", StringComparison.OrdinalIgnoreCase) || below.Contains(" given ", StringComparison.Ordinal);
    }

    /// <summary>"MINUTES" above "The minutes of the last meeting were signed" is an item, not the label of what was said.</summary>
    public static bool IsMinutesItem(DocumentText text, ImmutableArray<Block> blocks, int i)
        => i + 1 < blocks.Length && Fold.Text(text.Text, blocks[i].Start, blocks[i].End).Equals("minutes", StringComparison.OrdinalIgnoreCase)
            && text.Text.AsSpan(blocks[i + 1].Start, Math.Min(blocks[i + 1].Length, 200)).Contains("minutes of", StringComparison.OrdinalIgnoreCase);

    /// <summary>"LAMPS – Three were out.": capitals before a dash or stop, in paragraphs without numbers.</summary>
    private static List<ItemStart> RunInTitles(DocumentText text, ImmutableArray<Block> blocks, IEnumerable<int> behind)
    {
        var found = new List<ItemStart>();
        foreach (int i in behind)
        {
            var block = blocks[i];
            if (block.Kind != BlockKind.Paragraph || block.Marker is not null || RunIn.TitleEnd(text, block) is not { } end || end - block.Start < 4) continue;
            string title = Fold.Text(text.Text, block.Start, end);
            if (!IsCue(title, isCapitals: true) && !AttendanceReader.IsHeading(text, block with { End = end })) found.Add(new ItemStart(i, null, i + 1) { TitleEnd = end });
        }
        return found.Count >= Headed && found.DistinctBy(start => text.Text[blocks[start.Block].Start..start.TitleEnd!.Value]).Count() == found.Count ? found : [];
    }

    /// <summary>Whether a line without a number looks like the title of the text below it.</summary>
    public static bool IsTitle(DocumentText text, ImmutableArray<Block> blocks, int i)
    {
        var block = blocks[i];
        if (block.Kind != BlockKind.Paragraph || block.Marker is not null || block.Length is < 4 or > 90 || i + 1 >= blocks.Length) return false;
        char first = text.Text[block.Start], last = text.Text[block.End - 1];
        string line = Fold.Text(text.Text, block.Start, block.End);
        bool isCapitals = IsCapitals(line);
        if (!char.IsUpper(first) || last is '.' or ',' or ';' or ':' or '!' or '-' || !StandsOut(text, block, isCapitals)) return false;
        if (isCapitals ? Styles.OfName(line) is not null : PeopleList.IsName(line, plural: false)) return false;
        if (Labels.KindOf(text, block) != LabelKind.None && !IsMinutesItem(text, blocks, i)) return false;
        if (AttendanceReader.IsHeading(text, block) && !IsApologiesItem(text, blocks, i)) return false;
        return !IsCue(line, isCapitals) && blocks[i + 1] is { Kind: BlockKind.Paragraph or BlockKind.ListItem, Length: > 12 };
    }

    private static bool IsCapitals(string line) => line.Any(char.IsLetter) && !line.Any(char.IsLower);

    /// <summary>"RESOLVED", "Actions arising" and "Questions" head parts of an item; "Questions from the public" and "ACTION LOG" are items.</summary>
    private static bool IsCue(string line, bool isCapitals)
    {
        int words = line.Count(c => c == ' ') + 1;
        if (words > 2 && (isCapitals || IsPreposition(line.Split(' ')[1]))) return line.StartsWith("KEY ", StringComparison.Ordinal) || line.StartsWith("RESOLVED", StringComparison.Ordinal) || line.StartsWith("Minutes of the ", StringComparison.OrdinalIgnoreCase);
        foreach (string cue in (ReadOnlySpan<string>)["resolved", "action", "agreed", "decision", "question", "answer", "response", "reply", "recommend", "reason", "supplementary", "key ", "kpi", "theme", "note", "proposed", "seconded", "members asked", "conclusion", "motion", "amendment", "minutes of the meeting", "witness", "present"])
        {
            if (line.StartsWith(cue, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool IsPreposition(string word) => word is "from" or "on" or "by" or "of" or "to";

    private static bool StandsOut(DocumentText text, Block block, bool isCapitals)
        => text.Format == DocumentFormat.PlainText ? BlankAround(text, block, isCapitals) : block.Bold || (isCapitals && block.Length > 5);

    /// <summary>Blank lines before and behind; capitals stand out from the text right below them.</summary>
    private static bool BlankAround(DocumentText text, Block block, bool isCapitals)
    {
        int before = block.MarkStart, ends = 0;
        while (before > 0 && char.IsWhiteSpace(text.Text[before - 1])) ends += text.Text[--before] == '\n' ? 1 : 0;
        int after = block.End, starts = 0;
        while (after < text.Text.Length && char.IsWhiteSpace(text.Text[after])) starts += text.Text[after++] == '\n' ? 1 : 0;
        return ends > 1 && (starts > 1 || isCapitals);
    }
}
