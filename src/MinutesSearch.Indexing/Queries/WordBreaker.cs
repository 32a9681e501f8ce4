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
        for (int at = 0; Next(text, ref at, out int start, keepWildcards);) words.Add(text[start..at].ToString());
        return words.ToImmutable();
    }

    /// <summary>How many words a text has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int at = 0; Next(text, ref at, out _);) count++;
        return count;
    }

    /// <summary>Finds the next word.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="at">Where to look from; then where the word ends.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="keepWildcards">Whether "*" and "?" belong to words.</param>
    /// <returns>Whether there is one.</returns>
    public static bool Next(ReadOnlySpan<char> text, ref int at, out int start, bool keepWildcards = false)
    {
        start = -1;
        while (at < text.Length)
        {
            // Half a surrogate pair is read as one replacement character, and is one code unit long like it.
            _ = Rune.DecodeFromUtf16(text[at..], out var rune, out int length);
            bool inWord = IsWordCharacter(rune) || (keepWildcards && rune.Value is '*' or '?')
                || (start >= 0 && !rune.IsAscii && Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark);
            if (inWord && start < 0) start = at;
            if (!inWord && start >= 0) return true;
            at += length;
        }
        return start >= 0;
    }

    public static bool IsWordCharacter(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune);

    /// <summary>Whether a word begins at this place.</summary>
    public static bool IsWordStart(string text, int at)
        => at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) && IsWordCharacter(rune);
}
