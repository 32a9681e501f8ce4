namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Strings in brackets and strings in hexadecimal digits.</summary>
internal static class PdfStringReader
{
    /// <summary>"(a \(b\) \101)" from its opening bracket; brackets in pairs need no backslash. An open string ends with the data.</summary>
    public static byte[] Literal(byte[] data, int position, int end, out int stop)
    {
        int at = position + 1, depth = 1, length = 0;
        // First its length, so that one array is made; escapes only make it shorter.
        for (int look = at; look < end; look++)
        {
            if (data[look] == '\\') look++;
            else if (data[look] == '(') depth++;
            else if (data[look] == ')' && --depth == 0) { end = look; break; }
        }
        var bytes = new byte[end - at];
        while (at < end)
        {
            byte b = data[at++];
            if (b == '\\') { if (at < end) Escape(data, ref at, end, bytes, ref length); continue; }
            if (b == 13) { if (at < end && data[at] == 10) at++; b = 10; }
            bytes[length++] = b;
        }
        stop = Math.Min(end + 1, data.Length);
        return length == bytes.Length ? bytes : bytes[..length];
    }

    private static void Escape(byte[] data, ref int at, int end, byte[] bytes, ref int length)
    {
        byte b = data[at++];
        switch (b)
        {
            case (byte)'n': bytes[length++] = 10; break;
            case (byte)'r': bytes[length++] = 13; break;
            case (byte)'t': bytes[length++] = 9; break;
            case (byte)'b': bytes[length++] = 8; break;
            case (byte)'f': bytes[length++] = 12; break;
            case 13: if (at < end && data[at] == 10) at++; break;
            case 10: break;
            case >= (byte)'0' and <= (byte)'7':
                int value = b - '0';
                for (int i = 0; i < 2 && at < end && data[at] is >= (byte)'0' and <= (byte)'7'; i++) value = value * 8 + data[at++] - '0';
                bytes[length++] = (byte)value;
                break;
            default: bytes[length++] = b; break;
        }
    }

    /// <summary>"&lt;48 65 6C&gt;" from its opening bracket; a missing last digit is 0.</summary>
    public static byte[] Hexadecimal(byte[] data, int position, int end, out int stop)
    {
        int close = data.AsSpan(position + 1, end - position - 1).IndexOf((byte)'>');
        int until = close < 0 ? end : position + 1 + close;
        stop = close < 0 ? end : until + 1;
        var bytes = new byte[(until - position) / 2 + 1];
        int digits = 0;
        for (int at = position + 1; at < until; at++)
        {
            int digit = NamePool.Hex(data[at]);
            if (digit < 0) continue;
            bytes[digits / 2] |= (byte)(digits % 2 == 0 ? digit << 4 : digit);
            digits++;
        }
        return bytes[..((digits + 1) / 2)];
    }
}
