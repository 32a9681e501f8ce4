namespace MinutesSearch.Indexing.Tests;

/// <summary>Words that take each of the stemmer's rules, and made ones that may break them.</summary>
internal static class StemmerWords
{
    private static readonly string[] Beginnings =
        ["", "a", "s", "y", "at", "be", "by", "ay", "hop", "fall", "miss", "buzz", "rat", "rate", "plan", "agre", "feed", "trou", "siz", "commun", "relat", "condition", "valen", "organ", "form", "cease", "controll", "reviv", "adjust", "sky", "day"];

    private static readonly string[] Endings =
    [
        "", "s", "es", "ies", "sses", "ss", "ed", "eed", "ing", "ated", "bling", "izing", "y", "ational", "tional", "enci", "ency", "ancy", "izer", "logy", "bly", "ably", "ally", "ently", "ely",
        "ously", "ization", "isation", "ation", "ator", "alism", "iveness", "fulness", "ousness", "ality", "ivity", "bility", "icate", "ative", "alize", "icity", "ical", "ful", "ness", "al", "ance",
        "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "sion", "tion", "ou", "ism", "ate", "ity", "ous", "ive", "ize", "e", "ll", "lle", "oll",
    ];

    public static IEnumerable<string> All => Beginnings.SelectMany(start => Endings.Select(end => start + end)).Where(word => word.Length > 0).Append(new string('a', 70) + "ing");
}
