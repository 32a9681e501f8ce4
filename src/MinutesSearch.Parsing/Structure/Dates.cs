using System.Collections.Frozen;
using System.Globalization;

namespace MinutesSearch.Parsing.Structure;

/// <summary>Finds the first full date in a line: "Thursday, 13th March, 2025", "TUESDAY 22 OCTOBER 2024", "12/11/24", "22.10.24", "2024-11-12".</summary>
internal static class Dates
{
    private static readonly FrozenDictionary<string, int> Months = Enumerable.Range(1, 12)
        .SelectMany(m => new[] { KeyValuePair.Create(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m), m), KeyValuePair.Create(CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(m), m) })
        .Append(KeyValuePair.Create("Sept", 9))
        .DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A date and where it stands in what was searched, half-open.</summary>
    public readonly record struct Found(DateOnly Date, int Start, int End);

    public static Found? First(string line)
    {
        for (int at = 0; at < line.Length; at++)
        {
            if (!char.IsAsciiDigit(line[at]) || (at > 0 && char.IsLetterOrDigit(line[at - 1]))) continue;
            if (Read(line, at) is { } found) return found;
            while (at < line.Length && char.IsAsciiDigit(line[at])) at++;
        }
        return null;
    }

    private static Found? Read(string line, int start)
    {
        int at = start;
        int first = Number(line, ref at);
        if (at < line.Length && line[at] is '/' or '.' or '-') return Numeric(line, start, first, at);
        if (first is < 1 or > 31) return null;
        at = AfterOrdinal(line, at);
        int word = SkipTo(line, at, " \t,");
        if (line.AsSpan(word).StartsWith("day of ", StringComparison.OrdinalIgnoreCase)) word += 7;
        int stop = word;
        while (stop < line.Length && char.IsAsciiLetter(line[stop])) stop++;
        if (!Months.TryGetValue(line[word..stop], out int month)) return null;
        int year = SkipTo(line, stop, " \t,.");
        int end = year;
        int value = Number(line, ref end);
        return end - year == 4 ? Make(value, month, first, start, end) : null;
    }

    private static Found? Numeric(string line, int start, int first, int at)
    {
        char sign = line[at++];
        int second = Number(line, ref at);
        if (at >= line.Length || line[at] != sign) return null;
        int from = ++at;
        int third = Number(line, ref at);
        if (at < line.Length && char.IsLetterOrDigit(line[at])) return null;
        if (first > 1900) return Make(first, second, third, start, at);
        return (at - from) switch
        {
            2 => Make(2000 + third, second, first, start, at),
            4 => Make(third, second, first, start, at),
            _ => null,
        };
    }

    private static Found? Make(int year, int month, int day, int start, int end)
        => year is > 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Found(new DateOnly(year, month, day), start, end)
            : null;

    private static int Number(string line, ref int at)
    {
        int value = 0, from = at;
        while (at < line.Length && at - from < 4 && char.IsAsciiDigit(line[at])) value = value * 10 + (line[at++] - '0');
        return value;
    }

    private static int AfterOrdinal(string line, int at)
    {
        var rest = line.AsSpan(at);
        foreach (var ordinal in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (rest.StartsWith(ordinal, StringComparison.OrdinalIgnoreCase)) return at + 2;
        }
        return at;
    }

    private static int SkipTo(string line, int at, string skipped)
    {
        while (at < line.Length && skipped.Contains(line[at])) at++;
        return at;
    }
}
