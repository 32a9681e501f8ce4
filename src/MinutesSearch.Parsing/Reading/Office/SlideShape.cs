namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>Something on a slide that bears text: a text shape, a table, a chart, a diagram, or a group of such shapes.</summary>
internal sealed record SlideShape
{
    /// <summary>Where it stands; null where neither it nor a sheet below says so.</summary>
    public ShapeBox? Box { get; init; }

    public Placeholder? Placeholder { get; init; }

    /// <summary>The paragraphs of a text shape or a diagram.</summary>
    public IReadOnlyList<SlideParagraph> Paragraphs { get; init; } = [];

    /// <summary>The rows of a table, cells parted by tabs.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    public SlideChart? Chart { get; init; }

    /// <summary>What a group holds.</summary>
    public IReadOnlyList<SlideShape> Members { get; init; } = [];

    public bool HasText => Paragraphs.Count > 0 || Rows.Count > 0 || Chart is not null || Members.Count > 0;

    public bool IsText => Paragraphs.Count > 0;

    /// <summary>How many paragraphs and rows it has itself.</summary>
    public int Lines => Paragraphs.Count + Rows.Count;

    public string Text => string.Join(' ', Paragraphs.Select(paragraph => paragraph.Text));

    /// <summary>The size of its largest paragraph.</summary>
    public long Size => Paragraphs.Count == 0 ? 0 : Paragraphs.Max(paragraph => paragraph.Size);

    /// <summary>The shape itself, or the shapes of the group and of the groups in it.</summary>
    public IEnumerable<SlideShape> Flat() => Members.Count == 0 ? [this] : Members.SelectMany(member => member.Flat());
}
