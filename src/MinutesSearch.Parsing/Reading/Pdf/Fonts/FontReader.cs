namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Makes a <see cref="PdfFont"/> of a font dictionary.</summary>
internal sealed class FontReader(PdfFile file)
{
    /// <summary>Embedded fonts and maps are small; a larger one is an attack or a mistake.</summary>
    private const int MaxFontBytes = 32 << 20;

    private const int ForceBold = 1 << 18, Symbolic = 4;

    private readonly Dictionary<int, PdfFont> _fonts = [];

    /// <summary>The font behind a value, usually a reference; read once for a file.</summary>
    public PdfFont Get(PdfValue value)
    {
        if (value.IsReference && _fonts.TryGetValue(value.Int32, out var known)) return known;
        var font = Read(file.Resolve(value).Dictionary);
        if (value.IsReference && _fonts.Count < 10_000) _fonts[value.Int32] = font;
        return font;
    }

    private PdfFont Read(PdfDictionary font)
    {
        if (font.Count == 0) return PdfFont.Missing;
        string subtype = file.Get(font, "Subtype").NameText;
        return subtype == "Type0" ? Composite(font) : Simple(font, subtype);
    }

    private CMap? ToUnicode(PdfDictionary font)
        => file.Get(font, "ToUnicode").Stream is { } stream && CMap.Parse(file.Decode(stream, MaxFontBytes), file.Names) is { HasCharacters: true } map ? map : null;

    private PdfFont Simple(PdfDictionary font, string subtype)
    {
        string name = BaseName(font);
        var descriptor = file.Get(font, "FontDescriptor").Dictionary;
        var characters = new SimpleEncoding(file).Read(font, descriptor, name, subtype, (file.Get(descriptor, "Flags").Int32 & Symbolic) != 0);
        bool dingbats = IsDingbats(name);
        if (!dingbats && ToUnicode(font) is { } map)
        {
            characters = [.. characters];
            for (int code = 0; code < 256; code++) characters[code] = map.Character(code) ?? characters[code];
        }
        return new PdfFont
        {
            Characters = characters,
            Widths = SimpleWidths(font, descriptor, name, subtype == "Type3" ? Type3Scale(font) : 0.001),
            Bold = IsBold(name, descriptor),
        };
    }

    private double Type3Scale(PdfDictionary font)
        => file.Get(font, "FontMatrix").Items is [{ IsNumber: true } scale, ..] && scale.Number != 0 ? Math.Abs(scale.Number) : 0.001;

    private float[] SimpleWidths(PdfDictionary font, PdfDictionary descriptor, string name, double scale)
    {
        var given = file.Get(font, "Widths").Items;
        if (given.Length == 0) return StandardWidths.For(name);
        var widths = new float[256];
        Array.Fill(widths, (float)(file.Get(descriptor, "MissingWidth").Number * scale));
        int first = file.Get(font, "FirstChar").Int32;
        for (int i = 0; i < given.Length && first + i < 256; i++)
            if (first + i >= 0) widths[first + i] = (float)(file.Resolve(given[i]).Number * scale);
        return widths;
    }

    private PdfFont Composite(PdfDictionary font)
    {
        var descendant = file.Resolve(file.Get(font, "DescendantFonts").Items is [var first, ..] ? first : PdfValue.Null).Dictionary;
        var descriptor = file.Get(descendant, "FontDescriptor").Dictionary;
        var encoding = file.Get(font, "Encoding");
        var map = encoding.Stream is { } stream ? CMap.Parse(file.Decode(stream, MaxFontBytes), file.Names) : null;
        string name = BaseName(font);
        return new PdfFont
        {
            Bold = IsBold(name, descriptor),
            Composite = new CompositeCodes
            {
                CodeBytes = map is { CodeBytes: > 0 } ? map.CodeBytes : 2,
                Encoding = map,
                ToUnicode = ToUnicode(font),
                AreUnicode = encoding.NameText.Contains("UTF16", StringComparison.Ordinal) || encoding.NameText.Contains("UCS2", StringComparison.Ordinal),
                Widths = CompositeWidths(file.Get(descendant, "W").Items),
                DefaultWidth = file.Get(descendant, "DW") is { IsNumber: true } standard ? (float)(standard.Number / 1000) : 1,
                Glyphs = EmbeddedGlyphs(descriptor),
                GlyphOfCharacterId = file.Get(descendant, "CIDToGIDMap").Stream is { } glyphs ? file.Decode(glyphs, MaxFontBytes) : null,
            },
        };
    }

    public TrueTypeGlyphs? EmbeddedGlyphs(PdfDictionary descriptor)
        => (file.Get(descriptor, "FontFile2").Stream ?? file.Get(descriptor, "FontFile3").Stream) is { } stream ? TrueTypeGlyphs.Read(file.Decode(stream, MaxFontBytes)) : null;

    /// <summary>"12 [500 600] 20 30 250": widths of 12 and 13, then one for 20 to 30.</summary>
    private Dictionary<int, float> CompositeWidths(PdfValue[] items)
    {
        var widths = new Dictionary<int, float>();
        for (int i = 0; i + 1 < items.Length;)
        {
            int first = file.Resolve(items[i]).Int32;
            var second = file.Resolve(items[i + 1]);
            if (second.Kind == PdfKind.Array)
            {
                for (int k = 0; k < second.Items.Length; k++) widths[first + k] = (float)(file.Resolve(second.Items[k]).Number / 1000);
                i += 2;
            }
            else if (i + 2 < items.Length)
            {
                float width = (float)(file.Resolve(items[i + 2]).Number / 1000);
                for (int id = first, last = Math.Min(second.Int32, first + 70_000); id <= last && widths.Count < 100_000; id++) widths[id] = width;
                i += 3;
            }
            else break;
        }
        return widths;
    }

    /// <summary>"ABCDEF+Arial-BoldMT" is "Arial-BoldMT".</summary>
    private string BaseName(PdfDictionary font)
    {
        string name = file.Get(font, "BaseFont").NameText;
        return name.Length > 7 && name[6] == '+' ? name[7..] : name;
    }

    public static bool IsDingbats(string name)
        => name.Contains("Wingdings", StringComparison.OrdinalIgnoreCase) || name.Contains("Webdings", StringComparison.OrdinalIgnoreCase)
            || name.Contains("Dingbats", StringComparison.OrdinalIgnoreCase);

    private bool IsBold(string name, PdfDictionary descriptor)
    {
        foreach (string word in (ReadOnlySpan<string>)["Bold", "Black", "Heavy", "Demi"])
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return (file.Get(descriptor, "Flags").Int32 & ForceBold) != 0 || file.Get(descriptor, "FontWeight").Number >= 600;
    }
}
