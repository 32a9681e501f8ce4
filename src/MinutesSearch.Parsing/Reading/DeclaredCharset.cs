using System.Text;

namespace MinutesSearch.Parsing.Reading;

/// <summary>The charset that a page claims in its meta element or XML declaration.</summary>
internal static class DeclaredCharset
{
    /// <summary>Browsers look no further either (they take 1024 bytes; old pages put long comments first).</summary>
    private const int Head = 8192;

    private static readonly System.Buffers.SearchValues<char> ValueEnds = System.Buffers.SearchValues.Create(" \t\r\n\"';/?");

    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(Head, bytes.Length)]);
        return Claim(head, "<?xml", "encoding") is { } xml ? ByName(xml)
            : Claim(head, "<meta", "charset") is { } meta ? ByName(meta) : null;
    }

    /// <summary>The value behind the word inside the first tag that has it: charset=x, charset="x", content="text/html; charset=x".</summary>
    private static string? Claim(string head, string tag, string word)
    {
        for (int at = head.IndexOf(tag, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = head.IndexOf(tag, at + tag.Length, StringComparison.OrdinalIgnoreCase))
        {
            int end = head.IndexOf('>', at);
            if (end < 0) return null;
            var inside = head.AsSpan(at, end - at);
            int found = inside.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (found >= 0 && Value(inside[(found + word.Length)..]) is { Length: > 0 } value) return value;
        }
        return null;
    }

    private static string? Value(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart();
        if (behind is not ['=', ..]) return null;
        behind = behind[1..].TrimStart(" \t\r\n\"'");
        int length = behind.IndexOfAny(ValueEnds);
        return (length < 0 ? behind : behind[..length]).ToString();
    }

    private static Encoding? ByName(string name)
    {
        name = name.ToLowerInvariant();
        if (name is "utf-8" or "utf8") return Encoding.UTF8;
        // Browsers read these names as windows-1252: pages that claim them hold its curly quotes.
        if (name is "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "l1" or "us-ascii" or "ascii" or "windows-1252" or "cp1252" or "cp-1252")
            name = "windows-1252";
        // A page whose bytes could be read up to its meta element is not UTF-16, whatever it says.
        if (name.StartsWith("utf-", StringComparison.Ordinal) || name.StartsWith("ucs", StringComparison.Ordinal)) return null;
        return CodePagesEncodingProvider.Instance.GetEncoding(name);
    }
}
