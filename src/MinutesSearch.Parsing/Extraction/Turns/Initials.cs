namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>"LP", "AOT": what may be a person's initials.</summary>
internal static class Initials
{
    public static bool Are(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 4) return false;
        foreach (char c in word)
        {
            if (!char.IsUpper(c)) return false;
        }
        return true;
    }
}
