using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Breaks text into the words that the full-text table knows: runs of letters, digits and their accents.</summary>
internal static class WordBreaker
{
    /// <param name="text">Any text.</param>
    /// <param name="keepWildcards">Whether "*" and "?" belong to words.</param>
    public static ImmutableArray<string> Words(ReadOnlySpan<char> text, bool keepWildcards = false)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        int start = -1, at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bool inWord = IsWordCharacter(rune) || (keepWildcards && rune.Value is '*' or '?') || (start >= 0 && Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark);
            if (inWord && start < 0) start = at;
            if (!inWord && start >= 0)
            {
                words.Add(text[start..at].ToString());
                start = -1;
            }
            // Half a surrogate pair is read as one replacement character, and is one code unit long like it.
            at += rune.Utf16SequenceLength;
        }
        if (start >= 0) words.Add(text[start..].ToString());
        return words.ToImmutable();
    }

    /// <summary>How many words a text has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        bool inWord = false;
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            bool isPart;
            if (c < 0x80)
            {
                isPart = char.IsAsciiLetterOrDigit(c);
                at++;
            }
            else
            {
                _ = Rune.DecodeFromUtf16(text[at..], out var rune, out int length);
                isPart = IsWordCharacter(rune) || (inWord && Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark);
                at += length;
            }
            if (isPart && !inWord) count++;
            inWord = isPart;
        }
        return count;
    }

    public static bool IsWordCharacter(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune);

    /// <summary>Whether a word begins at this place.</summary>
    public static bool IsWordStart(string text, int at)
        => at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) && IsWordCharacter(rune);
}
