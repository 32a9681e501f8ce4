using System.Globalization;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Reads a day, a month, a year or a municipal year, and says which days it has.</summary>
internal static class PeriodReader
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] FullMonths = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12).Select(name => name.ToLowerInvariant())];

    private const int LongestText = 40;

    // A municipal year runs from one annual meeting, in May, to the next.
    private const int FirstMunicipalMonth = 5;

    /// <summary>2024, 2024-05, 2024-05-13, 13/05/2024, 05/2024, 13 May 2024, May 2024, 2023/24.</summary>
    public static bool TryRead(string text, out DateOnly first, out DateOnly last)
    {
        first = last = default;
        if (text.Length > LongestText) return false;
        string[] parts = text.ToLowerInvariant().Split([' ', ',', '/', '-', '–', '.', '\t'], StringSplitOptions.RemoveEmptyEntries);
        string[] told = [.. parts.Where(part => part != "of" && !part.EndsWith("day", StringComparison.Ordinal)).Select(WithoutOrdinal)];
        return told switch
        {
            [var year] when IsYear(year) => Year(Number(year), out first, out last),
            [{ Length: 8 } day] when Number(day) > 0 => Day(Number(day[..4]), Number(day[4..6]), Number(day[6..]), out first, out last),
            [var year, var next] when IsMunicipal(year, next, text) => Municipal(Number(year), out first, out last),
            [var year, var month] when IsYear(year) => Month(Number(year), MonthOf(month), out first, out last),
            [var month, var year] when IsYear(year) => Month(Number(year), MonthOf(month), out first, out last),
            [var year, var month, var day] when IsYear(year) => Day(Number(year), MonthOf(month), Number(day), out first, out last),
            [var month, var day, var year] when IsYear(year) && IsName(month) => Day(Number(year), MonthOf(month), Number(day), out first, out last),
            [var day, var month, var year] when IsYear(year) => Day(Number(year), MonthOf(month), Number(day), out first, out last),
            _ => false,
        };
    }

    private static string WithoutOrdinal(string part)
        => part.Length is 3 or 4 && char.IsAsciiDigit(part[0]) && part[^2..] is "st" or "nd" or "rd" or "th" ? part[..^2] : part;

    private static bool IsYear(string part) => part.Length == 4 && Number(part) >= 1000;

    /// <summary>The number, or -1.</summary>
    private static int Number(string part)
        => part.Length <= 8 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    /// <summary>"2023/24" and "2023-2024"; but "2011-12" is December, as ISO has it.</summary>
    private static bool IsMunicipal(string year, string next, string text)
    {
        if (!IsYear(year) || year == "9999" || next.Length is not (2 or 4)) return false;
        bool follows = Number(next) == (Number(year) + 1) % (next.Length == 2 ? 100 : 10_000);
        return follows && (next.Length == 4 || text.Contains('/', StringComparison.Ordinal) || Number(next) is 0 or > 12);
    }

    private static bool IsName(string part) => char.IsLetter(part[0]);

    /// <summary>From 1 to 12, or -1.</summary>
    private static int MonthOf(string part)
    {
        if (!IsName(part)) return part.Length <= 2 && Number(part) is >= 1 and <= 12 ? Number(part) : -1;
        int month = Array.IndexOf(FullMonths, part);
        if (month < 0) month = Array.IndexOf(Months, part is "sept" ? "sep" : part);
        return month < 0 ? -1 : month + 1;
    }

    private static bool Day(int year, int month, int day, out DateOnly first, out DateOnly last)
    {
        first = last = default;
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        first = last = new DateOnly(year, month, day);
        return true;
    }

    private static bool Month(int year, int month, out DateOnly first, out DateOnly last)
        => Span(year, month, year, month, out first, out last);

    private static bool Year(int year, out DateOnly first, out DateOnly last) => Span(year, 1, year, 12, out first, out last);

    private static bool Municipal(int year, out DateOnly first, out DateOnly last)
        => Span(year, FirstMunicipalMonth, year + 1, FirstMunicipalMonth - 1, out first, out last);

    private static bool Span(int year, int month, int lastYear, int lastMonth, out DateOnly first, out DateOnly last)
    {
        first = last = default;
        if (month is < 1 or > 12) return false;
        first = new DateOnly(year, month, 1);
        last = new DateOnly(lastYear, lastMonth, DateTime.DaysInMonth(lastYear, lastMonth));
        return true;
    }
}
