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
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark) continue;
            if (Rune.IsWhiteSpace(rune)) { gap = plain.Length > 0; continue; }
            if (gap) plain.Append(' ');
            gap = false;
            plain.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return plain.ToString();
    }

    // A text with half a surrogate pair cannot be decomposed; it is compared as it stands.
    private static string Decomposed(string text)
    {
        try { return text.Normalize(NormalizationForm.FormD); }
        catch (ArgumentException) { return text; }
    }
}
