using System.Collections.Immutable;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Compares words with patterns.</summary>
/// <remarks>
/// The index keeps stems, a pattern is of whole words: "organi?ation" must find the stem "organis". So a pattern is stemmed too: its
/// wildcards are filled with letters, the word is stemmed, and the letters made wildcards again.
/// </remarks>
internal static class WordShape
{
    // Letters that stand for wildcards while the pattern is stemmed. A vowel before a consonant keeps what stands behind a star apart
    // from what stands before it; "s" and "z" are the letters that most wildcards of British and American spellings stand for.
    private static readonly (string Star, char Mark)[] Fillings = [("abab", 'x'), ("abab", 's'), ("abab", 'z'), ("abab", 'o')];

    private const int LettersBeforeOpenEnd = 4;

    /// <summary>The shapes that stems of a pattern's words may have.</summary>
    public static ImmutableArray<string> Of(string pattern)
    {
        string plain = Plain.Of(pattern);
        return [.. Fillings.Select(filling => Stemmed(plain, filling.Star, filling.Mark)).Prepend(plain).Distinct()];
    }

    /// <summary>What all of some shapes begin with.</summary>
    public static string Beginning(ImmutableArray<string> shapes)
    {
        string start = shapes[0];
        foreach (string shape in shapes)
        {
            int same = 0;
            while (same < start.Length && same < shape.Length && start[same] == shape[same] && start[same] is not ('*' or '?')) same++;
            start = start[..same];
        }
        return start;
    }

    /// <summary>Whether a word has a shape; in time linear in the word's length for each star.</summary>
    public static bool Fits(ReadOnlySpan<char> shape, ReadOnlySpan<char> word)
    {
        int s = 0, w = 0, star = -1, from = 0;
        while (w < word.Length)
        {
            if (s < shape.Length && shape[s] == '*') (star, from) = (s++, w);
            else if (s < shape.Length && (shape[s] == '?' || shape[s] == word[w])) (s, w) = (s + 1, w + 1);
            else if (star >= 0) (s, w) = (star + 1, ++from);
            else return false;
        }
        return shape[s..].Trim('*').IsEmpty;
    }

    /// <summary>Stems what stands behind the last wildcards, as far as they let it.</summary>
    private static string Stemmed(string plain, string star, char mark)
    {
        string filled = plain.Replace("*", star, StringComparison.Ordinal).Replace('?', mark);
        string stem = PorterStemmer.Stem(filled);
        int kept = 0, at = 0;
        foreach (char c in plain)
        {
            int width = c == '*' ? star.Length : 1;
            if (c == '*' && at + width > stem.Length) return plain; // the ending reached into what the star stands for
            if (at + width > stem.Length || !filled.AsSpan(at, width).SequenceEqual(stem.AsSpan(at, width))) break;
            (at, kept) = (at + width, kept + 1);
        }
        string shape = plain[..kept] + stem[at..];
        // With nothing left behind the star a short shape would fit too much: "h*s" is not "h*", but "accom*ation" may be "accom*".
        bool isOpen = shape.EndsWith('*') && !plain.EndsWith('*');
        return isOpen && shape.Length <= LettersBeforeOpenEnd ? plain : shape;
    }
}
