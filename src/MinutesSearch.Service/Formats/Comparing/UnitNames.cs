using System.Collections.Immutable;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Formats.Comparing;

/// <summary>The units of figures as programs and as people call them.</summary>
internal static class UnitNames
{
    /// <summary>By unit, as the JSON of documents spells them.</summary>
    public static readonly ImmutableArray<string> All = ["count", "percent", "GBP", "ratio", "days", "weeks", "months", "years"];

    private static readonly ImmutableArray<string> Headings = ["Numbers", "Per cent", "Pounds", "Rates", "Days", "Weeks", "Months", "Years"];

    public static string Of(FigureUnit unit) => All[(int)unit];

    public static string Heading(FigureUnit unit) => Headings[(int)unit];

    /// <summary>"percent", "%", "gbp", "£", "day": the unit that is meant, or null.</summary>
    public static FigureUnit? Read(string written) => written.ToLowerInvariant() switch
    {
        "%" or "per cent" => FigureUnit.Percent,
        "£" or "pounds" => FigureUnit.Gbp,
        "number" or "numbers" => FigureUnit.Count,
        "rate" or "rates" => FigureUnit.Ratio,
        var name => All.Select((each, place) => (each, place)).Where(each => each.each.Equals(name, StringComparison.OrdinalIgnoreCase) || each.each == name + "s")
            .Select(each => (FigureUnit?)each.place).FirstOrDefault(),
    };
}
