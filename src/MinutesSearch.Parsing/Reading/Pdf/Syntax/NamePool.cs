using System.Text;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Names as strings, each made once: content streams name the same fonts over and over.</summary>
internal sealed class NamePool
{
    private const int MaxNames = 20_000;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NamePool() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 127 || bytes.Contains((byte)'#')) return Decode(bytes);
        Span<char> chars = stackalloc char[bytes.Length];
        Encoding.Latin1.GetChars(bytes, chars);
        if (_lookup.TryGetValue(chars, out string? known)) return known;
        string name = chars.ToString();
        if (_names.Count < MaxNames) _names.Add(name);
        return name;
    }

    /// <summary>"A#20B" is "A B".</summary>
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        var name = new StringBuilder(bytes.Length);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '#' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                name.Append((char)(Hex(bytes[i + 1]) << 4 | Hex(bytes[i + 2])));
                i += 2;
            }
            else
            {
                name.Append((char)bytes[i]);
            }
        }
        return name.ToString();
    }

    public static int Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => -1,
    };
}
