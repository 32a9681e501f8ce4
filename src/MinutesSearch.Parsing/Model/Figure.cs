using System.Text.Json.Serialization;

namespace MinutesSearch.Parsing;

/// <summary>A statistic that the text states: a number with its measure.</summary>
/// <remarks>A range is two figures. Dates, page and item numbers, ages, times and votes are none.</remarks>
public sealed record Figure
{
    /// <summary>The plain number: 2716000 for "£2.716 million", 14.22 for "14.22%".</summary>
    public decimal Value { get; init; }

    /// <summary>What the number counts in.</summary>
    public FigureUnit Unit { get; init; }

    /// <summary>The words of the text that say what is measured ("average vacancy rate"); null where none were found.</summary>
    public string? Measure { get; init; }

    /// <summary>Whose it is where the text says ("regional average", "Child Protection teams"); else null.</summary>
    public string? Of { get; init; }

    /// <summary>The date or period as printed; else null.</summary>
    public string? When { get; init; }

    /// <summary>"less than", "approximately", "over", "almost" and the like; else null.</summary>
    public string? Qualifier { get; init; }

    /// <summary>The number as printed, with its unit ("£2.716 million").</summary>
    public required string Text { get; init; }

    /// <summary>Where the number stands.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>What a figure counts in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FigureUnit>))]
public enum FigureUnit
{
    /// <summary>People, cases, places, posts and other countable things, averages and caseloads.</summary>
    [JsonStringEnumMemberName("count")] Count,

    /// <summary>Per cent.</summary>
    [JsonStringEnumMemberName("percent")] Percent,

    /// <summary>Pounds sterling.</summary>
    [JsonStringEnumMemberName("GBP")] Gbp,

    /// <summary>A rate for so many of something ("121 per 10,000").</summary>
    [JsonStringEnumMemberName("ratio")] Ratio,

    /// <summary>Days.</summary>
    [JsonStringEnumMemberName("days")] Days,

    /// <summary>Weeks.</summary>
    [JsonStringEnumMemberName("weeks")] Weeks,

    /// <summary>Months.</summary>
    [JsonStringEnumMemberName("months")] Months,

    /// <summary>Years.</summary>
    [JsonStringEnumMemberName("years")] Years,
}
