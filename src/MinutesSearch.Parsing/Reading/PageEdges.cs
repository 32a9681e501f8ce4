using System.Collections.Frozen;
using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading;

/// <summary>
/// Leaves out running headers, footers and page numbers, for they stand in the middle of sentences that go on over the page. The
/// first of each stays: it may be the only line that names the committee.
/// </summary>
internal static class PageEdges
{
    public static string Remove(string text, CancellationToken cancellation)
    {
        text = WithFormFeeds(text);
        var provisional = new DocumentText { Text = text, Lines = PlainTextReader.Lines(text, cancellation), Format = DocumentFormat.PlainText };
        var edges = Furniture.Find(provisional);
        bool paged = text.Contains('\f');
        if (edges.Count == 0 && !paged) return text;
        var kept = new StringBuilder(text.Length);
        var seen = new HashSet<string>();
        for (int i = 0; i < provisional.Lines.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            int next = i;
            bool edge = false;
            while (next < provisional.Lines.Length && (provisional.Lines[next].Length == 0 || edges.Contains(next))) edge |= edges.Contains(next++);
            bool crosses = i > 0 && next < provisional.Lines.Length && (paged ? provisional.Lines[i - 1].Page != provisional.Lines[next].Page : edge);
            if (edge || crosses) AppendBreak(provisional, edges, seen, kept, (i, next), crosses);
            else for (; i < next; i++) kept.Append('\n');
            if (next < provisional.Lines.Length) AppendLine(text, provisional, next, kept);
            i = next + 1;
        }
        return kept.ToString();
    }

    /// <summary>"--- page ---" and form feeds in the middle of lines begin a line of their own.</summary>
    private static string WithFormFeeds(string text)
    {
        if (text.Contains("--- page", StringComparison.OrdinalIgnoreCase))
        {
            var lines = text.Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                var line = lines[i].AsSpan().Trim();
                if (line.StartsWith("--- page", StringComparison.OrdinalIgnoreCase) && line.EndsWith("---")) lines[i] = "\f";
            }
            text = string.Join('\n', lines);
        }
        return text.Contains('\f') ? text.Replace("\f", "\n\f") : text;
    }

    /// <summary>Writes what stays of a run of edges and blank lines: first headers, and the page's begin, close up where a sentence goes on.</summary>
    private static void AppendBreak(DocumentText text, FrozenSet<int> edges, HashSet<string> seen, StringBuilder kept, (int From, int To) run, bool crosses)
    {
        bool open = kept.ToString(Math.Max(0, kept.Length - 4), Math.Min(4, kept.Length)).TrimEnd() is [.., not ('.' or '?' or '!' or ':' or ';')];
        bool wrote = false;
        for (int i = run.From; i < run.To; i++)
        {
            string line = text[text.Lines[i]].ToString();
            if (!edges.Contains(i) || !line.Any(char.IsLetter) || Furniture.IsPageNumber(line) || !seen.Add(Furniture.Shape(line))) continue;
            kept.Append('\n').Append(line).Append("\n\n");
            wrote = true;
        }
        if (!open && !wrote) kept.Append('\n');
        if (crosses) kept.Append('\f');
    }

    private static void AppendLine(string text, DocumentText provisional, int index, StringBuilder kept)
    {
        var line = provisional.Lines[index];
        int start = line.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        kept.Append(text, start, line.End - start).Append('\n');
    }
}
