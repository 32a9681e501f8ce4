namespace MinutesSearch.Indexing.Searching.Ranking;

/// <summary>Two papers of one meeting say much the same: a decision sheet and its minutes, a pack and its part, a draft and its final form.</summary>
internal static class Twins
{
    // Of a draft and its final form some words differ; a decision sheet shortens a sentence by a word or two.
    private const double AlikeShare = 0.9;

    /// <summary>Whether two passages stand in different papers of one meeting: the day is known, what is known of council and committee agrees, and something is known.</summary>
    public static bool AreOfOneMeeting(Hit first, Hit second)
    {
        if (first.Document == second.Document || first.Date is null || first.Date != second.Date) return false;
        bool? authority = AreSame(first.Authority, second.Authority), committee = AreSame(first.Committee, second.Committee);
        return authority is not false && committee is not false && (authority is true || committee is true);
    }

    /// <summary>Whether two texts share nearly all of their words.</summary>
    public static bool AreAlike(string[] first, string[] second)
    {
        int longer = Math.Max(first.Length, second.Length);
        if (Math.Min(first.Length, second.Length) < AlikeShare * longer) return false;
        var counts = first.CountBy(word => word, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        int shared = second.CountBy(word => word, StringComparer.OrdinalIgnoreCase).Sum(pair => Math.Min(pair.Value, counts.GetValueOrDefault(pair.Key)));
        return shared >= AlikeShare * longer;
    }

    /// <summary>Whether two names agree; null where one is not known, as in the slides of a meeting beside their text.</summary>
    private static bool? AreSame(string? first, string? second) => first is null || second is null ? null : first == second;
}
