using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.OpenDocument;

/// <summary>The numbers and bullets of a document's lists, counted as its program counts them.</summary>
internal sealed class OdfLists
{
    public const int Levels = 10;

    private const int MostCounted = 10_000_000;

    private static readonly OdfListLevel[] Bullets = [.. Enumerable.Repeat(OdfListLevel.Bullet, Levels)];

    private readonly Dictionary<string, OdfListLevel[]> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OdfList> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OdfList> _lastOfStyle = new(StringComparer.Ordinal);
    private readonly OdfList? _outline;

    public OdfLists(XElement content, XElement? styles)
    {
        foreach (var style in content.Child("automatic-styles").Children("list-style").Concat(styles.Child("styles").Children("list-style")))
            if (style.Of("name") is { } name) _styles.TryAdd(name, Read(style));
        if (styles.Child("styles", "outline-style") is { } outline) _outline = new OdfList("", Read(outline));
    }

    /// <summary>The list that an element of the outermost level opens, or the one before that it goes on with.</summary>
    /// <param name="element">The list.</param>
    /// <param name="ofParagraph">The list that the style of its first paragraph names.</param>
    public OdfList Open(XElement element, string? ofParagraph)
    {
        string style = element.Of("style-name") ?? ofParagraph ?? "";
        var list = Continued(element, style) ?? new OdfList(style, _styles.GetValueOrDefault(style) ?? Bullets);
        if (element.Of("id") is { } id) _byId.TryAdd(id, list);
        return _lastOfStyle[style] = list;
    }

    /// <summary>The levels that a nested list changes; null where it goes on with those of the list around it.</summary>
    public OdfListLevel[]? Changed(XElement nested, OdfList around)
        => nested.Of("style-name") is { } style && style != around.Style ? _styles.GetValueOrDefault(style) : null;

    /// <summary>The number of a heading outside lists; null where headings have none.</summary>
    public string? OfHeading(int level, int? start) => _outline?.Next(Math.Clamp(level, 1, Levels) - 1, start, null);

    private OdfList? Continued(XElement element, string style)
    {
        if (element.Of("continue-list") is { } id && _byId.TryGetValue(id, out var named)) return named;
        return element.Of("continue-numbering") == "true" ? _lastOfStyle.GetValueOrDefault(style) : null;
    }

    private static OdfListLevel[] Read(XElement style)
    {
        var levels = style.Is("outline-style") ? [.. Enumerable.Repeat(new OdfListLevel(), Levels)] : Bullets.ToArray();
        foreach (var level in style.Elements())
            if (level.Int("level") is { } at and >= 1 and <= Levels) levels[at - 1] = OdfListLevel.Read(level);
        return levels;
    }

    /// <summary>A list with what it has counted so far.</summary>
    internal sealed class OdfList(string style, OdfListLevel[] levels)
    {
        private readonly int?[] _counts = new int?[Levels];

        public string Style => style;

        /// <summary>Counts an item and returns its mark; null where none is printed.</summary>
        /// <param name="level">From 0.</param>
        /// <param name="start">The number that the item itself asks for.</param>
        /// <param name="changed">The levels of a nested list with a style of its own.</param>
        public string? Next(int level, int? start, OdfListLevel[]? changed)
        {
            level = Math.Min(level, Levels - 1);
            var shown = changed ?? levels;
            _counts[level] = start ?? (_counts[level] is { } count ? Math.Min(count + 1, MostCounted) : shown[level].Start);
            for (int deeper = level + 1; deeper < Levels; deeper++) _counts[deeper] = null;
            return shown[level].Print(shown, _counts, level);
        }
    }
}
