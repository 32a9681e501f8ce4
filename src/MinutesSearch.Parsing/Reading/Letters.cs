namespace MinutesSearch.Parsing.Reading;

/// <summary>Whether a text says anything, and how much.</summary>
internal static class Letters
{
    public static int IndexOfAnyLetterOrDigit(this ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
            if (char.IsLetterOrDigit(text[i])) return i;
        return -1;
    }

    public static int CountLettersAndDigits(this string text)
    {
        int letters = 0;
        foreach (char c in text)
            if (char.IsLetterOrDigit(c)) letters++;
        return letters;
    }
}
