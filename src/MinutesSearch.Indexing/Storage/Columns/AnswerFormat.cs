namespace MinutesSearch.Indexing.Storage.Columns;

/// <summary>Which passages those of a segment answer, as the file keeps it: a byte for most.</summary>
/// <remarks>
/// Each row has a number: 0 for none, else how far the row that it answers is from the one that was answered before, doubled, with
/// the lowest bit for the direction, plus one. Numbers are bytes of seven bits, the lowest first; all but the last have the top bit set.
/// </remarks>
internal static class AnswerFormat
{
    private const int MostBytes = 5;

    public static byte[] Write(ReadOnlySpan<int> answers)
    {
        var bytes = new List<byte>(answers.Length + MostBytes);
        long before = 0;
        foreach (int row in answers)
        {
            long number = row == 0 ? 0 : 1 + ((row - before) << 1 ^ (row - before) >> 63);
            if (row != 0) before = row;
            for (; number >= 0x80; number >>= 7) bytes.Add((byte)(number | 0x80));
            bytes.Add((byte)number);
        }
        return [.. bytes];
    }

    /// <exception cref="InvalidDataException">It has another length than so many rows take.</exception>
    public static int[] Read(ReadOnlySpan<byte> bytes, int rows)
    {
        var answers = new int[rows];
        int at = 0;
        long before = 0;
        for (int i = 0; i < rows; i++)
        {
            long number = Number(bytes, ref at) - 1;
            if (number < 0) continue;
            before += number >> 1 ^ -(number & 1);
            answers[i] = (int)before;
        }
        return at == bytes.Length ? answers : throw Wrong();
    }

    private static long Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        long number = 0;
        for (int i = 0; i < MostBytes; i++)
        {
            if (at >= bytes.Length) throw Wrong();
            byte part = bytes[at++];
            number |= (long)(part & 0x7F) << (7 * i);
            if (part < 0x80) return number;
        }
        throw Wrong();
    }

    private static InvalidDataException Wrong() => new("The answers of a segment of the columns have the wrong size.");
}
