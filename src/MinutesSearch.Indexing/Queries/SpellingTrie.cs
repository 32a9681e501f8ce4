namespace MinutesSearch.Indexing.Queries;

/// <summary>Finds the words of a sorted list that are spelt much like one.</summary>
/// <remarks>
/// The list is gone through as the tree of its beginnings: a beginning that is too far away already is left with all words that have it,
/// and what was worked out for a beginning serves all of them.
/// </remarks>
internal static class SpellingTrie
{
    // The list holds stems: an ending of the word that is looked for may be missing there at no cost.
    private static readonly string[] Endings = ["s", "es", "e", "y", "ed", "ing", "er", "ers", "ly", "al", "ion", "ions", "ies", "ment", "ments", "ation", "ations", "ity", "ance", "ness"];

    private const int LongestWord = 40;

    private const int ShortestStem = 3;

    private const int LongestEnding = 5;

    /// <summary>The places of the words in the list, with how many letters differ.</summary>
    /// <param name="sorted">The words, by their characters' numbers.</param>
    /// <param name="word">In lower case, without accents.</param>
    /// <param name="distance">How many letters may differ.</param>
    /// <param name="anyEnding">Whether any few letters at its end are an ending, for the mistake may stand there: "grittng".</param>
    public static List<(int At, int Distance)> Near(ReadOnlySpan<string> sorted, string word, int distance, bool anyEnding = false)
    {
        List<(int At, int Distance)> found = [];
        if (word.Length is 0 or > LongestWord) return found;
        int[] free = [.. anyEnding ? Enumerable.Range(0, LongestEnding + 1).Select(cut => word.Length - cut).Where(length => length >= ShortestStem) : Lengths(word)];
        if (free.Length == 0) return found;
        var rows = new int[LongestWord + 4][];
        for (int i = 0; i < rows.Length; i++) rows[i] = new int[word.Length + 1];
        for (int j = 0; j <= word.Length; j++) rows[0][j] = j;
        string before = "";
        int known = 0; // rows that hold for the beginning shared with the word before
        for (int at = 0; at < sorted.Length; at++)
        {
            string one = sorted[at];
            known = Math.Min(known, Shared(before, one));
            before = one;
            known = Extend(rows, known, one, word, distance);
            if (known < Math.Min(one.Length, word.Length + distance + 1)) at = LastWith(sorted, at, one.AsSpan(0, known + 1));
            else if (one.Length <= word.Length + distance && Best(rows[one.Length], free) is int away && away <= distance) found.Add((at, away));
        }
        return found;
    }

    /// <summary>Works out the rows of the letters that are not known, until the beginning is too far away or longer than any near word.</summary>
    /// <returns>How many rows hold now.</returns>
    private static int Extend(int[][] rows, int known, string one, string word, int distance)
    {
        for (int i = known + 1; i <= Math.Min(one.Length, word.Length + distance + 1); i++, known++)
            if (EditDistance.Fill(rows[i], rows[i - 1], rows[Math.Max(0, i - 2)], one, word, i) > distance) return known;
        return known;
    }

    /// <summary>The lengths that the word has without one of its endings, and with all.</summary>
    private static IEnumerable<int> Lengths(string word)
        => Endings.Where(end => word.EndsWith(end, StringComparison.Ordinal) && word.Length - end.Length >= ShortestStem)
            .Select(end => word.Length - end.Length).Prepend(word.Length);

    private static int Best(int[] row, int[] lengths)
    {
        int best = int.MaxValue;
        foreach (int length in lengths) best = Math.Min(best, row[length]);
        return best;
    }

    private static int Shared(string one, string other)
    {
        int same = 0;
        while (same < one.Length && same < other.Length && one[same] == other[same]) same++;
        return same;
    }

    /// <summary>The last place of the words with a beginning, found in growing steps.</summary>
    private static int LastWith(ReadOnlySpan<string> sorted, int at, ReadOnlySpan<char> beginning)
    {
        int step = 1, low = at;
        while (low + step < sorted.Length && sorted[low + step].AsSpan().StartsWith(beginning, StringComparison.Ordinal))
        {
            low += step;
            step *= 2;
        }
        int high = Math.Min(low + step, sorted.Length);
        while (low + 1 < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle].AsSpan().StartsWith(beginning, StringComparison.Ordinal)) low = middle;
            else high = middle;
        }
        return low;
    }
}
