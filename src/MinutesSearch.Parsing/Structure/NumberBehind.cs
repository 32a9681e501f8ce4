namespace MinutesSearch.Parsing.Structure;

/// <summary>A number behind a title on its line: "Street lighting (Minute 45)".</summary>
/// <param name="TitleEnd">Behind the title's last word.</param>
/// <param name="Number">As printed, without brackets.</param>
internal readonly record struct NumberBehind(int TitleEnd, string Number)
{
    private const int LongestLine = 180;
    private const int LongestNumber = 14;

    private static readonly string[] Words = ["agenda item no.", "agenda item no", "agenda item", "item no.", "item no", "item", "minute number", "minute no.", "minute no:", "minute no", "minute ref.", "minute ref:", "minute ref", "minute:", "minute", "min. no.", "min no.", "min no", "min. ref.", "min.", "min", "ref:", "ref."];

    /// <summary>The number that ends a short line and is in brackets, behind a word or a gap, or a reference with a slash; null if there is none.</summary>
    public static NumberBehind? Read(string text, int start, int end)
    {
        if (end - start is < 6 or > LongestLine || !char.IsUpper(text[start])) return null;
        bool bracket = text[end - 1] is ')' or ']';
        int to = bracket ? end - 1 : end;
        int from = to;
        while (from > start && to - from < LongestNumber && IsCode(text[from - 1])) from--;
        string number = text[from..to];
        if (!IsNumber(number) || from == start) return null;
        var (before, worded) = BeforeWord(text, start, from);
        if (bracket && (before <= start || text[before - 1] is not ('(' or '['))) return null;
        if (!bracket && !worded && !StandsApart(text, before, from, number)) return null;
        int title = bracket ? before - 1 : before;
        while (title > start && (char.IsWhiteSpace(text[title - 1]) || text[title - 1] is '-' or '–' or '—' or ',' or ':' or '.')) title--;
        return title - start > 2 && text.AsSpan(start, title - start).Count('.') == 0 ? new NumberBehind(title, number) : null;
    }

    private static bool IsCode(char c) => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c) || c is '/' or '.' or '-';

    /// <summary>"45", "45/24", "PL45/24", "C.45"; not "2024" or "2024/25".</summary>
    private static bool IsNumber(string number)
    {
        if (number.Length is 0 or >= LongestNumber || !char.IsAsciiDigit(number[^1]) || !char.IsAsciiLetterOrDigit(number[0])) return false;
        bool year = number.Length is 4 or 7 && (number.StartsWith("19", StringComparison.Ordinal) || number.StartsWith("20", StringComparison.Ordinal)) && !number.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9');
        return !year && (number.AsSpan().ContainsAny('/', '.') || number.Length < 6);
    }

    /// <summary>Where the word before a number starts, blanks aside.</summary>
    private static (int At, bool Worded) BeforeWord(string text, int start, int number)
    {
        int at = number;
        while (at > start && text[at - 1] == ' ') at--;
        var line = text.AsSpan(start, at - start);
        foreach (string word in Words)
        {
            bool whole = line.Length > word.Length && line.EndsWith(word, StringComparison.OrdinalIgnoreCase) && !char.IsLetter(line[^(word.Length + 1)]);
            if (whole) return (at - word.Length, true);
        }
        return (at, false);
    }

    /// <summary>Behind a gap of two blanks or a tab any number, behind one blank only "PL45/24".</summary>
    private static bool StandsApart(string text, int before, int number, string code)
        => number - before > 1 || (number > before ? code.Contains('/', StringComparison.Ordinal) : before > 0 && text[before - 1] == '\t');
}
