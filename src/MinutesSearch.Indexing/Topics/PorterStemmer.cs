namespace MinutesSearch.Indexing.Topics;

/// <summary>Porter's stemming as the full-text table does it: "placements" and "placed" become "placement" and "place", and both "place".</summary>
internal static class PorterStemmer
{
    private const int Longest = 64;

    private static readonly (string Ending, string By)[] Doubles =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
        ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Ending, string By)[] Singles =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Rests =
        ["ement", "ment", "able", "ible", "ance", "ence", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou"];

    /// <summary>The stem of a word in small letters.</summary>
    public static string Stem(string word)
    {
        // The table leaves very short and very long words as they are.
        if (word.Length <= 2 || word.Length > Longest) return word;
        word = PastAndPresent(Plural(word));
        if (word[^1] == 'y' && HasVowel(word[..^1])) word = word[..^1] + "i";
        word = Replaced(word, Doubles);
        word = Replaced(word, Singles);
        return Tidy(WithoutRest(word));
    }

    private static string Plural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal)) return word[..^2];
        return word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }

    private static string PastAndPresent(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word[..^3]) > 0 ? word[..^1] : word;
        string? stem = Without(word, "ed") ?? Without(word, "ing");
        if (stem is null || !HasVowel(stem)) return word;
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal)) return stem + "e";
        if (EndsDouble(stem) && stem[^1] is not ('l' or 's' or 'z')) return stem[..^1];
        return Measure(stem) == 1 && EndsConsonantVowelConsonant(stem) ? stem + "e" : stem;
    }

    private static string Replaced(string word, (string Ending, string By)[] endings)
    {
        foreach (var (ending, by) in endings)
            if (Without(word, ending) is { } stem) return Measure(stem) > 0 ? stem + by : word;
        return word;
    }

    private static string WithoutRest(string word)
    {
        if (Without(word, "ion") is { } before) return before[^1] is 's' or 't' && Measure(before) > 1 ? before : word;
        foreach (string ending in Rests)
            if (Without(word, ending) is { } stem) return Measure(stem) > 1 ? stem : word;
        return word;
    }

    private static string Tidy(string word)
    {
        if (word[^1] == 'e')
        {
            int measure = Measure(word[..^1]);
            if (measure > 1 || (measure == 1 && !EndsConsonantVowelConsonant(word[..^1]))) word = word[..^1];
        }
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static string? Without(string word, string ending)
        => word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : null;

    /// <summary>How often a vowel is followed by a consonant.</summary>
    private static int Measure(string stem)
    {
        int measure = 0;
        for (int i = 1; i < stem.Length; i++)
            if (!IsVowel(stem, i) && IsVowel(stem, i - 1)) measure++;
        return measure;
    }

    private static bool HasVowel(string stem)
    {
        for (int i = 0; i < stem.Length; i++)
            if (IsVowel(stem, i)) return true;
        return false;
    }

    private static bool IsVowel(string word, int at) => word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));

    private static bool EndsDouble(string stem) => stem.Length > 1 && stem[^1] == stem[^2] && !IsVowel(stem, stem.Length - 1);

    private static bool EndsConsonantVowelConsonant(string stem) => stem.Length > 2 && !IsVowel(stem, stem.Length - 1) && IsVowel(stem, stem.Length - 2)
        && !IsVowel(stem, stem.Length - 3) && stem[^1] is not ('w' or 'x' or 'y');
}
