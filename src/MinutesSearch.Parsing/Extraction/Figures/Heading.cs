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
        Period = line.Dates.IsEmpty || line.Dates[^1].To != line.Count ? null : line.Text(line.Dates[^1]);
    }

    public string Text { get; }

    public TableUnit Unit { get; }

    /// <summary>Whether durations below it are statistics ("Waiting times").</summary>
    public bool HasCue { get; }

    public string? When { get; }

    /// <summary>The date that ends it, for all below: "The harbour in June 2021"; not that of "The 2022 plan".</summary>
    public string? Period { get; }

    /// <summary>
    /// A slide called "Households in hostels" says what its "584 households" are; one called "Complaints report" does not.
    /// </summary>
    public bool Names(ReadOnlySpan<char> noun)
        => Text.Length <= 60 && line.Span(0).Equals(noun, StringComparison.OrdinalIgnoreCase) && line.Has(1, WordClass.Preposition);
}
