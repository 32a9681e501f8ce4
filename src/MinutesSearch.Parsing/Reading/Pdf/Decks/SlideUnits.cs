using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading.Office;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>From a page's points, counted from below, to the units of slides, counted from above.</summary>
internal static class SlideUnits
{
    public const double Point = 12_700;

    public static ShapeBox Box(FlowPlace place, PageBox page)
        => new(place.X * Point, (page.Height - place.Top) * Point, place.EndX * Point, (page.Height - place.Bottom) * Point);

    /// <summary>White space folded, a word that was cut at a line's end made whole.</summary>
    public static string Text(string text) => Fold.Text(LineEndHyphens.Join(Normaliser.Clean(text.Replace('\f', ' '))));

    public static SlideParagraph Paragraph(Flow flow, FlowPlace place)
    {
        string text = Text(flow.Text.Replace('\t', ' '));
        return new SlideParagraph(text)
        {
            Level = flow.Role == LineRole.ListItem ? flow.Level : 0,
            Marker = flow.Marker,
            Size = (long)Math.Round(place.Size * 2) * 50,
            Bold = flow.Bold,
            Margin = (long)(place.X * Point),
        };
    }
}
