using MinutesSearch.Parsing.Reading.Office;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Lines right below one another.</summary>
internal sealed class TextBox
{
    private readonly List<BoxLine> _lines = [];
    private float _x = float.MaxValue, _endX = float.MinValue;

    public TextBox(BoxLine first) => Add(first);

    public void Add(BoxLine line)
    {
        _lines.Add(line);
        (_x, _endX) = (Math.Min(_x, line.X), Math.Max(_endX, line.EndX));
    }

    public bool Takes(BoxLine line)
    {
        var last = _lines[^1];
        float size = Math.Max(last.Size, line.Size), gap = last.Y - line.Y;
        if (line.Turn != last.Turn || gap < 0.3f * size || line.X >= _endX || line.EndX <= _x) return false;
        return (gap < 2.2f * size && Math.Min(last.Size, line.Size) > 0.7f * size) || (IsCaption(last, line) && gap < 1.8f * size);
    }

    /// <summary>"118" in large letters, and below it "households that foster".</summary>
    private bool IsCaption(BoxLine last, BoxLine line)
        => _lines.Count == 1 && last.Text.Length <= 8 && last.Text.Any(char.IsAsciiDigit) && last.Size > 1.4f * line.Size
            && (Math.Abs(last.X - line.X) < line.Size || Math.Abs(last.X + last.EndX - line.X - line.EndX) < 2 * line.Size);

    public SlideShape Shape(PageBox page)
    {
        var place = new FlowPlace(_x, _endX, _lines.Max(line => line.Y + (0.8f * line.Size)), _lines.Min(line => line.Y - (0.2f * line.Size)), _lines.Max(line => line.Size), 0);
        return new SlideShape
        {
            Box = _lines[0].Turn == 0 ? SlideUnits.Box(place, page) : null,
            Paragraphs = [.. Paragraphs().Select(Paragraph).Where(paragraph => paragraph.Text.Length > 0)],
        };
    }

    private List<List<BoxLine>> Paragraphs()
    {
        float leading = float.MaxValue;
        for (int i = 1; i < _lines.Count; i++) leading = Math.Min(leading, (_lines[i - 1].Y - _lines[i].Y) / _lines[i - 1].Size);
        var paragraphs = new List<List<BoxLine>>();
        foreach (var line in _lines)
        {
            if (paragraphs.Count > 0 && GoesOn(paragraphs[^1], line, leading)) paragraphs[^1].Add(line);
            else paragraphs.Add([line]);
        }
        return paragraphs;
    }

    private bool GoesOn(List<BoxLine> paragraph, BoxLine next, float leading)
    {
        var (first, last) = (paragraph[0], paragraph[^1]);
        if (next.IsBullet || next.IsNumbered || Math.Abs(next.Size - last.Size) > 0.1f * last.Size) return false;
        if (next.Bold != last.Bold && !char.IsLower(next.Text[0])) return false;
        if ((last.Y - next.Y) / last.Size > Math.Max(1.25f * leading, 1.4f)) return false;
        bool under = first.IsBullet || first.IsNumbered ? next.X > first.X + (0.2f * next.Size) : Math.Abs(next.X - last.X) < 0.6f * next.Size || IsCentred(last, next);
        return under && IsFull(last, next) && WrapWords.CanGoOn(last.Text, next.Text);
    }

    private static bool IsCentred(BoxLine last, BoxLine next) => Math.Abs(last.X + last.EndX - next.X - next.EndX) < 0.8f * next.Size;

    private bool IsFull(BoxLine last, BoxLine next)
    {
        int word = next.Text.IndexOf(' ') is var end and >= 0 ? end : next.Text.Length;
        return last.EndX + (0.2f * last.Size) + ((next.EndX - next.TextX) * word / next.Text.Length) > _endX - (0.4f * last.Size);
    }

    private static SlideParagraph Paragraph(List<BoxLine> lines) => new(SlideUnits.Text(string.Join('\n', lines.Select(line => line.Text))))
    {
        Marker = lines[0].IsBullet ? "•" : null,
        Size = (long)Math.Round(lines.Max(line => line.Size) * 2) * 50,
        Bold = lines.TrueForAll(line => line.Bold),
        Margin = (long)(lines[0].X * SlideUnits.Point),
    };
}
