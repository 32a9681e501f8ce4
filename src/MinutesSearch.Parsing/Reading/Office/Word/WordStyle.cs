namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>A style with what it has from those that it is based on.</summary>
internal sealed record WordStyle
{
    public static readonly WordStyle Plain = new();

    /// <summary>The ids of the style itself and of those below it, nearest first.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Of a heading from 1; 0 where the style is none.</summary>
    public int Heading { get; init; }

    /// <summary>The document's own title.</summary>
    public bool IsTitle { get; init; }

    /// <summary>An entry of the table of contents.</summary>
    public bool IsContents { get; init; }

    public bool? Bold { get; init; }

    public bool? Hidden { get; init; }

    /// <summary>The list that the style's paragraphs belong to; null for none.</summary>
    public string? List { get; init; }

    /// <summary>The level that the style itself names.</summary>
    public int? ListLevel { get; init; }
}
