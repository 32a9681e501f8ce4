using System.Globalization;
using HtmlAgilityPack;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>Computes the marks of list items as a browser prints them: "•", "3.", "c.", "iv.".</summary>
internal sealed class ListNumbers
{
    private readonly string _type;
    private readonly int _step;
    private int _next;

    public ListNumbers(HtmlNode list)
    {
        _type = list.Name == "ol" ? Type(list) : "•";
        _step = list.Attributes["reversed"] is null ? 1 : -1;
        _next = Number(list.Attribute("start")) ?? (_step > 0 ? 1 : list.ChildNodes.Count(node => node.Name == "li"));
    }

    public string Next(HtmlNode item)
    {
        if (_type is "•" or "") return _type;
        int number = Number(item.Attribute("value")) ?? _next;
        _next = number + _step;
        return Print(number) + ".";
    }

    /// <summary>"" for a list without marks.</summary>
    private static string Type(HtmlNode list)
    {
        string style = list.Style();
        if (style.Contains("lower-alpha", StringComparison.Ordinal) || style.Contains("lower-latin", StringComparison.Ordinal)) return "a";
        if (style.Contains("upper-alpha", StringComparison.Ordinal) || style.Contains("upper-latin", StringComparison.Ordinal)) return "A";
        if (style.Contains("lower-roman", StringComparison.Ordinal)) return "i";
        if (style.Contains("upper-roman", StringComparison.Ordinal)) return "I";
        return list.Attribute("type") is "a" or "A" or "i" or "I" ? list.Attribute("type") : "1";
    }

    private string Print(int number) => _type switch
    {
        "a" => Letters(number).ToLowerInvariant(),
        "A" => Letters(number),
        "i" => Roman(number).ToLowerInvariant(),
        "I" => Roman(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number)
    {
        if (number < 1) return number.ToString(CultureInfo.InvariantCulture);
        string letters = "";
        for (; number > 0; number = (number - 1) / 26) letters = (char)('A' + (number - 1) % 26) + letters;
        return letters;
    }

    private static string Roman(int number) => number is < 1 or > 3999 ? number.ToString(CultureInfo.InvariantCulture) : RomanNumerals.Of(number);

    private static int? Number(string text)
        => int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number)
            && Math.Abs((long)number) < 1_000_000 ? number : null;
}
