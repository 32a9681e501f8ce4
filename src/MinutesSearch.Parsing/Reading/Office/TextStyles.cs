using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>The list styles that the paragraphs of a shape inherit from, nearest first.</summary>
internal sealed class TextStyles(IReadOnlyList<XElement> styles)
{
    /// <summary>Hundredths of a point, where no style says otherwise.</summary>
    private const long UsualSize = 1800;

    private static readonly string[] LevelNames = ["lvl1pPr", "lvl2pPr", "lvl3pPr", "lvl4pPr", "lvl5pPr", "lvl6pPr", "lvl7pPr", "lvl8pPr", "lvl9pPr"];

    /// <summary>The styles of a shape: its own, those of the placeholders below it, the master's for its kind, the deck's.</summary>
    public static TextStyles Of(XElement shape, Placeholder? placeholder, SlideSheet sheet, XElement? deckStyle)
    {
        var styles = new List<XElement>();
        Add(styles, shape.Child("txBody", "lstStyle"));
        foreach (var ancestor in placeholder is { } held ? sheet.Ancestors(held) : []) Add(styles, ancestor.Child("txBody", "lstStyle"));
        var master = sheet;
        while (master.Below is { } below) master = below;
        string name = placeholder is null ? "otherStyle" : placeholder.Value.IsTitle ? "titleStyle" : placeholder.Value.Kind == "body" ? "bodyStyle" : "otherStyle";
        Add(styles, master.Root.Child("txStyles", name));
        Add(styles, deckStyle);
        return new TextStyles(styles);
    }

    /// <summary>The font size of a run.</summary>
    public long SizeOf(XElement? run, XElement? paragraph, int level)
        => run.Number("sz") ?? paragraph.Child("defRPr").Number("sz") ?? Levels(level).Select(style => style.Child("defRPr").Number("sz")).FirstOrDefault(size => size is not null) ?? UsualSize;

    /// <summary>How far in the text of a paragraph stands.</summary>
    public long MarginOf(XElement? paragraph, int level)
        => paragraph.Number("marL") ?? Levels(level).Select(style => style.Number("marL")).FirstOrDefault(margin => margin is not null) ?? 0;

    /// <summary>The element that says what mark a paragraph has: "buNone", "buChar", "buAutoNum", "buBlip"; null where nothing says so.</summary>
    public XElement? BulletOf(XElement? paragraph, int level)
    {
        return Mark(paragraph) ?? Levels(level).Select(Mark).FirstOrDefault(mark => mark is not null);

        static XElement? Mark(XElement? properties)
            => properties?.Elements().FirstOrDefault(child => child.Name.LocalName is "buNone" or "buChar" or "buAutoNum" or "buBlip");
    }

    private IEnumerable<XElement> Levels(int level)
    {
        foreach (var style in styles)
        {
            if (style.Child(LevelNames[level]) is { } properties) yield return properties;
        }
    }

    private static void Add(List<XElement> styles, XElement? style)
    {
        if (style is not null && style.HasElements) styles.Add(style);
    }
}
