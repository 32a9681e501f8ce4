using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>Titles with the text of the item behind them on the line: "230  APOLOGIES – Cllr K Heard (holiday). Accepted."</summary>
internal static class RunIn
{
    private const int Longest = 100;
    private const int LongestPlain = 64;
    private const int MostWords = 9;
    private const int ShortestText = 40;

    // "The Chair welcomed everybody." and "It was agreed" are sentences, not titles.
    private static readonly string[] SentenceStarts = ["The ", "Councillor", "Cllr", "Members", "Mr ", "Mrs ", "Ms ", "Dr ", "It ", "There ", "In ", "A ", "An ", "That ", "This ", "He ", "She ", "They ", "RESOLVED", "Resolved", "AGREED", "Agreed", "All "];
    private static readonly string[] Finite = ["was", "were", "is", "are", "be", "been", "has", "have", "had", "would", "will", "asked", "said", "reported", "advised", "noted", "agreed", "resolved", "welcomed", "explained", "stated", "introduced", "presented", "thanked"];

    /// <summary>
    /// Where the title ends if text of the item stands behind it: bold words before plain ones, capitals before a dash, colon or stop,
    /// and in a numbered block a few words that are no sentence before a stop or colon. Null for a title alone.
    /// </summary>
    public static int? TitleEnd(DocumentText text, Block block) => OfBold(text, block) ?? OfCapitals(text, block) ?? OfNumbered(text, block);

    /// <summary>The text behind the title as a block of its own; null if there is none.</summary>
    public static Block? Rest(DocumentText text, Block block)
    {
        if (TitleEnd(text, block) is not { } end) return null;
        while (end < block.End && (char.IsWhiteSpace(text.Text[end]) || text.Text[end] is '–' or '—' or ':' or '-' or '.' or '…')) end++;
        return end >= block.End ? null : block with { Kind = BlockKind.Paragraph, Start = end, MarkStart = end, Marker = null, Bold = false, BoldEnd = 0, Role = LineRole.Text };
    }

    /// <summary>"<b>87/25 Lamps.</b> Three were out."</summary>
    private static int? OfBold(DocumentText text, Block block)
    {
        if (block.BoldEnd <= block.Start || block.Marker is null || block.IsBullet) return null;
        int end = Math.Min(block.BoldEnd, block.End);
        while (end > block.Start && (char.IsWhiteSpace(text.Text[end - 1]) || text.Text[end - 1] is '.' or ':' or '–' or '—' or '-')) end--;
        return end - block.Start is > 2 and <= Longest && !IsName(text.Text.AsSpan(block.Start, end - block.Start)) ? end : null;
    }

    private static int? OfCapitals(DocumentText text, Block block)
    {
        int letters = 0;
        for (int at = block.Start; at < Math.Min(block.End, block.Start + Longest); at++)
        {
            char c = text.Text[at];
            bool parts = c is ':' || (c is '–' or '—' or '-' && text.Text[Math.Max(at - 1, 0)] == ' ') || (c == '.' && at + 1 < block.End && text.Text[at + 1] == ' ');
            if (parts && letters > 2 && at > block.Start && HasText(text.Text.AsSpan(at, block.End - at))) return at;
            if (char.IsLower(c)) return null;
            if (char.IsUpper(c)) letters++;
        }
        return null;
    }

    /// <summary>"12/25  Lamps. Three were out."</summary>
    private static int? OfNumbered(DocumentText text, Block block)
    {
        if (block.Marker is null || block.IsBullet || block.Kind != BlockKind.Paragraph || block.Bold) return null;
        var line = text.Text.AsSpan(block.Start, Math.Min(block.Length, LongestPlain));
        int end = Parting(line);
        if (!EndsSentence(text, block) && (end < 0 || line[end] != '.' || block.Length - end < ShortestText)) return null;
        if (end < 4 || block.Start + end + 3 >= block.End) return OfKnown(text, block);
        var title = line[..end];
        return char.IsUpper(title[0]) && !IsSentence(title) && !IsName(title) ? block.Start + end : OfKnown(text, block);
    }

    /// <summary>"1. Apologies for absence were received from Councillor Hunt.": the sentence opens with a title that every agenda has.</summary>
    private static int? OfKnown(DocumentText text, Block block)
    {
        var line = text.Text.AsSpan(block.Start, block.Length);
        int known = EndsSentence(text, block) ? AgendaTitles.Opening(line) : 0;
        return known > 3 && line.Length > known + 5 && (line[known..].StartsWith(" were ") || line[known..].StartsWith(" was ") || line[known..].StartsWith(" had ")) ? block.Start + known : null;
    }

    /// <summary>"Local Plan – consultation" is a title alone.</summary>
    private static bool EndsSentence(DocumentText text, Block block) => block.Length > 0 && text.Text[block.End - 1] is '.' or '”' or '"';

    private static int Parting(ReadOnlySpan<char> line)
    {
        for (int at = 0; at + 2 < line.Length; at++)
        {
            if (line[at] is '.' or ':' && line[at + 1] == ' ' && (at < 2 || !IsShort(line, at))) return at;
            if (line[at] is '–' or '—' or '…' && at > 0 && line[at - 1] == ' ') return at - 1;
        }
        return -1;
    }

    /// <summary>The stop of "Cllr. Hunt" and "J. Lal" ends no title.</summary>
    private static bool IsShort(ReadOnlySpan<char> line, int stop)
    {
        int from = stop;
        while (from > 0 && line[from - 1] != ' ') from--;
        return line[stop] == '.' && (stop - from < 2 || line[from..stop] is "Cllr" or "Cllrs" or "Mr" or "Mrs" or "Ms" or "Dr" or "St" or "No" or "Rev");
    }

    private static bool IsName(ReadOnlySpan<char> title) => title.StartsWith("Cllr") || title.StartsWith("Councillor") || PeopleList.IsName(title.ToString(), plural: false);

    private static bool IsSentence(ReadOnlySpan<char> title)
    {
        foreach (string start in SentenceStarts)
        {
            if (title.StartsWith(start, StringComparison.Ordinal)) return true;
        }
        int words = 0;
        foreach (var range in title.Split(' '))
        {
            words++;
            foreach (string verb in Finite) if (title[range].SequenceEqual(verb)) return true;
        }
        return words > MostWords;
    }

    /// <summary>Two words in small letters; "MINUTES: 9 JULY 2015 [Item 2]" has none behind its colon.</summary>
    private static bool HasText(ReadOnlySpan<char> rest)
    {
        int words = 0;
        for (int at = 1; at < rest.Length; at++)
        {
            if (char.IsLower(rest[at]) && rest[at - 1] == ' ' && ++words > 1) return true;
        }
        return rest.Length > 3 && rest[^1] == '.' && rest.ContainsAnyInRange('a', 'z');
    }
}
