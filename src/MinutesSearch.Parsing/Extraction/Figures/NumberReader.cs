using System.Collections.Frozen;
using System.Globalization;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>A word read as a number: "£2.7m", "13.57%", "1,347", "forty-one".</summary>
internal readonly record struct NumberWord(decimal Value, bool IsMoney, bool IsPercent, decimal Scale, bool IsSpelt);

/// <summary>Reads one word as a number, or two where it is a range ("10-12%").</summary>
internal static class NumberReader
{
    private static readonly string[] Units =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenDictionary<string, int> SpeltValues = Spell().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Spelt = SpeltValues.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<string> SpeltWords => SpeltValues.Keys;

    public static bool TryRead(ReadOnlySpan<char> word, out NumberWord number) => TryRead(word, money: false, out number);

    private static bool TryRead(ReadOnlySpan<char> word, bool money, out NumberWord number)
    {
        if (!word.IsEmpty && char.IsAsciiLetter(word[0]) && Spelt.TryGetValue(word, out int spelt))
        {
            number = new NumberWord(spelt, false, false, 1, IsSpelt: true);
            return true;
        }
        number = default;
        if (word.StartsWith("£"))
        {
            word = word[1..];
            money = true;
        }
        int digits = DigitsLength(word);
        if (digits == 0 || !IsGrouped(word[..digits])) return false;
        if (!TryReadTail(word[digits..], money, out bool percent, out decimal scale)) return false;
        if (!decimal.TryParse(word[..digits], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value)) return false;
        number = new NumberWord(value, money || scale < 1, percent, scale, IsSpelt: false);
        return true;
    }

    /// <summary>Reads "10-12%" or "£1.2-1.4m" as two numbers; the first takes the second's scale and unit if it has none.</summary>
    public static bool TryReadRange(ReadOnlySpan<char> word, out NumberWord first, out NumberWord second, out int dash)
    {
        first = second = default;
        dash = word.IndexOf('-');
        if (dash <= 0 || word[(dash + 1)..].Contains('-')) return false;
        if (!TryRead(word[..dash], out first) || !TryRead(word[(dash + 1)..], first.IsMoney, out second)) return false;
        if (first.IsSpelt || second.IsSpelt) return false;
        first = Share(first, second);
        return true;
    }

    /// <summary>The first number of a range with the unit and the scale of the second: the "28" of "28 – 30%".</summary>
    public static NumberWord Share(NumberWord first, NumberWord second)
        => first with
        {
            IsPercent = first.IsPercent || second.IsPercent,
            IsMoney = first.IsMoney || second.IsMoney,
            Scale = first.Scale == 1 && first.Value < 1000 ? second.Scale : first.Scale,
        };

    private static int DigitsLength(ReadOnlySpan<char> word)
    {
        int length = 0;
        while (length < word.Length && (char.IsAsciiDigit(word[length]) || (word[length] is ',' or '.' && length > 0))) length++;
        return length;
    }

    /// <summary>Whether commas part groups of three and there is one stop at most: "12,345.67", not "1.2.3".</summary>
    private static bool IsGrouped(ReadOnlySpan<char> digits)
    {
        int stop = digits.IndexOf('.');
        if (stop >= 0 && digits[(stop + 1)..].IndexOfAny('.', ',') >= 0) return false;
        if (digits.Length > 20) return false;
        var whole = stop >= 0 ? digits[..stop] : digits;
        if (!whole.Contains(',')) return whole.Length > 0;
        bool first = true;
        foreach (var group in whole.Split(','))
        {
            int length = whole[group].Length;
            if (first ? length is < 1 or > 3 : length != 3) return false;
            first = false;
        }
        return true;
    }

    private static bool TryReadTail(ReadOnlySpan<char> tail, bool money, out bool percent, out decimal scale)
    {
        percent = tail is "%";
        scale = 1;
        if (tail.IsEmpty || percent) return true;
        // "£40m" is money; "40m" is as likely metres.
        decimal? found = money || tail is "k" ? Scale(tail) : tail.Length > 2 ? Scale(tail) : null;
        if (found is null && tail is "p" && !money) found = 0.01m;
        scale = found ?? 1;
        return found is not null;
    }

    /// <summary>What "m", "million", "k" and the like multiply by; null for other words.</summary>
    public static decimal? Scale(ReadOnlySpan<char> word) => word.Length is 0 or > 8 || !"mbkthMBKTH".Contains(word[0]) ? null : word.ToString().ToUpperInvariant() switch
    {
        "M" or "MN" or "MILLION" or "MILLIONS" => 1_000_000,
        "BN" or "B" or "BILLION" => 1_000_000_000,
        "K" or "THOUSAND" => 1000,
        "HUNDRED" => 100,
        _ => null,
    };

    private static Dictionary<string, int> Spell()
    {
        var spelt = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int value = 1; value < Units.Length; value++) spelt[Units[value]] = value;
        for (int ten = 2; ten < Tens.Length; ten++)
        {
            spelt[Tens[ten]] = ten * 10;
            for (int unit = 1; unit < 10; unit++) spelt[$"{Tens[ten]}-{Units[unit]}"] = ten * 10 + unit;
        }
        return spelt;
    }
}
