using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>
/// A list of people set in columns of plain text, each of them wrapped by itself: "Ivor Brace, Deputy Director,     Dr Ines Brook, Deputy" above
/// "Waste and Recycling                      Chief Officer". Read across, one's role would run into another's.
/// </summary>
internal static class PeopleColumns
{
    private const int NarrowestColumn = 16, NarrowestGap = 2;

    /// <summary>
    /// The columns' texts, where the lines from a place on stand in columns that each open with a person, and the end of the last of these lines.
    /// Null where they do not: a column of roles beside one of names is read across.
    /// </summary>
    public static (List<string> Columns, int End)? Find(DocumentText text, int start)
    {
        if (text.Format != DocumentFormat.PlainText) return null;
        var lines = Lines(text.Text, start);
        var starts = Starts(lines);
        if (starts.Count < 2) return null;
        int count = lines.FindIndex(line => Crosses(line.Text, starts));
        if (count >= 0) lines = lines[..count];
        if (lines.Count < 2) return null;
        var columns = starts.Select((from, i) => Column(lines, from, i + 1 < starts.Count ? starts[i + 1] : int.MaxValue)).ToList();
        return columns.TrueForAll(column => PeopleList.StartsPerson(column)) ? (columns, lines[^1].End) : null;
    }

    /// <summary>The lines down to a blank one or to the next label, the text before the place left blank.</summary>
    private static List<(string Text, int End)> Lines(string text, int start)
    {
        var lines = new List<(string, int)>();
        int from = start > 0 ? text.LastIndexOf('\n', start - 1) + 1 : 0;
        for (int at = from; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            string line = at == from ? new string(' ', start - from) + text[start..end] : text[at..end];
            bool blank = string.IsNullOrWhiteSpace(line);
            if (blank && lines.Count > 0) break;
            if (lines.Count > 0 && AttendanceReader.IsLabelled(line.Trim())) break;
            if (!blank) lines.Add((line.TrimEnd(), end));
            at = end + 1;
        }
        return lines;
    }

    /// <summary>Where the columns start: at the text's left edge, and at each place where two lines or more have text behind a gap.</summary>
    private static List<int> Starts(List<(string Text, int End)> lines)
    {
        var behindGaps = new SortedDictionary<int, int>();
        foreach (var (line, _) in lines)
        {
            for (int at = NarrowestColumn; at < line.Length; at++)
            {
                if (line[at] != ' ' && IsGap(line, at)) behindGaps[at] = behindGaps.GetValueOrDefault(at) + 1;
            }
        }
        int left = lines.Count == 0 ? 0 : lines.Min(line => line.Text.Length - line.Text.TrimStart().Length);
        return [left, .. behindGaps.Where(place => place.Value > 1 && place.Key - left >= NarrowestColumn).Select(place => place.Key)];
    }

    private static bool IsGap(string line, int end) => end >= NarrowestGap && line.AsSpan(end - NarrowestGap, NarrowestGap).IsWhiteSpace();

    private static bool Crosses(string line, List<int> starts)
        => starts.Skip(1).Any(start => start < line.Length && !IsGap(line, start));

    /// <summary>What stands between two places of each line; a word that a hyphen parts at a line's end is one.</summary>
    private static string Column(List<(string Text, int End)> lines, int from, int to)
    {
        var column = new StringBuilder();
        foreach (var (line, _) in lines)
        {
            if (line.Length <= from) continue;
            string cell = line[from..Math.Min(line.Length, to)].Trim();
            if (cell.Length == 0) continue;
            bool parted = column.Length > 1 && column[^1] == '-' && char.IsLetter(column[^2]) && char.IsLower(cell[0]);
            if (column.Length > 0 && !parted) column.Append('\n');
            column.Append(cell);
        }
        return column.ToString();
    }
}
