namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>
/// Measures of one word that say nothing by themselves, as "average" in "boats were let, at an average of £640": the noun that the
/// sentence speaks of is put before it, "boats average".
/// </summary>
internal static class BareHeads
{
    private const int LongestTopic = 2;
    private const int Reach = 40;

    /// <param name="line">The sentence.</param>
    /// <param name="found">What the number was found to measure.</param>
    /// <param name="last">What the number before it in the sentence measured.</param>
    /// <param name="at">The number.</param>
    public static Measured Named(FigureLine line, Measured found, Measured last, int at)
    {
        if (found.Measure is not { } head || head.Contains(' ') || !Vocabulary.Of(head).Classes.HasFlag(WordClass.Bare) || found.Measure == last.Measure) return found;
        string? topic = Measuring(line, at) ?? (IsShort(last.Measure) && found.Of != last.Measure ? last.Measure : null);
        return topic is null || Vocabulary.Of(topic).Classes.HasFlag(WordClass.Bare) ? found : found with { Measure = $"{topic} {head}" };
    }

    /// <summary>"concerned about caseloads in the yard, where the average was 20": the noun before that measures.</summary>
    private static string? Measuring(FigureLine line, int at)
    {
        for (int i = at - 1; i >= 0 && i > at - Reach; i--)
        {
            if (line.Has(i, WordClass.Measure) && !line.Has(i, WordClass.Bare | WordClass.Comparator | WordClass.Generic | WordClass.Preposition | WordClass.Verb | WordClass.Change)) return line.Text(new WordRange(i, i + 1));
        }
        return null;
    }

    private static bool IsShort(string? measure) => measure is not null && measure.AsSpan().Count(' ') < LongestTopic;
}
