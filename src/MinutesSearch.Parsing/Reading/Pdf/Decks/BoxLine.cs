using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>A line of a text box, its mark apart.</summary>
internal readonly record struct BoxLine(string Text, float X, float TextX, float EndX, float Y, float Size, bool Bold, bool IsBullet, bool IsNumbered, int Turn)
{
    /// <summary>A line of a mark and its text is one, of others each segment: columns stand in boxes of their own.</summary>
    public static IEnumerable<BoxLine> Of(TextLine line)
    {
        for (int i = 0; i < line.Segments.Count; i++)
        {
            var segment = line.Segments[i];
            if (line.HasMark && line.Segments.Count == 2)
            {
                var text = line.Segments[++i];
                bool bullet = Marker.Read(segment.Text) is { Kind: MarkerKind.Bullet };
                yield return new BoxLine(bullet ? text.Text : $"{segment.Text} {text.Text}", segment.X, text.X, text.EndX, line.Y, line.Size, text.Bold, bullet, !bullet, line.Turn);
                continue;
            }
            yield return Of(line, segment);
        }
    }

    private static BoxLine Of(TextLine line, Segment segment)
    {
        bool bullet = Marker.Read(segment.Text) is { Kind: MarkerKind.Bullet } mark && mark.Length < segment.Text.Length;
        int length = bullet ? Marker.Read(segment.Text)!.Value.Length : 0;
        float text = segment.X + ((segment.EndX - segment.X) * length / Math.Max(1, segment.Text.Length));
        return new BoxLine(segment.Text[length..], segment.X, text, segment.EndX, line.Y, line.Size, segment.Bold, bullet, IsNumber(segment.Text), line.Turn);
    }

    private static bool IsNumber(string text)
        => Marker.Read(text) is { } mark && mark.Kind != MarkerKind.Bullet && mark.Length < text.Length && text.AsSpan(0, mark.Length).TrimEnd()[^1] is '.' or ')';
}
