using System.Globalization;
using System.Text;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>Numbers as the lists of a document print them.</summary>
internal static class Numerals
{
    /// <summary>Past this a list of letters prints more of them than anybody reads.</summary>
    private const int MostLetters = 26 * 8;

    private static readonly string[] Units =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Prints a number in one of the formats of numbering, decimal in those that English minutes do not use.</summary>
    public static string Print(int number, string format) => format switch
    {
        "none" or "bullet" => "",
        "lowerLetter" => Letters(number).ToLowerInvariant(),
        "upperLetter" => Letters(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "ordinal" => Decimal(number) + OrdinalEnding(number),
        "cardinalText" when number is >= 0 and < 100 => Capital(Words(number)),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"z" is followed by "aa", "bb", "cc", as Word counts.</summary>
    private static string Letters(int number)
        => number is < 1 or > MostLetters ? Decimal(number) : new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number) => number is < 1 or > 3999 ? Decimal(number) : RomanNumerals.Of(number);

    private static string OrdinalEnding(int number) => (Math.Abs(number) % 100, Math.Abs(number) % 10) switch
    {
        (11 or 12 or 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };

    private static string Words(int number)
        => number < 20 ? Units[number] : number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]}-{Units[number % 10]}";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
