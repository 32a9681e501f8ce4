using System.Collections.Frozen;
using System.Globalization;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Characters by the names that fonts give their glyphs: "eacute", "uni20AC", "f_i", "bullet.alt".</summary>
internal static class GlyphNames
{
    /// <summary>Names in the order of Latin-1 from the space on; "-" for the control characters between.</summary>
    private const string Latin1 =
        "space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen period slash "
        + "zero one two three four five six seven eight nine colon semicolon less equal greater question at "
        + "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum underscore grave "
        + "a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde - "
        + "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - "
        + "nbspace exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine guillemotleft logicalnot softhyphen registered macron "
        + "degree plusminus twosuperior threesuperior acute mu paragraph periodcentered cedilla onesuperior ordmasculine guillemotright onequarter onehalf threequarters questiondown "
        + "Agrave Aacute Acircumflex Atilde Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex Edieresis Igrave Iacute Icircumflex Idieresis "
        + "Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis multiply Oslash Ugrave Uacute Ucircumflex Udieresis Yacute Thorn germandbls "
        + "agrave aacute acircumflex atilde adieresis aring ae ccedilla egrave eacute ecircumflex edieresis igrave iacute icircumflex idieresis "
        + "eth ntilde ograve oacute ocircumflex otilde odieresis divide oslash ugrave uacute ucircumflex udieresis yacute thorn ydieresis";

    /// <summary>Pairs of a name and its character.</summary>
    private const string Others =
        "Euro € quotesinglbase ‚ florin ƒ quotedblbase „ ellipsis … dagger † daggerdbl ‡ circumflex ˆ perthousand ‰ Scaron Š guilsinglleft ‹ OE Œ Zcaron Ž "
        + "quoteleft ‘ quoteright ’ quotedblleft “ quotedblright ” bullet • endash – emdash — tilde ˜ trademark ™ scaron š guilsinglright › oe œ zcaron ž Ydieresis Ÿ "
        + "fi fi fl fl ff ff ffi ffi ffl ffl fraction ⁄ minus − dotlessi ı Lslash Ł lslash ł caron ˇ breve ˘ dotaccent ˙ ring ˚ ogonek ˛ hungarumlaut ˝ "
        + "notequal ≠ lessequal ≤ greaterequal ≥ infinity ∞ partialdiff ∂ summation ∑ product ∏ radical √ integral ∫ approxequal ≈ lozenge ◊ Delta Δ Omega Ω pi π "
        + "Wcircumflex Ŵ wcircumflex ŵ Ycircumflex Ŷ ycircumflex ŷ Wgrave Ẁ wgrave ẁ Wacute Ẃ wacute ẃ Wdieresis Ẅ wdieresis ẅ Ygrave Ỳ ygrave ỳ "
        + "Cacute Ć cacute ć Ccaron Č ccaron č Dcaron Ď dcaron ď Dcroat Đ dcroat đ Ecaron Ě ecaron ě Eogonek Ę eogonek ę Aogonek Ą aogonek ą Abreve Ă abreve ă "
        + "Gbreve Ğ gbreve ğ Idotaccent İ Nacute Ń nacute ń Ncaron Ň ncaron ň Rcaron Ř rcaron ř Sacute Ś sacute ś Scedilla Ş scedilla ş Tcaron Ť tcaron ť "
        + "Uring Ů uring ů Uhungarumlaut Ű uhungarumlaut ű Ohungarumlaut Ő ohungarumlaut ő Zacute Ź zacute ź Zdotaccent Ż zdotaccent ż Amacron Ā amacron ā Emacron Ē emacron ē "
        + "Imacron Ī imacron ī Omacron Ō omacron ō Umacron Ū umacron ū nonbreakingspace \u00a0 hyphensoft \u00ad sfthyphen \u00ad figuredash ‒ quotereversed ‛ minute ′ second ″ "
        + "arrowleft ← arrowup ↑ arrowright → arrowdown ↓ arrowboth ↔ filledbox ■ H22073 □ H18543 ▪ H18551 ▫ blacksquare ■ whitesquare □ circle ○ H18533 ● blackcircle ● openbullet ◦ "
        + "checkmark ✓ a20 ✔ a19 ✓ alpha α beta β gamma γ delta δ epsilon ε lambda λ sigma σ tau τ phi φ omega ω theta θ rho ρ Gamma Γ Sigma Σ Phi Φ Pi Π Theta Θ Lambda Λ "
        + "one.superior ¹ two.superior ² three.superior ³ foursuperior ⁴ fivesuperior ⁵ sixsuperior ⁶ sevensuperior ⁷ eightsuperior ⁸ ninesuperior ⁹ zerosuperior ⁰ "
        + "oneeighth ⅛ threeeighths ⅜ fiveeighths ⅝ seveneighths ⅞ onethird ⅓ twothirds ⅔ estimated ℮ numero № afii61289 ℓ mu1 μ overscore ¯ middot · triagrt ► triaglf ◄ triagup ▲ triagdn ▼ "
        + "logicaland ∧ logicalor ∨ proportional ∝ equivalence ≡ intersection ∩ union ∪ element ∈ club ♣ diamond ♦ heart ♥ spade ♠";

    private static readonly FrozenDictionary<string, string> Known = Build();

    private static FrozenDictionary<string, string> Build()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        int code = ' ';
        foreach (string name in Latin1.Split(' '))
        {
            if (name != "-") known[name] = ((char)code).ToString();
            code++;
        }
        string[] pairs = Others.Split(' ');
        for (int i = 0; i + 1 < pairs.Length; i += 2) known[pairs[i]] = pairs[i + 1];
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The characters of a glyph; null for names that say nothing (".notdef", "g23").</summary>
    public static string? Find(string name)
    {
        if (name.Length == 0 || name[0] == '.') return null;
        if (Known.TryGetValue(name, out string? text)) return text;
        int dot = name.IndexOf('.', 1);
        if (dot > 0) return Find(name[..dot]);
        if (name.Contains('_')) return Parts(name);
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7) return Hexadecimal(name[3..7]);
        if (name[0] == 'u' && name.Length is >= 5 and <= 7) return Hexadecimal(name[1..]);
        return null;
    }

    private static string? Parts(string name)
    {
        var parts = name.Split('_').Select(part => part.Contains('_') ? null : Find(part)).ToList();
        return parts.Contains(null) ? null : string.Concat(parts);
    }

    private static string? Hexadecimal(string digits)
        => int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) && code is > 0 and <= 0x10FFFF and not (>= 0xD800 and < 0xE000)
            ? char.ConvertFromUtf32(code) : null;
}
