using System.Globalization;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>Characters of the symbol fonts that minutes use: ticks, boxes, arrows, signs of arithmetic.</summary>
internal static class SymbolFonts
{
    /// <summary>The character that a "w:sym" shows; "" for ornaments.</summary>
    public static string Character(string? font, string? code)
    {
        return int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) ? Character(font, value) : "";
    }

    /// <summary>The character that stands in such a font under that number.</summary>
    public static string Character(string? font, int value)
    {
        if (value is < 0x20 or > 0xFFFF) return "";
        bool known = font is not null && (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)
            || font.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase));
        if (!known && value is < 0xE000 or >= 0xF900) return char.IsSurrogate((char)value) ? "" : ((char)value).ToString();
        return font?.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase) == true ? OfSymbol(value & 0xFF) : OfWingdings(value & 0xFF);
    }

    private static string OfSymbol(int value) => value switch
    {
        0xB7 => "•",
        0xB3 => "≥",
        0xA3 => "≤",
        0xB0 => "°",
        0xB1 => "±",
        0xB4 => "×",
        0xB8 => "÷",
        0xB9 => "≠",
        0xBB => "≈",
        0xAE => "→",
        0x2D => "-",
        >= 0x30 and <= 0x39 or 0x20 or 0x25 or 0x28 or 0x29 or 0x2B or 0x2C or 0x2E or 0x2F or 0x3A or 0x3B => ((char)value).ToString(),
        _ => "",
    };

    private static string OfWingdings(int value) => value switch
    {
        0xFC or 0x50 => "✓",
        0xFB or 0x4F => "✗",
        0xFE or 0x52 => "☑",
        0xFD or 0x54 or 0x78 => "☒",
        0x6F or 0xA8 or 0x71 or 0x72 or 0xA3 => "☐",
        0xE0 or 0xE8 or 0xF0 => "→",
        0xA7 or 0x6C or 0x6E or 0x9F or 0x76 or 0xD8 => "•",
        0x28 => "☎",
        0x2A => "✉",
        _ => "",
    };
}
