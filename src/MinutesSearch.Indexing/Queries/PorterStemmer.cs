namespace MinutesSearch.Indexing.Queries;

/// <summary>Porter's stemmer as the full-text engine runs it, for what must be compared with the stems that it keeps.</summary>
/// <remarks>Expects a word in lower case without accents. A test holds it against the engine's own.</remarks>
internal static class PorterStemmer
{
    // The engine leaves words that are shorter or longer as they are.
    private const int Shortest = 3, Longest = 64;

    private static readonly (string End, string Put)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
        ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string End, string Put)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    // A stem stemmed once more may lose another letter: "supervis" is the stem of "supervise", but its own is "supervi".
    private static readonly string[] EndingsOfWords = ["", "e", "s", "ed", "ing", "es", "ion", "al", "ation", "y", "ness", "ate", "ful"];

    /// <summary>A word, not always a real one, whose stem this is; null where none is at hand.</summary>
    public static string? WordFor(string stem)
    {
        foreach (string ending in EndingsOfWords)
            if (Stem(stem + ending) == stem) return stem + ending;
        return null;
    }

    public static string Stem(string word)
    {
        if (word.Length is < Shortest or > Longest) return word;
        word = PastAndPresent(Plural(word));
        if (word[^1] == 'y' && HasVowel(word.AsSpan()[..^1])) word = word[..^1] + "i";
        word = Replaced(Replaced(word, Step2), Step3);
        return WithoutLastE(WithoutSuffix(word));
    }

    private static string Plural(string word)
    {
        if (word[^1] != 's') return word;
        if ((word.Length > 4 && word.EndsWith("sses", StringComparison.Ordinal)) || (word.Length > 3 && word.EndsWith("ies", StringComparison.Ordinal))) return word[..^2];
        return word[^2] == 's' ? word : word[..^1];
    }

    private static string PastAndPresent(string word)
    {
        if (word.Length > 3 && word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word.AsSpan()[..^3]) > 0 ? word[..^1] : word;
        int cut = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.Length > 3 && word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(word.AsSpan()[..^cut])) return word;
        word = word[..^cut];
        if (word.Length > 2 && word[^2..] is "at" or "bl" or "iz") return word + "e";
        if (word.Length > 1 && word[^1] == word[^2] && !IsVowel(word, word.Length - 1) && word[^1] is not ('l' or 's' or 'z')) return word[..^1];
        return Measure(word) == 1 && EndsShort(word) ? word + "e" : word;
    }

    /// <summary>The first ending that fits decides, whether or not enough stands before it.</summary>
    private static string Replaced(string word, (string End, string Put)[] rules)
    {
        foreach (var (end, put) in rules)
            if (word.EndsWith(end, StringComparison.Ordinal) && word.Length > end.Length)
                return Measure(word.AsSpan()[..^end.Length]) > 0 ? word[..^end.Length] + put : word;
        return word;
    }

    private static string WithoutSuffix(string word)
    {
        foreach (string end in Step4)
        {
            if (!word.EndsWith(end, StringComparison.Ordinal) || word.Length <= end.Length) continue;
            var stem = word.AsSpan()[..^end.Length];
            return Measure(stem) > 1 && (end != "ion" || stem[^1] is 's' or 't') ? stem.ToString() : word;
        }
        return word;
    }

    private static string WithoutLastE(string word)
    {
        if (word[^1] == 'e')
        {
            var stem = word.AsSpan()[..^1];
            int measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !EndsShort(stem))) word = word[..^1];
        }
        return word.Length > 1 && word[^1] == 'l' && word[^2] == 'l' && Measure(word.AsSpan()[..^1]) > 1 ? word[..^1] : word;
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at)
        => word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
            if (IsVowel(word, i)) return true;
        return false;
    }

    /// <summary>How often consonants follow vowels.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        int measure = 0;
        for (int i = 1; i < word.Length; i++)
            if (IsVowel(word, i - 1) && !IsVowel(word, i)) measure++;
        return measure;
    }

    /// <summary>Consonant, vowel, consonant: "hop".</summary>
    private static bool EndsShort(ReadOnlySpan<char> word)
    {
        int last = word.Length - 1;
        return last >= 2 && !IsVowel(word, last) && word[last] is not ('w' or 'x' or 'y') && IsVowel(word, last - 1) && !IsVowel(word, last - 2);
    }
}
