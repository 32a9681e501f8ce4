namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>What a font does for text: codes to characters, and how far each moves the pen (in units of the font's size).</summary>
internal sealed class PdfFont
{
    /// <summary>Stands in where a font is missing or broken: its codes are read as windows-1252.</summary>
    public static readonly PdfFont Missing = new() { Characters = BaseEncodings.WinAnsi, Widths = StandardWidths.For("Helvetica") };

    /// <summary>Characters of one-byte codes; for fonts of more bytes a function gives them.</summary>
    public string?[] Characters { get; init; } = [];

    /// <summary>Widths of one-byte codes.</summary>
    public float[] Widths { get; init; } = [];

    public CompositeCodes? Composite { get; init; }

    public bool Bold { get; init; }

    /// <summary>Scales widths and size of fonts whose glyphs are drawings; 1 for all others.</summary>
    public float Scale { get; init; } = 1;

    /// <summary>Reads the next code of a string that is shown.</summary>
    /// <returns>Its characters; empty where nobody can say.</returns>
    public string Next(byte[] shown, ref int at, out float width, out bool isSpaceCode)
    {
        if (Composite is { } composite)
        {
            isSpaceCode = false;
            return composite.Next(shown, ref at, out width);
        }
        byte code = shown[at++];
        width = Widths[code];
        isSpaceCode = code == 32;
        return Characters[code] ?? "";
    }
}

/// <summary>Codes of fonts with more than 256 glyphs.</summary>
internal sealed class CompositeCodes
{
    public required int CodeBytes { get; init; }

    public CMap? Encoding { get; init; }

    public CMap? ToUnicode { get; init; }

    /// <summary>Whether codes are UTF-16 themselves, as in "UniJIS-UTF16-H".</summary>
    public bool AreUnicode { get; init; }

    public required Dictionary<int, float> Widths { get; init; }

    public float DefaultWidth { get; init; } = 1;

    public TrueTypeGlyphs? Glyphs { get; init; }

    public byte[]? GlyphOfCharacterId { get; init; }

    private readonly Dictionary<int, (string Text, float Width)> _known = [];

    public string Next(byte[] shown, ref int at, out float width)
    {
        int code = 0;
        for (int i = 0; i < CodeBytes && at < shown.Length; i++) code = code << 8 | shown[at++];
        if (!_known.TryGetValue(code, out var known))
        {
            known = Look(code);
            if (_known.Count < 70_000) _known[code] = known;
        }
        width = known.Width;
        return known.Text;
    }

    private (string, float) Look(int code)
    {
        int id = Encoding is null ? code : Encoding.Glyph(code) ?? code;
        string? text = ToUnicode?.Character(code) ?? (AreUnicode && code is >= 32 and < 0xD800 ? ((char)code).ToString() : null) ?? Glyphs?.Character(GlyphOf(id));
        return (text ?? "", Widths.TryGetValue(id, out float width) ? width : DefaultWidth);
    }

    private int GlyphOf(int id)
        => GlyphOfCharacterId is { } map ? 2 * id + 1 < map.Length && id >= 0 ? map[2 * id] << 8 | map[2 * id + 1] : 0 : id;
}
