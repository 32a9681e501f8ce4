using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>Reads the subject of a clause: who speaks.</summary>
internal static class SubjectParser
{
    internal static readonly LexiconTable<Phrases<string[]>> Groups =
        new("groups.tsv", lexicon => new Phrases<string[]>(Lexicons.Keyed(lexicon, "groups.tsv").Select(row => KeyValuePair.Create(row[0], row))));
    internal static readonly LexiconTable<Phrases<string>> Nominals =
        new("nominals.tsv", lexicon => Phrases.OfRows(lexicon, "nominals.tsv"));
    private static readonly string[] Determiners = ["the", "a", "an", "one", "two", "three", "several", "some", "many", "other", "another", "all", "both", "most", "each", "a number of", "various", "individual", "further", "additional", "fellow"];

    public static Subject? Parse(string text, Words words, int at)
    {
        if (at >= words.Count) return null;
        return Impersonal(words, at) ?? Pronoun(words, at) ?? Group(text, words, at) ?? Nominal(words, at) ?? PersonParser.Parse(text, words, at);
    }

    private static Subject? Impersonal(Words words, int at)
        => words.Is(at, "it") || (words.Is(at, "this") && PredicateParser.IsAuxiliary(words, at + 1)) ? new Subject(SubjectKind.Impersonal, at + 1)
        : words.Is(at, "this") && PredicateParser.IsAuxiliary(words, at + 2) ? new Subject(SubjectKind.Impersonal, at + 2)
        : null;

    private static Subject? Pronoun(Words words, int at)
        => words.Is(at, "he") || words.Is(at, "she") || words.Is(at, "they") ? new Subject(SubjectKind.Pronoun, at + 1) : null;

    /// <summary>"Members", "The Panel", "Several Members", "A Member of the Committee", "One resident".</summary>
    private static Subject? Group(string text, Words words, int at)
    {
        int noun = at;
        while (noun < at + 4 && IsDeterminer(words, noun)) noun++;
        bool determined = noun > at;
        int length = Groups.Value.Match(words, noun, out var row);
        // "The Planning Committee", "the Scrutiny Panel": up to three capitalised words may name the body.
        for (int named = noun; length == 0 && determined && named < noun + 4 && words.IsCapital(named); named++)
            length = IsBody(words.Span(named + 1)) ? Groups.Value.Match(words, named + 1, out row) + named + 1 - noun : 0;
        if (length == 0 || row is null) return null;
        if (row[2] == "det" && !determined) return null;
        int next = AfterOf(words, noun + length);
        if (next < words.Count && words.IsCapital(next) && !words[next].IsMark && Verbs.At(words, next) is null) return null;
        if (next < words.Count && (Roles.OfWord(words.Span(next)) is not null || words.Is(next, "member"))) return null;
        // "the Police and Crime Commissioner" is one person.
        if (words.Is(next, "and") && words.IsCapital(next + 1) && PersonParser.Parse(text, words, at) is { Role: not null }) return null;
        var side = Enum.Parse<Side>(row[1], ignoreCase: true);
        return new Subject(SubjectKind.Group, BehindInsertion(words, next)) { Name = Fold.Text(text, words[at].Start, words[next - 1].End), Side = side };
    }

    /// <summary>"Officers, in answer to the question, advised": what they answer stands before what they say.</summary>
    private static int BehindInsertion(Words words, int next)
        => words.IsMark(next, ',') && words.Span(next + 1) is "in" or "responding" or "replying" or "answering" or "having" or "noting" or "referring" or "who" && PersonParser.Insertion(words, next) is { } comma ? comma + 1 : next;

    private static bool IsBody(ReadOnlySpan<char> word) => word is "Committee" or "Panel" or "Board" or "Commission" or "Forum" or "Sub-Committee" or "Council" or "Trust" or "Cabinet" or "Group";

    /// <summary>"… of the Committee", "… from the Trust" belong to the group's name.</summary>
    private static int AfterOf(Words words, int next)
    {
        if (!words.Is(next, "of") && !words.Is(next, "from")) return next;
        int noun = words.Is(next + 1, "the") ? next + 2 : next + 1;
        int length = Groups.Value.Match(words, noun);
        return length > 0 ? noun + length : next;
    }

    private static bool IsDeterminer(Words words, int at)
    {
        var word = words.Span(at);
        foreach (string determiner in Determiners)
        {
            if (word.Equals(determiner, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return word.Equals("number", StringComparison.OrdinalIgnoreCase) || (word.Equals("of", StringComparison.OrdinalIgnoreCase) && words.Is(at - 1, "number"));
    }

    /// <summary>"Clarification …", "Further concerns …", "A question …", with the verb found later in the clause.</summary>
    private static Subject? Nominal(Words words, int at)
    {
        int noun = at;
        while (noun < at + 4 && (IsDeterminer(words, noun) || words.Is(noun, "more") || words.Is(noun, "grave") || words.Is(noun, "serious") || words.Is(noun, "similar") || words.Is(noun, "general"))) noun++;
        int length = Nominals.Value.Match(words, noun, out var use);
        return length == 0 ? null : new Subject(SubjectKind.Nominal, noun + length) { Use = use![0] };
    }
}
