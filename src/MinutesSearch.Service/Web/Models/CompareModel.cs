using System.Globalization;
using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats;
using MinutesSearch.Service.Formats.Comparing;

namespace MinutesSearch.Service.Web.Models;

/// <summary>A figure in the table.</summary>
public sealed record FigureRowModel(string Council, string Value, string Measure, string? Whose, string Meeting, string? Place, string Address);

/// <summary>Figures in one unit: a plot and its table.</summary>
public sealed record FigureGroupModel(string Unit, string Id, string Heading, string Summary, PlotModel Plot, IReadOnlyList<FigureRowModel> Rows);

/// <summary>Figures on a topic, set side by side.</summary>
public sealed record CompareModel
{
    internal const int Most = 200;
    private const int LongestMeasure = 140;

    public required PageRequest Request { get; init; }
    public required string PageTitle { get; init; }
    public string? Summary { get; init; }
    public string? Reading { get; init; }
    public IReadOnlyList<WidenedModel> Topics { get; init; } = [];
    public IReadOnlyList<FigureGroupModel> Groups { get; init; } = [];
    public IReadOnlyList<LinkModel> Chosen { get; init; } = [];
    public IReadOnlyList<LinkModel> Downloads { get; init; } = [];

    /// <summary>The unit that was asked for, as addresses spell it; empty for all.</summary>
    public string Unit => Request.Other("unit");

    /// <summary>The units to choose from.</summary>
    public static IReadOnlyList<(string Name, string Label)> Units { get; } = [.. UnitNames.All.Select((name, place) => (name, UnitNames.Heading((FigureUnit)place)))];

    internal static CompareModel Empty(PageRequest request) => new() { Request = request, PageTitle = "Compare figures" };

    internal static CompareModel Read(SqliteIndex index, PageRequest request, TopicVocabulary topics, CancellationToken cancellation)
    {
        var unit = UnitNames.Read(request.Other("unit"));
        var comparison = index.Compare(new CompareQuery
        {
            Topic = request.Search.Text,
            Units = unit is { } one ? [one] : [],
            Within = request.Search.Query(topics) with { Limit = Most },
        }, cancellation);
        int shown = comparison.Groups.Sum(group => group.Figures.Length);
        return new CompareModel
        {
            Request = request,
            PageTitle = $"Figures on {request.Search.Text}",
            Summary = comparison.Total == 0 ? "No figures found"
                : shown < comparison.Total ? $"The {shown:N0} figures most on the topic, of {comparison.Total:N0}"
                : Wording.Count(comparison.Total, "figure"),
            Reading = SearchModel.WithoutTopics(comparison.Explanation),
            Topics = [.. comparison.Topics.Select(SearchModel.Widened)],
            Groups = [.. comparison.Groups.Select(Of)],
            Chosen = ChosenFilters.Of(request),
            Downloads = Models.Downloads.Of(request, "/api/compare", "csv", "jsonl", "json", "svg"),
        };
    }

    private static FigureGroupModel Of(FigureGroup group)
    {
        var councils = PlotModel.Councils(group);
        var range = ValueRange.Of(group);
        string spread = group.Figures.Length > 1 ? $" Lowest {Number(range.Lowest, group.Unit)}, median {Number(range.Median, group.Unit)}, highest {Number(range.Highest, group.Unit)}." : "";
        return new FigureGroupModel(UnitNames.Of(group.Unit), $"unit-{UnitNames.Of(group.Unit).ToLowerInvariant()}", UnitNames.Heading(group.Unit),
            $"{Wording.Count(group.Figures.Length, "figure")} of {Wording.Count(councils.Count, "council")}.{spread}",
            PlotModel.Of(group, councils), [.. councils.SelectMany(council => council.Select(Row))]);
    }

    private static FigureRowModel Row(ComparedFigure compared)
    {
        var (figure, hit) = (compared.Figure, compared.Hit);
        string? whose = string.Join(", ", new[] { figure.Of, figure.When }.Where(fact => !string.IsNullOrEmpty(fact)));
        return new FigureRowModel(hit.Authority ?? Wording.CouncilUnknown, PlotModel.Printed(figure), Shortened(figure.Measure ?? compared.Clause), whose.Length > 0 ? whose : null,
            string.Join(", ", new[] { hit.Committee, hit.Date is { } day ? Dates.Long(day) : null }.Where(part => part is not null)) is { Length: > 0 } meeting ? meeting : hit.Document,
            figure.Span.Page is { } page ? $"page {page}" : null, PageAddress.Passage(hit.Id));
    }

    private static string Shortened(string text)
    {
        if (text.Length <= LongestMeasure) return text;
        int end = text.LastIndexOf(' ', LongestMeasure);
        return text[..(end > 0 ? end : LongestMeasure)] + " …";
    }

    private static string Number(decimal value, FigureUnit unit)
    {
        string number = value.ToString("#,##0.##", CultureInfo.InvariantCulture);
        return unit switch { FigureUnit.Gbp => "£" + number, FigureUnit.Percent => number + "%", _ => number };
    }
}
