namespace MinutesSearch.Indexing.Comparing;

/// <summary>The clause of a passage in which a figure stands: "the average caseload was 16" of "Agency staff made up 13%, and the average caseload was 16."</summary>
internal static class FigureClauses
{
    private const int MostBefore = 160;
    private const int MostBehind = 100;
    private static readonly string[] Ends = [". ", "? ", "! ", "; ", ", and ", ", but ", ", while ", ", whereas ", ", with ", " · "];

    /// <summary>The clause around the figure, which is looked for from a place on; and where it ends.</summary>
    public static (string Clause, int End) Of(string text, string printed, int from)
    {
        int at = text.IndexOf(printed, Math.Min(from, text.Length), StringComparison.Ordinal);
        if (at < 0) at = text.IndexOf(printed, StringComparison.Ordinal);
        if (at < 0) return (text.Length <= MostBefore ? text : "", from);
        int behind = at + printed.Length;
        int start = Math.Max(0, at - MostBefore), end = Math.Min(text.Length, behind + MostBehind);
        foreach (string mark in Ends)
        {
            int before = text.LastIndexOf(mark, at, at - start, StringComparison.Ordinal);
            if (before >= 0) start = Math.Max(start, before + mark.Length);
            int after = text.IndexOf(mark, behind, end - behind, StringComparison.Ordinal);
            if (after >= 0) end = after;
        }
        return (Whole(text, start, end), behind);
    }

    /// <summary>Cut between words.</summary>
    private static string Whole(string text, int start, int end)
    {
        while (start > 0 && start < end && text[start - 1] != ' ') start++;
        while (end < text.Length && end > start && text[end] != ' ' && !char.IsPunctuation(text[end])) end--;
        return text[start..end].Trim();
    }
}
