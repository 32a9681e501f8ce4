namespace MinutesSearch.Benchmarks;

/// <summary>Texts as bags of words.</summary>
internal static class Words
{
    /// <summary>The harmonic mean of how many words of each text are in the other; 1 for two empty ones.</summary>
    public static double F1(string one, string other)
    {
        var (ones, others) = (Count(one), Count(other));
        int shared = ones.Sum(word => Math.Min(word.Value, others.GetValueOrDefault(word.Key)));
        int all = ones.Values.Sum() + others.Values.Sum();
        return all == 0 ? 1 : 2.0 * shared / all;
    }

    /// <summary>Runs of letters and digits: where one reader puts a blank beside a mark and the other does not, the words are the same.</summary>
    private static Dictionary<string, int> Count(string text)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int at = 0; at < text.Length;)
        {
            int start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            if (at > start) words[text[start..at]] = words.GetValueOrDefault(text[start..at]) + 1;
            else at++;
        }
        return words;
    }
}
