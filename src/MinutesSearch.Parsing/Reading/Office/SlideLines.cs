using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>Writes slides as lines of the canonical text: title, lines in reading order, the data of charts, the speaker's notes.</summary>
internal sealed class SlideLines
{
    public const int MostSlides = 5000;

    /// <summary>Paragraphs and rows of a whole deck, above those of any real one by a hundred times.</summary>
    public const int MostLines = 50_000;

    /// <summary>The height of a slide where the deck names none, in the units of Office.</summary>
    public const double UsualHeight = 6_858_000;

    private readonly LineWriter _writer = new();
    private int _page;

    /// <returns>Where the slide stands in the text.</returns>
    public SourceSpan Write(int number, SlideTitle title, IReadOnlyList<string> speakerNotes)
    {
        _page = number;
        if (number > 1) _writer.AddBlank(number);
        int start = _writer.Length + (number > 1 ? 1 : 0);
        // Any number in a title belongs to it, so no mark is looked for: "3 month plan".
        if (title.Text.Length > 0) Add(title.Text, LineRole.Heading, 1, "");
        foreach (var shape in ReadingOrder.Of(title.Rest)) Write(shape, title.Text);
        foreach (string note in speakerNotes) Add(note, LineRole.SpeakerNote);
        return new SourceSpan(start, Math.Max(start, _writer.Length), number);
    }

    public DocumentText ToDocument(DocumentFormat format, string? name, SourceFacts facts, ImmutableArray<ParseNote> notes)
        => _writer.ToDocument(format, name, facts, notes) with { IsDeck = true };

    private void Write(SlideShape shape, string title)
    {
        var levels = SlideLevels.Of(shape.Paragraphs);
        for (int i = 0; i < shape.Paragraphs.Count; i++) Write(shape.Paragraphs[i], levels[i]);
        WriteTable(shape.Rows);
        if (shape.Chart is { } chart) WriteChart(chart, title);
    }

    private void Write(SlideParagraph paragraph, int level)
        => Add(paragraph.Text, LineRole.ListItem, level, paragraph.Marker ?? (HasTypedMark(paragraph.Text) ? null : ""), paragraph.Bold);

    /// <summary>A bullet or number typed before the text; "23" and "27 NEW STARTERS" are the text.</summary>
    private static bool HasTypedMark(string text)
    {
        if (Marker.Read(text) is not { } mark || mark.Length >= text.Length) return false;
        return mark.Kind == MarkerKind.Bullet || text.AsSpan(0, mark.Length).TrimEnd()[^1] is '.' or ')';
    }

    /// <summary>A table of one column is a list in a frame.</summary>
    private void WriteTable(IReadOnlyList<string> rows)
    {
        bool table = rows.Any(row => row.Contains('\t'));
        for (int i = 0; i < rows.Count; i++) Add(rows[i], table ? LineRole.TableRow : LineRole.ListItem, table && i > 0 ? 1 : 0);
    }

    private void WriteChart(SlideChart chart, string title)
    {
        if (chart.Title is { } own && own != title) Add(own, LineRole.ListItem);
        for (int i = 0; i < chart.Rows.Count; i++) Add(chart.Rows[i], LineRole.ChartData, i > 0 ? 1 : 0);
    }

    private void Add(string text, LineRole role, int level = 0, string? marker = null, bool bold = false)
        => _writer.Add(text, new Line { Role = role, Level = level, Marker = marker, Bold = bold, Page = _page });
}
