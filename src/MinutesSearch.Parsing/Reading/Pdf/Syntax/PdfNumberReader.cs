namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Numbers as PDF writes them ("-.5", "4.", "--3" by faulty writers); never fails.</summary>
internal static class PdfNumberReader
{
    public static PdfValue Read(byte[] data, int position, int end, out int stop)
    {
        int at = position;
        bool negative = false, real = false;
        while (at < end && data[at] is (byte)'-' or (byte)'+') negative |= data[at++] == '-';
        double value = 0, scale = 1;
        for (; at < end; at++)
        {
            byte b = data[at];
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                if (real) value += (b - '0') * (scale /= 10);
                else value = value * 10 + (b - '0');
            }
            else if (b == '.' && !real) real = true;
            else if (b == '-') { at = SkipRegular(data, at, end); break; } // "12.-34": the rest is noise
            else break;
        }
        if (at < end && at > position && PdfLexer.IsRegular(data[at]) && data[at] is (byte)'e' or (byte)'E' or (byte)'.') at = SkipRegular(data, at, end);
        stop = Math.Max(at, position + 1);
        if (!double.IsFinite(value)) value = 0;
        if (negative) value = -value;
        return real ? PdfValue.Real(value) : PdfValue.Integer(value);
    }

    private static int SkipRegular(byte[] data, int at, int end)
    {
        while (at < end && PdfLexer.IsRegular(data[at])) at++;
        return at;
    }
}
