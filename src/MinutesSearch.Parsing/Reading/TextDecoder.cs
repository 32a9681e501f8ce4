using System.Text;

namespace MinutesSearch.Parsing.Reading;

/// <summary>Bytes to characters: by byte order mark, by the pattern of zero bytes, by what the page claims, by what the bytes can be.</summary>
internal static class TextDecoder
{
    /// <summary>How many bytes are looked at to tell UTF-16 without a mark.</summary>
    private const int Sample = 4096;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (FromMark(bytes, out int mark) is { } marked) return marked.GetString(bytes[mark..]);
        if (WideWithoutMark(bytes) is { } wide) return wide.GetString(bytes);
        if (IsAscii(bytes)) return Encoding.ASCII.GetString(bytes);
        var claimed = DeclaredCharset.Find(bytes);
        var (valid, invalid) = CountUtf8(bytes);
        if (invalid == 0) return Encoding.UTF8.GetString(bytes); // what is valid UTF-8 is nothing else, whatever the page claims
        if (claimed is not null and not UTF8Encoding) return claimed.GetString(bytes);
        return valid >= invalid ? Mixed(bytes) : Windows1252.GetString(bytes);
    }

    /// <summary>Whether the bytes are UTF-16 or UTF-32, where zero bytes are no sign of a binary file.</summary>
    public static bool IsWide(ReadOnlySpan<byte> bytes)
        => FromMark(bytes, out _) is { } marked and not UTF8Encoding || WideWithoutMark(bytes) is not null;

    private static Encoding? FromMark(ReadOnlySpan<byte> bytes, out int length)
    {
        (Encoding? encoding, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] when bytes.Length % 4 == 0 => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        // A UTF-8 mark before bytes that are not UTF-8 is an editor's mistake; the mark itself is dropped later.
        return encoding is UTF8Encoding && !IsUtf8(bytes) ? null : encoding;
    }

    /// <summary>English in UTF-16 has a zero in nearly every second byte.</summary>
    private static Encoding? WideWithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var sample = bytes[..Math.Min(Sample, bytes.Length)];
        int even = 0, odd = 0;
        for (int i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }
        int pairs = sample.Length / 2;
        if (odd * 10 > pairs * 6 && even * 10 < pairs) return Encoding.Unicode;
        if (even * 10 > pairs * 6 && odd * 10 < pairs) return Encoding.BigEndianUnicode;
        return null;
    }

    private static bool IsAscii(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0;

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static (int Valid, int Invalid) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0;
        while (!bytes.IsEmpty)
        {
            if (bytes[0] < 0x80) { bytes = bytes[1..]; continue; }
            if (Rune.DecodeFromUtf8(bytes, out _, out int used) == System.Buffers.OperationStatus.Done) valid++;
            else { invalid++; used = 1; }
            bytes = bytes[used..];
        }
        return (valid, invalid);
    }

    /// <summary>UTF-8 with stray windows-1252 bytes, as pages are into which someone pasted an old document.</summary>
    private static string Mixed(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        Span<char> pair = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out int used) == System.Buffers.OperationStatus.Done)
            {
                text.Append(pair[..rune.EncodeToUtf16(pair)]);
            }
            else
            {
                used = 1;
                text.Append(bytes[0] < 0xA0 ? Normaliser.FromWindows1252(bytes[0]) : (char)bytes[0]);
            }
            bytes = bytes[used..];
        }
        return text.ToString();
    }
}
