using System.Globalization;
using System.Net;
using System.Text;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>Character references to characters, as browsers read them.</summary>
internal static class Entities
{
    /// <summary>
    /// Decodes twice, because content systems encode what is encoded already ("&amp;amp;nbsp;"), and nobody writes minutes about entities.
    /// </summary>
    public static string Decode(string text)
    {
        for (int pass = 0; pass < 2 && text.Contains('&'); pass++)
            text = WebUtility.HtmlDecode(Repair(text));
        return Normaliser.Clean(text);
    }

    /// <summary>References that browsers know and the class library does not: 80–9F (windows-1252) and names without their semicolon.</summary>
    private static string Repair(string text)
    {
        if (!text.Contains("&#", StringComparison.Ordinal) && !text.Contains("&nbsp", StringComparison.OrdinalIgnoreCase)) return text;
        var repaired = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            if (text[at] == '&' && Reference(text.AsSpan(at)) is var (meant, length) and not (null, _))
            {
                repaired.Append(meant);
                at += length;
            }
            else
            {
                repaired.Append(text[at++]);
            }
        }
        return repaired.ToString();
    }

    private static (string? Meant, int Length) Reference(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("&nbsp", StringComparison.OrdinalIgnoreCase))
            return (" ", text.Length > 5 && text[5] == ';' ? 6 : 5);
        if (text.Length < 4 || text[1] != '#') return (null, 0);
        bool hex = text[2] is 'x' or 'X';
        int start = hex ? 3 : 2, end = start;
        while (end < text.Length && end < start + 8 && (hex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end]))) end++;
        if (!int.TryParse(text[start..end], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code))
            return (null, 0);
        int length = end < text.Length && text[end] == ';' ? end + 1 : end;
        if (code is >= 0x80 and < 0xA0) return (Normaliser.FromWindows1252(code).ToString(), length);
        if (code is > 0x10FFFF or < 0 or (>= 0xD800 and < 0xE000)) return ("\ufffd", length);
        return code < ' ' ? (" ", length) : (char.ConvertFromUtf32(code), length);
    }
}
