using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>Texts that stand on slide after slide at the same place: the council's name, a slogan, a page number typed by hand.</summary>
internal sealed class Straplines
{
    private const int Fewest = 3;

    /// <summary>Places within this of each other count as one (a quarter of an inch).</summary>
    private const double Grid = 228_600;

    private readonly Dictionary<(string Text, double Left, double Top), HashSet<int>> _seen = [];
    private readonly int _slides;

    public Straplines(IReadOnlyList<List<SlideShape>> slides)
    {
        _slides = slides.Count;
        for (int i = 0; i < slides.Count; i++)
        {
            foreach (var shape in slides[i].SelectMany(shape => shape.Flat()).Where(CanRepeat))
            {
                if (!_seen.TryGetValue(Key(shape), out var places)) _seen[Key(shape)] = places = [];
                places.Add(i);
            }
        }
    }

    /// <summary>Whether the shape is a footer by its mark, shows a field alone, or repeats on half of the slides.</summary>
    public bool Holds(SlideShape shape)
    {
        if (shape.Placeholder is { IsFurniture: true }) return true;
        if (shape.IsText && shape.Paragraphs.All(paragraph => paragraph.IsField)) return true;
        return CanRepeat(shape) && _seen.TryGetValue(Key(shape), out var slides) && slides.Count >= Fewest && slides.Count * 2 >= _slides;
    }

    private static bool CanRepeat(SlideShape shape)
        => shape.IsText && shape.Box is not null && shape.Placeholder is not { IsTitle: true } && shape.Paragraphs.Count <= 3 && shape.Text.Length < 160;

    private static (string Text, double Left, double Top) Key(SlideShape shape)
    {
        var box = shape.Box!.Value;
        return (Furniture.IsPageNumber(shape.Text) ? "#" : shape.Text.ToUpperInvariant(), Math.Round(box.Left / Grid), Math.Round(box.Top / Grid));
    }
}
