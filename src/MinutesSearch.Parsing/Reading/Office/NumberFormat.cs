using System.Globalization;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>Numbers as a sheet's format shows them, as far as a reader needs it: per cent, pounds, decimals, dates.</summary>
internal static class NumberFormat
{
    public static string Value(decimal value, string? format)
    {
        string positive = (format ?? "General").Split(';')[0];
        bool percent = positive.Contains('%');
        if (percent && Math.Abs(value) < 1_000_000_000m) value *= 100;
        int decimals = Decimals(positive);
        value = Math.Round(value, decimals < 0 ? 6 : Math.Min(decimals, 8), MidpointRounding.AwayFromZero);
        string number = value.ToString("0.########", CultureInfo.InvariantCulture);
        if (positive.Contains('£')) return value < 0 ? $"-£{number[1..]}" : $"£{number}";
        return percent ? number + "%" : number;
    }

    /// <summary>A category; one that is a day by its format is written as a date.</summary>
    public static string Category(string value, string? format)
    {
        if (format is null || !IsDate(format) || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double day) || day is < 1 or > 80_000) return value;
        var date = DateTime.FromOADate(day);
        string pattern = format.Contains('d', StringComparison.OrdinalIgnoreCase) ? "d MMMM yyyy" : format.Contains('m', StringComparison.OrdinalIgnoreCase) ? "MMMM yyyy" : "yyyy";
        return date.ToString(pattern, CultureInfo.InvariantCulture);
    }

    private static bool IsDate(string format)
        => format.Contains('y', StringComparison.OrdinalIgnoreCase) && format.IndexOfAny(['0', '#']) < 0;

    /// <summary>How many decimals are shown; -1 where the format leaves it open.</summary>
    private static int Decimals(string format)
    {
        if (format.IndexOf('0') < 0) return -1;
        int point = format.IndexOf('.');
        if (point < 0) return 0;
        int decimals = 0;
        while (point + 1 + decimals < format.Length && format[point + 1 + decimals] is '0' or '#') decimals++;
        return decimals;
    }
}
