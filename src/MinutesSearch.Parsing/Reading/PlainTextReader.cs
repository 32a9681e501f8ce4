using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading;

/// <summary>
/// Plain text: one <see cref="Line"/> a physical line. Form feeds and "--- page ---" lines part pages; what a printer put at their
/// edges is left out, and words that a hard wrap cut at a hyphen are made whole.
/// </summary>
internal static class PlainTextReader
{
    public static DocumentText Read(string text, string? name, CancellationToken cancellation)
    {
        var (headless, column) = ActionColumn.WithoutHeads(Normaliser.Clean(text));
        var (clean, owners) = ActionColumn.Apart(LineEndHyphens.Join(PageEdges.Remove(headless, cancellation)), column);
        var lines = Lines(clean, cancellation);
        if (owners.Count > 0) lines = [.. lines.Select(line => owners.Contains(line.Start) ? line with { Role = LineRole.OwnerCell } : line)];
        return new DocumentText { Text = clean, Lines = lines, Format = DocumentFormat.PlainText, Name = name };
    }

    /// <summary>The lines of a text whose pages begin with a form feed.</summary>
    public static ImmutableArray<Line> Lines(string text, CancellationToken cancellation)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        int page = text.Contains('\f') ? 1 : 0;
        for (int start = 0; start < text.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            int end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            page += text.AsSpan(start, end - start).Count('\f');
            lines.Add(Trimmed(text, start, end) with { Page = page });
            start = end + 1;
        }
        return lines.ToImmutable();
    }

    /// <summary>The line without white space at its ends; a line of white space alone is blank.</summary>
    private static Line Trimmed(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        return new Line(start, end);
    }
}
