using System.Buffers;

namespace MinutesSearch.Parsing.Reading.Rtf;

internal enum RtfKind
{
    Open,
    Close,

    /// <summary>A control word such as "\par", with its number if it has one.</summary>
    Word,

    /// <summary>A control character such as "\~".</summary>
    Symbol,

    /// <summary>A byte written as "\'e9".</summary>
    Hex,

    /// <summary>Bytes of text as they are.</summary>
    Bytes,
}

/// <summary>Reads rich text token by token, in one pass over its bytes.</summary>
internal sealed class RtfTokens(ReadOnlyMemory<byte> bytes)
{
    /// <summary>The longest control word that the format allows.</summary>
    private const int LongestWord = 32;

    private const int MostDigits = 10;

    private static readonly SearchValues<byte> EndsText = SearchValues.Create("\\{}\r\n\0"u8);

    private readonly char[] _word = new char[LongestWord];
    private int _at, _length, _from;

    public RtfKind Kind { get; private set; }

    /// <summary>The letters of a control word.</summary>
    public ReadOnlySpan<char> Word => _word.AsSpan(0, _length);

    /// <summary>The number behind a control word; null for none.</summary>
    public int? Number { get; private set; }

    /// <summary>The byte of a control character or of a byte written in digits.</summary>
    public byte Byte { get; private set; }

    public ReadOnlySpan<byte> Text => bytes.Span[_from.._at];

    /// <summary>Goes to the next token; false at the end.</summary>
    public bool Read()
    {
        var all = bytes.Span;
        while (_at < all.Length && all[_at] is (byte)'\r' or (byte)'\n' or 0) _at++;
        if (_at >= all.Length) return false;
        _from = _at;
        switch (all[_at])
        {
            case (byte)'{': Kind = RtfKind.Open; _at++; break;
            case (byte)'}': Kind = RtfKind.Close; _at++; break;
            case (byte)'\\': _at++; Control(all); break;
            default:
                Kind = RtfKind.Bytes;
                int length = all[_at..].IndexOfAny(EndsText);
                _at = length < 0 ? all.Length : _at + length;
                break;
        }
        return true;
    }

    private void Control(ReadOnlySpan<byte> all)
    {
        if (_at < all.Length && char.IsAsciiLetter((char)all[_at])) { ControlWord(all); return; }
        Kind = RtfKind.Symbol;
        Byte = _at < all.Length ? all[_at++] : (byte)' ';
        if (Byte != '\'') return;
        Kind = RtfKind.Hex;
        int value = 0, digits = 0;
        for (; digits < 2 && _at < all.Length && char.IsAsciiHexDigit((char)all[_at]); digits++) value = (value * 16) + HexValue(all[_at++]);
        Byte = digits == 2 ? (byte)value : (byte)' ';
    }

    private static int HexValue(byte digit) => char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private void ControlWord(ReadOnlySpan<byte> all)
    {
        Kind = RtfKind.Word;
        for (_length = 0; _at < all.Length && char.IsAsciiLetter((char)all[_at]); _at++)
            if (_length < LongestWord) _word[_length++] = (char)all[_at];
        Number = ReadNumber(all);
        // One blank ends the word and is part of it.
        if (_at < all.Length && all[_at] == ' ') _at++;
        if (Word is "bin" && Number is > 0 and var length) _at = (int)Math.Min(all.Length, (long)_at + length);
    }

    private int? ReadNumber(ReadOnlySpan<byte> all)
    {
        bool negative = _at + 1 < all.Length && all[_at] == '-' && char.IsAsciiDigit((char)all[_at + 1]);
        if (negative) _at++;
        if (_at >= all.Length || !char.IsAsciiDigit((char)all[_at])) return null;
        long number = 0;
        for (int digits = 0; _at < all.Length && char.IsAsciiDigit((char)all[_at]); _at++)
            if (digits++ < MostDigits) number = (number * 10) + all[_at] - '0';
        return (int)Math.Clamp(negative ? -number : number, int.MinValue, int.MaxValue);
    }
}
