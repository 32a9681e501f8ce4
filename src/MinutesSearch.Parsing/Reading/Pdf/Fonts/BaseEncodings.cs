namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>The encodings that PDF names, as the character of each code.</summary>
internal static class BaseEncodings
{
    private const string MacRomanUpper =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    /// <summary>StandardEncoding from A1 on; blanks where it defines nothing.</summary>
    private const string StandardUpper =
        "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß";

    /// <summary>The Symbol font from 20 to 7E and from A0 on; blanks where it has nothing that text needs.</summary>
    private const string SymbolLower = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
    private const string SymbolUpper = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";

    public static readonly string?[] WinAnsi = Build(code => code switch
    {
        < 0x80 => (char)code,
        < 0xA0 => Normaliser.FromWindows1252(code) is var c and not ' ' ? c : '•', // "all unused codes above 40 map to the bullet"
        _ => (char)code,
    });

    public static readonly string?[] MacRoman = Build(code => code < 0x80 ? (char)code : MacRomanUpper[code - 0x80]);

    public static readonly string?[] Standard = Build(code => code switch
    {
        0x27 => '’',
        0x60 => '‘',
        < 0x80 => (char)code,
        < 0xA1 or 0xFF => '\0',
        _ => StandardUpper.Length > code - 0xA1 && StandardUpper[code - 0xA1] != ' ' ? StandardUpper[code - 0xA1] : '\0',
    });

    public static readonly string?[] Symbol = Build(code => code switch
    {
        >= 0x20 and < 0x7F => SymbolLower[code - 0x20],
        >= 0xA0 when code - 0xA0 < SymbolUpper.Length => SymbolUpper[code - 0xA0],
        _ => '\0',
    });

    /// <summary>Wingdings, Webdings and ZapfDingbats: ticks, crosses, arrows as such; what is left is there to be a bullet.</summary>
    public static readonly string?[] Dingbats = Build(code => code switch
    {
        0x20 or 0xA0 => ' ',
        0xFC or 0xFE or 0x33 or 0x34 => '✓',
        0xFB or 0xFD or 0x37 or 0x38 => '✗',
        0xE0 or 0xE8 or 0xF0 or 0xD4 or 0xDC => '→',
        > 0x20 => '•',
        _ => '\0',
    });

    public static string?[]? ByName(string name) => name switch
    {
        "WinAnsiEncoding" or "PDFDocEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        "StandardEncoding" => Standard,
        _ => null,
    };

    private static string?[] Build(Func<int, char> character)
    {
        var encoding = new string?[256];
        for (int code = 0; code < 256; code++)
            if (code >= 0x20 && character(code) is var c and not '\0') encoding[code] = c switch { 'ﬁ' => "fi", 'ﬂ' => "fl", _ => c.ToString() };
        return encoding;
    }
}
