using System.Buffers;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>
/// What a question asks the number of: "asked how many hostels had closed" says what the "there were four" of the answer counts.
/// </summary>
internal static class Asked
{
    private const int Longest = 10;

    private static readonly PhraseTable Counts = PhraseTable.Of("asked");
    private static readonly PhraseTable Measures = PhraseTable.Of("asked-measure");
    private static readonly PhraseTable Costs = PhraseTable.Of("asked-cost");
    private static readonly PhraseTable Topics = PhraseTable.Of("asked-topic");
    private static readonly PhraseTable Sayings = PhraseTable.Of("saying");

    private static readonly LexiconTable<SearchValues<string>> Traces = new("figure-phrases.tsv+figure-contexts.tsv", lexicon => SearchValues.Create(
        [.. new[] { "asked", "asked-measure", "asked-cost", "asked-topic" }.SelectMany(kind => Vocabulary.Phrases(lexicon, kind)).Select(words => string.Join(' ', words.Take(2))).Distinct()],
        StringComparison.OrdinalIgnoreCase));

    /// <summary>At a glance; most sentences ask for no number.</summary>
    public static bool Any(ReadOnlySpan<char> text) => text.ContainsAny(Traces.Value);

    /// <summary>What the last such question of the line asks for; null if there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="from">Where to look from.</param>
    /// <param name="limit">The number that may answer it, or the line's end.</param>
    public static string? Find(FigureLine line, int from, int limit)
    {
        string? found = null;
        for (int i = from; i < limit; i++)
        {
            found = Counted(line, i, limit) ?? Measured(line, i, limit) ?? Cost(line, i, limit) ?? found;
        }
        return found;
    }

    /// <summary>
    /// What the last question of the line is about, if it asks for no number: "whether grants were counted" says what the "there had
    /// been nine" of the answer counts.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="from">Where to look from.</param>
    /// <param name="limit">The number that may answer it, or the line's end.</param>
    public static string? Topic(FigureLine line, int from, int limit)
    {
        string? found = null;
        for (int i = from; i < limit; i++)
        {
            int length = Math.Max(Topics.Starting(line, i), FromSomebody(line, i));
            if (length == 0) continue;
            var noun = NounPhrases.Right(line, i + length, limit);
            // "whether Members were", "if somebody could": who is no answer to how many.
            bool vague = noun.IsEmpty || Labels.IsGeneric(line, noun) || (noun.Length == 1 && (line.IsCapital(noun.From) || line.FactsAt(noun.From).Classes.HasFlag(WordClass.Pronoun)));
            if (!vague) found = line.Text(noun);
        }
        return found;
    }

    /// <summary>"a question from Cllr Low, the ward member, on the cost of boats": as far as the "on"; 0 if it is no such question.</summary>
    private static int FromSomebody(FigureLine line, int at)
    {
        if (line.Span(at) is not ("question" or "questions" or "query" or "queries") || !(line.Is(at + 1, "from") || line.Is(at + 1, "by"))) return 0;
        for (int i = at + 2; i < at + Longest && !Verbs.IsVerb(line, i); i++)
        {
            if (line.Span(i) is "on" or "about" or "regarding" or "concerning") return i + 1 - at;
        }
        return 0;
    }

    /// <summary>"how many hostels had closed"</summary>
    private static string? Counted(FigureLine line, int at, int limit)
        => Counts.Starting(line, at) is > 0 and var length ? Thing(line, at, at + length, limit) : null;

    /// <summary>"what the longest wait for a hoist was": a noun that measures.</summary>
    private static string? Measured(FigureLine line, int at, int limit)
    {
        int length = Measures.Starting(line, at);
        if (length == 0) return null;
        var noun = NounPhrases.Right(line, at + length, limit);
        if (noun.IsEmpty || !Enumerable.Range(noun.From, noun.Length).Any(i => line.Has(i, WordClass.Measure))) return null;
        if (!line.Is(noun.To, "for") && !line.Is(noun.To, "in")) return line.Text(noun);
        var whose = NounPhrases.Right(line, noun.To + 1, limit);
        return line.Text(whose.IsEmpty ? noun : noun with { To = whose.To });
    }

    /// <summary>"what it would cost to reopen the baths"</summary>
    private static string? Cost(FigureLine line, int at, int limit)
    {
        int length = Costs.Starting(line, at);
        if (length == 0) return null;
        int to = at + length;
        while (to < limit && to - at < Longest && !Ends(line, to, at)) to++;
        return line.Text(NounPhrases.Trim(line, new WordRange(at + length - 1, to)));
    }

    private static string? Thing(FigureLine line, int from, int at, int limit)
    {
        // "how many of the 51 swimmers": the number is known, the question is what is said of them.
        if (line.Is(at, "of")) at++;
        while (at < limit && (line.Has(at, WordClass.Determiner) || line.IsNumber(at))) at++;
        bool named = line.Is(from, "the") || line.Is(from + 1, "number") || !line.Is(from, "how");
        if (!named) while (at < limit && line.Has(at, WordClass.Auxiliary | WordClass.Adverb)) at++;
        int to = at;
        while (to < limit && to - at < Longest && !Ends(line, to, at)) to++;
        var thing = NounPhrases.Trim(line, new WordRange(at, to));
        return line.Text(thing);
    }

    private static bool Ends(FigureLine line, int at, int from)
        => line.IsMark(at) && !line.IsMark(at, '’') && !line.IsMark(at, '\'') && !NounPhrases.IsTail(line, at) || line.InDate(at)
            || (at > from && (line.Is(at, "did") || line.Is(at, "if") || line.Is(at, "do") || line.Is(at, "does") || line.Is(at, "we") || line.Is(at, "you") || line.Is(at, "there")
                || (line.Is(at, "and") && (line.Has(at + 1, WordClass.Boundary | WordClass.Pronoun | WordClass.Determiner | WordClass.Preposition) || Sayings.Starting(line, at + 1) > 0))));
}
