using System.Collections.Frozen;
using System.Globalization;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Reads a number as people write it: 1,200, £1.2m, 7.64%, 3 weeks.</summary>
internal static class AmountReader
{
    private static readonly FrozenDictionary<string, decimal> Multiples = new Dictionary<string, decimal>
    {
        ["k"] = 1000,
        ["thousand"] = 1000,
        ["m"] = 1_000_000,
        ["mn"] = 1_000_000,
        ["million"] = 1_000_000,
        ["bn"] = 1_000_000_000,
        ["billion"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>
    {
        ["%"] = "percent",
        ["pc"] = "percent",
        ["percent"] = "percent",
        ["per cent"] = "percent",
        ["pounds"] = "gbp",
        ["days"] = "days",
        ["weeks"] = "weeks",
        ["months"] = "months",
        ["years"] = "years",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private const int LongestText = 40;

    private const int MostDigits = 26;

    private const decimal LargestToMultiply = 1_000_000_000_000_000;

    /// <param name="text">As typed.</param>
    /// <param name="value">The number.</param>
    /// <param name="unit">What it counts in, as <see cref="FieldValues"/> names it; null where the text does not say.</param>
    public static bool TryRead(string text, out decimal value, out string? unit)
    {
        (value, unit) = (0, null);
        text = text.Trim();
        if (text.Length is 0 or > LongestText) return false;
        string sign = text[0] is '-' or '−' ? "-" : "";
        text = text[sign.Length..];
        if (text.StartsWith('£')) (unit, text) = ("gbp", text[1..].TrimStart());
        int digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || (text[digits] is ',' or '.' && digits > 0))) digits++;
        string number = text[..digits].TrimEnd(',', '.').Replace(",", "", StringComparison.Ordinal);
        if (number.Length is 0 or > MostDigits) return false;
        if (!decimal.TryParse(sign + number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)) return false;
        return Suffix(text[digits..].Trim(), ref value, ref unit);
    }

    private static bool Suffix(string rest, ref decimal value, ref string? unit)
    {
        int end = rest.IndexOf(' ', StringComparison.Ordinal);
        if (Multiples.TryGetValue(end < 0 ? rest : rest[..end], out decimal multiple))
        {
            if (Math.Abs(value) > LargestToMultiply) return false;
            value *= multiple;
            rest = end < 0 ? "" : rest[(end + 1)..].Trim();
        }
        if (rest.Length == 0) return true;
        if (!Units.TryGetValue(rest, out string? named) || (unit is not null && unit != named)) return false;
        unit = named;
        return true;
    }
}
