using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading;

/// <summary>
/// Plain text: one <see cref="Line"/> a physical line. Form feeds and "--- page ---" lines part pages; words that a hard wrap
/// cut at a hyphen are made whole.
/// </summary>
internal static class PlainTextReader
{
    public static DocumentText Read(string text, string? name, CancellationToken cancellation)
    {
        string clean = LineEndHyphens.Join(Normaliser.Clean(text).Replace("\f", "\n\f\n"));
        var lines = ImmutableArray.CreateBuilder<Line>();
        bool paged = clean.Contains('\f') || clean.Contains("--- page", StringComparison.OrdinalIgnoreCase);
        int page = paged ? 1 : 0;
        for (int start = 0; start < clean.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            int end = clean.IndexOf('\n', start);
            if (end < 0) end = clean.Length;
            if (paged && IsPageBreak(clean.AsSpan(start, end - start)))
            {
                page++;
                lines.Add(new Line(start, end) { Page = page, Role = LineRole.Furniture });
            }
            else
            {
                lines.Add(Trimmed(clean, start, end) with { Page = page });
            }
            start = end + 1;
        }
        return new DocumentText { Text = clean, Lines = lines.ToImmutable(), Format = DocumentFormat.PlainText, Name = name };
    }

    private static bool IsPageBreak(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        return line.Contains('\f') || (trimmed.StartsWith("--- page", StringComparison.OrdinalIgnoreCase) && trimmed.EndsWith("---"));
    }

    /// <summary>The line without white space at its ends; a line of white space alone is blank.</summary>
    private static Line Trimmed(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        return new Line(start, end);
    }
}
