using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>Reads the shapes of a slide, with the places and the looks that they inherit.</summary>
internal sealed class ShapeTree(OfficePackage package, SlideSheet sheet, XElement? deckStyle)
{
    private const int MostShapes = 5000;
    private const int DeepestGroup = 24;

    /// <summary>Paragraphs and rows of one slide: more than a hundred times what anybody can read on it.</summary>
    private const int MostLines = 10_000;

    private int _shapes;
    private int _lines;

    public List<SlideShape> Read()
    {
        var shapes = sheet.Tree is { } tree ? Members(tree, GroupFrame.Slide, 0) : [];
        if (_lines >= MostLines) package.Notes.Add(new ParseNote("long-slide", $"'{sheet.Part}' has more than {MostLines:N0} lines: the rest of the slide was left out."));
        return shapes;
    }

    private List<SlideShape> Members(XElement tree, GroupFrame frame, int depth)
    {
        var shapes = new List<SlideShape>();
        foreach (var element in tree.Contents())
        {
            if (_shapes > MostShapes || _lines >= MostLines) break;
            if (depth >= DeepestGroup && element.Is("grpSp"))
            {
                shapes.AddRange(Members(element, frame.Within(element.Child("grpSpPr", "xfrm")), depth));
                continue;
            }
            var shape = element.Name.LocalName switch
            {
                "sp" or "cxnSp" => TextShape(element, frame),
                "grpSp" => Group(element, frame, depth + 1),
                "graphicFrame" => Graphic(element, frame),
                _ => null,
            };
            if (shape is not { HasText: true }) continue;
            shapes.Add(shape);
            _shapes++;
            // A group of one member is the member, which was counted as such.
            if (!element.Is("grpSp")) _lines += shape.Lines;
        }
        return shapes;
    }

    private SlideShape TextShape(XElement element, GroupFrame frame)
    {
        var placeholder = Placeholder.Of(element);
        var styles = TextStyles.Of(element, placeholder, sheet, deckStyle);
        return new SlideShape
        {
            Box = BoxOf(element.Child("spPr", "xfrm"), placeholder, frame),
            Placeholder = placeholder,
            Paragraphs = SlideText.Read(element.Child("txBody"), styles, MostLines - _lines),
        };
    }

    private SlideShape Group(XElement element, GroupFrame frame, int depth)
    {
        var members = Members(element, frame.Within(element.Child("grpSpPr", "xfrm")), depth);
        if (members.Count == 1) return members[0];
        var boxes = members.Select(member => member.Box).OfType<ShapeBox>().ToList();
        return new SlideShape { Members = members, Box = boxes.Count == 0 ? null : boxes.Aggregate((all, box) => all.Union(box)) };
    }

    private SlideShape Graphic(XElement element, GroupFrame frame)
    {
        var placeholder = Placeholder.Of(element);
        var shape = new SlideShape { Box = BoxOf(element.Child("xfrm"), placeholder, frame), Placeholder = placeholder };
        foreach (var content in element.Child("graphic", "graphicData")?.Contents() ?? [])
        {
            switch (content.Name.LocalName)
            {
                case "tbl": return shape with { Rows = SlideTable.Rows(content, MostLines - _lines) };
                case "chart" when PartOf(content.RelationId()) is { } chart: return shape with { Chart = SlideChart.Read(package.Part(chart)) };
                case "relIds" when PartOf(content.RelationId("dm")) is { } data: return shape with { Paragraphs = SlideDiagram.Read(package.Part(data)) };
            }
        }
        return shape;
    }

    private string? PartOf(string? relation) => relation is not null && sheet.Relations.TryGetValue(relation, out var target) ? target.Part : null;

    private ShapeBox? BoxOf(XElement? transform, Placeholder? placeholder, GroupFrame frame)
    {
        if (ShapeBox.Of(transform) is { } own) return frame.Place(own);
        if (placeholder is not { } held) return null;
        return sheet.Ancestors(held).Select(ancestor => ShapeBox.Of(ancestor.Child("spPr", "xfrm") ?? ancestor.Child("xfrm"))).FirstOrDefault(box => box is not null);
    }
}
