using System.Globalization;
using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>The styles of a document, each with what it inherits.</summary>
internal sealed class WordStyles
{
    /// <summary>More styles based on one another are a circle.</summary>
    private const int LongestChain = 30;

    private readonly Dictionary<string, XElement> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> _resolved = new(StringComparer.Ordinal);
    private readonly string? _usual;

    public WordStyles(XElement? root)
    {
        foreach (var style in root.Children("style"))
        {
            if (style.Of("styleId") is not { } id || !_elements.TryAdd(id, style)) continue;
            if (_usual is null && style.Of("type") == "paragraph" && style.Of("default") is "1" or "true" or "on") _usual = id;
        }
    }

    /// <summary>The style of a paragraph's properties, or the one of paragraphs that name none.</summary>
    public WordStyle OfParagraph(XElement? properties) => Find(properties.Val("pStyle") ?? _usual);

    /// <summary>The style of a run's properties.</summary>
    public WordStyle OfRun(XElement? properties) => Find(properties.Val("rStyle"));

    public WordStyle Find(string? id)
    {
        if (id is null) return WordStyle.Plain;
        if (_resolved.TryGetValue(id, out var known)) return known;
        return _resolved[id] = _elements.ContainsKey(id) ? Resolve(id) : WordStyle.Plain with { Ids = [id], Heading = HeadingOf(id) };
    }

    private WordStyle Resolve(string id)
    {
        var style = WordStyle.Plain;
        var ids = new List<string>();
        var chain = new List<XElement>();
        for (string? at = id; at is not null && ids.Count < LongestChain && !ids.Contains(at) && _elements.TryGetValue(at, out var element); at = element.Val("basedOn"))
        {
            ids.Add(at);
            chain.Add(element);
        }
        for (int i = chain.Count - 1; i >= 0; i--) style = Over(style, chain[i]);
        return style with { Ids = ids };
    }

    /// <summary>The style with what a style that is based on it changes.</summary>
    private static WordStyle Over(WordStyle below, XElement element)
    {
        string name = (element.Val("name") ?? element.Of("styleId") ?? "").ToLowerInvariant();
        var paragraph = element.Child("pPr");
        var run = element.Child("rPr");
        int heading = HeadingOf(name);
        if (paragraph.Child("outlineLvl").Int("val") is { } level) heading = level is >= 0 and < 9 ? level + 1 : 0;
        else if (heading == 0) heading = below.Heading;
        var list = paragraph.Child("numPr");
        return below with
        {
            Heading = heading,
            IsTitle = name == "title" || below.IsTitle,
            IsContents = name.StartsWith("toc ", StringComparison.Ordinal) || name == "table of figures" || below.IsContents,
            Bold = run.Switch("b") ?? below.Bold,
            Hidden = run.Switch("vanish") ?? below.Hidden,
            List = list.Val("numId") ?? below.List,
            ListLevel = list.Child("ilvl").Int("val") ?? below.ListLevel,
        };
    }

    /// <summary>"heading 2" is the name in every language of the program; its id ("berschrift2") is not.</summary>
    public static int HeadingOf(string name)
    {
        name = name.ToLowerInvariant();
        if (!name.StartsWith("heading", StringComparison.Ordinal)) return 0;
        return int.TryParse(name.AsSpan("heading".Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int level) && level is > 0 and < 10 ? level : 0;
    }
}
