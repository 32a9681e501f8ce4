using System.Collections.Immutable;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>
/// Finds the dates and periods of a line: "31 January 2024", "2022-23", "the end of Quarter 3", "the year to December",
/// "between April and June", "twelve months earlier". Their numbers are no figures, and a figure's "when" is one of them.
/// </summary>
internal static class DateFinder
{
    private static readonly PhraseTable Phrases = PhraseTable.Of("date");

    public static ImmutableArray<WordRange> Find(FigureLine line)
    {
        var dates = ImmutableArray.CreateBuilder<WordRange>();
        for (int at = 0; at < line.Count; at++)
        {
            // "were up to date" tells no day.
            if (line.Is(at, "to") && line.Is(at - 1, "up")) continue;
            int length = MayOpen(line, at) ? Match(line, at) : 0;
            if (length == 0) continue;
            dates.Add(new WordRange(at, at + length));
            at += length - 1;
        }
        return dates.ToImmutable();
    }

    /// <summary>Most words open no date, and one look tells so.</summary>
    private static bool MayOpen(FigureLine line, int at) => line.Has(at, WordClass.DatePart | WordClass.DateLead) || MayBeCore(line, at);

    private static bool MayBeCore(FigureLine line, int at)
        => line.Has(at, WordClass.Month | WordClass.ShortMonth | WordClass.Season) || Phrases.MayStart(line, at)
            || line.Span(at) is [>= '0' and <= '9', ..] or ['Q' or 'q', _]
            || (line.Has(at, WordClass.DatePart) && (line.Is(at, "quarter") || line.Is(at, "month") || line.Is(at, "week")));

    private static int Match(FigureLine line, int at)
    {
        int between = line.Is(at, "between") ? Between(line, at) : 0;
        if (between > 0) return between;
        if (line.Is(at, "since") || line.Is(at, "by") || line.Is(at, "until") || line.Is(at, "before"))
        {
            int behind = Parted(line, at + 1);
            return behind > 0 ? behind + 1 : line.Is(at, "since") ? SinceEvent(line, at) : 0;
        }
        int length = Parted(line, at);
        // "in the year to December" is more than "in the year".
        bool longer = length > 0 && line.Has(at, WordClass.Preposition) && Parted(line, at + 1) + 1 > length;
        return longer ? 0 : length;
    }

    /// <summary>"since the television campaign", where nothing else follows in the clause.</summary>
    private static int SinceEvent(FigureLine line, int at)
    {
        if (!line.Has(at + 1, WordClass.Determiner)) return 0;
        int to = at + 2;
        while (to < at + 6 && to < line.Count && !line.IsMark(to) && !line.Has(to, WordClass.Verb | WordClass.Preposition | WordClass.Boundary)) to++;
        return to > at + 2 && (to == line.Count || line.IsMark(to)) ? to - at : 0;
    }

    /// <summary>"between April and June", "between the start of 2018 and the end of 2020".</summary>
    private static int Between(FigureLine line, int at)
    {
        int first = Parted(line, at + 1);
        if (first == 0 || !(line.Is(at + 1 + first, "and") || line.IsMark(at + 1 + first, '–'))) return 0;
        int second = Parted(line, at + 2 + first);
        return second == 0 ? 0 : 2 + first + second;
    }

    /// <summary>A date with what stands before it: "the end of September 2024".</summary>
    private static int Parted(FigureLine line, int at)
    {
        int core = Core(line, at);
        if (core > 0) return core;
        if (line.Is(at, "to") || line.Is(at, "of") || line.Is(at, "in") || line.Is(at, "at")) return 0;
        for (int length = 1; length <= 6 && (line.Has(at + length - 1, WordClass.DatePart) || IsSpan(line, at + length - 1)); length++)
        {
            // "the March": a lone article is no part of a date.
            if (length == 1 && line.Is(at, "the")) continue;
            core = Core(line, at + length);
            if (core > 0) return length + core;
        }
        return 0;
    }

    /// <summary>The "12" of "the 12 months to January".</summary>
    private static bool IsSpan(FigureLine line, int at)
        => line.IsNumber(at) && (line.Is(at + 1, "months") || line.Is(at + 1, "weeks") || line.Is(at + 1, "days") || line.Is(at + 1, "years"))
            && (line.Is(at + 2, "to") || line.Is(at + 2, "ending") || line.Is(at + 2, "ended"));

    private static int Core(FigureLine line, int at)
    {
        if (!MayBeCore(line, at)) return 0;
        int phrase = Phrases.Starting(line, at);
        if (phrase > 0) return phrase;
        int day = DayMonth(line, at);
        if (day > 0) return day;
        int month = MonthYear(line, at);
        return month > 0 ? month : Math.Max(Period(line, at), QuarterOrSeason(line, at));
    }

    private static int DayMonth(FigureLine line, int at)
    {
        if (IsNumericDate(line.Span(at))) return 1;
        if (!IsDay(line.Span(at))) return 0;
        int month = line.Is(at + 1, "of") ? at + 2 : at + 1;
        if (!IsMonth(line, month)) return 0;
        int comma = line.IsMark(month + 1, ',') ? 1 : 0;
        int year = IsYear(line.Span(month + 1 + comma)) ? comma + 1 : 0;
        return month + 1 + year - at;
    }

    private static int MonthYear(FigureLine line, int at)
    {
        if (!IsMonth(line, at)) return 0;
        if (IsYear(line.Span(at + 1))) return 2;
        if (Period(line, at + 1) is > 0 and var period) return 1 + period;
        if (line.Has(at, WordClass.ShortMonth))
        {
            if (IsShortYear(line.Span(at + 1))) return 2;
            if (line.IsMark(at + 1, '\'') || line.IsMark(at + 1, '’')) return IsShortYear(line.Span(at + 2)) ? 3 : 1;
        }
        // "May" and "March" are verbs too: "Members may wish", "to march".
        return line.Is(at, "may") && !line.Has(at - 1, WordClass.Preposition) && !line.Is(at - 1, "and") ? 0 : 1;
    }

    /// <summary>"2022-23", "2022/2023", "2022 – 23", "2022".</summary>
    private static int Period(FigureLine line, int at)
    {
        var word = line.Span(at);
        if (word.Length is 7 or 9 && word[4] is '-' or '/' && IsYear(word[..4]) && (IsShortYear(word[5..]) || IsYear(word[5..]))) return 1;
        if (!IsYear(word)) return 0;
        if ((line.IsMark(at + 1, '–') || line.IsMark(at + 1, '-')) && (IsShortYear(line.Span(at + 2)) || IsYear(line.Span(at + 2)))
            && !line.IsMark(at + 3, '%')) return 3;
        return 1;
    }

    private static int QuarterOrSeason(FigureLine line, int at)
    {
        if (line.Span(at) is ['Q' or 'q', >= '1' and <= '4']) return 1 + Period(line, at + 1);
        if (line.Is(at, "quarter") && line.Span(at + 1) is [>= '1' and <= '4']) return 2 + Period(line, at + 2);
        if (line.Is(at, "month") && line.IsCapital(at) && line.Span(at + 1) is [>= '1' and <= '9', ..]) return 2;
        if (line.Is(at, "week") && line.Span(at + 1) is [>= '1' and <= '9', ..]) return 2;
        if (!line.Has(at, WordClass.Season)) return 0;
        int term = line.Is(at + 1, "term") ? 1 : 0;
        int year = Period(line, at + 1 + term);
        return term + year > 0 || line.Is(at - 1, "in") || line.Is(at - 1, "by") || line.Is(at - 1, "since") ? 1 + term + year : 0;
    }

    private static bool IsMonth(FigureLine line, int at)
        => line.Has(at, WordClass.Month | WordClass.ShortMonth) && line.IsCapital(at);

    /// <summary>Without comma and sign: "2,016 homes" is no year.</summary>
    private static bool IsYear(ReadOnlySpan<char> word) => word is ['1', '9', _, _] or ['2', '0', _, _] && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3]);

    private static bool IsShortYear(ReadOnlySpan<char> word) => word is [>= '0' and <= '3', >= '0' and <= '9'];

    private static bool IsDay(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th") word = word[..^2];
        return word.Length is 1 or 2 && int.TryParse(word, out int day) && day is >= 1 and <= 31;
    }

    /// <summary>"30/09/24", "30.09.2024".</summary>
    private static bool IsNumericDate(ReadOnlySpan<char> word)
    {
        int parts = 0, run = 0;
        foreach (char c in word)
        {
            if (c is '/' or '.') { parts++; run = 0; }
            else if (!char.IsAsciiDigit(c) || ++run > 4) return false;
        }
        return parts == 2 && run is 2 or 4;
    }
}
