using System.Globalization;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats;
using MinutesSearch.Service.Formats.Comparing;

namespace MinutesSearch.Service.Web.Models;

/// <summary>A dot of the plot.</summary>
/// <param name="X">Its place from the left, as a share of the width ("12.5%").</param>
/// <param name="Title">What it is.</param>
public sealed record DotModel(string X, string Title);

/// <summary>A row of the plot: a council and its figures.</summary>
public sealed record PlotRowModel(string Council, int Y, IReadOnlyList<DotModel> Dots);

/// <summary>A mark of the scale.</summary>
public sealed record MarkModel(string X, string Label, string Anchor);

/// <summary>
/// A plot that keeps its letters' size at any width: places from left to right are shares of the width, from top to bottom pixels,
/// and the council's name stands above its row.
/// </summary>
public sealed record PlotModel(string Title, string Description, int Height, int Bottom, IReadOnlyList<PlotRowModel> Rows, IReadOnlyList<MarkModel> Marks)
{
    private const int RowHeight = 42, ScaleHeight = 30;

    /// <summary>The figures by council, the highest median first.</summary>
    internal static List<IGrouping<string, ComparedFigure>> Councils(FigureGroup group)
        => [.. group.Figures.GroupBy(figure => figure.Hit.Authority ?? Wording.CouncilUnknown, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(council => ValueRange.Of(new FigureGroup(group.Unit, [.. council])).Median).ThenBy(council => council.Key, StringComparer.OrdinalIgnoreCase)];

    internal static PlotModel Of(FigureGroup group, List<IGrouping<string, ComparedFigure>> councils)
    {
        var axis = Axis.Of(group.Figures.Select(figure => figure.Figure.Value));
        int bottom = councils.Count * RowHeight + 4;
        var (lowest, highest) = (group.Figures.MinBy(figure => figure.Figure.Value)!, group.Figures.MaxBy(figure => figure.Figure.Value)!);
        string scale = axis.IsLogarithmic ? " Each mark of the scale is ten times the one before." : "";
        return new PlotModel(
            $"{UnitNames.Heading(group.Unit)}: one row for each council, one dot for each figure",
            $"{Wording.Count(group.Figures.Length, "figure")}. Lowest: {Sentence(lowest)}. Highest: {Sentence(highest)}.{scale} The table below lists them all.",
            bottom + ScaleHeight, bottom,
            [.. councils.Select((council, place) => new PlotRowModel(council.Key, place * RowHeight,
                [.. council.OrderBy(figure => figure.Figure.Value).Select(figure => new DotModel(X(axis, (double)figure.Figure.Value), Sentence(figure)))]))],
            [.. axis.Marks.Select((mark, place) => new MarkModel(X(axis, mark), Axis.Label(mark, group.Unit), place == 0 ? "start" : place == axis.Marks.Length - 1 ? "end" : "middle"))]);
    }

    internal static string Printed(Figure figure) => string.Join(' ', new[] { figure.Qualifier, figure.Text }.Where(word => !string.IsNullOrEmpty(word)));

    private static string Sentence(ComparedFigure figure)
        => $"{FigureText.Of(figure.Figure)}, {figure.Hit.Authority ?? Wording.CouncilUnknown}{(figure.Hit.Date is { } day ? ", " + Dates.Long(day) : "")}";

    private static string X(Axis axis, double value) => (100 * axis.Place(value)).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
