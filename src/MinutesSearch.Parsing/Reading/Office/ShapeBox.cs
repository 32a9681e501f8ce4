using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>Where a shape stands on its slide, in the format's units (914,400 an inch).</summary>
internal readonly record struct ShapeBox(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>The box of an "xfrm" element; null where it gives none.</summary>
    public static ShapeBox? Of(XElement? transform)
    {
        XElement? at = transform.Child("off"), size = transform.Child("ext");
        if (at.Number("x") is not { } x || at.Number("y") is not { } y || size.Number("cx") is not { } width || size.Number("cy") is not { } height) return null;
        return new ShapeBox(x, y, x + (double)width, y + (double)height);
    }

    public ShapeBox Union(ShapeBox other)
        => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>From a group's own coordinates to the slide's: the members are placed in a frame that the group stretches.</summary>
internal readonly record struct GroupFrame(double ScaleX, double ScaleY, double MoveX, double MoveY)
{
    public static readonly GroupFrame Slide = new(1, 1, 0, 0);

    /// <summary>The frame of a group inside this one.</summary>
    public GroupFrame Within(XElement? transform)
    {
        if (ShapeBox.Of(transform) is not { } outer) return this;
        XElement? at = transform.Child("chOff"), size = transform.Child("chExt");
        double x = at.Number("x") ?? outer.Left, y = at.Number("y") ?? outer.Top;
        double scaleX = Ratio(outer.Width, size.Number("cx")), scaleY = Ratio(outer.Height, size.Number("cy"));
        return new GroupFrame(ScaleX * scaleX, ScaleY * scaleY,
            MoveX + (ScaleX * (outer.Left - (x * scaleX))), MoveY + (ScaleY * (outer.Top - (y * scaleY))));
    }

    public ShapeBox Place(ShapeBox box) => new(
        (box.Left * ScaleX) + MoveX, (box.Top * ScaleY) + MoveY, (box.Right * ScaleX) + MoveX, (box.Bottom * ScaleY) + MoveY);

    private static double Ratio(double outer, long? inner) => inner is > 0 && outer > 0 ? outer / inner.Value : 1;
}
