using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MinutesSearch.Indexing.Storage;

/// <summary>Compares names as people do: case, accents and runs of white space aside.</summary>
internal static class Plain
{
    public static bool Contains(string? text, string plainPart)
        => text is not null && Of(text).Contains(plainPart, StringComparison.Ordinal);

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        bool gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark) continue;
            if (Rune.IsWhiteSpace(rune)) { gap = plain.Length > 0; continue; }
            if (gap) plain.Append(' ');
            gap = false;
            plain.Append(WithoutAccent(Rune.ToLowerInvariant(rune)));
        }
        return plain.ToString();
    }

    private static string WithoutAccent(Rune rune)
        => rune.Value < 0x80 || !BaseLetters.TryGetValue(rune.Value, out char letter) ? rune.ToString() : letter.ToString();

    // On invariant globalisation the runtime takes no letters apart, so those of the Latin names are listed.
    private static readonly FrozenDictionary<int, char> BaseLetters = new Dictionary<char, string>
    {
        ['a'] = "àáâãäåāăąǎạảấầẩẫậắằẳẵặ",
        ['c'] = "çćĉċč",
        ['d'] = "ďđ",
        ['e'] = "èéêëēĕėęěẹẻẽếềểễệ",
        ['g'] = "ĝğġģ",
        ['h'] = "ĥħ",
        ['i'] = "ìíîïĩīĭįıǐịỉ",
        ['j'] = "ĵ",
        ['k'] = "ķ",
        ['l'] = "ĺļľŀł",
        ['n'] = "ñńņňŉ",
        ['o'] = "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ",
        ['r'] = "ŕŗř",
        ['s'] = "śŝşšș",
        ['t'] = "ţťŧț",
        ['u'] = "ùúûüũūŭůűųǔưụủứừửữự",
        ['w'] = "ŵẁẃẅ",
        ['y'] = "ýÿŷỳỵỷỹ",
        ['z'] = "źżž",
    }.SelectMany(pair => pair.Value.Select(accented => (accented, pair.Key))).ToFrozenDictionary(pair => (int)pair.accented, pair => pair.Key);
}
