namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Numbers in several words: "thirty four", "two hundred and six".</summary>
internal static class NumberWords
{
    /// <summary>How many words the number at <paramref name="at"/> has.</summary>
    public static int Length(FigureLine line, int at, NumberWord number, out decimal value)
    {
        value = number.Value;
        if (!number.IsSpelt) return 1;
        int to = at + Below100(line, at, out value);
        if (value >= 10 || !line.Is(to, "hundred")) return to - at;
        value *= 100;
        int rest = line.Is(to + 1, "and") ? to + 2 : to + 1;
        int length = Below100(line, rest, out decimal small);
        if (length == 0) return to + 1 - at;
        value += small;
        return rest + length - at;
    }

    private static int Below100(FigureLine line, int at, out decimal value)
    {
        value = 0;
        if (!line.TryNumber(at, out var first) || !first.IsSpelt) return 0;
        value = first.Value;
        bool tens = value is 20 or 30 or 40 or 50 or 60 or 70 or 80 or 90;
        if (!tens || !line.TryNumber(at + 1, out var second) || !second.IsSpelt || second.Value >= 10) return 1;
        value += second.Value;
        return 2;
    }
}
