namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>A column's head: a date, a reading of the row's measure ("Target"), or a measure of its own ("Average caseload").</summary>
internal sealed class TableColumn
{
    private static readonly PhraseTable Readings = PhraseTable.Of("reading");

    /// <param name="heads">The cells above the column, from the top: "Budget", then "£000".</param>
    public TableColumn(IReadOnlyList<FigureLine> heads)
    {
        foreach (var head in heads)
        {
            Unit = Unit.Or(TableUnit.Of(head));
            When ??= head.Dates.IsEmpty ? null : head.Text(head.Dates[0]);
            Name ??= NameOf(head);
            IsReading |= Readings.Covers(head, 0, Words(head));
            IsMeasure |= Enumerable.Range(0, head.Count).Any(i => head.Has(i, WordClass.Measure));
        }
    }

    /// <summary>Without its date and its unit; null if nothing is left ("Mar 23", "£m").</summary>
    public string? Name { get; }

    public string? When { get; }

    public bool IsReading { get; }

    public bool IsMeasure { get; }

    /// <summary>Whether the measure stands in full: "Average caseload", not "Median" or "Posts" beside "Vacant".</summary>
    public bool IsNamed => Name?.Contains(' ') == true;

    public TableUnit Unit { get; }

    private static int Words(FigureLine cell)
    {
        int count = 0;
        while (count < cell.Count && !cell.IsMark(count, '(') && !cell.Is(count, "£m") && !cell.Is(count, "£") && !cell.Is(count, "%")) count++;
        return count;
    }

    private static string? NameOf(FigureLine head)
    {
        int to = 0;
        while (to < head.Count && !head.InDate(to) && !TableUnit.IsSign(head, to)) to++;
        if (to > 0) return head.Text(NounPhrases.Trim(head, new WordRange(0, to)));
        // "2023/24 Budget": the date comes first.
        int from = 0;
        while (from < head.Count && (head.InDate(from) || TableUnit.IsSign(head, from))) from++;
        return head.Text(NounPhrases.Trim(head, new WordRange(from, head.Count)));
    }
}
