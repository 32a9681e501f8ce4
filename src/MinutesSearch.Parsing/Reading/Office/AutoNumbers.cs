using System.Globalization;
using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>The numbers that the program draws before the paragraphs of a list, computed: "1.", "(b)", "iv)".</summary>
internal sealed class AutoNumbers
{
    private readonly long[] _next = new long[9];
    private readonly string?[] _scheme = new string?[9];

    /// <summary>The mark of the next paragraph; null for none.</summary>
    /// <param name="bullet">What says which mark it is.</param>
    /// <param name="level">The paragraph's level.</param>
    public string? MarkOf(XElement? bullet, int level)
    {
        // What stands deeper begins anew below the next paragraph of this level.
        for (int deeper = level + 1; deeper < _scheme.Length; deeper++) _scheme[deeper] = null;
        string kind = bullet?.Name.LocalName ?? "buNone";
        string? scheme = kind == "buAutoNum" ? bullet.Value("type") ?? "arabicPeriod" : null;
        if (scheme is null)
        {
            _scheme[level] = null;
            return kind is "buChar" or "buBlip" ? "•" : null;
        }
        if (_scheme[level] != scheme) _next[level] = Math.Clamp(bullet.Number("startAt") ?? 1, 1, 32_767);
        _scheme[level] = scheme;
        return Dress(Label(_next[level]++, scheme), scheme);
    }

    private static string Label(long number, string scheme)
    {
        if (scheme.StartsWith("alpha", StringComparison.Ordinal))
        {
            string letters = $"{(char)('a' + ((number - 1) % 26))}";
            if (number > 26) letters = (char)('a' + (((number - 1) / 26) - 1) % 26) + letters;
            return scheme.StartsWith("alphaUc", StringComparison.Ordinal) ? letters.ToUpperInvariant() : letters;
        }
        if (!scheme.StartsWith("roman", StringComparison.Ordinal)) return number.ToString(CultureInfo.InvariantCulture);
        string roman = RomanNumerals.Of(number);
        return scheme.StartsWith("romanLc", StringComparison.Ordinal) ? roman.ToLowerInvariant() : roman;
    }

    private static string Dress(string label, string scheme)
    {
        if (scheme.EndsWith("ParenBoth", StringComparison.Ordinal)) return $"({label})";
        if (scheme.EndsWith("ParenR", StringComparison.Ordinal)) return $"{label})";
        return scheme.EndsWith("Plain", StringComparison.Ordinal) ? label : $"{label}.";
    }
}
