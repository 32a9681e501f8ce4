namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>
/// Measures of one word that say nothing by themselves, as "average" in "boats were let, at an average of £640": the noun that the
/// sentence speaks of is put before it, "boats average".
/// </summary>
/// <param name="line">The sentence.</param>
/// <param name="last">What the number before it in the sentence measured.</param>
/// <param name="asked">What was asked about since.</param>
internal sealed class BareHeads(FigureLine line, Measured last, string? asked)
{
    private const int LongestTopic = 2;
    private const int Reach = 40;

    /// <param name="found">What the number was found to measure.</param>
    /// <param name="at">The number.</param>
    public Measured Name(Measured found, int at)
    {
        if (found.Measure is { } change && Changed(change) is { } what) return found with { Measure = what };
        if (found.Measure is not { } head || head.Contains(' ') || !Vocabulary.Of(head).Classes.HasFlag(WordClass.Bare) || found.Measure == last.Measure) return found;
        string? topic = Measuring(at) ?? AskedMeasure() ?? (IsShort(last.Measure) && found.Of != last.Measure ? last.Measure : null);
        // "the Welsh average was 9%" after "the rate was 7%": a rate that was carried on is named already.
        if (found.Of is null && head is "cost" or "costs" or "price" or "average") topic ??= Subject();
        return topic is null || Vocabulary.Of(topic).Classes.HasFlag(WordClass.Bare) ? found : found with { Measure = $"{topic} {head}" };
    }

    /// <summary>"welcomed the fall in the number of leaks from 31 to 18": the number of leaks.</summary>
    private static string? Changed(string measure)
    {
        int blank = measure.IndexOf(" in ", StringComparison.Ordinal);
        if (blank <= 0 || measure.AsSpan(0, blank).Contains(' ') || !Vocabulary.Of(measure.AsSpan(0, blank)).Classes.HasFlag(WordClass.Change)) return null;
        string what = measure[(blank + " in ".Length)..];
        return what.StartsWith("the ", StringComparison.Ordinal) ? what["the ".Length..] : what;
    }

    /// <summary>"asked about caseloads. The average was 17.8."</summary>
    private string? AskedMeasure() => asked is not null && !asked.Contains(' ') && Vocabulary.Of(asked).Classes.HasFlag(WordClass.Measure) ? asked : null;

    /// <summary>"concerned about caseloads in the yard, where the average was 20": the noun before that measures.</summary>
    private string? Measuring(int at)
    {
        for (int i = at - 1; i >= 0 && i > at - Reach; i--)
        {
            // "for the first time", "within 30 days"
            if ((line.Is(i, "time") && line.Is(i - 1, "first")) || line.IsNumber(i - 1)) continue;
            if (line.Has(i, WordClass.Measure) && !line.Has(i, WordClass.Bare | WordClass.Comparator | WordClass.Generic | WordClass.Preposition | WordClass.Verb | WordClass.Change)) return line.Text(new WordRange(i, i + 1));
        }
        return null;
    }

    /// <summary>"Dredging was planned for May, at a cost of £640,000": the cost of what the sentence begins with.</summary>
    private string? Subject()
    {
        var clause = Clause.First(line);
        return clause.Subject.Length <= LongestTopic && Labels.NamesThing(line, clause.Subject) && !Speakers.Says(line, clause.Verb.To - 1) ? line.Text(clause.Subject) : null;
    }

    private static bool IsShort(string? measure) => measure is not null && measure.AsSpan().Count(' ') < LongestTopic;
}
