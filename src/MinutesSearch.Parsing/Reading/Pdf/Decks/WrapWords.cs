using System.Collections.Frozen;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// On slides without bullets every line may be a point of its own. Whether one goes on with the line above is told by their words: "lowest
/// at" / "12.6", "in December" / "2023", but "6 vacancies" / "11 apprentices".
/// </summary>
internal static class WrapWords
{
    /// <summary>No line that a writer ended ends with one of these.</summary>
    private static readonly FrozenSet<string> Leading =
        "a an and are as at between by for from had has have in into is its more no of on or our over per than that the their this to under was were which who will with".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool CanGoOn(string last, string next)
    {
        if (char.IsLower(next[0])) return true;
        var word = last.AsSpan(last.LastIndexOf(' ') + 1);
        if (word.IsEmpty || word[^1] is ',' or '-' or '–' or '/' or '&' or '(' or '+' || Leading.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return true;
        if (word[^1] is '.' or ':' or ';' or '?' or '!') return false;
        if (char.IsAsciiDigit(next[0])) return IsYear(next);
        return !char.IsUpper(next[0]) || char.IsUpper(word[0]);
    }

    private static bool IsYear(string text)
        => text.Length >= 4 && text[0] is '1' or '2' && !text.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9') && (text.Length == 4 || !char.IsAsciiDigit(text[4]));
}
