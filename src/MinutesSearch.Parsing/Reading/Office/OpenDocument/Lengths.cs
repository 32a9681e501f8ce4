using System.Globalization;

namespace MinutesSearch.Parsing.Reading.Office.OpenDocument;

/// <summary>Lengths as OpenDocument writes them ("2.54cm", "1in").</summary>
internal static class Lengths
{
    private const double Inch = 914_400;

    private static readonly (string Unit, double Size)[] Units =
        [("cm", Inch / 2.54), ("mm", Inch / 25.4), ("in", Inch), ("pt", Inch / 72), ("pc", Inch / 6), ("px", Inch / 96)];

    /// <summary>In the units of <see cref="ShapeBox"/>; null where it is no length.</summary>
    public static double? Of(string? length)
    {
        foreach (var (unit, size) in Units)
        {
            if (length is not null && length.EndsWith(unit, StringComparison.Ordinal) && Number(length.AsSpan(0, length.Length - unit.Length)) is { } number) return number * size;
        }
        return null;
    }

    /// <summary>A number of a size that pages have.</summary>
    public static double? Number(ReadOnlySpan<char> text)
        => double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double number) && Math.Abs(number) < 1e6 ? number : null;
}
