namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Numbers as SQLite writes them: bytes of seven bits, the highest first, of which all but the last have the top bit set; a ninth has eight bits.</summary>
internal static class Numbers
{
    private const int MostOfSeven = 8;

    /// <exception cref="InvalidDataException">It is cut.</exception>
    public static long Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        long number = 0;
        for (int i = 0; i < MostOfSeven; i++)
        {
            if ((uint)at >= (uint)bytes.Length) throw new InvalidDataException("A number of the full text is cut.");
            byte part = bytes[at++];
            number = number << 7 | (uint)(part & 0x7F);
            if (part < 0x80) return number;
        }
        if ((uint)at >= (uint)bytes.Length) throw new InvalidDataException("A number of the full text is cut.");
        return number << 8 | bytes[at++];
    }
}
