namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>A slide's or an item's title, read once for all numbers below it.</summary>
internal sealed class Heading
{
    private readonly FigureLine line;

    public Heading(string text)
    {
        Text = text;
        line = new FigureLine(text, 0, text.Length);
        Unit = TableUnit.Of(line);
        HasCue = FigureContexts.HasCue(line);
        When = line.Dates.IsEmpty ? null : line.Text(line.Dates[0]);
    }

    public string Text { get; }

    public TableUnit Unit { get; }

    /// <summary>Whether durations below it are statistics ("Waiting times").</summary>
    public bool HasCue { get; }

    public string? When { get; }

    /// <summary>
    /// A slide called "Households in hostels" says what its "584 households" are; one called "Complaints report" does not.
    /// </summary>
    public bool Names(ReadOnlySpan<char> noun)
        => Text.Length <= 60 && line.Span(0).Equals(noun, StringComparison.OrdinalIgnoreCase) && line.Has(1, WordClass.Preposition);
}
