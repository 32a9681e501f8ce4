namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Reads what follows a number: its scale and its unit.</summary>
internal static class UnitReader
{
    private const int LongestCounted = 4;

    /// <param name="line">The line.</param>
    /// <param name="at">The word behind the number.</param>
    /// <param name="number">The number's word.</param>
    /// <returns>Where the number ends, its unit (null for a bare number), and what to multiply it by.</returns>
    public static (int To, FigureUnit? Unit, decimal Scale) Read(FigureLine line, int at, NumberWord number)
    {
        decimal scale = number.Scale;
        if (scale == 1 && !number.IsPercent && Scale(line, at, number) is { } factor)
        {
            scale = factor;
            at++;
        }
        if (number.IsPercent) return (at, FigureUnit.Percent, scale);
        if (number.IsMoney) return (at, FigureUnit.Gbp, scale);
        if (line.Is(at, "pounds") || line.Is(at, "pence")) return (at + 1, FigureUnit.Gbp, line.Is(at, "pence") ? scale / 100 : scale);
        int percent = Percent(line, at);
        if (percent > 0) return (at + percent, FigureUnit.Percent, scale);
        int ratio = Ratio(line, at);
        if (ratio > 0) return (at + ratio, FigureUnit.Ratio, scale);
        // "14 FTE": posts counted in full-time equivalents.
        if (line.Is(at, "fte") || line.Is(at, "wte") || line.Is(at, "ftes")) return (at + 1, null, scale);
        var (length, unit) = Duration(line, at, number.Value);
        return (at + length, unit ?? (IsRateOfNoun(line, at) ? FigureUnit.Ratio : null), scale);
    }

    private static decimal? Scale(FigureLine line, int at, NumberWord number)
    {
        var word = line.Span(at);
        // "£5 m" and "£5 bn", but "5 m" is metres.
        return word.Length > 2 || number.IsMoney ? NumberReader.Scale(word) : null;
    }

    private static int Percent(FigureLine line, int at)
    {
        if (line.Is(at, "%") || line.Is(at, "percent")) return 1;
        if (line.Is(at, "per") && line.Is(at + 1, "cent")) return 2;
        if (line.Is(at, "percentage") && (line.Is(at + 1, "points") || line.Is(at + 1, "point"))) return 2;
        return 0;
    }

    /// <summary>"per 1,000 households": the number is a rate. "in every 1,000" is one too.</summary>
    private static int Ratio(FigureLine line, int at)
    {
        int number = line.Is(at, "per") ? at + 1 : line.Is(at, "for") && line.Is(at + 1, "every") ? at + 2 : -1;
        return number >= 0 && IsBase(line.Span(number)) ? number + 1 - at : 0;
    }

    /// <summary>"11.2 sinkings for every 1,000 boats": what is counted stands before the base.</summary>
    private static bool IsRateOfNoun(FigureLine line, int at)
    {
        int to = at;
        while (to < at + LongestCounted && !line.IsMark(to) && !line.Has(to, WordClass.Preposition | WordClass.Boundary | WordClass.Verb) && !line.IsNumber(to)) to++;
        return to > at && Ratio(line, to) > 0;
    }

    /// <summary>The 10,000 of "per 10,000".</summary>
    public static bool IsBase(ReadOnlySpan<char> word)
        => NumberReader.TryRead(word, out var per) && per.Value * per.Scale is 100 or 1000 or 10_000 or 100_000 or 1_000_000;

    private static (int Length, FigureUnit? Unit) Duration(FigureLine line, int at, decimal value)
    {
        // "a twelve month figure", "the six week limit"
        if (value != 1 && !line.Span(at).EndsWith("s", StringComparison.Ordinal) && !line.Span(at + 1).EndsWith("days", StringComparison.Ordinal)) return (0, null);
        bool kind = line.Is(at, "working") || line.Is(at, "calendar") || line.Is(at, "school") || line.Is(at, "sick");
        FigureUnit? unit = line.Span(kind ? at + 1 : at) switch
        {
            "day" or "days" => FigureUnit.Days,
            "week" or "weeks" => FigureUnit.Weeks,
            "month" or "months" => FigureUnit.Months,
            "year" or "years" => FigureUnit.Years,
            _ => null,
        };
        return unit is null ? (0, null) : (kind ? 2 : 1, unit);
    }
}
