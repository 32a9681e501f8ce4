using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MinutesSearch.Parsing.Layout;

/// <summary>Running headers, footers and page numbers of printed pages.</summary>
internal static class Furniture
{
    private const int ShortestPage = 12;

    /// <summary>
    /// Which lines are furniture. A line is, when the same words (digits aside) stand at the edge of at least two pages, or it
    /// holds a page number alone. Rows of several cells repeat too, but are content.
    /// </summary>
    public static FrozenSet<int> Find(DocumentText text)
    {
        var found = new HashSet<int>();
        for (int i = 0; i < text.Lines.Length; i++)
        {
            if (text.Lines[i].Role == LineRole.Furniture || IsPageNumber(text[text.Lines[i]], text.Lines[i].Page > 0 || StandsAlone(text, i))) found.Add(i);
        }
        foreach (var repeats in EdgeLines(text).GroupBy(line => Shape(text[text.Lines[line]])))
        {
            var places = repeats.ToList();
            if (repeats.Key.Length > 0 && places.Select(line => PageOf(text, line)).Distinct().Count() > 1) found.UnionWith(places);
        }
        if (text.Lines.Length > 0 && text.Lines[^1].Page <= 1) found.UnionWith(OfUnparted(text, found));
        return found.ToFrozenSet();
    }

    /// <summary>
    /// Where no form feed parts the pages: a line with a page number that comes again with another number, and lines right beside
    /// it that come again too.
    /// </summary>
    /// <param name="text">The document.</param>
    /// <param name="numbers">Lines that hold a page number alone.</param>
    private static HashSet<int> OfUnparted(DocumentText text, HashSet<int> numbers)
    {
        var found = new HashSet<int>();
        var lines = Enumerable.Range(0, text.Lines.Length).Where(i => text.Lines[i].Length is > 3 and < 120).ToList();
        var repeats = lines.GroupBy(i => Shape(text[text.Lines[i]])).Where(g => g.Key.Length > 0 && g.Count() > 1).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var (shape, places) in repeats)
        {
            if (shape.Contains("Page#", StringComparison.OrdinalIgnoreCase) || CountsPages(text, places)) found.UnionWith(places);
        }
        foreach (int numbered in found.Concat(numbers).ToList())
        {
            foreach (int beside in Beside(text, numbered))
            {
                if (repeats.ContainsKey(Shape(text[text.Lines[beside]]))) found.Add(beside);
            }
        }
        return found;
    }

    /// <summary>"Harbour Panel 12 March 2024 3", "Harbour Panel 12 March 2024 4": the same words and date far apart, with a number that counts on.</summary>
    private static bool CountsPages(DocumentText text, List<int> places)
    {
        int last = -1;
        for (int i = 0; i < places.Count; i++)
        {
            var line = text[text.Lines[places[i]]];
            int blank = line.LastIndexOf(' ');
            if (blank < 10 || !int.TryParse(line[(blank + 1)..], out int page) || page > 999 || !char.IsDigit(line[blank - 1]) || !HoldsYear(line[..blank])) return false;
            bool same = i == 0 || line[..blank].SequenceEqual(Before(text[text.Lines[places[0]]]));
            if (!same || (i > 0 && (page != last + 1 || places[i] - places[i - 1] < ShortestPage))) return false;
            last = page;
        }
        return true;
    }

    private static ReadOnlySpan<char> Before(ReadOnlySpan<char> line) => line[..line.LastIndexOf(' ')];

    private static bool HoldsYear(ReadOnlySpan<char> line) => line is [.., '1' or '2', '0' or '9', _, _] && line[^5] == ' ' && char.IsDigit(line[^1]);

    /// <summary>The next lines with words before and behind.</summary>
    private static IEnumerable<int> Beside(DocumentText text, int line)
    {
        int before = line - 1, after = line + 1;
        while (before >= 0 && text.Lines[before].Length == 0) before--;
        while (after < text.Lines.Length && text.Lines[after].Length == 0) after++;
        if (before >= 0) yield return before;
        if (after < text.Lines.Length) yield return after;
    }

    /// <summary>The first three and the last three lines with words of each page.</summary>
    private static IEnumerable<int> EdgeLines(DocumentText text)
    {
        var page = new List<int>();
        foreach (int line in Enumerable.Range(0, text.Lines.Length))
        {
            if (page.Count > 0 && PageOf(text, page[0]) != PageOf(text, line))
            {
                foreach (int edge in Edges(page)) yield return edge;
                page.Clear();
            }
            if (text.Lines[line].Length > 0 && text.Lines[line].Role != LineRole.Furniture) page.Add(line);
        }
        foreach (int edge in Edges(page)) yield return edge;
    }

    private static IEnumerable<int> Edges(List<int> page) => page.Take(3).Concat(page.Skip(Math.Max(3, page.Count - 3)));

    private static int PageOf(DocumentText text, int line) => text.Lines[line].Page;

    /// <summary>The letters of a line, each number as one sign: a running header differs from page to page in its number alone.</summary>
    public static string Shape(ReadOnlySpan<char> line)
    {
        if (line.Contains('\t')) return "";
        var shape = new System.Text.StringBuilder(line.Length);
        foreach (char c in line)
        {
            if (char.IsLetter(c)) shape.Append(c);
            else if (char.IsDigit(c) && (shape.Length == 0 || shape[^1] != '#')) shape.Append('#');
        }
        return shape.ToString();
    }

    /// <summary>A line far in from the margin between blank lines, as a page's number at its foot.</summary>
    private static bool StandsAlone(DocumentText text, int i)
    {
        int start = text.Lines[i].Start;
        while (start > 0 && text.Text[start - 1] == ' ') start--;
        bool blanks = i > 0 && i + 1 < text.Lines.Length && text.Lines[i - 1].Length == 0 && text.Lines[i + 1].Length == 0;
        return blanks && text.Lines[i].Start - start > 20;
    }

    /// <summary>"Page 3 of 9", "3", "- 3 -".</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> line) => IsPageNumber(line, paged: true);

    private static bool IsPageNumber(ReadOnlySpan<char> line, bool paged)
    {
        if (line.Length is 0 or > 20) return false;
        // "- 2 -"
        if (paged && line.Length > 4 && line[0] is '-' or '–' && line[^1] is '-' or '–') line = line[1..^1].Trim();
        if (paged && line.Length <= 4 && !line.ContainsAnyExceptInRange('0', '9')) return true;
        return line.StartsWith("Page ", StringComparison.OrdinalIgnoreCase) && line.Length > 5 && char.IsAsciiDigit(line[5]) && char.IsAsciiDigit(line[^1]);
    }
}
