namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>LZW as TIFF and PDF have it: codes of 9 to 12 bits, 256 clears the table, 257 ends the data.</summary>
internal static class LzwFilter
{
    private const int Clear = 256, EndOfData = 257, MaxCodes = 4096;

    public static void Decode(ReadOnlySpan<byte> data, BoundedBytes output, bool earlyChange)
    {
        var (prefix, last, length) = (new short[MaxCodes], new byte[MaxCodes], new short[MaxCodes]);
        for (int i = 0; i < 256; i++) (prefix[i], last[i], length[i]) = (-1, (byte)i, 1);
        int next = 258, width = 9, before = -1, bits = 0, held = 0, early = earlyChange ? 1 : 0;
        Span<byte> word = stackalloc byte[MaxCodes];
        foreach (byte b in data)
        {
            held = held << 8 | b;
            bits += 8;
            if (bits < width) continue;
            int code = held >> (bits -= width) & (1 << width) - 1;
            held &= (1 << bits) - 1;
            if (code == EndOfData || output.IsFull) return;
            if (code == Clear) { (next, width, before) = (258, 9, -1); continue; }
            if (code > next || (code == next && before < 0)) { output.Damaged = true; return; }
            if (before >= 0 && next < MaxCodes)
            {
                int first = code < next ? code : before;
                while (prefix[first] >= 0) first = prefix[first];
                (prefix[next], last[next], length[next]) = ((short)before, last[first], (short)(length[before] + 1));
                next++;
            }
            else if (code >= next) { output.Damaged = true; return; }
            Write(code, prefix, last, word[..length[code]], output);
            before = code;
            if (next + early >= 1 << width && width < 12) width++;
        }
    }

    private static void Write(int code, short[] prefix, byte[] last, Span<byte> word, BoundedBytes output)
    {
        for (int i = word.Length - 1; i >= 0 && code >= 0; i--)
        {
            word[i] = last[code];
            code = prefix[code];
        }
        output.Add(word);
    }
}
