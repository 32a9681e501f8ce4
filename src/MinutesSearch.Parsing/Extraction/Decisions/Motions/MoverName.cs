using System.Buffers;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction.Decisions.Motions;

/// <summary>Reads the name beside "moved" or "seconded", as printed.</summary>
internal static class MoverName
{
    private const int MostWords = 6;
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("0123456789%£\"“");

    // Small words inside names: "Councillor van der Berg", "Baroness O'Hara of Glenarne" needs none.
    private static readonly string[] Particles = ["de", "van", "der", "von", "ap", "ab", "mac", "nic"];

    /// <summary>"moved by Councillor Ashe", "PROPOSED Cllr Ashe", "Proposed DA": the name behind the verb.</summary>
    public static string? Behind(string text, int at)
    {
        var rest = text.AsSpan(at).TrimStart();
        bool introduced = Skip(ref rest, "by ") | Skip(ref rest, ":");
        int length = LengthAtStart(rest);
        if (length == 0) return null;
        string name = rest[..length].ToString();
        // Without "by" anything may follow: "moved Standing Order 14".
        return introduced || Styles.OfName(name) is not null || IsInitials(name) ? name : null;
    }

    /// <summary>"Councillor Ashe moved", "Councillor Ashe, seconded by Councillor Birch, moved", "which was seconded" (nobody): the name before the verb.</summary>
    public static string? Before(string text, int at)
    {
        var front = text.AsSpan(0, at).TrimEnd();
        int aside = front.ToString().LastIndexOf(", seconded by ", StringComparison.OrdinalIgnoreCase);
        if (aside >= 0 && front[^1] == ',') front = front[..aside];
        front = front.TrimEnd(',').TrimEnd();
        int start = front.Length, words = 0;
        while (start > 0 && words < MostWords)
        {
            int blank = front[..start].TrimEnd().LastIndexOf(' ') + 1;
            var word = front[blank..start].Trim();
            if (!IsNameWord(word) || (words > 0 && word[^1] is ',' or ':' or ')')) break;
            start = blank;
            words++;
        }
        string name = front[start..].Trim().ToString();
        // "Motion Councillor Ashe moved": a heading before the name is none of it.
        while (Styles.OfName(name) is null && !IsOffice(name) && name.Contains(' ')) name = name[(name.IndexOf(' ') + 1)..];
        return Styles.OfName(name) is not null || IsOffice(name) ? name : null;
    }

    private static int LengthAtStart(ReadOnlySpan<char> text)
    {
        int end = 0;
        if (text.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) end = 4;
        for (int words = 0; words < MostWords && end < text.Length; words++)
        {
            int blank = text[end..].IndexOf(' ');
            var word = blank < 0 ? text[end..] : text.Slice(end, blank);
            var bare = word.TrimEnd(",;:.)-–");
            if (!IsNameWord(bare) || (words > 0 && IsCue(bare))) break;
            bool dotOfStyle = word.Length == bare.Length + 1 && word[^1] == '.' && (Styles.Of(bare) is not null || bare.Length == 1);
            if (!dotOfStyle && bare.Length < word.Length) return end + bare.Length;
            end += word.Length + 1;
        }
        int length = Math.Clamp(end - 1, 0, text.Length);
        return text[..length].Equals("the", StringComparison.OrdinalIgnoreCase) ? 0 : length;
    }

    private static bool IsNameWord(ReadOnlySpan<char> word)
        => word.Length > 0 && (char.IsUpper(word[0]) || Particles.Contains(word.ToString())) && !word.ContainsAny(NotInNames);

    private static bool IsCue(ReadOnlySpan<char> word) => word.Length > 3 && word.IndexOfAnyExceptInRange('A', 'Z') < 0;

    private static bool IsInitials(string name) => name.Length is 2 or 3 && name.All(char.IsAsciiLetterUpper);

    private static bool IsOffice(string name) => name.StartsWith("The ", StringComparison.Ordinal) && name.Length > 8 && !name.StartsWith("The Comm", StringComparison.Ordinal);

    private static bool Skip(ref ReadOnlySpan<char> text, string word)
    {
        if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
        text = text[word.Length..].TrimStart();
        return true;
    }
}
