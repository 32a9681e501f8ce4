namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>What stands before a number and says how exact it is: "just under", "approximately".</summary>
internal static class Qualifiers
{
    private static readonly PhraseTable Phrases = PhraseTable.Of("qualifier");
    private static readonly PhraseTable Fillers = PhraseTable.Of("filler");

    /// <summary>The qualifier before the word at <paramref name="at"/>; empty if there is none.</summary>
    public static WordRange Before(FigureLine line, int at, int floor)
    {
        int from = at;
        while (from > floor && (line.IsMark(from - 1, '£') || line.IsMark(from - 1, '+') || line.IsMark(from - 1, '-') && !line.IsParted(from))) from--;
        int to = from;
        while (from > floor && Phrases.Ending(line, from) is > 0 and var length && from - length >= floor) from -= length;
        return new WordRange(from, to);
    }

    /// <summary>Where a number starts with its qualifier and what else stands before it: "currently", "a further".</summary>
    public static int Start(FigureLine line, WordRange qualifier, int floor)
    {
        int from = qualifier.From;
        while (from > floor && Fillers.Ending(line, from) is > 0 and var length && from - length >= floor) from -= length;
        return from;
    }
}
