using System.Buffers;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Tells at a glance that a stretch of text holds no number; most of what is minuted holds none.</summary>
internal static class NumberTraces
{
    private static readonly SearchValues<string> Spelt = SearchValues.Create([.. NumberReader.SpeltWords.Where(word => !word.Contains('-'))], StringComparison.OrdinalIgnoreCase);

    /// <summary>False only if there is neither a digit nor a number word.</summary>
    public static bool Any(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9') || HasSpelt(text);

    /// <summary>Whether a number may be the first word.</summary>
    public static bool Opens(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" \t\n*_`");
        return text is [>= '0' and <= '9' or '£' or '+' or '-', ..] || IsSpelt(text);
    }

    /// <summary>"often" and "tension" hold number words but are none.</summary>
    private static bool HasSpelt(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            int found = text[at..].IndexOfAny(Spelt);
            if (found < 0) return false;
            at += found;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && IsSpelt(text[at..])) return true;
        }
        return false;
    }

    private static bool IsSpelt(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsLetter(text[length])) length++;
        return length > 0 && Vocabulary.Of(text[..length]).IsSpelt;
    }
}
