using System.Text;

namespace MinutesSearch.Parsing.Reading;

/// <summary>Numbers as lists print them in Roman signs.</summary>
internal static class RomanNumerals
{
    private static readonly (int Value, string Sign)[] Signs =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>In capitals; "" below one.</summary>
    public static string Of(long number)
    {
        var roman = new StringBuilder();
        foreach (var (value, sign) in Signs)
            for (; number >= value; number -= value) roman.Append(sign);
        return roman.ToString();
    }
}
