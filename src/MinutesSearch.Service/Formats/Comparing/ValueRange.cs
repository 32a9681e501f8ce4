using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats.Comparing;

/// <summary>From where to where the figures of a group go.</summary>
internal readonly record struct ValueRange(decimal Lowest, decimal Median, decimal Highest)
{
    public static ValueRange Of(FigureGroup group)
    {
        decimal[] values = [.. group.Figures.Select(figure => figure.Figure.Value).Order()];
        int middle = values.Length / 2;
        return new ValueRange(values[0], values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2, values[^1]);
    }
}
