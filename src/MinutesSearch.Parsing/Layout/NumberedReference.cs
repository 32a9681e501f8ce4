namespace MinutesSearch.Parsing.Layout;

/// <summary>
/// What may be an item's number in a form that single lines do not show to be one: "C.51", "CAB 12", "25-034", "P34/25", "Item 4:", "37".
/// Whether it is one, <see cref="NumberForms"/> tells from the lines that go on with the next number.
/// </summary>
/// <param name="Text">As printed, without a closing stop or bracket; of "Item 4" the 4.</param>
/// <param name="Length">How many code units it takes with the white space behind it.</param>
internal readonly record struct NumberedReference(string Text, int Length)
{
    private const int Longest = 16;
    private const int MostLetters = 6;

    private static readonly string[] Words = ["Agenda item no.", "Agenda item", "Item no.", "Item", "Minute no.", "Minute", "Min. no.", "Min.", "Min", "No."];

    // "Q3" and "KPI 7" are questions and indicators, "S106" is an Act's section.
    private static readonly string[] NoItems = ["Q", "A", "R", "S", "T", "QA", "KPI", "PI", "LPI", "BVPI", "NI", "APP", "FIG"];

    public static NumberedReference? Read(ReadOnlySpan<char> line)
    {
        if (line.Length == 0 || !(char.IsAsciiLetterUpper(line[0]) || char.IsAsciiDigit(line[0]) || line[0] == '[')) return null;
        return Worded(line) ?? Coded(line) ?? Abbreviated(line) ?? Lettered(line);
    }

    /// <summary>"Cou/286/07-08 Lamps": a short word before the first slash.</summary>
    private static NumberedReference? Abbreviated(ReadOnlySpan<char> line)
    {
        int letters = 0;
        while (letters < line.Length && char.IsAsciiLetter(line[letters])) letters++;
        if (letters is 0 or > MostLetters || letters + 1 >= line.Length || line[letters] != '/' || !char.IsAsciiDigit(line[letters + 1])) return null;
        return Closed(line, 0, Coding(line, letters + 1));
    }

    /// <summary>"A. Lamps", "XIV. LAMPS": one letter or a Roman number.</summary>
    private static NumberedReference? Lettered(ReadOnlySpan<char> line)
    {
        int letters = 0;
        while (letters < line.Length && char.IsAsciiLetterUpper(line[letters])) letters++;
        if (letters is 0 or > MostLetters || letters + 2 >= line.Length || line[letters] is not ('.' or ')' or ':')) return null;
        return NumberForms.IsCounting(line[..letters]) ? Closed(line, 0, letters) : null;
    }

    /// <summary>"Item 4: Lamps", "Minute No. 34 Lamps".</summary>
    private static NumberedReference? Worded(ReadOnlySpan<char> line)
    {
        foreach (string word in Words)
        {
            if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase) || line.Length < word.Length + 2 || line[word.Length] != ' ') continue;
            int from = word.Length + 1, to = Coding(line, from);
            return to > from && char.IsAsciiDigit(line[from]) ? Closed(line, from, to) : null;
        }
        return null;
    }

    private static NumberedReference? Coded(ReadOnlySpan<char> line)
    {
        int from = line[0] == '[' ? 1 : 0, letters = from;
        while (letters < line.Length && char.IsAsciiLetterUpper(line[letters])) letters++;
        if (letters - from > MostLetters || letters >= line.Length) return null;
        // "CAB 12": one blank between letters and number.
        int start = letters > from && line[letters] == ' ' ? letters + 1 : from;
        int to = Coding(line, start);
        if (to <= start || to - from > Longest || (start > from && !char.IsAsciiDigit(line[start]))) return null;
        bool plain = !line[start..to].ContainsAny('.', '/', '-');
        return line[from..to].ContainsAnyInRange('0', '9') && !(plain && IsNoItem(line[from..letters])) ? Closed(line, from, to) : null;
    }

    private static bool IsNoItem(ReadOnlySpan<char> letters)
    {
        foreach (string none in NoItems)
        {
            if (letters.SequenceEqual(none)) return true;
        }
        return false;
    }

    /// <summary>Behind letters and digits with single stops, slashes and dashes between them.</summary>
    private static int Coding(ReadOnlySpan<char> line, int from)
    {
        int to = from;
        while (to < line.Length && (IsCode(line[to]) || (line[to] is '.' or '/' or '-' && to > from && to + 1 < line.Length && IsCode(line[to + 1])))) to++;
        return to;
    }

    private static bool IsCode(char c) => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c);

    /// <summary>The number with what closes it and the gap behind, if a title can follow.</summary>
    private static NumberedReference? Closed(ReadOnlySpan<char> line, int from, int to)
    {
        int end = to;
        while (end < line.Length && line[end] is '.' or ')' or ':' or ']') end++;
        int title = end;
        while (title < line.Length && (char.IsWhiteSpace(line[title]) || (title > end && line[title] is '-' or '–' or '—'))) title++;
        if (title == end && title < line.Length) return null;
        bool opens = title == line.Length || char.IsUpper(line[title]) || line[title] is '‘' or '“' or '"' or '(' or '\'' || char.IsAsciiDigit(line[title]);
        return opens ? new NumberedReference(line[from..to].ToString(), title) : null;
    }
}
