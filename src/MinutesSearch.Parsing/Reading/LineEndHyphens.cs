using System.Collections.Frozen;
using System.Text;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Reading;

/// <summary>
/// Makes words whole that a hard wrap cut: "were re-" / "curring within" becomes "were recurring" / "within". The hyphen stays
/// where the hyphenated word stands elsewhere in the text or its first part is a usual one ("co-" / "opted").
/// </summary>
internal static class LineEndHyphens
{
    internal static readonly LexiconTable<FrozenSet<string>> Prefixes =
        new("hyphen-prefixes.txt", lexicon => Lexicons.Lines(lexicon, "hyphen-prefixes.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    public static string Join(string text)
    {
        if (!text.Contains("-\n", StringComparison.Ordinal)) return text;
        var joined = new StringBuilder(text.Length);
        int copied = 0;
        for (int at = text.IndexOf("-\n", StringComparison.Ordinal); at >= 0; at = text.IndexOf("-\n", Math.Max(at + 2, copied), StringComparison.Ordinal))
        {
            if (Cut(text, at) is not { } cut || cut.WordStart < copied) continue;
            joined.Append(text, copied, cut.HeadEnd - copied);
            if (KeepsHyphen(text, cut)) joined.Append('-');
            joined.Append(text, cut.TailStart, cut.TailEnd - cut.TailStart);
            copied = cut.TailEnd;
            // The rest of the line keeps its columns, or the paragraph's right edge would be misjudged.
            if (copied < text.Length && text[copied] != '\n') joined.Append('\n').Append(' ', cut.TailEnd - at - 2);
        }
        return copied == 0 ? text : joined.Append(text, copied, text.Length - copied).ToString();
    }

    private readonly record struct CutWord(int WordStart, int HeadEnd, int TailStart, int TailEnd);

    /// <summary>The halves of a word cut at the hyphen; null where the hyphen is a dash or a list mark.</summary>
    private static CutWord? Cut(string text, int hyphen)
    {
        // Word processors leave "break -" / "fast" with a space before the hyphen.
        int head = hyphen > 0 && text[hyphen - 1] == ' ' ? hyphen - 1 : hyphen;
        int start = head;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        int tail = hyphen + 2;
        while (tail < text.Length && text[tail] is ' ' or '\f') tail++;
        int end = tail;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '\'' or '’' or '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))) end++;
        while (end < text.Length && text[end] is ',' or '.' or ';' or ':' or ')' or '?' or '”' or '"') end++;
        if (start == head || end == tail) return null;
        bool lower = char.IsLower(text[tail]) && char.IsLower(text[head - 1]);
        bool upper = char.IsUpper(text[tail]) && head - start > 1 && char.IsUpper(text[head - 1]) && end - tail > 1 && char.IsUpper(text[tail + 1]);
        return lower || upper ? new CutWord(start, head, tail, end) : null;
    }

    private static bool KeepsHyphen(string text, CutWord cut)
    {
        string head = text[cut.WordStart..cut.HeadEnd];
        string tail = text[cut.TailStart..cut.TailEnd].TrimEnd(',', '.', ';', ':', ')', '?', '”', '"');
        if (text.Contains($"{head}-{tail}", StringComparison.OrdinalIgnoreCase)) return true;
        return Prefixes.Value.Contains(head) && !text.Contains(head + tail, StringComparison.OrdinalIgnoreCase);
    }
}
