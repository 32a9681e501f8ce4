namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Numbers that say how much something changed: "an increase of 58%", "a rise of 22% in appeals".</summary>
internal static class Changes
{
    public static bool IsChange(FigureLine line, WordRange phrase) => line.Has(phrase.To - 1, WordClass.Change);

    /// <summary>The change with what changed: "increase in referrals", "formal complaints increase" where that stands in the sentence before.</summary>
    public static Measured Name(FigureLine line, WordRange change, NumberHit hit, Measured last)
    {
        int to = hit.Words.To;
        if (line.Is(to, "in") && !line.InDate(to + 1))
        {
            var changed = NounPhrases.Right(line, to + 1, line.Count);
            if (!changed.IsEmpty) return new Measured(line.Text(changed));
        }
        string? name = line.Text(change);
        bool wordy = last.Measure is { } measure && measure.AsSpan().Count(' ') > 2;
        return last.Measure is null || change.Length > 1 || wordy ? new Measured(name) : new Measured($"{last.Measure} {name}");
    }
}
