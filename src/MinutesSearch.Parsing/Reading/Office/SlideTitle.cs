namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>A slide's title: its placeholder, or the text that stands above all else and larger.</summary>
internal sealed record SlideTitle(string Text, IReadOnlyList<SlideShape> Rest)
{
    private const int Longest = 160;

    /// <param name="shapes">The shapes of the slide without its furniture.</param>
    /// <param name="height">The slide's height.</param>
    /// <param name="isFirst">Whether it is the title page, where the title may stand anywhere.</param>
    public static SlideTitle Find(List<SlideShape> shapes, double height, bool isFirst)
    {
        var held = shapes.SelectMany(shape => shape.Flat()).FirstOrDefault(shape => shape.Placeholder is { IsTitle: true } && shape.IsText);
        if (held is not null) return new SlideTitle(held.Text, Without(shapes, held));
        var texts = shapes.SelectMany(shape => shape.Flat()).Where(shape => shape.IsText && shape.Box is not null).ToList();
        var candidates = texts.Where(shape => CanBeTitle(shape) && (isFirst || shape.Box!.Value.Top < height * 0.3)).ToList();
        // In some designs the title fills a panel on the left.
        if (Panel(texts) is { } panel) return new SlideTitle(panel.Text, Without(shapes, panel));
        // A text box may hold the title and, smaller, all that stands below it.
        if (Topmost(texts) is { } first && !candidates.Contains(first) && Headed(first) && (isFirst || first.Box!.Value.Top < height * 0.3))
            return new SlideTitle(first.Paragraphs[0].Text, Replaced(shapes, first, first with { Paragraphs = [.. first.Paragraphs.Skip(1)] }));
        var best = candidates.OrderByDescending(shape => shape.Size).ThenBy(shape => shape.Box!.Value.Top).FirstOrDefault();
        if (best is null || !StandsOut(best, shapes, texts)) return new SlideTitle("", shapes);
        return new SlideTitle(best.Text, Without(shapes, best));
    }

    /// <summary>What stands left of all other text and is much larger.</summary>
    private static SlideShape? Panel(List<SlideShape> texts)
    {
        if (texts.Count < 2 || texts.MinBy(text => text.Box!.Value.Left) is not { } left || !CanBeTitle(left)) return null;
        double edge = left.Box!.Value.Right - (0.1 * left.Box.Value.Width);
        return texts.All(other => ReferenceEquals(other, left) || (other.Box!.Value.Left >= edge && left.Size >= other.Size * 1.3)) ? left : null;
    }

    /// <summary>Short, with words in it, no list and no sentence.</summary>
    private static bool CanBeTitle(SlideShape shape)
    {
        string text = shape.Text;
        return shape.Paragraphs.Count <= 2 && text.Length < Longest && text.Count(char.IsLetter) > 2 && !text.EndsWith('.') && text[0] is not ('“' or '"' or '‘' or '•' or '-' or '–')
            && shape.Paragraphs.All(paragraph => paragraph.Marker is null && paragraph.Level == 0) && SameSize(shape);
    }

    private static bool SameSize(SlideShape shape) => shape.Paragraphs.Count == 1 || shape.Paragraphs[0].Size == shape.Paragraphs[1].Size;

    /// <summary>Larger than most of the text, or above all of it with nothing beside.</summary>
    private static bool StandsOut(SlideShape title, List<SlideShape> shapes, List<SlideShape> texts)
    {
        var others = texts.Where(shape => shape != title).ToList();
        long usual = UsualSize(others);
        bool larger = usual == 0 || title.Size >= usual * 1.15
            || (title.Size >= usual && title.Paragraphs.All(paragraph => paragraph.Bold) && !others.All(shape => shape.Paragraphs.All(paragraph => paragraph.Bold)));
        var box = title.Box!.Value;
        var rest = shapes.SelectMany(shape => shape.Flat()).Where(shape => shape != title && shape.Box is not null).ToList();
        bool above = rest.Count > 0 && rest.All(shape => shape.Box!.Value.Top >= (box.Top + box.Bottom) / 2);
        if (title.Size < usual) return false;
        return above || (larger && rest.Count(shape => shape.Box!.Value.Bottom <= box.Top + (box.Height / 2)) <= rest.Count / 3);
    }

    /// <summary>The size that most letters have.</summary>
    private static long UsualSize(List<SlideShape> shapes)
    {
        var sizes = shapes.SelectMany(shape => shape.Paragraphs).GroupBy(paragraph => paragraph.Size).ToList();
        return sizes.Count == 0 ? 0 : sizes.MaxBy(same => same.Sum(paragraph => paragraph.Text.Length))!.Key;
    }

    private static SlideShape? Topmost(List<SlideShape> texts) => texts.MinBy(shape => shape.Box!.Value.Top);

    private static bool Headed(SlideShape shape)
    {
        if (shape.Paragraphs.Count < 2) return false;
        var first = shape.Paragraphs[0];
        var rest = shape.Paragraphs.Skip(1).ToList();
        bool title = first.Marker is null && first.Text.Length < Longest && first.Text.Count(char.IsLetter) > 2 && !first.Text.EndsWith('.');
        return title && (rest.All(paragraph => first.Size >= paragraph.Size * 1.2)
            || (first.Bold && rest.All(paragraph => !paragraph.Bold && paragraph.Size <= first.Size && paragraph.Marker is not null)));
    }

    private static List<SlideShape> Without(IEnumerable<SlideShape> shapes, SlideShape title) => Replaced(shapes, title, null);

    private static List<SlideShape> Replaced(IEnumerable<SlideShape> shapes, SlideShape old, SlideShape? with)
    {
        var rest = new List<SlideShape>();
        foreach (var shape in shapes)
        {
            if (ReferenceEquals(shape, old)) { if (with is not null) rest.Add(with); }
            else if (shape.Members.Count > 0) rest.Add(shape with { Members = Replaced(shape.Members, old, with) });
            else rest.Add(shape);
        }
        return rest;
    }
}
