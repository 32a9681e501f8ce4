using System.Text;

namespace MinutesSearch.Parsing.Reading;

/// <summary>
/// The one place that says which characters the canonical text may hold. Every reader passes its text through here once,
/// so that no later stage has to know of soft hyphens, ligatures or Word's private bullets.
/// </summary>
internal static class Normaliser
{
    /// <summary>What the bytes 80–9F mean in windows-1252; '\0' where it defines nothing.</summary>
    private const string Windows1252 =
        "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>
    /// Line ends become "\n", odd spaces " ", what has no width goes, ligatures are spelt out. Tabs and form feeds stay: the readers
    /// tell columns and pages by them. Clean text comes back as it is.
    /// </summary>
    public static string Clean(string text)
    {
        int first = FirstOdd(text);
        if (first < 0) return text;
        var clean = new StringBuilder(text.Length);
        clean.Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            char c = text[i];
            if (IsPlain(c)) clean.Append(c);
            else if (c == '\r') clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(c).Append(text[++i]);
            else Append(clean, c);
        }
        return clean.ToString();
    }

    /// <summary>The character a browser shows for a byte or numeric reference from 80 to 9F: they mean windows-1252.</summary>
    public static char FromWindows1252(int code)
    {
        char meant = Windows1252[code - 0x80];
        return meant == '\0' ? ' ' : meant;
    }

    private static int FirstOdd(string text)
    {
        for (int i = 0; i < text.Length; i++)
            if (!IsPlain(text[i])) return i;
        return -1;
    }

    /// <summary>Characters that stay. The ranges with anything to do are few, so most text takes the first comparisons only.</summary>
    private static bool IsPlain(char c) => c switch
    {
        < ' ' => c is '\n' or '\t' or '\f',
        < '\x7f' => true,
        <= '\xa0' => false,
        < '\u0300' => c != '\xad',
        < '\u1680' => c is not ('\u061c' or '\u034f'),
        < '\u2000' => c is not ('\u1680' or '\u180e'),
        < '\u2070' => c is > '\u2011' and < '\u2028' or > '\u202f' and < '\u205f',
        < '\u3000' => true,
        '\u3000' => false,
        < '\ud800' => true,
        < '\uf900' => false,
        _ => c is not (>= '\ufb00' and <= '\ufb06' or '\ufeff' or >= '\ufff0' and < '\ufffd' or > '\ufffd'),
    };

    private static void Append(StringBuilder clean, char c)
    {
        if (c is '\x85' or '\u2028' or '\u2029' or '\v') clean.Append('\n');
        else if (c is > '\x7f' and < '\xa0') clean.Append(FromWindows1252(c));
        else if (c is '\u2011' or '\x1e') clean.Append('-'); // non-breaking hyphens, the second one Word's own
        else if (c is '\u2010') clean.Append('-');
        else if (char.IsSurrogate(c)) clean.Append('\ufffd');
        else if (c is >= '\ufb00' and <= '\ufb06') clean.Append(Ligatures[c - '\ufb00']);
        else if (c is >= '\ue000' and < '\uf900') AppendPrivate(clean, c);
        else if (c < ' ' || c is '\x7f' || char.IsWhiteSpace(c)) AppendControl(clean, c);
        else if (c is >= '\ufff0' and not '\ufffd') clean.Append(c >= '\ufffe' ? "\ufffd" : " ");
        // All that is left has no width: soft hyphens, joiners, byte order and direction marks.
    }

    private static void AppendControl(StringBuilder clean, char c)
    {
        if (c != '\x1f') clean.Append(' '); // 1F is Word's optional hyphen: no width
    }

    /// <summary>Symbol and Wingdings bullets sit in the private use area; other private characters say nothing to a reader.</summary>
    private static void AppendPrivate(StringBuilder clean, char c)
        => clean.Append(c is '\uf0b7' or '\uf0a7' or '\uf0d8' or '\uf0fc' or '\uf06e' or '\uf076' or '\uf0a8' ? '•'
            : c is '\uf02d' ? '-' : c is '\uf020' ? ' ' : c);
}
