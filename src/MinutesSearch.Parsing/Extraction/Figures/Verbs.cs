namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Tells verbs from the nouns that look like them.</summary>
internal static class Verbs
{
    private const WordClass NounToo = WordClass.Measure | WordClass.Change | WordClass.Target | WordClass.Adverb | WordClass.Generic;

    /// <summary>Asked of the same words by rule after rule, so the line remembers the answer.</summary>
    public static bool IsVerb(FigureLine line, int at) => line.IsVerb(at);

    /// <summary>What <see cref="FigureLine.IsVerb"/> remembers.</summary>
    public static bool Tell(FigureLine line, int at)
    {
        if (line.Has(at, WordClass.Auxiliary)) return true;
        if (line.Has(at, WordClass.Linking | WordClass.Acting))
            return !line.Has(at - 1, WordClass.Determiner) && (!line.Has(at, NounToo) || StandsAsVerb(line, at));
        if (!IsPast(line, at) || line.Has(at - 1, WordClass.Determiner | WordClass.Adverb)) return false;
        // "policy restricted caseloads to 22": a measure as its object.
        bool acts = at > 0 && line.Has(at + 1, WordClass.Measure) && !line.Has(at - 1, WordClass.Preposition | WordClass.Boundary) && !line.IsMark(at - 1);
        return acts || Governs(line, at + 1);
    }

    public static bool IsLinking(FigureLine line, int at)
        => line.Has(at, WordClass.Linking)
            // "had recovered to 78%"
            || (IsPast(line, at) && !line.Has(at, WordClass.Acting) && line.Has(at + 1, WordClass.Preposition))
            || (line.Has(at, WordClass.Auxiliary) && !line.Is(at, "had") && !line.Is(at, "has") && !line.Is(at, "have"));

    /// <summary>
    /// Whether a past form belongs to the noun before or behind it: "compensation ordered totalled", "homes advertised were",
    /// "registered manager posts"; not "families approached the Council".
    /// </summary>
    public static bool IsParticiple(FigureLine line, int at, int from)
    {
        if (!line.Has(at, WordClass.Acting) && !IsPast(line, at)) return false;
        if (line.Has(at, WordClass.Auxiliary)) return false;
        return at == from ? !line.Has(at + 1, WordClass.Preposition | WordClass.Determiner | WordClass.Boundary | WordClass.Shift) && !line.IsMark(at + 1)
            : line.Has(at + 1, WordClass.Auxiliary) && !line.Has(at - 1, WordClass.Auxiliary);
    }

    /// <summary>Whether the line says something with a verb of its own; labels and bullets often do not.</summary>
    public static bool HasFinite(FigureLine line, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (!line.InDate(i) && IsVerb(line, i)) return true;
        }
        return false;
    }

    private static bool IsPast(FigureLine line, int at) => line.Span(at) is { Length: > 4 } word && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase);

    /// <summary>"cover had cost £1.94m", "the premium cost 5% more"; not "the average cost was", "an increase of".</summary>
    private static bool StandsAsVerb(FigureLine line, int at)
    {
        // "to have costs of £80"
        if (line.Is(at + 1, "of")) return false;
        if (line.Has(at - 1, WordClass.Auxiliary)) return true;
        if (at == 0 || line.Has(at - 1, WordClass.Preposition)) return false;
        // "a taxi cost on average £27"
        if (line.Is(at + 1, "on") && line.Is(at + 2, "average")) return true;
        return line.Is(at + 1, "by") || line.Is(at + 1, "an") || line.Is(at + 1, "from") || line.Is(at + 1, "this") || line.Is(at + 1, "the")
            || line.TryNumber(at + 1, out _) || (line.Has(at + 1, WordClass.Adverb) && !line.Has(at, WordClass.Adverb));
    }

    private static bool Governs(FigureLine line, int next)
        => line.Has(next, WordClass.Determiner | WordClass.Preposition | WordClass.Adverb | WordClass.Auxiliary) || line.IsMark(next)
            || line.TryNumber(next, out _) || next >= line.Count;
}
