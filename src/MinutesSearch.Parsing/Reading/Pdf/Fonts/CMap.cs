using System.Text;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>A character map from a stream: codes to characters (ToUnicode) or codes to glyph numbers (an encoding).</summary>
internal sealed class CMap
{
    private const int MaxEntries = 200_000;

    private readonly Dictionary<int, string> _characters = [];
    private readonly Dictionary<int, int> _glyphs = [];

    /// <summary>How many bytes codes take, by the ranges given; 0 where none are.</summary>
    public int CodeBytes { get; private set; }

    public bool HasCharacters => _characters.Count > 0;

    public string? Character(int code) => _characters.GetValueOrDefault(code);

    public int? Glyph(int code) => _glyphs.TryGetValue(code, out int glyph) ? glyph : null;

    public static CMap Parse(byte[] data, NamePool names)
    {
        var map = new CMap();
        var lexer = new PdfLexer(data, 0, data.Length, names);
        var operands = new List<PdfValue>();
        for (var value = lexer.Read(); value.Kind != PdfKind.End; value = lexer.Read())
        {
            if (value.Kind != PdfKind.Keyword)
            {
                if (operands.Count < MaxEntries * 3) operands.Add(value);
                continue;
            }
            map.Section(data.AsSpan(0, lexer.Position), operands);
            operands.Clear();
        }
        return map;
    }

    private void Section(ReadOnlySpan<byte> until, List<PdfValue> operands)
    {
        if (until.EndsWith("endbfchar"u8)) Characters(operands);
        else if (until.EndsWith("endbfrange"u8)) CharacterRanges(operands);
        else if (until.EndsWith("endcidchar"u8)) for (int i = 0; i + 1 < operands.Count; i += 2) AddGlyph(Code(operands[i]), operands[i + 1].Int32);
        else if (until.EndsWith("endcidrange"u8)) GlyphRanges(operands);
        else if (until.EndsWith("endcodespacerange"u8)) foreach (var range in operands) CodeBytes = Math.Max(CodeBytes, Math.Min(4, range.Bytes.Length));
    }

    private void Characters(List<PdfValue> operands)
    {
        for (int i = 0; i + 1 < operands.Count; i += 2) Add(Code(operands[i]), TextOf(operands[i + 1]));
    }

    private void CharacterRanges(List<PdfValue> operands)
    {
        for (int i = 0; i + 2 < operands.Count; i += 3)
        {
            int first = Code(operands[i]), last = Math.Min(Code(operands[i + 1]), first + 0xFFFF);
            var items = operands[i + 2].Items;
            string start = items.Length > 0 ? "" : TextOf(operands[i + 2]);
            for (int code = first; code <= last && _characters.Count < MaxEntries; code++)
                Add(code, items.Length == 0 ? Shifted(start, code - first) : code - first < items.Length ? TextOf(items[code - first]) : "");
        }
    }

    private void GlyphRanges(List<PdfValue> operands)
    {
        for (int i = 0; i + 2 < operands.Count; i += 3)
        {
            int first = Code(operands[i]), last = Math.Min(Code(operands[i + 1]), first + 0xFFFF);
            for (int code = first; code <= last && _glyphs.Count < MaxEntries; code++) AddGlyph(code, operands[i + 2].Int32 + code - first);
        }
    }

    private void Add(int code, string text)
    {
        if (text.Length > 0 && text != "\0" && _characters.Count < MaxEntries) _characters[code] = text;
    }

    private void AddGlyph(int code, int glyph)
    {
        if (_glyphs.Count < MaxEntries) _glyphs[code] = glyph;
    }

    private static string Shifted(string start, int by)
    {
        if (by == 0 || start.Length == 0) return start;
        if (start.Length == 2 && char.IsSurrogatePair(start, 0))
            return char.ConvertToUtf32(start, 0) + by is <= 0x10FFFF and var code ? char.ConvertFromUtf32(code) : "";
        return start[..^1] + (char)(start[^1] + by);
    }

    private static int Code(PdfValue value)
    {
        if (value.IsNumber) return value.Int32;
        int code = 0;
        foreach (byte b in value.Bytes.AsSpan(0, Math.Min(4, value.Bytes.Length))) code = code << 8 | b;
        return code;
    }

    private static string TextOf(PdfValue value)
        => value.Kind == PdfKind.Name ? GlyphNames.Find(value.NameText) ?? ""
            : value.Bytes.Length == 1 ? ((char)value.Bytes[0]).ToString()
            : Encoding.BigEndianUnicode.GetString(value.Bytes, 0, Math.Min(64, value.Bytes.Length & ~1));
}
