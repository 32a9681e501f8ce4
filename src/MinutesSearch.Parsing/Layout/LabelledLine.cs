namespace MinutesSearch.Parsing.Layout;

/// <summary>A line that opens with a label of question time begins a paragraph, however it is wrapped: "Answer (LP): Nine of them.".</summary>
internal static class LabelledLine
{
    private const int Longest = 80;
    private static readonly string[] Words = ["Answer", "Reply", "Response", "Supplementary question", "Supplementary"];

    /// <summary>"Q1", "Q" and "A" with a tab behind them, as the text of a word processor's table has it.</summary>
    private static bool IsLetter(ReadOnlySpan<char> line)
    {
        if (line.Length < 6 || line[0] is not ('Q' or 'A')) return false;
        int at = 1;
        while (at < 4 && char.IsAsciiDigit(line[at])) at++;
        return line[at] == '\t' || (line[at] == ' ' && line[at + 1] == ' ');
    }

    public static bool Opens(ReadOnlySpan<char> line)
    {
        if (IsLetter(line)) return true;
        foreach (string word in Words)
        {
            if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase) || line.Length <= word.Length) continue;
            var rest = line[word.Length..];
            if (rest[0] == ':') return true;
            int colon = rest[..Math.Min(rest.Length, Longest)].IndexOf(':');
            if (colon > 0 && (rest.StartsWith(" (") && rest[colon - 1] == ')' || rest.StartsWith(" from ") || rest.StartsWith(" by "))) return true;
        }
        return false;
    }
}
