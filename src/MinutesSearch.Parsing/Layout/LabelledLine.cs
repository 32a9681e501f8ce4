namespace MinutesSearch.Parsing.Layout;

/// <summary>A line that opens with a label of question time begins a paragraph, however it is wrapped: "Answer (LP): Nine of them.".</summary>
internal static class LabelledLine
{
    private const int Longest = 80;
    private static readonly string[] Words = ["Answer", "Reply", "Response", "Supplementary question", "Supplementary"];

    public static bool Opens(ReadOnlySpan<char> line)
    {
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
