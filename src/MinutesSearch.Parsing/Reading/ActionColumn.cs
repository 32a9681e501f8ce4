using System.Collections.Frozen;
using System.Text;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Reading;

/// <summary>
/// A column at the right edge of plain text, in which those stand who are to act, beside what they are to do: "ACTIONS" at its head, which may come again on
/// every page and is no label of the paragraph below it, and "I. Penn" behind a gap at the end of a line.
/// </summary>
internal static class ActionColumn
{
    /// <summary>So far from the left edge begins nothing but a column.</summary>
    private const int FarRight = 45;

    /// <summary>Names are taken from a column as far out as this only: nearer, a list of those present may stand in two columns.</summary>
    private const int FarthestList = 60;
    private const int LongestHead = 20;
    private const int LongestOwner = 40;
    private const int LongestInitials = 4;

    /// <summary>How far a name may begin to the left of its column's head, which is often centred.</summary>
    private const int Slack = 6;
    private const string Gap = "   ";

    internal static readonly LexiconTable<FrozenSet<string>> Offices =
        new("roles.tsv", lexicon => Lexicons.Keyed(lexicon, "roles.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The text without the heads of such a column, and where the column begins, in blanks from the left edge; 0 if there is none.</summary>
    public static (string Text, int Column) WithoutHeads(string text)
    {
        int column = 0;
        StringBuilder? kept = null;
        int from = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            int head = HeadAt(line);
            if (head < 0) continue;
            int width = Width(line[..head]), start = range.Start.Value;
            column = column == 0 ? width : Math.Min(column, width);
            kept ??= new StringBuilder(text.Length);
            kept.Append(text, from, start - from).Append(line[..head].TrimEnd());
            from = range.End.Value;
        }
        return kept is null ? (text, 0) : (kept.Append(text, from, text.Length - from).ToString(), column);
    }

    /// <summary>Puts each name of the column on a line of its own behind the paragraph that it stands beside; these lines' places come back.</summary>
    public static (string Text, HashSet<int> Owners) Apart(string text, int column)
    {
        var owners = new HashSet<int>();
        if (column < FarthestList) return (text, owners);
        var kept = new StringBuilder(text.Length + 64);
        var waiting = new List<string>();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            int owner = OwnerAt(line, column);
            var rest = owner < 0 ? line : line[..owner].TrimEnd();
            if (owner >= 0) waiting.Add(line[owner..].Trim().ToString());
            if (rest.IsWhiteSpace()) Place(kept, waiting, owners);
            kept.Append(rest).Append('\n');
        }
        Place(kept, waiting, owners);
        return (kept.ToString().TrimEnd('\n'), owners);
    }

    private static void Place(StringBuilder kept, List<string> waiting, HashSet<int> owners)
    {
        foreach (string owner in waiting)
        {
            owners.Add(kept.Append('\n').Length);
            kept.Append(owner).Append('\n');
        }
        waiting.Clear();
    }

    /// <summary>Where a head of such a column begins that stands alone or ends the line; -1 if none does.</summary>
    private static int HeadAt(ReadOnlySpan<char> line)
    {
        int at = LastPiece(line);
        return at >= 0 && Width(line[..at]) >= FarRight && line.Length - at < LongestHead && Columns.Of(line[at..].Trim().ToString()).IsForActions() ? at : -1;
    }

    private static int OwnerAt(ReadOnlySpan<char> line, int column)
    {
        int at = LastPiece(line);
        return at >= 0 && Width(line[..at]) >= column - Slack && line.Length - at < LongestOwner && NamesSomebody(line[at..].Trim()) ? at : -1;
    }

    /// <summary>"RL", "I. Penn", "Head of Parks", "Clerk", "All": initials, or words with capitals, and no number among them.</summary>
    private static bool NamesSomebody(ReadOnlySpan<char> words)
    {
        int capitals = 0, shouted = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim(",./&()");
            if (word.IsEmpty || word is "of" or "for" or "and" or "the") continue;
            if (!char.IsUpper(word[0]) || word.ContainsAnyInRange('0', '9')) return false;
            capitals++;
            if (!word.ContainsAnyInRange('a', 'z')) shouted++;
        }
        // "AGREED" is nobody.
        bool initials = shouted > 0 && (words.Length <= LongestInitials || words.Contains('/'));
        return capitals > 1 || initials || words is "All" || Offices.Value.Contains(words.ToString());
    }

    /// <summary>Where what stands behind the line's last wide gap begins; -1 if there is no such gap.</summary>
    private static int LastPiece(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        if (line.IsEmpty) return -1;
        int gap = Math.Max(line.LastIndexOf(Gap, StringComparison.Ordinal) + Gap.Length, line.LastIndexOf('\t') + 1);
        return gap > Gap.Length - 1 && gap < line.Length && (gap > Gap.Length || line.StartsWith(Gap, StringComparison.Ordinal) || line[gap - 1] == '\t') ? gap : -1;
    }

    /// <summary>Tabs may stand for any width, so they count for the eight blanks of a terminal.</summary>
    private static int Width(ReadOnlySpan<char> before) => before.Length + 7 * before.Count('\t');
}
