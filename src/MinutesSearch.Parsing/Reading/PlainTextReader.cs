using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading;

/// <summary>Plain text: one <see cref="Line"/> a physical line, form feeds part pages.</summary>
internal static class PlainTextReader
{
    public static DocumentText Read(string text, string? name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var lines = ImmutableArray.CreateBuilder<Line>();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            lines.Add(new Line(start, end));
            start = end + 1;
        }
        return new DocumentText { Text = text, Lines = lines.ToImmutable(), Format = DocumentFormat.PlainText, Name = name };
    }
}
