using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading.Office;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>The shapes of a page whose paragraphs the structure tree has told.</summary>
internal static class FlowShapes
{
    private static readonly Placeholder Title = new("title", 0, "title");

    public static List<SlideShape> Of(List<Flow> flows, PageBox page)
    {
        var shapes = new List<SlideShape>();
        for (int start = 0; start < flows.Count;)
        {
            int end = start + 1;
            while (end < flows.Count && GoesOn(flows[end - 1], flows[end])) end++;
            var shape = Shape(flows[start..end], page);
            if (shape.HasText) shapes.Add(shape);
            start = end;
        }
        return OneTitle(shapes);
    }

    /// <summary>Whether the second stands in the shape of the first: in one group, below it, and both or neither rows or a title.</summary>
    private static bool GoesOn(Flow last, Flow next)
    {
        if (last.Role == LineRole.TableRow || next.Role == LineRole.TableRow) return last.Role == next.Role;
        if ((last.Role == LineRole.Heading) != (next.Role == LineRole.Heading)) return false;
        if (last.Place is not { } above || next.Place is not { } below || above.Group != below.Group) return false;
        float gap = above.Bottom - below.Top;
        return gap > -0.6f * below.Size && gap < 3 * Math.Max(above.Size, below.Size) && below.X < above.EndX + above.Size;
    }

    private static SlideShape Shape(List<Flow> flows, PageBox page)
    {
        var places = flows.Where(flow => flow.Place is not null).Select(flow => flow.Place!.Value).ToList();
        ShapeBox? box = places.Count == 0 ? null : SlideUnits.Box(places.Aggregate((all, place) => all.Union(place)), page);
        if (flows[0].Role == LineRole.TableRow) return new SlideShape { Box = box, Rows = [.. flows.Select(flow => Row(flow.Text))] };
        return new SlideShape
        {
            Box = box,
            Placeholder = flows[0].Role == LineRole.Heading ? Title : null,
            Paragraphs = [.. flows.Select(flow => SlideUnits.Paragraph(flow, flow.Place ?? default)).Where(paragraph => paragraph.Text.Length > 0)],
        };
    }

    public static string Row(string text) => string.Join('\t', text.Split('\t').Select(SlideUnits.Text)).TrimEnd('\t');

    /// <summary>Of several headings the largest is the title, and the others head parts of the slide.</summary>
    private static List<SlideShape> OneTitle(List<SlideShape> shapes)
    {
        var title = shapes.Where(shape => shape.Placeholder is not null).MaxBy(shape => shape.Size);
        return [.. shapes.Select(shape => shape.Placeholder is null || ReferenceEquals(shape, title) ? shape : shape with { Placeholder = null })];
    }
}
