namespace MinutesSearch.Parsing.Extraction;

/// <summary>Which date belongs to which number of a line.</summary>
internal static class When
{
    /// <summary>How many words may part a number from the date behind it.</summary>
    private const int Reach = 14;

    /// <param name="line">The line.</param>
    /// <param name="hit">The number.</param>
    /// <param name="floor">Behind the number before.</param>
    /// <param name="limit">The number behind, or the line's end.</param>
    /// <param name="first">The line's first number.</param>
    public static string? Of(FigureLine line, NumberHit hit, int floor, int limit, int first)
    {
        int rate = Shares.RateEnd(line, hit.Words.To);
        // "£6,150 a week": the period is the number's own.
        if (rate > hit.Words.To + 1) return line.Text(new WordRange(hit.Words.To, rate));
        if (Shares.IsPartOfCount(line, hit.Words.To, limit)) limit = Math.Min(line.Count, limit + Reach);
        WordRange opening = default, before = default;
        foreach (var date in line.Dates)
        {
            if (date.From >= limit) break;
            // "£24.6m (2022: £31.2m)": the year is the next number's.
            if (date.From >= hit.Words.To && line.IsMark(date.To, ':')) break;
            if (date.From >= hit.Words.To && date.From - hit.Words.To < Reach && !Crosses(line, hit.Words.To, date.From)) return Printed(line, date);
            if (date.To <= first) opening = date;
            if (date.From >= floor && date.To <= hit.Words.From) before = date;
        }
        return Printed(line, before.IsEmpty ? opening : before);
    }

    /// <summary>Whether a new clause starts between a number and a date: "62 files, and by April …".</summary>
    private static bool Crosses(FigureLine line, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (line.IsMark(i, ';') || line.IsMark(i, ':')) return true;
            if (line.IsMark(i, ',') && (line.Has(i + 1, WordClass.Boundary) || Verbs.HasFinite(line, i, to))) return true;
        }
        return false;
    }

    private static string? Printed(FigureLine line, WordRange date)
    {
        if (date.IsEmpty) return null;
        return line.Is(date.From, "the") ? line.Text(new WordRange(date.From + 1, date.To)) : line.Text(date);
    }
}
