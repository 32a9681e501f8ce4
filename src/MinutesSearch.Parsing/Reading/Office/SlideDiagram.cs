using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>The texts of a diagram (SmartArt): points that hang on each other in an order, as the outline beside the diagram shows them.</summary>
internal sealed class SlideDiagram
{
    private const int Most = 2000;
    private const int Deepest = 8;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(long Order, string Point)>> _below = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<SlideParagraph> _lines = [];

    public static List<SlideParagraph> Read(XElement? data)
    {
        var diagram = new SlideDiagram();
        var points = data.Child("ptLst").Children("pt").Take(Most).ToList();
        foreach (var point in points)
        {
            if (point.Value("modelId") is { } id && (point.Value("type") ?? "node") is "node" or "asst" or "doc") diagram._texts.TryAdd(id, SlideText.Flat(point.Child("t")));
        }
        foreach (var link in data.Child("cxnLst").Children("cxn").Take(Most * 2).Where(link => (link.Value("type") ?? "parOf") == "parOf")) diagram.Link(link);
        foreach (var root in points.Where(point => point.Value("type") == "doc")) diagram.Walk(root.Value("modelId") ?? "", -1);
        // Points that hang on nothing are read as they come.
        foreach (var point in points) diagram.Walk(point.Value("modelId") ?? "", 0);
        return diagram._lines;
    }

    private void Link(XElement link)
    {
        if (link.Value("srcId") is not { } above || link.Value("destId") is not { } point) return;
        if (!_below.TryGetValue(above, out var children)) _below[above] = children = [];
        children.Add((link.Number("srcOrd") ?? children.Count, point));
    }

    private void Walk(string point, int level)
    {
        if (!_texts.TryGetValue(point, out string? text) || !_seen.Add(point)) return;
        if (text.Length > 0) _lines.Add(new SlideParagraph(text) { Level = Math.Clamp(level, 0, Deepest), Marker = "•" });
        if (!_below.TryGetValue(point, out var children) || level > 200) return;
        foreach (var (_, child) in children.OrderBy(child => child.Order)) Walk(child, level + 1);
    }
}
