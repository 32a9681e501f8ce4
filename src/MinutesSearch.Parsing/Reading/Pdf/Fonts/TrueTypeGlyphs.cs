using System.Buffers.Binary;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// Which character a glyph of an embedded TrueType or OpenType font stands for: its cmap table turned round. Needed where a writer
/// left the ToUnicode map out.
/// </summary>
internal sealed class TrueTypeGlyphs
{
    private const int MaxMapped = 70_000;

    private readonly Dictionary<int, int> _characterOf = [];
    private readonly Dictionary<int, int> _glyphOfCode = [];
    private readonly byte[] _data;

    private TrueTypeGlyphs(byte[] data) => _data = data;

    public string? Character(int glyph)
        => _characterOf.TryGetValue(glyph, out int code) && code is >= 32 and <= 0x10FFFF and not (>= 0xD800 and < 0xE000) ? char.ConvertFromUtf32(code) : null;

    /// <summary>The glyph of a one-byte code by the font's own tables for symbols and for the Macintosh; 0 if it has none.</summary>
    public int GlyphOfCode(int code) => _glyphOfCode.GetValueOrDefault(code);

    public static TrueTypeGlyphs Read(byte[] data)
    {
        var font = new TrueTypeGlyphs(data);
        if (font.Table("cmap"u8) is var (start, length) && length >= 4) font.Maps(start, length);
        return font;
    }

    private int U16(int at) => at >= 0 && at + 2 <= _data.Length ? BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at)) : 0;

    private long U32(long at) => at >= 0 && at + 4 <= _data.Length ? BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan((int)at)) : 0;

    private (int Start, int Length) Table(ReadOnlySpan<byte> tag)
    {
        int offset = _data.AsSpan().StartsWith("ttcf"u8) ? (int)Math.Min(U32(12), int.MaxValue - 64) : 0;
        for (int i = 0, count = Math.Min(U16(offset + 4), 200); i < count; i++)
        {
            int entry = offset + 12 + 16 * i;
            if (entry + 16 > _data.Length) break;
            long start = U32(entry + 8), length = U32(entry + 12);
            if (_data.AsSpan(entry, 4).SequenceEqual(tag) && start < _data.Length) return ((int)start, (int)Math.Min(length, _data.Length - start));
        }
        return (0, 0);
    }

    private void Maps(int start, int length)
    {
        for (int i = 0, count = Math.Min(U16(start + 2), 64); i < count; i++)
        {
            int platform = U16(start + 4 + 8 * i), encoding = U16(start + 6 + 8 * i);
            long offset = start + U32(start + 8 + 8 * i);
            if (offset >= start + (long)length || offset + 6 > _data.Length) continue;
            bool unicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            if (unicode || (platform, encoding) is (3, 0) or (1, 0)) Map((int)offset, unicode);
        }
    }

    private void Map(int at, bool unicode)
    {
        switch (U16(at))
        {
            case 0: for (int code = 0; code < 256 && at + 6 + code < _data.Length; code++) Add(code, _data[at + 6 + code], unicode); break;
            case 4: Segments(at, unicode); break;
            case 6: for (int i = 0, first = U16(at + 6), count = U16(at + 8); i < count; i++) Add(first + i, U16(at + 10 + 2 * i), unicode); break;
            case 12: Groups(at, unicode); break;
            default: break;
        }
    }

    private void Segments(int at, bool unicode)
    {
        int count = U16(at + 6) / 2;
        for (int segment = 0; segment < count; segment++)
        {
            int last = U16(at + 14 + 2 * segment), first = U16(at + 16 + 2 * count + 2 * segment), delta = U16(at + 16 + 4 * count + 2 * segment);
            int place = at + 16 + 6 * count + 2 * segment, range = U16(place);
            for (int code = first; code <= last && code < 0xFFFF && _characterOf.Count < MaxMapped; code++)
            {
                int glyph = range == 0 ? code + delta : U16(place + range + 2 * (code - first)) is > 0 and var found ? found + delta : 0;
                Add(code, glyph & 0xFFFF, unicode);
            }
        }
    }

    private void Groups(int at, bool unicode)
    {
        for (long i = 0, count = Math.Min(U32(at + 12), 20_000); i < count; i++)
        {
            long first = U32(at + 16 + 12 * i), last = Math.Min(U32(at + 20 + 12 * i), first + 0xFFFF), glyph = U32(at + 24 + 12 * i);
            for (long code = first; code <= last && _characterOf.Count < MaxMapped; code++) Add((int)code, (int)(glyph + code - first), unicode);
        }
    }

    private void Add(int code, int glyph, bool unicode)
    {
        if (glyph == 0) return;
        if (unicode) _characterOf.TryAdd(glyph, code);
        else _glyphOfCode.TryAdd(code & 0xFF, glyph);
    }
}
