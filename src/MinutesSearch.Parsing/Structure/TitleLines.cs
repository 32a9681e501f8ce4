using System.Collections.Immutable;
using MinutesSearch.Parsing.Language;
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
        var alone = Alone(text, blocks, behind);
        return alone.Count > 2 ? alone : RunInTitles(text, blocks, behind);
    }

    /// <summary>
    /// Lines that stand alone. Three titles that every agenda has show how this document prints its titles: then other lines that
    /// stand so are titles too ("Actions List"), and what stands above the first is the meeting's name and place.
    /// </summary>
    private static List<ItemStart> Alone(DocumentText text, ImmutableArray<Block> blocks, IEnumerable<int> behind)
    {
        var known = behind.Where(i => IsKnown(text, blocks, i)).ToList();
        bool sure = known.Count >= Headed;
        int first = sure ? known[0] : 0;
        if (first > blocks.Length / 3) first = 0;
        var look = new Look(sure, known.Count(i => !HasBlankBelow(text, blocks[i])) * 2 > known.Count, known.Count(i => blocks[i].Bold) * 2 > known.Count);
        return [.. behind.Where(i => i >= first && ((sure && known.Contains(i)) || IsTitle(text, blocks, i) || LooksLikeTitle(text, blocks, i, look))).Select(i => new ItemStart(i, null, i + 1))];
    }

    /// <summary>How a document prints the titles that every agenda has: whether it has enough of them to tell, text right below them, bold.</summary>
    private readonly record struct Look(bool Sure, bool Tight, bool Bold);

    /// <summary>"Any other business" alone on its line.</summary>
    private static bool IsKnown(DocumentText text, ImmutableArray<Block> blocks, int i)
        => i + 1 < blocks.Length && blocks[i] is { Kind: BlockKind.Paragraph, Marker: null, Length: > 2 and < 90 } block && char.IsUpper(text.Text[block.Start]) && HasBlankAbove(text, block)
            && text.Text[block.End - 1] != ':' && AgendaTitles.Is(text.Text.AsSpan(block.Start, block.Length)) && !IsListOfPeople(text, blocks, i)
            && (Labels.KindOf(text, block) == LabelKind.None || IsMinutesItem(text, blocks, i));

    /// <summary>"Apologies" above names is a list of those who are away.</summary>
    private static bool IsListOfPeople(DocumentText text, ImmutableArray<Block> blocks, int i)
        => AttendanceReader.IsHeading(text, blocks[i]) && !IsApologiesItem(text, blocks, i);

    /// <summary>A line in the look of titles known from all agendas, whatever stands below it.</summary>
    private static bool LooksLikeTitle(DocumentText text, ImmutableArray<Block> blocks, int i, Look look)
    {
        var block = blocks[i];
        if (block is not { Kind: BlockKind.Paragraph, Marker: null, Length: > 3 and <= 90 } || !look.Sure || (look.Bold && !block.Bold) || i + 1 >= blocks.Length || !HasBlankAbove(text, block) || (!look.Tight && !HasBlankBelow(text, block))) return false;
        string line = Fold.Text(text.Text, block.Start, block.End);
        if (!char.IsUpper(line[0]) || line[^1] is '.' or ',' or ';' or ':' or '!' or '-' or '–' or '?' || IsSentence(line) || SectionSplitter.IsPurpose(text, block)) return false;
        if (PeopleList.IsName(line, plural: false) || IsPerson(line) || Styles.OfName(line) is not null || Labels.KindOf(text, block) != LabelKind.None || AttendanceReader.IsHeading(text, block)) return false;
        return SectionSplitter.IsPurpose(text, blocks[i + 1]) ? !IsCue(line, IsCapitals(line)) || line.Contains(' ') : !IsCue(line, IsCapitals(line)) && blocks[i + 1].Kind is BlockKind.Paragraph or BlockKind.ListItem;
    }

    /// <summary>A line with a finite verb, of too many words, or "None received".</summary>
    public static bool IsSentence(string line)
    {
        var words = line.Split(' ');
        return words.Length > 12 || words.Skip(1).Any(word => word is "was" or "were" or "had" or "would" or "has" or "be" or "is" or "are" or "will" or "asked" or "noted" or "agreed" or "said" or "reported" or "took" or "left" or "joined" or "arrived" or "closed" or "commenced" or "seconded") || line.StartsWith("None", StringComparison.Ordinal) || line.StartsWith("No ", StringComparison.Ordinal)
            || line.StartsWith("The Committee", StringComparison.Ordinal) || line.StartsWith("Members ", StringComparison.Ordinal);
    }

    /// <summary>"Councillor Hunt – Leader", "Ann Lal, Head of Housing".</summary>
    private static bool IsPerson(string line)
    {
        var parts = line.Split([" - ", " – ", ", ", " ("], 2, StringSplitOptions.None);
        return parts.Length == 2 && PeopleList.IsName(parts[0], plural: false) && (Styles.OfName(parts[0]) is not null || Roles.Of(parts[1]) is not null);
    }

    /// <summary>Whether blank lines stand above and below, and more text.</summary>
    public static bool IsAlone(DocumentText text, Block block) => LineEnds(text.Text, block.MarkStart, -1) > 1 && LineEnds(text.Text, block.End, 1) > 1 && !text.Text.AsSpan(block.End).IsWhiteSpace();

    private static bool HasBlankAbove(DocumentText text, Block block) => LineEnds(text.Text, block.MarkStart, -1) is var ends && (ends > 1 || ends >= block.MarkStart) || block.Bold || text.Format != DocumentFormat.PlainText;

    private static bool HasBlankBelow(DocumentText text, Block block) => LineEnds(text.Text, block.End, 1) > 1 || block.Bold || text.Format != DocumentFormat.PlainText;

    /// <summary>How many lines end in the white space before or behind a place.</summary>
    private static int LineEnds(string text, int at, int step)
    {
        int ends = 0;
        for (int i = step < 0 ? at - 1 : at; i >= 0 && i < text.Length && char.IsWhiteSpace(text[i]); i += step) ends += text[i] == '\n' ? 1 : 0;
        return ends;
    }

    /// <summary>Titles start behind the attendance, if there is one.</summary>
    private static int EndOfHead(DocumentText text, ImmutableArray<Block> blocks)
    {
        int last = -1;
        for (int i = 0; i < Math.Min(blocks.Length, 40); i++)
        {
            if (IsKnown(text, blocks, i) && !IsKnown(text, blocks, i + 1)) break;
            if (AttendanceReader.IsHeading(text, blocks[i]) && !IsApologiesItem(text, blocks, i)) last = i;
        }
        return last + 1;
    }

    /// <summary>"Apologies for absence" above "Apologies were received from Councillor Hunt." is an item, above names a list.</summary>
    public static bool IsApologiesItem(DocumentText text, ImmutableArray<Block> blocks, int i)
    {
        if (i + 1 >= blocks.Length || !text.Text.AsSpan(blocks[i].Start, blocks[i].Length).StartsWith("Apologies", StringComparison.OrdinalIgnoreCase)) return false;
        var below = text.Text.AsSpan(blocks[i + 1].Start, blocks[i + 1].Length);
        if (below.StartsWith("An apology", StringComparison.OrdinalIgnoreCase) || below.StartsWith("Apologies", StringComparison.OrdinalIgnoreCase) || below.StartsWith("None", StringComparison.Ordinal) || below.StartsWith("To ", StringComparison.Ordinal)) return true;
        foreach (string verb in (ReadOnlySpan<string>)[" received", " no apologies", "No apologies", " given ", " reported", " intimated", " submitted", " tendered", " accepted", " were none"])
        {
            if (below.Contains(verb, StringComparison.Ordinal)) return true;
        }
        return false;
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
        if (SectionSplitter.IsPurpose(text, block) || line is "None" or "Nil" or "Noted" || (!isCapitals && IsSentence(line))) return false;
        if (!char.IsUpper(first) || last is '.' or ',' or ';' or ':' or '!' or '-' || !StandsOut(text, block, isCapitals)) return false;
        if (isCapitals ? Styles.OfName(line) is not null : PeopleList.IsName(line, plural: false) || IsPerson(line)) return false;
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
        foreach (string cue in (ReadOnlySpan<string>)["resolved", "action", "agreed", "decision", "question", "answer", "response", "reply", "recommend", "reason", "supplementary", "key ", "kpi", "theme", "note", "proposed", "proposal", "seconded", "members asked", "conclusion", "motion", "amendment", "minutes of the meeting", "witness", "present"])
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
        => LineEnds(text.Text, block.MarkStart, -1) > 1 && (isCapitals || LineEnds(text.Text, block.End, 1) > 1);
}
