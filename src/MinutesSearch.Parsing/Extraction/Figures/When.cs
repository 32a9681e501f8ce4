namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Which date belongs to which number of a line.</summary>
/// <param name="line">The line.</param>
/// <param name="first">Its first number; a date before that opens the line and counts for all of its numbers.</param>
internal sealed class When(FigureLine line, int first)
{
    /// <summary>How many words may part a number from the date behind it.</summary>
    private const int Reach = 14;

    private static readonly PhraseTable Paces = PhraseTable.Of("pace");

    private readonly WordRange opening = Last(line, 0, first);

    /// <param name="hit">The number.</param>
    /// <param name="floor">Behind the number before.</param>
    /// <param name="limit">The number behind, or the line's end.</param>
    public string? Of(NumberHit hit, int floor, int limit)
    {
        int rate = Shares.RateEnd(line, hit.Words.To);
        // "£5,840 a week": the period is the number's own.
        if (rate > hit.Words.To + 1) return line.Text(new WordRange(hit.Words.To, rate));
        if (Shares.IsPartOfCount(line, hit.Words.To, limit)) limit = Math.Min(line.Count, limit + Reach);
        if (Behind(hit.Words.To, limit) is { IsEmpty: false } behind) return Printed(behind);
        var before = Last(line, floor, hit.Words.From);
        return Printed(before.IsEmpty ? opening : before) ?? Pace(hit, limit);
    }

    /// <summary>The date behind the number alone: "of which nine were let at 3 May".</summary>
    public string? Own(NumberHit hit, int limit) => Printed(Behind(hit.Words.To, limit));

    /// <summary>The "a week" of "some 40 moorings a week".</summary>
    private string? Pace(NumberHit hit, int limit)
    {
        if (hit.Unit is not null) return null;
        int at = NounPhrases.Right(line, hit.Words.To, limit).To;
        int length = at > hit.Words.To && !line.InDate(at) ? Paces.Starting(line, at) : 0;
        return length == 0 ? null : line.Text(new WordRange(at, at + length));
    }

    /// <summary>The first date behind a number and within its clause.</summary>
    private WordRange Behind(int to, int limit)
    {
        for (int i = to; i < limit && i < to + Reach; i++)
        {
            var date = line.DateAt(i);
            if (date.IsEmpty) continue;
            // "£24.6m (2022: £31.2m)": the year is the next number's.
            return line.IsMark(date.To, ':') || Crosses(to, date.From) ? default : date;
        }
        return default;
    }

    private static WordRange Last(FigureLine line, int from, int to)
    {
        for (int i = to - 1; i >= from; i--)
        {
            if (line.DateAt(i) is { IsEmpty: false } date) return date;
        }
        return default;
    }

    /// <summary>Whether a new clause starts between a number and a date: "62 files, and by April …".</summary>
    private bool Crosses(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            // "(nobody in 2019)" says something else; "(2020)" does not, and "(WTE) posts in 2020" is the number's own.
            if (line.IsMark(i, '(') && i + 1 < to && !line.IsMark(i + 2, ')')) return true;
            // "was 214 and in 2024 it was 251"
            if (line.Is(i, "and") && line.Has(i + 1, WordClass.Preposition) && to <= i + 2) return true;
            if (line.IsMark(i, ';') || line.IsMark(i, ':')) return true;
            if (line.IsMark(i, ',') && (line.Has(i + 1, WordClass.Boundary) || Verbs.HasFinite(line, i, to))) return true;
        }
        return false;
    }

    private string? Printed(WordRange date)
    {
        if (date.IsEmpty) return null;
        return line.Is(date.From, "the") ? line.Text(date with { From = date.From + 1 }) : line.Text(date);
    }
}
