namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>What stands between a decision's cue and its first clause: marks, votes, movers.</summary>
internal static class CueMarks
{
    private const int LongestVote = 120;

    private static readonly string[] Movers = ["on the proposal of", "on the motion of", "on a proposal by", "on the proposition of", "proposed by", "proposed cllr", "moved by", "by all", "by a majority", "by a vote", "on a vote", "by unanimous", "nem con", "nem. con", "with ", "by "];

    /// <summary>Behind ":", "-", "/-", "–", ".", votes in brackets, "unanimously", movers and white space.</summary>
    public static int After(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '-' or '–' or '—' or '/' or ',' or ';' or '.')) at++;
        if (at < end && text[at] == '(' && text.IndexOf(')', at, Math.Min(end - at, LongestVote)) is > 0 and var close && IsVote(text.AsSpan(at, close - at))) return After(text, close + 1, end);
        if (text.AsSpan(at, end - at).StartsWith("unanimously", StringComparison.OrdinalIgnoreCase)) return After(text, at + 11, end);
        return AfterMovers(text, at, end);
    }

    /// <summary>Whether a bracket holds a vote or the movers: "(7 for, 2 against)", "(prop. AB, sec. CD)".</summary>
    public static bool IsVote(ReadOnlySpan<char> bracket)
    {
        foreach (string word in (ReadOnlySpan<string>)["for,", " for)", "for:", "in favour", "against", "unanim", "vote", "nem", "abst", "prop", "second", "moved", "sec."])
        {
            if (bracket.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return bracket.EndsWith(" for") || bracket.Contains("for ", StringComparison.OrdinalIgnoreCase) && bracket.IndexOfAnyInRange('0', '9') >= 0;
    }

    /// <summary>"RESOLVED: On the proposal of Councillor A, seconded by Councillor B, that …", "RESOLVED by all to …": the clause begins behind the movers.</summary>
    private static int AfterMovers(string text, int at, int end)
    {
        var rest = text.AsSpan(at, Math.Min(end - at, LongestVote));
        if (!StartsWithAny(rest, Movers)) return at;
        int that = rest.IndexOf(" that ", StringComparison.OrdinalIgnoreCase), comma = rest.LastIndexOf(", to ", StringComparison.OrdinalIgnoreCase);
        if (that > 0) return at + that + 1;
        if (comma > 0) return at + comma + 2;
        if (rest.IndexOf(", not to ", StringComparison.OrdinalIgnoreCase) is > 0 and var not) return at + not + 2;
        return rest.StartsWith("by all to ", StringComparison.OrdinalIgnoreCase) ? at + 7 : rest.IndexOf(':') is > 0 and var colon ? at + colon + 1 : at;
    }

    public static bool StartsWithAny(ReadOnlySpan<char> line, string[] starts)
    {
        foreach (string start in starts)
        {
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>A clause without the bracket at its end that holds movers and votes, and without ";" and "and".</summary>
    public static string Trim(string clause)
    {
        clause = clause.TrimEnd(' ', ';', ',');
        if (clause.TrimEnd('.') is [.., ')'] && clause.LastIndexOf('(') is > 10 and var open && IsVote(clause.AsSpan(open).TrimEnd(").")) && clause.Length - open < LongestVote) clause = clause[..open].TrimEnd(' ', ';', ',');
        foreach (string tail in (ReadOnlySpan<string>)["; and", ", and", " and"])
        {
            if (clause.EndsWith(tail, StringComparison.Ordinal)) clause = clause[..^tail.Length].TrimEnd(' ', ';', ',');
        }
        return clause;
    }
}
