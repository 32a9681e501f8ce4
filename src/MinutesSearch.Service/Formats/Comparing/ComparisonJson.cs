using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Formats.Comparing;

/// <summary>The JSON of <c>minutes compare</c>, <c>minutes-search/figures/1</c>.</summary>
internal sealed record ComparisonJson(string Schema, string Topic, string Explanation, int Total, ImmutableArray<FigureGroupJson> Groups)
{
    public static ComparisonJson Of(Comparison comparison)
        => new("minutes-search/figures/1", comparison.Topic, comparison.Explanation, comparison.Total, [.. comparison.Groups.Select(FigureGroupJson.Of)]);

    public static void Write(TextWriter output, Comparison comparison) => output.WriteLine(JsonSerializer.Serialize(Of(comparison), OutputJson.Indented.ComparisonJson));

    /// <summary>One figure a line.</summary>
    public static void WriteLines(TextWriter output, Comparison comparison)
    {
        foreach (var figure in comparison.Groups.SelectMany(group => group.Figures)) output.WriteLine(JsonSerializer.Serialize(FigureJson.Of(figure), OutputJson.Compact.FigureJson));
    }
}

/// <summary>Figures in one unit.</summary>
internal sealed record FigureGroupJson(string Unit, int Count, decimal Lowest, decimal Median, decimal Highest, ImmutableArray<FigureJson> Figures)
{
    public static FigureGroupJson Of(FigureGroup group)
    {
        var range = ValueRange.Of(group);
        return new FigureGroupJson(UnitNames.Of(group.Unit), group.Figures.Length, range.Lowest, range.Median, range.Highest, [.. group.Figures.Select(FigureJson.Of)]);
    }
}

/// <summary>A figure with its source.</summary>
internal sealed record FigureJson
{
    public decimal Value { get; init; }
    public required string Unit { get; init; }
    public string? Qualifier { get; init; }
    public required string Text { get; init; }
    public string? Measure { get; init; }
    [JsonPropertyName("of")] public string? Whose { get; init; }
    public string? When { get; init; }
    public required string Clause { get; init; }
    public double Score { get; init; }
    public string? Authority { get; init; }
    public Nation? Nation { get; init; }
    public string? Committee { get; init; }
    public DateOnly? Date { get; init; }
    public required string Document { get; init; }
    public string? Source { get; init; }
    public string? Item { get; init; }
    public int? Page { get; init; }
    public SourceSpan Span { get; init; }
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required string Address { get; init; }

    /// <summary>How many other papers of the meeting state it too.</summary>
    public int Duplicates { get; init; }

    public static FigureJson Of(ComparedFigure compared)
    {
        var (figure, hit) = (compared.Figure, compared.Hit);
        return new FigureJson
        {
            Value = figure.Value,
            Unit = UnitNames.Of(figure.Unit),
            Qualifier = figure.Qualifier,
            Text = figure.Text,
            Measure = figure.Measure,
            Whose = figure.Of,
            When = figure.When,
            Clause = compared.Clause,
            Score = compared.Score,
            Authority = hit.Authority,
            Nation = hit.Nation,
            Committee = hit.Committee,
            Date = hit.Date,
            Document = hit.Document,
            Source = hit.Source,
            Item = hit.Passage.Item,
            Page = figure.Span.Page,
            Span = figure.Span,
            Id = hit.Id,
            Kind = HitJson.NameOf(hit.Passage.Kind),
            Address = PassageAddress.Of(hit, figure.Span),
            Duplicates = hit.Duplicates,
        };
    }
}
