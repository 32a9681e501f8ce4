namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Whose a number is, where a place, a team or a group beside it says so: "31 vacancies in the night teams".</summary>
internal static class Holders
{
    private const int Reach = 8;

    private static readonly PhraseTable Verbs = PhraseTable.Of("having");

    /// <summary>The nearest holder behind the number, else before it, within its clause.</summary>
    public static string? Beside(FigureLine line, WordRange number, int floor, int limit)
    {
        for (int i = number.To; i < limit && i < number.To + Reach && !IsBreak(line, i); i++)
        {
            if (At(line, i, limit) is { } behind) return behind;
        }
        for (int i = number.From - 1; i >= floor && i > number.From - Reach - 4 && !IsBreak(line, i); i--)
        {
            if (At(line, i, number.From) is { } before) return before;
        }
        return null;
    }

    /// <summary>"the boathouse had nine berths", "each warden held 14 permits": who has what is counted.</summary>
    public static string? Having(FigureLine line, NumberHit hit, int floor)
    {
        var clause = Clause.Before(line, hit.Words.From, floor);
        if (clause.Verb.IsEmpty) return null;
        var owner = clause.Subject.IsEmpty ? clause.Antecedent(line, floor) : clause.Subject;
        bool bare = line.Has(owner.From, WordClass.Pronoun) && !(owner.Length > 1 && line.Is(owner.From, "those"));
        if (owner.Length is < 1 or > 7 || bare) return null;
        int verb = clause.Verb.To - 1;
        if (Verbs.Starting(line, verb) == 0 || Speakers.Is(line, owner) || Labels.IsGeneric(line, owner)) return null;
        return line.Text(owner);
    }

    private static string? At(FigureLine line, int at, int limit)
    {
        if (!IsLink(line, at) || line.InDate(at) || line.InDate(at + 1)) return null;
        var noun = NounPhrases.Right(line, at + 1, limit);
        if (noun.IsEmpty || noun.Length > 6 || Speakers.Is(line, noun) || Labels.IsGeneric(line, noun)) return null;
        // "Quay Lane", but "a Care Act assessment" is no place.
        bool named = line.IsCapital(noun.From) && line.IsCapital(noun.To - 1) && line.Span(noun.To - 1).Length > 1;
        return named || line.Has(noun.To - 1, WordClass.Holder) ? line.Text(noun) : null;
    }

    private static bool IsLink(FigureLine line, int at)
        => line.Is(at, "in") || line.Is(at, "for") || line.Is(at, "among") || line.Is(at, "amongst") || line.Is(at, "across") || line.Is(at, "within") || line.Is(at, "of")
            || line.Is(at, "at") || line.Is(at, "by") || line.Is(at, "from");

    private static bool IsBreak(FigureLine line, int at)
        => line.IsMark(at, ',') || line.IsMark(at, ';') || line.IsMark(at, ':') || line.IsMark(at, '(') || line.IsMark(at, ')') || line.IsMark(at, '–')
            || line.IsMark(at, '.') || line.Is(at, "that") || line.Is(at, "which") || line.Is(at, "and") || line.Is(at, "but");
}
