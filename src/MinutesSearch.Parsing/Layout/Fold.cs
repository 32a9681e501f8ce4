using System.Text;

namespace MinutesSearch.Parsing.Layout;

/// <summary>White space folded: every run of it is one space, none at the ends.</summary>
internal static class Fold
{
    public static string Text(string text, int start, int end)
    {
        var folded = new StringBuilder(end - start);
        Append(folded, text.AsSpan(start, end - start));
        return folded.ToString();
    }

    public static string Text(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        Append(folded, text);
        return folded.ToString();
    }

    /// <summary>Appends the folded text, parted by one space from what stands before.</summary>
    public static void Append(StringBuilder folded, ReadOnlySpan<char> text)
    {
        bool gap = folded.Length > 0;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c)) { gap = folded.Length > 0; continue; }
            if (gap) folded.Append(' ');
            folded.Append(c);
            gap = false;
        }
    }
}
