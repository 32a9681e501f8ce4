namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>A column's head: a date, a reading of the row's measure ("Target"), or a measure of its own ("Average caseload").</summary>
internal sealed class TableColumn
{
    public TableColumn(FigureLine head, bool isReading)
    {
        Unit = TableUnit.Of(head);
        When = head.Dates.IsEmpty ? null : head.Text(head.Dates[0]);
        Name = NameOf(head);
        IsReading = isReading;
        IsMeasure = Enumerable.Range(0, head.Count).Any(i => head.Has(i, WordClass.Measure));
    }

    /// <summary>Without its date and its unit; null if nothing is left ("Mar 23", "£m").</summary>
    public string? Name { get; }

    public string? When { get; }

    public bool IsReading { get; }

    public bool IsMeasure { get; }

    public TableUnit Unit { get; }

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
