namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>
/// The numbers of the document so far: "how many of the 291 had stood empty" and "most of the 17% were in one team" speak of a
/// number that was stated before, and so of what it measured.
/// </summary>
internal sealed class Earlier
{
    private readonly Dictionary<(decimal Value, FigureUnit Unit), string> measures = [];

    public void Learn(IEnumerable<Figure> figures)
    {
        foreach (var figure in figures)
        {
            if (figure.Measure is { } measure) measures[(figure.Value, figure.Unit)] = measure;
        }
    }

    /// <summary>"the 48", "those 12", "of the 17%": what a number measured that is spoken of as known, with no noun of its own.</summary>
    public string? Recall(FigureLine line, NumberHit hit, int start)
    {
        bool known = line.Is(start - 1, "the") || line.Is(start - 1, "those") || line.Is(start - 1, "these");
        if (!known || hit.IsDuration || line.Is(hit.Words.To, "of")) return null;
        return NounPhrases.Right(line, hit.Words.To, line.Count).IsEmpty ? measures.GetValueOrDefault((hit.Value, hit.Unit ?? FigureUnit.Count)) : null;
    }
}
