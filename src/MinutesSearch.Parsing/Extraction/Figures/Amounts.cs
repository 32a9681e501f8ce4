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
        if (Worth(line, hit, start, floor) is { } worth) return worth;
        int comma = start - Openers.Ending(line, start) - 1;
        if (comma == start - 1 || comma < floor || !line.IsMark(comma, ',')) return null;
        // "equal to five berths": what follows is counted.
        if (hit.Unit is null && !NounPhrases.Right(line, hit.Words.To, line.Count).IsEmpty) return null;
        string? whole = WholeBehind(line, hit);
        if (floor > 0 && last.Measure is not null) return new Measured(last.Measure, whole);
        var subject = Clause.Before(line, comma, floor).Subject;
        return Labels.NamesThing(line, subject) ? new Measured(line.Text(subject), whole) : null;
    }

    /// <summary>"a team recovered engines worth £4,000", "the discount, worth £90 a year": the noun before.</summary>
    private static Measured? Worth(FigureLine line, NumberHit hit, int start, int floor)
    {
        if (hit.Unit != FigureUnit.Gbp || !line.Is(start, "worth")) return null;
        int end = line.IsMark(start - 1, ',') ? start - 1 : start;
        var noun = NounPhrases.Left(line, end, floor);
        if (noun.IsEmpty && line.IsMark(start - 1, ',')) noun = Clause.Before(line, end, floor).Subject;
        // "had recovered engines worth £4,000"
        if (noun.Length > 1 && line.Has(noun.From - 1, WordClass.Auxiliary)) noun = noun with { From = noun.From + 1 };
        return noun.IsEmpty || line.Has(noun.From, WordClass.Pronoun) || Labels.IsGeneric(line, noun) ? null : new Measured(line.Text(noun));
    }

    /// <summary>"13% of its members", "9% (36 of 400) of members"</summary>
    private static string? WholeBehind(FigureLine line, NumberHit hit)
    {
        int of = Shares.Behind(line, hit.Words.To);
        return line.Is(of, "of") && hit.Unit == FigureUnit.Percent ? line.Text(NounPhrases.Right(line, of + 1, line.Count)) : null;
    }
}
