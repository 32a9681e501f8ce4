namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>A stretch of a page's content that the structure tree names.</summary>
/// <param name="Page">The page's object number.</param>
/// <param name="Tag">See <see cref="Piece.TagOf"/>.</param>
internal readonly record struct MarkedKey(int Page, long Tag);

/// <summary>An element of the structure tree: what it is, and in order what it holds.</summary>
internal sealed class TagElement(TagKind kind)
{
    public TagKind Kind => kind;

    /// <summary>Of a heading, from 1.</summary>
    public int Level { get; init; }

    /// <summary>What is to be read instead of the element's glyphs; null without such text.</summary>
    public string? ActualText { get; init; }

    public int RowSpan { get; init; } = 1;

    public int ColumnSpan { get; init; } = 1;

    public List<TagChild> Children { get; } = [];

    public IEnumerable<TagElement> Elements => Children.Where(child => child.Element is not null).Select(child => child.Element!);
}

/// <summary>Either an element or, where there is none, marked content.</summary>
internal readonly record struct TagChild(TagElement? Element, MarkedKey Content);
