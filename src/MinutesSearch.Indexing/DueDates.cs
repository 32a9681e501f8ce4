using System.Collections.Immutable;
using System.Globalization;

namespace MinutesSearch.Indexing;

/// <summary>The last day on which an action is in time, from what is printed: "by the end of March", "31 Oct", "Sept 24", "before Christmas".</summary>
/// <remarks>A month without a year is the next such month after the meeting. "Next meeting" names no day: null.</remarks>
internal static class DueDates
{
    private static readonly ImmutableArray<string> Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly ImmutableArray<string> Numbers = ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"];

    public static DateOnly? Of(string? due, DateOnly? meeting)
    {
        if (string.IsNullOrWhiteSpace(due)) return null;
        string[] words = due.ToLowerInvariant().Split([' ', ',', '.', '(', ')', '/', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        // "The April meeting" and "Committee in the spring" are meetings, on days that the text does not name; the month's end is late enough.
        int month = Array.FindIndex(words, IsMonth);
        if (month >= 0) return OfMonth(words, month, meeting);
        if (Numeric(due) is { } numeric) return numeric;
        return meeting is { } from ? FromMeeting(words, from) : null;
    }

    private static DateOnly? OfMonth(string[] words, int at, DateOnly? meeting)
    {
        int month = Months.IndexOf(words[at][..3]) + 1;
        int day = at > 0 ? DayIn(words[at - 1]) : 0;
        int next = at + 1;
        // "March 14, 2025" has the day behind the month; "Sept 24" is a year.
        if (day == 0 && next + 1 < words.Length && DayIn(words[next]) > 0 && YearIn(words[next + 1]) > 99) day = DayIn(words[next++]);
        int? year = next < words.Length ? Year(words[next]) : null;
        if (year is null && meeting is null) return null;
        year ??= meeting!.Value.Year + (month < meeting.Value.Month ? 1 : 0);
        int last = DateTime.DaysInMonth(year.Value, month);
        return new DateOnly(year.Value, month, day is > 0 and <= 31 && day <= last ? day : last);
    }

    /// <summary>"31/10/2025" or "31.10.25".</summary>
    private static DateOnly? Numeric(string due)
    {
        string[] formats = ["d/M/yyyy", "d/M/yy", "d.M.yyyy", "d.M.yy", "d-M-yyyy", "yyyy-MM-dd"];
        foreach (string word in due.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (DateOnly.TryParseExact(word.Trim(',', '.', ')', '('), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return null;
    }

    private static DateOnly? FromMeeting(string[] words, DateOnly meeting)
    {
        if (words.Contains("christmas")) return new DateOnly(meeting.Year, 12, 25);
        if (words.Contains("month") && words.Contains("end")) return new DateOnly(meeting.Year, meeting.Month, DateTime.DaysInMonth(meeting.Year, meeting.Month));
        if (words.Contains("year") && words.Contains("end") && !words.Contains("financial") && !words.Contains("municipal")) return new DateOnly(meeting.Year, 12, 31);
        if (words.Contains("financial") && words.Contains("end")) return new DateOnly(meeting.Year + (meeting.Month > 3 ? 1 : 0), 3, 31);
        int unit = Array.FindIndex(words, word => word is "day" or "days" or "week" or "weeks" or "month" or "months" or "fortnight");
        return unit > 0 && words.Any(word => word is "within" or "in") ? After(words[unit - 1], words[unit], meeting) : null;
    }

    private static DateOnly? After(string number, string unit, DateOnly meeting)
    {
        int count = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int digits) ? digits : Numbers.IndexOf(number == "an" ? "a" : number);
        count = number == "a" ? 1 : count;
        if (count is < 1 or > 366) return null;
        return unit[0] == 'd' ? meeting.AddDays(count) : unit[0] == 'w' ? meeting.AddDays(7 * count) : unit[0] == 'f' ? meeting.AddDays(14 * count) : meeting.AddMonths(count);
    }

    private static bool IsMonth(string word)
        => word.Length >= 3 && Months.Contains(word[..3]) && (word.Length == 3 || word == "sept" || MonthName(Months.IndexOf(word[..3])) == word);

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[month].ToLowerInvariant();

    private static int DayIn(string word)
    {
        string digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31 ? day : 0;
    }

    private static int YearIn(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : 0;

    private static int? Year(string word) => YearIn(word.TrimStart('’', '\'')) switch
    {
        >= 1900 and <= 2200 and var year => year,
        >= 10 and <= 99 and var year when word.TrimStart('’', '\'').Length == 2 => 2000 + year,
        _ => null,
    };
}
