using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.OpenDocument;

/// <summary>What a style says of text, with what it has from those below it.</summary>
internal sealed record OdfStyle
{
    public static readonly OdfStyle Plain = new();

    /// <summary>Of a heading from 1; 0 where the style is none.</summary>
    public int Heading { get; init; }

    /// <summary>The document's own title.</summary>
    public bool IsTitle { get; init; }

    /// <summary>An entry of the table of contents.</summary>
    public bool IsContents { get; init; }

    public bool? Bold { get; init; }

    public bool? Hidden { get; init; }

    /// <summary>The list that the style's paragraphs belong to; "" for none whatever is below, null where it says nothing.</summary>
    public string? List { get; init; }

    /// <summary>Whether its paragraphs start a page.</summary>
    public bool StartsPage { get; init; }

    /// <summary>The size of its letters in hundredths of a point; 0 where it says nothing.</summary>
    public long Size { get; init; }
}

/// <summary>The styles of a document by family and name: those that people chose and those that the program made up for a few words.</summary>
internal sealed class OdfStyles
{
    /// <summary>More styles with one another as parents are a circle.</summary>
    private const int LongestChain = 30;

    private readonly Dictionary<(string Family, string Name), XElement> _elements = [];
    private readonly Dictionary<(string Family, string Name), OdfStyle> _resolved = [];

    /// <param name="content">The root of the content, whose made-up styles go before all others of the name.</param>
    /// <param name="styles">The root of the styles; those that it made up belong to headers and footers.</param>
    public OdfStyles(XElement content, XElement? styles)
    {
        foreach (var style in content.Child("automatic-styles").Children("style").Concat(styles.Child("styles").Children("style")))
            if (style.Of("family") is { } family && style.Of("name") is { } name) _elements.TryAdd((family, name), style);
    }

    /// <summary>The style of that family ("paragraph", "text", "section") and name.</summary>
    public OdfStyle Find(string family, string? name)
    {
        if (name is null) return OdfStyle.Plain;
        if (_resolved.TryGetValue((family, name), out var known)) return known;
        var style = OdfStyle.Plain;
        var chain = new List<XElement>();
        for (string? at = name; at is not null && chain.Count < LongestChain && _elements.TryGetValue((family, at), out var element); at = element.Of("parent-style-name"))
            chain.Add(element);
        for (int i = chain.Count - 1; i >= 0; i--) style = Over(style, chain[i]);
        return _resolved[(family, name)] = style;
    }

    /// <summary>The style with what a style that has it as parent changes.</summary>
    private static OdfStyle Over(OdfStyle below, XElement element)
    {
        string name = (element.Of("display-name") ?? element.Of("name") ?? "").Replace("_20_", " ", StringComparison.Ordinal);
        var text = element.Child("text-properties");
        return below with
        {
            Heading = element.Of("default-outline-level") is null ? below.Heading : Math.Clamp(element.Int("default-outline-level") ?? 0, 0, 9),
            IsTitle = name == "Title" || below.IsTitle,
            IsContents = (name.StartsWith("Contents ", StringComparison.Ordinal) && name.Length > 9 && char.IsAsciiDigit(name[9])) || below.IsContents,
            Bold = text.Of("font-weight") is { } weight ? IsBold(weight) : below.Bold,
            Hidden = text.Of("display") is { } display ? display == "none" : below.Hidden,
            List = element.Of("list-style-name") ?? below.List,
            StartsPage = element.Child("paragraph-properties").Of("break-before") is { } before ? before == "page" : below.StartsPage,
            Size = Points(text.Of("font-size")) ?? below.Size,
        };
    }

    private static bool IsBold(string weight) => weight is "bold" or "600" or "700" or "800" or "900";

    private static long? Points(string? size)
        => size is not null && size.EndsWith("pt", StringComparison.Ordinal) && Lengths.Number(size.AsSpan(0, size.Length - 2)) is { } points ? (long)(points * 100) : null;
}
