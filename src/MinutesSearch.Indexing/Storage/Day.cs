namespace MinutesSearch.Indexing.Storage;

/// <summary>A day as the index file keeps it: 20250313 for 13 March 2025.</summary>
internal static class Day
{
    public static int Number(DateOnly date) => date.Year * 10_000 + date.Month * 100 + date.Day;

    public static DateOnly? Date(int? number)
        => number is int day && day > 0 ? new DateOnly(day / 10_000, day / 100 % 100, day % 100) : null;

    public static int Year(int number) => number / 10_000;
}
