using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Formats;

/// <summary>A figure in words: the number as printed, what it measures, whose it is and when.</summary>
internal static class FigureText
{
    public static string Of(Figure figure)
    {
        string?[] words = [figure.Qualifier, figure.Text, Measure(figure)];
        string text = string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word)));
        string?[] facts = [figure.Of, figure.When];
        string bracket = string.Join(", ", facts.Where(fact => !string.IsNullOrEmpty(fact)));
        return bracket.Length > 0 ? $"{text} ({bracket})" : text;
    }

    /// <summary>The measure, unless the printed number names it already ("32 agency social workers").</summary>
    private static string? Measure(Figure figure)
        => figure.Measure is { } measure && !figure.Text.Contains(measure, StringComparison.OrdinalIgnoreCase) ? measure : null;
}
