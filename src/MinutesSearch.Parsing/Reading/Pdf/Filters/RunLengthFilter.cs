namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Runs: a length below 128 copies so many bytes and one, above it repeats the next byte 257 less the length times.</summary>
internal static class RunLengthFilter
{
    public static void Decode(ReadOnlySpan<byte> data, BoundedBytes output)
    {
        for (int at = 0; at < data.Length && data[at] != 128 && !output.IsFull;)
        {
            int length = data[at++];
            if (length < 128)
            {
                int count = Math.Min(length + 1, data.Length - at);
                output.Add(data.Slice(at, count));
                at += count;
            }
            else if (at < data.Length)
            {
                for (int i = 0; i < 257 - length; i++) output.Add(data[at]);
                at++;
            }
        }
    }
}
