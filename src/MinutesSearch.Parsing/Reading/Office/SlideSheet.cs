using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>A slide, its layout or its master: what a placeholder does not say itself, the sheet below says.</summary>
internal sealed class SlideSheet(string part, XElement root, Dictionary<string, Relation> relations, SlideSheet? below)
{
    private const int MostPlaceholders = 200;

    private readonly List<(Placeholder Placeholder, XElement Shape)> _placeholders = [.. PlaceholdersOf(root).Take(MostPlaceholders)];

    public string Part { get; } = part;

    public XElement Root { get; } = root;

    public Dictionary<string, Relation> Relations { get; } = relations;

    /// <summary>The layout of a slide, the master of a layout.</summary>
    public SlideSheet? Below { get; } = below;

    public XElement? Tree => Root.Child("cSld", "spTree");

    /// <summary>The shapes on the sheets below that a placeholder takes its place and its looks from, nearest first.</summary>
    public IEnumerable<XElement> Ancestors(Placeholder placeholder)
    {
        for (var sheet = Below; sheet is not null; sheet = sheet.Below)
        {
            bool isMaster = sheet.Below is null;
            if (sheet.Find(placeholder, isMaster) is not { } found) continue;
            yield return found.Shape;
            // A layout's placeholder may have the type that the slide's leaves out.
            placeholder = found.Placeholder;
        }
    }

    /// <summary>Layouts are found by index, masters by kind.</summary>
    private (Placeholder Placeholder, XElement Shape)? Find(Placeholder wanted, bool byKind)
    {
        foreach (var each in _placeholders)
        {
            if (byKind ? each.Placeholder.Kind == wanted.Kind : each.Placeholder.Index == wanted.Index && each.Placeholder.Kind == wanted.Kind) return each;
        }
        foreach (var each in _placeholders)
        {
            if (!byKind && (each.Placeholder.Kind == wanted.Kind && wanted.IsSingle || each.Placeholder.Index == wanted.Index && wanted.Index > 0)) return each;
        }
        return null;
    }

    private static IEnumerable<(Placeholder, XElement)> PlaceholdersOf(XElement root)
    {
        foreach (var shape in root.Child("cSld", "spTree")?.Contents() ?? [])
        {
            if (Placeholder.Of(shape) is { } placeholder) yield return (placeholder, shape);
        }
    }
}

/// <summary>What a shape holds the place of, and which one of its kind.</summary>
/// <param name="Kind">"title" for titles of all sorts, "body" for texts of all sorts, else the type as written ("ftr", "dt", "sldNum", "pic").</param>
/// <param name="Index">Its number on the layout.</param>
/// <param name="Type">The type as written.</param>
internal readonly record struct Placeholder(string Kind, long Index, string Type)
{
    public bool IsTitle => Kind == "title";

    /// <summary>Of which a sheet has one at the most.</summary>
    public bool IsSingle => Kind is "title" or "ftr" or "dt" or "sldNum" or "hdr";

    /// <summary>Footers, dates and slide numbers.</summary>
    public bool IsFurniture => Kind is "ftr" or "dt" or "sldNum" or "hdr" or "sldImg";

    /// <summary>The placeholder that a shape is; null for a shape of its own.</summary>
    public static Placeholder? Of(XElement shape)
    {
        var mark = shape.Elements().FirstOrDefault(child => child.Name.LocalName.StartsWith("nv", StringComparison.Ordinal)).Child("nvPr", "ph");
        if (mark is null) return null;
        string type = mark.Value("type") ?? "obj";
        string kind = type switch
        {
            "title" or "ctrTitle" => "title",
            "body" or "obj" or "subTitle" or "tbl" or "chart" or "dgm" or "media" or "clipArt" => "body",
            _ => type,
        };
        return new Placeholder(kind, mark.Number("idx") ?? 0, type);
    }
}
