using System.Runtime.CompilerServices;

namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Numbers as SQLite writes them: bytes of seven bits, the highest first, of which all but the last have the top bit set; a ninth has eight bits.</summary>
internal static class Numbers
{
    private const int MostOfSeven = 8;

    /// <exception cref="InvalidDataException">It is cut.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Read(ReadOnlySpan<byte> bytes, scoped ref int at)
        => (uint)at < (uint)bytes.Length && bytes[at] < 0x80 ? bytes[at++] : ReadLong(bytes, ref at);

    /// <summary>A number that is no larger than any there may be of bytes, words or pages.</summary>
    /// <exception cref="InvalidDataException">It is cut, or larger.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Small(ReadOnlySpan<byte> bytes, scoped ref int at)
        => Read(bytes, ref at) is >= 0 and <= int.MaxValue and var number ? (int)number : throw new InvalidDataException("A number of the full text is too large.");

    /// <summary>A number as that of a row.</summary>
    /// <exception cref="InvalidDataException">No row can have it.</exception>
    public static int Row(long number)
        => number is > 0 and <= int.MaxValue ? (int)number : throw new InvalidDataException("A doclist has a row that no passage can have.");

    private static long ReadLong(ReadOnlySpan<byte> bytes, scoped ref int at)
    {
        long number = 0;
        for (int i = 0; i < MostOfSeven; i++)
        {
            byte part = Next(bytes, ref at);
            number = number << 7 | (uint)(part & 0x7F);
            if (part < 0x80) return number;
        }
        return number << 8 | Next(bytes, ref at);
    }

    private static byte Next(ReadOnlySpan<byte> bytes, scoped ref int at)
        => (uint)at < (uint)bytes.Length ? bytes[at++] : throw new InvalidDataException("A number of the full text is cut.");
}
