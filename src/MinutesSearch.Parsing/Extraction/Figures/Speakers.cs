using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Phrases that name who speaks or answers and never what is measured: "Cllr Okoro", "A3", "the Chair", "Response".</summary>
internal static class Speakers
{
    private static readonly PhraseTable Labels = PhraseTable.Of("speaker");
    private static readonly PhraseTable Sayings = PhraseTable.Of("saying");

    public static bool Is(FigureLine line, WordRange phrase)
    {
        if (phrase.IsEmpty) return false;
        if (Styles.Of(line.Span(phrase.From)) is not null || IsPoint(line, phrase)) return true;
        if (Labels.Starting(line, phrase.From) is > 0 and var length && line.IsMark(phrase.From + length, ':')) return true;
        if (IsBeforeColon(line, phrase)) return true;
        return Labels.Covers(line, phrase.From, phrase.To) || (phrase.Length > 1 && line.IsCapital(phrase.From) && IsNamed(line, phrase));
    }

    /// <summary>"Priya Nandra estimated", "Ms Dow replied": what is said stands behind the verb.</summary>
    public static bool Says(FigureLine line, int verb) => Sayings.Starting(line, verb) > 0;

    /// <summary>"Yewande Cole: An average of £4.85": plain capitals that open a line, before a colon and a sentence.</summary>
    private static bool IsBeforeColon(FigureLine line, WordRange phrase)
    {
        if (phrase.From != 0 || phrase.Length is not (2 or 3) || !line.IsMark(phrase.To, ':') || !line.IsCapital(phrase.To + 1)) return false;
        for (int i = phrase.From; i < phrase.To; i++)
        {
            if (!line.IsCapital(i) || line.FactsAt(i).Classes != WordClass.None) return false;
        }
        return true;
    }

    /// <summary>"A2 £9,905": the mark of an answer.</summary>
    private static bool IsPoint(FigureLine line, WordRange phrase)
        => line.Span(phrase.From) is ['A' or 'Q', >= '0' and <= '9'] or ['A' or 'Q', >= '0' and <= '9', >= '0' and <= '9'] || (phrase.Length == 1 && line.Span(phrase.From) is "A" or "Q");

    /// <summary>"Priya Nandra said": capitals before a verb of saying.</summary>
    private static bool IsNamed(FigureLine line, WordRange phrase)
    {
        if (!Says(line, phrase.To)) return false;
        for (int i = phrase.From; i < phrase.To; i++)
        {
            if (!line.IsCapital(i)) return false;
        }
        return true;
    }
}
