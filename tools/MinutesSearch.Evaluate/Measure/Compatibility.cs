using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MinutesSearch.Evaluate.Measure;

/// <summary>
/// Unicode's NFKC, as far as it can change what counts as a word: "ﬁ" is fi, "½" is 1 and 2, e with a combining accent is no e.
/// </summary>
/// <remarks>
/// The framework's own normalisation does nothing under invariant globalisation, and the tool must run the parser as people
/// run it, so the little that is needed stands in two tables. Combining marks beyond U+036F are taken for gaps.
/// </remarks>
internal static class Compatibility
{
    private const char Gap = '_';
    private const char DotAbove = '\u0307';

    private static readonly FrozenDictionary<int, string> Plain = ReadPlain();
    private static readonly FrozenDictionary<char, (int Class, string Letters)> Marks = ReadMarks();

    public static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsAscii && Plain.TryGetValue(rune.Value, out string? plain)) folded.Append(plain);
            else folded.Append(rune.ToString());
        }
        return Compose(folded.ToString());
    }

    /// <summary>Blanks each letter that the marks behind it make an accented one, for that is none of a word's characters.</summary>
    private static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') < 0) return text;
        var composed = new StringBuilder(text);
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsAsciiLetter(text[i]) && Composes(text[i], text.AsSpan(i + 1))) composed[i] = Gap;
        }
        return composed.ToString();
    }

    /// <summary>The marks take their turn by class, and only the first of each class reaches the letter.</summary>
    private static bool Composes(char letter, ReadOnlySpan<char> behind)
    {
        int lowest = int.MaxValue;
        char first = '\0';
        Span<bool> seen = stackalloc bool[256];
        foreach (char c in behind)
        {
            if (!Marks.TryGetValue(c, out var mark)) break;
            if (!seen[mark.Class] && mark.Class < lowest && mark.Letters.Contains(letter)) (lowest, first) = (mark.Class, c);
            seen[mark.Class] = true;
        }
        // İ is i again in lower case, with its dot beside it.
        return first != '\0' && !(letter == 'I' && first == DotAbove);
    }

    private static FrozenDictionary<int, string> ReadPlain()
    {
        var plain = new Dictionary<int, string>();
        foreach (string[] row in Rows("compatibility.tsv"))
        {
            int start = int.Parse(row[0], NumberStyles.HexNumber);
            for (int i = 0; i < int.Parse(row[1]); i++)
                plain[start + i] = i == 0 ? row[2] : ((char)(row[2][0] + i)).ToString();
        }
        return plain.ToFrozenDictionary();
    }

    private static FrozenDictionary<char, (int Class, string Letters)> ReadMarks()
        => Rows("combining.tsv").ToFrozenDictionary(row => (char)int.Parse(row[0], NumberStyles.HexNumber), row => (int.Parse(row[1]), row[2]));

    private static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Compatibility).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
