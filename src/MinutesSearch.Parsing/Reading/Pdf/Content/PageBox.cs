namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>The page as it is looked at: its size, and how its coordinates come to stand upright with the origin at the lower left.</summary>
internal readonly record struct PageBox(double Width, double Height, Matrix Transform)
{
    private static readonly PageBox A4 = new(595, 842, Matrix.Identity);

    public static PageBox Of(PdfFile file, PdfValue media, PdfValue crop, int rotate)
    {
        var box = Rectangle(file, crop) ?? Rectangle(file, media);
        if (box is not var (left, bottom, right, top)) return A4;
        double width = right - left, height = top - bottom;
        int turned = ((rotate % 360) + 360) % 360;
        return turned switch
        {
            90 => new PageBox(height, width, new Matrix(0, -1, 1, 0, -bottom, right)),
            180 => new PageBox(width, height, new Matrix(-1, 0, 0, -1, right, top)),
            270 => new PageBox(height, width, new Matrix(0, 1, -1, 0, top, -left)),
            _ => new PageBox(width, height, new Matrix(1, 0, 0, 1, -left, -bottom)),
        };
    }

    private static (double, double, double, double)? Rectangle(PdfFile file, PdfValue value)
    {
        if (value.Items.Length < 4) return null;
        var n = value.Items.Take(4).Select(item => file.Resolve(item).Number).ToArray();
        var (left, right, bottom, top) = (Math.Min(n[0], n[2]), Math.Max(n[0], n[2]), Math.Min(n[1], n[3]), Math.Max(n[1], n[3]));
        return right - left > 1 && top - bottom > 1 && right - left < 1e6 && top - bottom < 1e6 ? (left, bottom, right, top) : null;
    }

    /// <summary>Whether any part of the line between two points lies on the page.</summary>
    public bool Holds(double x, double y, double endX, double endY)
        => Math.Max(x, endX) >= -1 && Math.Min(x, endX) <= Width + 1 && Math.Max(y, endY) >= -1 && Math.Min(y, endY) <= Height + 1;
}
