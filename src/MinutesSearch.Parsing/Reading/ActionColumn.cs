using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading;

/// <summary>
/// The head of a column at the right edge of plain text, in which the initials of those stand who are to act. It comes again on every
/// page; "ACTION" there is no label of the paragraph below it.
/// </summary>
internal static class ActionColumn
{
    /// <summary>So far from the left edge begins nothing but a column.</summary>
    private const int FarRight = 45;
    private const int LongestHead = 20;

    public static string WithoutHeads(string text)
    {
        StringBuilder? kept = null;
        int from = 0;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (IsHead(text.AsSpan(start, end - start)))
            {
                kept ??= new StringBuilder(text.Length);
                kept.Append(text, from, start - from);
                from = end;
            }
            start = end + 1;
        }
        return kept is null ? text : kept.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsHead(ReadOnlySpan<char> line)
    {
        var head = line.TrimStart();
        // Tabs may stand for any width, so they count for the eight blanks of a terminal.
        int indent = 0;
        foreach (char blank in line[..(line.Length - head.Length)]) indent += blank == '\t' ? 8 : 1;
        head = head.TrimEnd();
        return indent >= FarRight && head.Length is > 0 and < LongestHead && Columns.Of(head.ToString()).IsForActions();
    }
}
