namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Which character each one-byte code of a font is: a named encoding, then what the font says differs from it.</summary>
internal sealed class SimpleEncoding(PdfFile file)
{
    public string?[] Read(PdfDictionary font, PdfDictionary descriptor, string name, string subtype, bool symbolic)
    {
        if (FontReader.IsDingbats(name)) return BaseEncodings.Dingbats;
        var encoding = file.Get(font, "Encoding");
        string? named = encoding.Kind == PdfKind.Name ? encoding.NameText : file.Get(encoding.Dictionary, "BaseEncoding").NameText;
        var given = BaseEncodings.ByName(named);
        var characters = given ?? BuiltIn(descriptor, name, subtype, symbolic);
        var differences = file.Get(encoding.Dictionary, "Differences").Items;
        return differences.Length == 0 ? characters : WithDifferences([.. characters], differences);
    }

    private string?[] BuiltIn(PdfDictionary descriptor, string name, string subtype, bool symbolic)
    {
        if (name.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase)) return BaseEncodings.Symbol;
        if (subtype == "TrueType" && symbolic && file.Get(descriptor, "FontFile2").Stream is { } stream) return OfTrueType(TrueTypeGlyphs.Read(file.Decode(stream)));
        if (file.Get(descriptor, "FontFile").Stream is { } type1) return OfType1(file.Decode(type1));
        return subtype == "TrueType" ? BaseEncodings.WinAnsi : BaseEncodings.Standard;
    }

    private static string?[] OfTrueType(TrueTypeGlyphs glyphs)
    {
        var characters = new string?[256];
        for (int code = 32; code < 256; code++)
            characters[code] = glyphs.Character(glyphs.GlyphOfCode(code)) ?? BaseEncodings.WinAnsi[code];
        return characters;
    }

    /// <summary>A Type 1 font's own encoding stands in the clear at its beginning: "dup 65 /A put".</summary>
    private string?[] OfType1(byte[] program)
    {
        string?[] characters = [.. BaseEncodings.Standard];
        int start = program.AsSpan().IndexOf("/Encoding"u8), end = program.AsSpan().IndexOf("eexec"u8);
        if (start < 0) return characters;
        var lexer = new PdfLexer(program, start + 9, end < start ? program.Length : end, file.Names);
        if (lexer.Read() is not { IsNumber: true }) return characters;
        long dup = PdfKeyword.Code("dup"u8), def = PdfKeyword.Code("def"u8), array = PdfKeyword.Code("array"u8);
        for (int tokens = 0; tokens < 8000; tokens++)
        {
            var value = lexer.Read();
            if (value.Kind == PdfKind.End || value.Code == def) break;
            if (value.Code != dup || value.Code == array) continue;
            var (code, glyph) = (lexer.Read(), lexer.Read());
            if (code.IsNumber && code.Int32 is >= 0 and < 256) characters[code.Int32] = GlyphNames.Find(glyph.NameText);
        }
        return characters;
    }

    private string?[] WithDifferences(string?[] characters, PdfValue[] differences)
    {
        int code = 0;
        foreach (var item in differences.Select(file.Resolve))
        {
            if (item.IsNumber) code = item.Int32;
            else if (code is >= 0 and < 256) characters[code++] = Named(item.NameText, code - 1);
        }
        return characters;
    }

    /// <summary>Names that say nothing may be numbers ("g36", "c101", "a65"): then the code itself is the best guess.</summary>
    private static string? Named(string glyph, int code)
        => GlyphNames.Find(glyph) ?? (glyph.Length > 1 && glyph[0] != '.' && int.TryParse(glyph.AsSpan(1), out int number) && number == code ? BaseEncodings.WinAnsi[code] : null);
}
