namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Bytes written in printable characters: base 85, or hexadecimal.</summary>
internal static class AsciiFilters
{
    public static void Decode85(ReadOnlySpan<byte> data, BoundedBytes output)
    {
        if (data.TrimStart(" \r\n\t"u8).StartsWith("<~"u8)) data = data[(data.IndexOf("<~"u8) + 2)..];
        uint group = 0;
        int count = 0;
        foreach (byte b in data)
        {
            if (b == '~' || output.IsFull) break;
            if (b == 'z' && count == 0) { output.Add([0, 0, 0, 0]); continue; }
            if (b is < (byte)'!' or > (byte)'u') continue;
            group = unchecked(group * 85 + (uint)(b - '!'));
            if (++count < 5) continue;
            output.Add([(byte)(group >> 24), (byte)(group >> 16), (byte)(group >> 8), (byte)group]);
            (group, count) = (0, 0);
        }
        if (count < 2) return;
        for (int i = count; i < 5; i++) group = unchecked(group * 85 + 84);
        for (int i = 0; i < count - 1; i++) output.Add((byte)(group >> (24 - 8 * i)));
    }

    public static void DecodeHex(ReadOnlySpan<byte> data, BoundedBytes output)
    {
        int held = -1;
        foreach (byte b in data)
        {
            if (b == '>' || output.IsFull) break;
            int digit = NamePool.Hex(b);
            if (digit < 0) continue;
            if (held < 0) { held = digit; continue; }
            output.Add((byte)(held << 4 | digit));
            held = -1;
        }
        if (held >= 0) output.Add((byte)(held << 4));
    }
}
