namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>The unit that a table's row label, column head or title gives its bare numbers: "£m", "(%)", "(days per FTE)".</summary>
internal readonly record struct TableUnit(FigureUnit? Unit, decimal Scale)
{
    public static TableUnit Of(FigureLine label)
    {
        for (int i = 0; i < label.Count; i++)
        {
            if (IsSign(label, i) && Read(label.Span(i), label.Span(i + 1)) is { Unit: not null } unit) return unit;
        }
        return IsRatio(label, label.Count) ? new(FigureUnit.Ratio, 1) : default;
    }

    /// <summary>Whether the word is a unit and not part of a name: "£m", "£000", "%", "(days".</summary>
    public static bool IsSign(FigureLine label, int at)
        => label.Span(at) is ['£', ..] or "%" || label.IsMark(at, '(') || (label.IsMark(at - 1, '(') && Read(label.Span(at), default).Unit is not null);

    /// <summary>Whether "per 10,000" stands before the word: a rate, whose number comes later ("the rate per 10,000 was 78").</summary>
    public static bool IsRatio(FigureLine line, int before)
    {
        for (int i = Math.Max(0, before - 12); i + 1 < before; i++)
        {
            if (line.Is(i, "per") && UnitReader.IsBase(line.Span(i + 1))) return true;
        }
        return false;
    }

    public TableUnit Or(TableUnit other) => Unit is null ? other : this;

    public decimal Apply(NumberHit hit, bool bracketed)
    {
        // "£1.2m" in a cell says its own scale.
        decimal scale = hit.Unit is null && Unit == FigureUnit.Gbp && hit.Value < 1_000_000_000 ? Scale : 1;
        return NumberScanner.Multiply(bracketed ? -hit.Value : hit.Value, Math.Max(scale, 1));
    }

    private static TableUnit Read(ReadOnlySpan<char> word, ReadOnlySpan<char> next) => word.ToString().ToUpperInvariant() switch
    {
        "£M" or "£MILLION" => new(FigureUnit.Gbp, 1_000_000),
        "£K" or "£000" or "£000S" or "£'000" or "£’000" or "£'000S" => new(FigureUnit.Gbp, 1000),
        "£" when next is "m" or "million" => new(FigureUnit.Gbp, 1_000_000),
        "£" when next is "000" or "000s" or "k" => new(FigureUnit.Gbp, 1000),
        "£" => new(FigureUnit.Gbp, 1),
        "%" or "PERCENT" or "PERCENTAGE" => new(FigureUnit.Percent, 1),
        "DAYS" => new(FigureUnit.Days, 1),
        "WEEKS" => new(FigureUnit.Weeks, 1),
        "MONTHS" => new(FigureUnit.Months, 1),
        _ => default,
    };
}
