namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>
/// An aside that says what the clause before it comes to: "the club had 46 juniors, making up 13% of its members". It measures the
/// juniors, whatever noun or verb stands nearer.
/// </summary>
internal static class Amounts
{
    private static readonly PhraseTable Openers = PhraseTable.Of("amount");

    /// <param name="line">The sentence.</param>
    /// <param name="hit">The number.</param>
    /// <param name="floor">Behind the number before.</param>
    /// <param name="start">Where the number starts, its qualifier included.</param>
    /// <param name="last">What the number before it in the sentence measured.</param>
    public static Measured? Find(FigureLine line, NumberHit hit, int floor, int start, Measured last)
    {
        int comma = start - Openers.Ending(line, start) - 1;
        if (comma == start - 1 || comma < floor || !line.IsMark(comma, ',')) return null;
        // "equal to five berths": what follows is counted.
        if (hit.Unit is null && !NounPhrases.Right(line, hit.Words.To, line.Count).IsEmpty) return null;
        string? whole = WholeBehind(line, hit);
        if (floor > 0 && last.Measure is not null) return new Measured(last.Measure, whole);
        var subject = Clause.Before(line, comma, floor).Subject;
        bool named = !subject.IsEmpty && !line.Has(subject.From, WordClass.Pronoun) && !Labels.IsGeneric(line, subject) && !Speakers.Is(line, subject);
        return named ? new Measured(line.Text(subject), whole) : null;
    }

    /// <summary>"13% of its members", "9% (36 of 400) of members"</summary>
    private static string? WholeBehind(FigureLine line, NumberHit hit)
    {
        int of = Shares.Behind(line, hit.Words.To);
        return line.Is(of, "of") && hit.Unit == FigureUnit.Percent ? line.Text(NounPhrases.Right(line, of + 1, line.Count)) : null;
    }
}
