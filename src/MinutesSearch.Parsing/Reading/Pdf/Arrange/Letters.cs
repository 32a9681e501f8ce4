namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Whether a text says anything.</summary>
internal static class Letters
{
    public static bool ContainsLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }

    public static int CountLetters(this string text)
    {
        int letters = 0;
        foreach (char c in text)
            if (char.IsLetterOrDigit(c)) letters++;
        return letters;
    }
}
